package dev.atlasaction.engine.cloud;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tokens and secrets of Google Cloud, with the application default credentials: the file that
 * {@code GOOGLE_APPLICATION_CREDENTIALS} names, the one of the command line, or the machine's
 * metadata server ({@code GCE_METADATA_HOST}).
 */
public final class GcpServices {

  /** What a login to a database of Cloud SQL needs. */
  public static final String SQL_LOGIN = "https://www.googleapis.com/auth/sqlservice.login";

  /** What reading secrets and buckets needs. */
  public static final String PLATFORM = "https://www.googleapis.com/auth/cloud-platform";

  private static final String TOKEN_URI = "https://oauth2.googleapis.com/token";
  private static final long HOUR = 3600;

  private final CloudWorld world;

  /** A client; nothing is read yet. */
  public GcpServices(CloudWorld world) {
    this.world = world;
  }

  /**
   * A token of OAuth 2.
   *
   * @param scope what it is for
   * @throws EngineException if there are no credentials or they are refused
   */
  public String token(String scope) {
    Path file =
        world.homeFile(
            "GOOGLE_APPLICATION_CREDENTIALS",
            ".config/gcloud/application_default_credentials.json");
    if (!Files.isRegularFile(file)) {
      return metadata(scope);
    }
    Map<String, @Nullable Object> credentials = read(file);
    return switch (text(credentials, "type")) {
      case "authorized_user" -> refreshed(credentials);
      case "service_account" -> signed(credentials, scope);
      default ->
          throw EngineException.user(
              "credentials of type \""
                  + text(credentials, "type")
                  + "\" in "
                  + file
                  + " are not supported: use those of a user or of a service account");
    };
  }

  private static Map<String, @Nullable Object> read(Path file) {
    try {
      return GoJson.decodeObject(Files.readString(file));
    } catch (IOException unreadable) {
      throw EngineException.environment("cannot read " + file + ": " + unreadable, unreadable);
    }
  }

  private String metadata(String scope) {
    String host = world.variable("GCE_METADATA_HOST");
    URI uri =
        HttpCalls.uri(
            "http://"
                + (host.isEmpty() ? "metadata.google.internal" : host)
                + "/computeMetadata/v1/instance/service-accounts/default/token?scopes="
                + URLEncoder.encode(scope, StandardCharsets.UTF_8));
    try {
      return accessToken(HttpCalls.send(uri, Map.of("Metadata-Flavor", "Google"), ""));
    } catch (EngineException refused) {
      throw refused.prefixed(
          "no Google credentials found: set GOOGLE_APPLICATION_CREDENTIALS, or run gcloud auth"
              + " application-default login: ");
    }
  }

  private static String refreshed(Map<String, @Nullable Object> credentials) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "refresh_token");
    for (String name : new String[] {"client_id", "client_secret", "refresh_token"}) {
      form.put(name, text(credentials, name));
    }
    return exchange(credentials, form);
  }

  private String signed(Map<String, @Nullable Object> credentials, String scope) {
    long now = world.clock().instant().getEpochSecond();
    Map<String, Object> claims = new TreeMap<>();
    claims.put("iss", text(credentials, "client_email"));
    claims.put("scope", scope);
    claims.put("aud", tokenUri(credentials));
    claims.put("iat", now);
    claims.put("exp", now + HOUR);
    Map<String, Object> header = new TreeMap<>(Map.of("alg", "RS256", "typ", "JWT"));
    String unsigned = part(GoJson.encode(header)) + "." + part(GoJson.encode(claims));
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
    form.put("assertion", unsigned + "." + signature(text(credentials, "private_key"), unsigned));
    return exchange(credentials, form);
  }

  private static String part(String json) {
    return base64(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String signature(String pem, String text) {
    String body =
        pem.lines().filter(line -> !line.startsWith("-----")).collect(Collectors.joining());
    try {
      PrivateKey key =
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(key);
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      return base64(signer.sign());
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      throw EngineException.environment(
          "the private key of the service account cannot be used", malformed);
    }
  }

  private static String tokenUri(Map<String, @Nullable Object> credentials) {
    String uri = text(credentials, "token_uri");
    return uri.isEmpty() ? TOKEN_URI : uri;
  }

  private static String exchange(
      Map<String, @Nullable Object> credentials, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return accessToken(
        HttpCalls.send(
            HttpCalls.uri(tokenUri(credentials)),
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            body));
  }

  private static String accessToken(byte[] answer) {
    String token =
        text(GoJson.decodeObject(new String(answer, StandardCharsets.UTF_8)), "access_token");
    if (token.isEmpty()) {
      throw EngineException.user("the answer holds no access token");
    }
    return token;
  }

  private static String text(Map<String, @Nullable Object> object, String name) {
    Object value = object.get(name);
    return value == null ? "" : value.toString();
  }

  /**
   * A version of a secret; the latest one if none is named.
   *
   * @param name {@code projects/P/secrets/S}, maybe with {@code /versions/V}
   * @throws EngineException if it cannot be read
   */
  public String secret(String name) {
    String endpoint = world.variable("CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER");
    String base = endpoint.isEmpty() ? "https://secretmanager.googleapis.com/" : endpoint;
    String version = name.contains("/versions/") ? name : name + "/versions/latest";
    URI uri = HttpCalls.uri(base + (base.endsWith("/") ? "" : "/") + "v1/" + version + ":access");
    byte[] answer = HttpCalls.send(uri, Map.of("Authorization", "Bearer " + token(PLATFORM)), "");
    Map<String, @Nullable Object> found =
        GoJson.decodeObject(new String(answer, StandardCharsets.UTF_8));
    if (found.get("payload") instanceof Map<?, ?> payload
        && payload.get("data") instanceof String data) {
      return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
    }
    throw EngineException.user("secret " + name + " holds no data");
  }
}

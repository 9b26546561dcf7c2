package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The requests of the OCI distribution specification 1.1 that a registry needs. */
public final class OciClient {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final String ANY = "*/*";
  private static final String BLOB = "application/octet-stream";

  private final HttpClient http;
  private final URI root;
  private final Optional<String> basic;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /**
   * A client of one registry.
   *
   * @param root such as {@code https://ghcr.io}
   * @param credentials {@code user:password}; empty for none
   * @param trust the authorities to trust; empty for those of Java
   */
  public OciClient(URI root, Optional<String> credentials, Optional<SSLContext> trust) {
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20));
    trust.ifPresent(client::sslContext);
    this.http = client.build();
    this.root = root;
    this.basic =
        credentials.map(each ->
            "Basic " + Base64.getEncoder().encodeToString(each.getBytes(StandardCharsets.UTF_8)));
  }

  /** Host and port. */
  String host() {
    return root.getAuthority();
  }

  /** The digest of content, {@code sha256:...}. */
  static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new EngineException(Category.INTERNAL, "no SHA-256 in this Java", impossible);
    }
  }

  /** Uploads content, unless it is there already. */
  void putBlob(String repository, byte[] content) {
    String digest = digest(content);
    Request head = new Request("HEAD", "/v2/" + repository + "/blobs/" + digest, repository);
    if (send(head).statusCode() == OK) {
      return;
    }
    HttpResponse<byte[]> begun =
        expect(
            send(new Request("POST", "/v2/" + repository + "/blobs/uploads/", repository)),
            "begin an upload",
            ACCEPTED);
    String location =
        begun.headers().firstValue("Location").orElseThrow(() -> refused("begin an upload", begun));
    String target = location + (location.contains("?") ? "&" : "?") + "digest=" + digest;
    expect(send(new Request("PUT", target, repository).with(BLOB, content)), "upload", CREATED);
  }

  /**
   * Downloads content.
   *
   * @throws EngineException also if it is not what its digest says
   */
  byte[] getBlob(String repository, String digest) {
    HttpResponse<byte[]> response =
        expect(
            send(new Request("GET", "/v2/" + repository + "/blobs/" + digest, repository)),
            "download " + digest,
            OK);
    if (!digest(response.body()).equals(digest)) {
      throw EngineException.user("registry " + host() + ": " + digest + " is damaged");
    }
    return response.body();
  }

  void putManifest(String repository, String tag, String type, byte[] manifest) {
    String path = "/v2/" + repository + "/manifests/" + tag;
    expect(send(new Request("PUT", path, repository).with(type, manifest)), "tag " + tag, CREATED);
  }

  Optional<byte[]> findManifest(String repository, String tag, String type) {
    String path = "/v2/" + repository + "/manifests/" + tag;
    HttpResponse<byte[]> response = send(new Request("GET", path, repository).accepting(type));
    return response.statusCode() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(expect(response, "read " + repository + ":" + tag, OK).body());
  }

  void deleteManifest(String repository, String digest) {
    String path = "/v2/" + repository + "/manifests/" + digest;
    expect(send(new Request("DELETE", path, repository)), "delete", ACCEPTED);
  }

  /** The tags of a repository; none if there is no such repository. */
  List<String> tags(String repository) {
    return pages("/v2/" + repository + "/tags/list?n=1000", repository, "tags");
  }

  /** All repositories, where the registry tells. */
  List<String> catalog() {
    return pages("/v2/_catalog?n=1000", "", "repositories");
  }

  private List<String> pages(String first, String repository, String member) {
    List<String> all = new ArrayList<>();
    Optional<String> next = Optional.of(first);
    while (next.isPresent()) {
      HttpResponse<byte[]> response = send(new Request("GET", next.get(), repository));
      if (response.statusCode() == NOT_FOUND) {
        return all;
      }
      expect(response, "list " + member, OK);
      Map<String, @Nullable Object> page =
          GoJson.decodeObject(new String(response.body(), StandardCharsets.UTF_8));
      if (page.get(member) instanceof List<?> items) {
        items.forEach(item -> all.add(String.valueOf(item)));
      }
      next = response.headers().firstValue("Link").flatMap(OciClient::link);
    }
    return all;
  }

  private static Optional<String> link(String header) {
    int open = header.indexOf('<');
    int close = header.indexOf('>');
    return open >= 0 && close > open && header.contains("next")
        ? Optional.of(header.substring(open + 1, close))
        : Optional.empty();
  }

  // --- http ---

  @SuppressWarnings("ArrayRecordComponent") // Made, sent and thrown away; never compared.
  private record Request(
      String method, String target, String repository, String type, String accept, byte[] body) {
    Request(String method, String target, String repository) {
      this(method, target, repository, "", ANY, new byte[0]);
    }

    Request with(String contentType, byte[] content) {
      return new Request(method, target, repository, contentType, accept, content);
    }

    Request accepting(String media) {
      return new Request(method, target, repository, type, media, body);
    }
  }

  private HttpResponse<byte[]> send(Request request) {
    HttpResponse<byte[]> response = once(request);
    if (response.statusCode() == UNAUTHORIZED) {
      Optional<String> challenge = response.headers().firstValue("WWW-Authenticate");
      if (challenge.isPresent() && challenge.get().startsWith("Bearer ")) {
        tokens.put(request.repository(), "Bearer " + token(challenge.get()));
        return once(request);
      }
    }
    return response;
  }

  private HttpResponse<byte[]> once(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(root.resolve(request.target()))
            .timeout(TIMEOUT)
            .method(request.method(), BodyPublishers.ofByteArray(request.body()))
            .header("Accept", request.accept());
    if (!request.type().isEmpty()) {
      builder.header("Content-Type", request.type());
    }
    String token = tokens.get(request.repository());
    Optional<String> authorization = token == null ? basic : Optional.of(token);
    authorization.ifPresent(each -> builder.header("Authorization", each));
    return exchange(builder.build());
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw EngineException.environment(
          "registry " + host() + " cannot be reached: " + failed.getMessage(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted", interrupted);
    }
  }

  /** A token for what a challenge names, given for the credentials if there are some. */
  private String token(String challenge) {
    Map<String, String> fields = new HashMap<>();
    for (String part : challenge.substring("Bearer ".length()).split(",(?=[a-z]+=)", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        fields.put(part.substring(0, equals).strip(), part.substring(equals + 1).replace("\"", ""));
      }
    }
    String query =
        "?service="
            + fields.getOrDefault("service", "")
            + "&scope="
            + fields.getOrDefault("scope", "");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(
                URI.create(fields.getOrDefault("realm", "") + query.replace(" ", "%20")))
            .timeout(TIMEOUT);
    basic.ifPresent(each -> builder.header("Authorization", each));
    HttpResponse<byte[]> response = expect(exchange(builder.build()), "log in", OK);
    Map<String, @Nullable Object> answer =
        GoJson.decodeObject(new String(response.body(), StandardCharsets.UTF_8));
    Object token = answer.getOrDefault("token", answer.get("access_token"));
    return String.valueOf(token);
  }

  private HttpResponse<byte[]> expect(HttpResponse<byte[]> response, String what, int status) {
    if (response.statusCode() != status) {
      throw refused(what, response);
    }
    return response;
  }

  private EngineException refused(String what, HttpResponse<byte[]> response) {
    String words = new String(response.body(), StandardCharsets.UTF_8).strip();
    return EngineException.user(
        "registry "
            + host()
            + ": cannot "
            + what
            + ": status "
            + response.statusCode()
            + (words.isEmpty() ? "" : ": " + words.substring(0, Math.min(300, words.length()))));
  }
}

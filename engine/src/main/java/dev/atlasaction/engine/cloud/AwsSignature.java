package dev.atlasaction.engine.cloud;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to AWS: version 4 of its signatures. */
final class AwsSignature {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private final AwsIdentity identity;
  private final String region;
  private final String service;
  private final String time;

  AwsSignature(AwsIdentity identity, String region, String service, Instant now) {
    this.identity = identity;
    this.region = region;
    this.service = service;
    this.time =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .format(now.atOffset(ZoneOffset.UTC));
  }

  /**
   * The headers of a request, with its signature.
   *
   * @param query sorted parameters, not yet encoded
   * @param more headers that are signed too, in lower case
   */
  Map<String, String> headers(
      URI uri, SortedMap<String, String> query, Map<String, String> more, String body) {
    SortedMap<String, String> headers = new TreeMap<>(more);
    headers.put("host", uri.getAuthority());
    headers.put("x-amz-date", time);
    headers.put("x-amz-content-sha256", hash(body));
    if (!identity.session().isEmpty()) {
      headers.put("x-amz-security-token", identity.session());
    }
    String method = body.isEmpty() ? "GET" : "POST";
    String signed = String.join(";", headers.keySet());
    String signature =
        signature(
            String.join(
                "\n", method, path(uri), encoded(query), lines(headers), signed, hash(body)));
    Map<String, String> result = new TreeMap<>(headers);
    result.put(
        "Authorization",
        ALGORITHM
            + " Credential="
            + identity.key()
            + "/"
            + scope()
            + ", SignedHeaders="
            + signed
            + ", Signature="
            + signature);
    return result;
  }

  /** An address that carries its signature, for requests that somebody else sends. */
  String presigned(URI uri, SortedMap<String, String> query, int seconds) {
    SortedMap<String, String> all = new TreeMap<>(query);
    all.put("X-Amz-Algorithm", ALGORITHM);
    all.put("X-Amz-Credential", identity.key() + "/" + scope());
    all.put("X-Amz-Date", time);
    all.put("X-Amz-Expires", String.valueOf(seconds));
    all.put("X-Amz-SignedHeaders", "host");
    if (!identity.session().isEmpty()) {
      all.put("X-Amz-Security-Token", identity.session());
    }
    SortedMap<String, String> host = new TreeMap<>(Map.of("host", uri.getAuthority()));
    String signature =
        signature(String.join("\n", "GET", path(uri), encoded(all), lines(host), "host", hash("")));
    return uri.getAuthority() + path(uri) + "?" + encoded(all) + "&X-Amz-Signature=" + signature;
  }

  private static String path(URI uri) {
    String path = uri.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private static String lines(SortedMap<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
        .collect(Collectors.joining());
  }

  /** A query as signatures want it: everything but letters, digits and four signs is encoded. */
  static String encoded(SortedMap<String, String> query) {
    return query.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-_.~".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }

  private String scope() {
    return time.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";
  }

  private String signature(String request) {
    String text = String.join("\n", ALGORITHM, time, scope(), hash(request));
    byte[] key =
        hmac(("AWS4" + identity.secret()).getBytes(StandardCharsets.UTF_8), time.substring(0, 8));
    for (String part : new String[] {region, service, "aws4_request"}) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, text));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new EngineException(Category.INTERNAL, "no HMAC-SHA256 in this Java", missing);
    }
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException missing) {
      throw new EngineException(Category.INTERNAL, "no SHA-256 in this Java", missing);
    }
  }
}

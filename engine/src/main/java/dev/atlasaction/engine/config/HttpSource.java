package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request of {@code data "http"}. Names and meanings are those of Terraform's data source {@code
 * http}.
 *
 * @param method GET, HEAD or POST
 * @param body empty for none
 */
public record HttpSource(
    String method, String url, Map<String, String> headers, String body, Duration timeout) {

  private static final List<String> METHODS = List.of("GET", "HEAD", "POST");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Copies the map. */
  public HttpSource {
    headers = Map.copyOf(headers);
  }

  /** Without headers and body, which may be secret. */
  @Override
  public String toString() {
    return method + " request";
  }

  /**
   * What came back.
   *
   * @param headers several values of one name are joined by commas
   */
  public record Answer(int status, Map<String, String> headers, String body) {
    /** Copies the map. */
    public Answer {
      headers = Map.copyOf(headers);
    }

    HclValue value() {
      Map<String, HclValue> named = new TreeMap<>();
      headers.forEach((name, value) -> named.put(name, HclValue.of(value)));
      return HclValue.object(
          Map.of(
              "status_code", HclValue.of(status),
              "response_body", HclValue.of(body),
              "response_headers", HclValue.object(named)));
    }
  }

  /**
   * Reads a block.
   *
   * @throws EngineException for attributes that make no request
   */
  static HttpSource read(Block block, Scope scope) {
    BodyDecoder decoder = new BodyDecoder(block, scope);
    String url = decoder.requiredString("url");
    String method = decoder.string("method").orElse("GET");
    Map<String, String> headers =
        decoder.any("request_headers").map(HttpSource::texts).orElse(Map.of());
    String body = decoder.string("request_body").orElse("");
    Optional<HclValue> timeout = decoder.any("request_timeout_ms");
    decoder.finish();
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      throw EngineException.user("url must begin with https:// or http://");
    }
    if (!METHODS.contains(method)) {
      throw EngineException.user(
          "unknown method " + GoQuote.quote(method) + ": GET, HEAD and POST are known");
    }
    return new HttpSource(
        method, url, headers, body, timeout.map(HttpSource::milliseconds).orElse(TIMEOUT));
  }

  private static Map<String, String> texts(HclValue value) {
    Map<String, String> texts = new TreeMap<>();
    Map<String, HclValue> named =
        value
            .namedElements()
            .orElseThrow(() -> EngineException.user("request_headers must be a map of strings"));
    named.forEach((name, each) -> {
      if (!(each instanceof HclValue.StringValue(String text))) {
        throw EngineException.user("request_headers must be a map of strings");
      }
      texts.put(name, text);
    });
    return texts;
  }

  private static Duration milliseconds(HclValue value) {
    if (value instanceof HclValue.NumberValue number
        && number.value().signum() > 0
        && number.value().scale() <= 0) {
      return Duration.ofMillis(number.value().longValueExact());
    }
    throw EngineException.user("request_timeout_ms must be a whole number above zero");
  }
}

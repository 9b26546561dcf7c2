package dev.atlasaction.engine.cloud;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A text at an address. */
public final class WebPage {

  private WebPage() {}

  /**
   * Reads it.
   *
   * @throws dev.atlasaction.engine.error.EngineException if it cannot be read
   */
  public static String read(String url) {
    return new String(HttpCalls.send(HttpCalls.uri(url), Map.of(), ""), StandardCharsets.UTF_8);
  }

  /**
   * A request.
   *
   * @param body empty for none
   */
  public record Question(
      String method, String url, Map<String, String> headers, String body, Duration timeout) {}

  /**
   * What came back.
   *
   * @param headers several values of one name are joined by commas
   */
  public record Answer(int status, Map<String, String> headers, String body) {}

  /**
   * Asks, and takes any answer.
   *
   * @throws dev.atlasaction.engine.error.EngineException if nobody answers in time
   */
  public static Answer ask(Question question) {
    HttpResponse<byte[]> answer = HttpCalls.exchange(HttpCalls.uri(question.url()), question);
    Map<String, String> headers = new TreeMap<>();
    answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return new Answer(
        answer.statusCode(), headers, new String(answer.body(), StandardCharsets.UTF_8));
  }
}

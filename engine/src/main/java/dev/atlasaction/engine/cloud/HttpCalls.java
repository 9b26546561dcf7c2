package dev.atlasaction.engine.cloud;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Requests with their answers as bytes. Addresses in messages are without their queries. */
final class HttpCalls {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(30);
  private static final int SUCCESS = 200;
  private static final int REDIRECT = 300;

  private HttpCalls() {}

  /**
   * An address.
   *
   * @throws EngineException if it is malformed
   */
  static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException malformed) {
      throw EngineException.user("malformed address: " + malformed.getReason());
    }
  }

  /**
   * Sends a request.
   *
   * @param body empty for a GET request
   * @throws EngineException if nobody answers, or with an error
   */
  static byte[] send(URI uri, Map<String, String> headers, String body) {
    String method = body.isEmpty() ? "GET" : "POST";
    HttpResponse<byte[]> answer =
        exchange(uri, new WebPage.Question(method, uri.toString(), headers, body, WHOLE));
    if (answer.statusCode() < SUCCESS || answer.statusCode() >= REDIRECT) {
      throw EngineException.user(
          shown(uri)
              + " answered with status "
              + answer.statusCode()
              + ": "
              + start(answer.body()));
    }
    return answer.body();
  }

  /**
   * Sends a request and returns the answer, whatever its status.
   *
   * @throws EngineException if nobody answers in time
   */
  static HttpResponse<byte[]> exchange(URI uri, WebPage.Question question) {
    HttpRequest request = request(uri, question);
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException refused) {
      throw EngineException.environment(
          "cannot reach "
              + shown(uri)
              + ": "
              + (refused.getMessage() == null ? refused.toString() : refused.getMessage()),
          refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted while waiting for " + shown(uri), stopped);
    }
  }

  private static HttpRequest request(URI uri, WebPage.Question question) {
    HttpRequest.BodyPublisher body =
        question.body().isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(question.body());
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(uri).timeout(question.timeout()).method(question.method(), body);
      question
          .headers()
          .forEach((name, value) -> {
            if (!name.equalsIgnoreCase("host")) {
              request.header(name, value);
            }
          });
      return request.build();
    } catch (IllegalArgumentException malformed) {
      throw EngineException.user("malformed request to " + shown(uri));
    }
  }

  /** An address without what may be secret in it. */
  private static String shown(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port + uri.getPath();
  }

  private static String start(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    return text.length() > 300 ? text.substring(0, 300) + "..." : text;
  }
}

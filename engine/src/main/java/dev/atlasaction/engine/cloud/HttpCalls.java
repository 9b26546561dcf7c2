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
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(WHOLE);
    headers.forEach((name, value) -> {
      if (!name.equalsIgnoreCase("host")) {
        request.header(name, value);
      }
    });
    if (!body.isEmpty()) {
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    String shown = uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() < SUCCESS || answer.statusCode() >= REDIRECT) {
        throw EngineException.user(
            shown + " answered with status " + answer.statusCode() + ": " + start(answer.body()));
      }
      return answer.body();
    } catch (IOException refused) {
      throw EngineException.environment(
          "cannot reach "
              + shown
              + ": "
              + (refused.getMessage() == null ? refused.toString() : refused.getMessage()),
          refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted while waiting for " + shown, stopped);
    }
  }

  private static String start(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    return text.length() > 300 ? text.substring(0, 300) + "..." : text;
  }
}

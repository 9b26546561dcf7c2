package dev.atlasaction.action.scm.github;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Sends hub4j's requests with a time-out and through the proxy of the environment. An answer
 * outside 200-299 is raised as {@link GitHubRefusal}, so that hub4j neither waits for a rate limit
 * of an hour nor rewords the answer.
 */
final class HttpConnector implements GitHubConnector {

  /** Per request, as the original (spec ci-actions.md §13.1). */
  private static final Duration TIME_OUT = Duration.ofSeconds(30);

  private final ProxySelector proxies;

  /** A connector that asks {@code proxies} for the way to each host. */
  HttpConnector(ProxySelector proxies) {
    this.proxies = proxies;
  }

  @Override
  public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(request.url().toString())).timeout(TIME_OUT);
    for (Map.Entry<String, List<String>> header : request.allHeaders().entrySet()) {
      // This client reads no compressed answers, and an error's text must be readable.
      if (!header.getKey().equalsIgnoreCase("Accept-Encoding")) {
        header.getValue().forEach(value -> builder.header(header.getKey(), value));
      }
    }
    String contentType = request.contentType();
    if (contentType != null) {
      builder.header("Content-Type", contentType);
    }
    builder.method(request.method(), body(request));
    HttpResponse<byte[]> response = exchange(builder.build());
    if (response.statusCode() / 100 != 2) {
      throw new GitHubRefusal(
          response.statusCode(),
          new String(response.body(), StandardCharsets.UTF_8),
          retryAfter(response));
    }
    return new Answer(request, response, FieldFilter.keepUsed(response.body()));
  }

  private static HttpRequest.BodyPublisher body(GitHubConnectorRequest request) throws IOException {
    InputStream body = request.body();
    return body == null
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofByteArray(body.readAllBytes());
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
    try (HttpClient client = client()) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    }
  }

  /**
   * A client for one request. A connection kept from an earlier one may be closed by the forge at
   * the very moment it is used again, and a POST cannot simply be repeated.
   */
  private HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(TIME_OUT)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .version(HttpClient.Version.HTTP_1_1)
        .proxy(proxies)
        .build();
  }

  private static Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }

  private static final class Answer extends GitHubConnectorResponse.ByteArrayResponse {

    private final byte[] body;

    Answer(GitHubConnectorRequest request, HttpResponse<byte[]> response, byte[] body) {
      super(request, response.statusCode(), response.headers().map());
      this.body = body;
    }

    @Override
    protected InputStream rawBodyStream() {
      return new ByteArrayInputStream(body);
    }
  }
}

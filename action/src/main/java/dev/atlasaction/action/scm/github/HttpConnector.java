package dev.atlasaction.action.scm.github;

import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Call;
import dev.atlasaction.action.http.Http;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Sends hub4j's requests the way all others go. An answer outside 200-299 is raised as {@link
 * GitHubRefusal}, so that hub4j neither waits for a rate limit of an hour nor rewords the answer.
 */
final class HttpConnector implements GitHubConnector {

  private final Http http;

  HttpConnector(Http http) {
    this.http = http;
  }

  @Override
  public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
    Answer answer = http.send(call(request));
    if (answer.status() / 100 != 2) {
      throw new GitHubRefusal(answer.status(), answer.body());
    }
    return new Response(request, answer);
  }

  private static Call call(GitHubConnectorRequest request) throws IOException {
    TreeMap<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, List<String>> header : request.allHeaders().entrySet()) {
      // The sender asks for compressed answers itself if it can read them.
      if (!header.getKey().equalsIgnoreCase("Accept-Encoding") && !header.getValue().isEmpty()) {
        headers.put(header.getKey(), header.getValue().getFirst());
      }
    }
    String contentType = request.contentType();
    if (contentType != null) {
      headers.put("Content-Type", contentType);
    }
    return new Call(request.method(), URI.create(request.url().toString()), headers, body(request));
  }

  private static Optional<String> body(GitHubConnectorRequest request) throws IOException {
    InputStream body = request.body();
    return body == null
        ? Optional.empty()
        : Optional.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
  }

  private static final class Response extends GitHubConnectorResponse.ByteArrayResponse {

    private final byte[] body;

    Response(GitHubConnectorRequest request, Answer answer) throws IOException {
      super(request, answer.status(), headers(answer));
      this.body = FieldFilter.keepUsed(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(Answer answer) {
      Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      answer
          .headers()
          .forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), List.of(value)));
      return all;
    }

    @Override
    protected InputStream rawBodyStream() {
      return new ByteArrayInputStream(body);
    }
  }
}

package dev.atlasaction.action.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;

/** Sends requests over the network, each once. */
public final class HttpWire implements Http {

  private final ProxySelector proxies;
  private final Duration timeOut;

  /**
   * A sender.
   *
   * @param proxies asked for the way to each host
   * @param timeOut for each request
   */
  public HttpWire(ProxySelector proxies, Duration timeOut) {
    this.proxies = proxies;
    this.timeOut = timeOut;
  }

  @Override
  public Answer send(Call call) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).timeout(timeOut);
    call.headers().forEach(request::header);
    request.method(
        call.method(),
        call.body()
            .map(HttpRequest.BodyPublishers::ofString)
            .orElseGet(HttpRequest.BodyPublishers::noBody));
    HttpResponse<String> response = exchange(request.build());
    TreeMap<String, String> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(Locale.ROOT), values.isEmpty() ? "" : values.getFirst()));
    return new Answer(response.statusCode(), response.body(), headers);
  }

  /**
   * A client for one request. A connection kept from an earlier one may be closed by the server at
   * the very moment it is used again, and a POST cannot simply be repeated.
   */
  private HttpResponse<String> exchange(HttpRequest request) throws IOException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(timeOut)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(proxies)
            .build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    }
  }
}

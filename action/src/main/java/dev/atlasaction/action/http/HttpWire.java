package dev.atlasaction.action.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends requests over the network, each once, on a connection of its own: a kept one may be closed
 * by the server at the very moment it is used again, and a POST cannot simply be repeated.
 */
public final class HttpWire implements Http {

  /** Headers that OkHttp would take along to another host. */
  private static final List<String> TOKENS = List.of("PRIVATE-TOKEN", "JOB-TOKEN");

  private final Network network;
  private final Duration timeOut;

  /**
   * A sender.
   *
   * @param timeOut for each request, from the first byte to the last
   */
  public HttpWire(Network network, Duration timeOut) {
    this.network = network;
    this.timeOut = timeOut;
  }

  @Override
  public Answer send(Call call) throws IOException {
    OkHttpClient client = client(call.uri().getScheme().equals("https"));
    try (Response response = client.newCall(request(call)).execute()) {
      TreeMap<String, String> headers = new TreeMap<>();
      for (Map.Entry<String, List<String>> header : response.headers().toMultimap().entrySet()) {
        headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().getFirst());
      }
      String body = new String(response.body().bytes(), StandardCharsets.UTF_8);
      return new Answer(response.code(), body, headers);
    }
  }

  private static Request request(Call call) {
    Request.Builder request = new Request.Builder().url(call.uri().toString());
    request.header("User-Agent", "atlas-action");
    call.headers().forEach(request::header);
    boolean bare = call.method().equals("GET") || call.method().equals("DELETE");
    String body = call.body().orElse("");
    return request
        .method(
            call.method(),
            bare && call.body().isEmpty()
                ? null
                : RequestBody.create(body.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  private OkHttpClient client(boolean secure) throws IOException {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .callTimeout(timeOut)
            .connectTimeout(timeOut)
            .readTimeout(timeOut)
            .writeTimeout(timeOut)
            .retryOnConnectionFailure(false)
            .followSslRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .proxySelector(network.proxies())
            .addNetworkInterceptor(HttpWire::withoutTokenElsewhere);
    if (!network.proxyAuthorization().isEmpty()) {
      client.proxyAuthenticator((route, response) ->
          response.request().header("Proxy-Authorization") != null
              ? null
              : response
                  .request()
                  .newBuilder()
                  .header("Proxy-Authorization", network.proxyAuthorization())
                  .build());
    }
    if (secure && !network.authorities().isEmpty()) {
      X509TrustManager trust = Authorities.trust(network.authorities());
      SSLContext context = Authorities.context(trust);
      client.sslSocketFactory(context.getSocketFactory(), trust);
    }
    return client.build();
  }

  /** A redirect to another host must not carry the token there. */
  private static Response withoutTokenElsewhere(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    if (!request.url().host().equals(chain.call().request().url().host())) {
      Request.Builder stripped = request.newBuilder();
      TOKENS.forEach(stripped::removeHeader);
      request = stripped.build();
    }
    return chain.proceed(request);
  }
}

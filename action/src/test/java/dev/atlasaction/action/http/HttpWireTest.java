package dev.atlasaction.action.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Demand 16 of spec ci-demand.md §1, among others: proxies and certificate authorities. */
final class HttpWireTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String PASSWORD = "changeit";

  private final WireMockServer server = server(WireMockConfiguration.options());
  private final List<Duration> waits = new ArrayList<>();

  private static WireMockServer server(WireMockConfiguration options) {
    WireMockServer server = new WireMockServer(options.dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    return server;
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private static Http wire() {
    return new HttpWire(Network.through(ProxySelector.of(null)), LONG);
  }

  private static Call get(String url) {
    return Call.of("GET", url, Map.of("PRIVATE-TOKEN", "glpat-canary"));
  }

  @Test
  void takesNoTokenToAnotherHost() throws IOException {
    server.stubFor(
        any(urlEqualTo("/away"))
            .willReturn(
                aResponse()
                    .withStatus(302)
                    .withHeader("Location", "http://localhost:" + server.port() + "/there")));
    server.stubFor(any(urlEqualTo("/there")).willReturn(aResponse().withBody("here")));
    assertThat(wire().send(get("http://127.0.0.1:" + server.port() + "/away")).body())
        .isEqualTo("here");
    List<String> tokens =
        server.getAllServeEvents().reversed().stream()
            .map(event -> String.valueOf(event.getRequest().getHeader("PRIVATE-TOKEN")))
            .toList();
    assertThat(tokens).containsExactly("glpat-canary", "null");
  }

  @Test
  void tellsTheProxyWhoWeAre() throws IOException {
    server.stubFor(any(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(407)));
    server.stubFor(
        any(anyUrl())
            .withHeader("Proxy-Authorization", equalTo("Basic bW9uYTpwdw=="))
            .willReturn(aResponse().withBody("through")));
    Network network =
        new Network(
            ProxySelector.of(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port())),
            "Basic bW9uYTpwdw==",
            List.of());
    assertThat(new HttpWire(network, LONG).send(get("http://forge.invalid/api")).body())
        .isEqualTo("through");
  }

  @Test
  void trustsTheAuthoritiesOfACompany(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("store.p12");
    Path pem = folder.resolve("ca.pem");
    keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=127.0.0.1",
        "-alias",
        "forge",
        "-ext",
        "san=ip:127.0.0.1",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD);
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "forge",
        "-file",
        pem.toString(),
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD);
    WireMockServer secure =
        server(
            WireMockConfiguration.options()
                .dynamicHttpsPort()
                .keystorePath(store.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
    try {
      secure.stubFor(any(anyUrl()).willReturn(aResponse().withBody("safe")));
      Call call = get("https://127.0.0.1:" + secure.httpsPort() + "/");
      Network network = new Network(ProxySelector.of(null), "", List.of(pem));
      assertThat(new HttpWire(network, LONG).send(call).body()).isEqualTo("safe");
      assertThatThrownBy(() -> new RetryingHttp(wire(), waits::add).send(call))
          .isInstanceOf(SSLException.class);
      assertThat(waits).isEmpty();
    } finally {
      secure.stop();
    }
  }

  @Test
  void asksAgainAfterHalfAnAnswerButCreatesOnce() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
    Http http = new RetryingHttp(wire(), waits::add);
    String url = "http://127.0.0.1:" + server.port() + "/";
    assertThatThrownBy(() -> http.send(get(url))).isInstanceOf(IOException.class);
    assertThat(methods()).containsExactly("GET", "GET", "GET");
    assertThatThrownBy(() -> http.send(Call.of("POST", url, Map.of()).with("{}")))
        .isInstanceOf(IOException.class);
    assertThat(methods()).containsExactly("GET", "GET", "GET", "POST");
  }

  @Test
  void givesUpOnASilentServer() {
    server.stubFor(any(urlEqualTo("/")).willReturn(aResponse().withFixedDelay(5_000)));
    Http http = new HttpWire(Network.through(ProxySelector.of(null)), Duration.ofMillis(300));
    assertThatThrownBy(() -> http.send(get("http://127.0.0.1:" + server.port() + "/")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void waitsAsLongAsTheServerWantsButNotForever() throws IOException {
    server.stubFor(
        any(urlEqualTo("/soon"))
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7")));
    server.stubFor(
        any(urlEqualTo("/late"))
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3600")));
    Http http = new RetryingHttp(wire(), waits::add);
    http.send(get("http://127.0.0.1:" + server.port() + "/soon"));
    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    http.send(get("http://127.0.0.1:" + server.port() + "/late"));
    assertThat(waits).hasSize(2);
  }

  private List<String> methods() {
    return server.getAllServeEvents().reversed().stream()
        .map(ServeEvent::getRequest)
        .map(request -> request.getMethod().getName())
        .toList();
  }

  private static void keytool(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}

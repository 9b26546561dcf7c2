package dev.atlasaction.action.forge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.atlasaction.action.github.GitHubDescription;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.http.HttpWire;
import dev.atlasaction.action.http.Network;
import dev.atlasaction.action.http.RetryingHttp;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An API on a local port that answers as a test says, and keeps every request. */
public final class FakeForge implements AutoCloseable {

  private static final ForgeTable TABLE = new ForgeTable();
  private static final int LAST = 10;
  private static final int TOO_LATE = 1_600;

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private final List<Duration> waits = new ArrayList<>();

  /** Starts it. */
  public FakeForge() {
    server.start();
    server.stubFor(any(anyUrl()).atPriority(LAST).willReturn(jsonResponse("{}", 404)));
    // None takes an empty comment.
    server.stubFor(
        post(anyUrl())
            .withRequestBody(equalToJson("{\"body\": \"\"}"))
            .atPriority(1)
            .willReturn(jsonResponse("{\"message\": \"Validation Failed\"}", 422)));
  }

  /** Its base URL. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** A connection that tries again, without waiting. */
  public Http http() {
    return new RetryingHttp(
        new HttpWire(Network.through(ProxySelector.of(null)), Duration.ofSeconds(10)), waits::add);
  }

  /** How long it would have waited. */
  public List<Duration> waits() {
    return List.copyOf(waits);
  }

  /** Answers requests of a method whose path and query fit a regular expression. */
  public void answer(String method, String path, int status, String json) {
    server.stubFor(
        request(method, urlMatching(path))
            .willReturn(jsonResponse(json.replace("$FORGE", url()), status)));
  }

  /** Answers what is sent by POST to a path and contains a text. */
  public void answerTo(String path, String text, String json) {
    server.stubFor(
        post(urlMatching(path))
            .withRequestBody(containing(text))
            .willReturn(jsonResponse(json, 200)));
  }

  /** Does not answer such requests as a server should. */
  public void fail(String method, String path, Fault fault) {
    server.stubFor(request(method, urlMatching(path)).willReturn(aResponse().withFault(fault)));
  }

  /**
   * Stores what is sent by POST, lists it afterwards as {@code stored}, and breaks the connection.
   */
  public void storeAndBreak(String stored) {
    server.stubFor(
        request("POST", urlMatching(".*"))
            .inScenario("store")
            .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
            .willSetStateTo("stored"));
    server.stubFor(
        request("GET", urlMatching(".*"))
            .inScenario("store")
            .whenScenarioStateIs("stored")
            .willReturn(jsonResponse(stored, 200)));
  }

  /** Answers such requests too late for {@link #http}. */
  public void stall(String method, String path) {
    server.stubFor(
        request(method, urlMatching(path)).willReturn(aResponse().withFixedDelay(TOO_LATE)));
  }

  /** A connection that tries again, without waiting, and gives up early. */
  public Http impatientHttp() {
    return new RetryingHttp(
        new HttpWire(Network.through(ProxySelector.of(null)), Duration.ofMillis(TOO_LATE / 4)),
        waits::add);
  }

  /** The same with a header. */
  public void answer(String method, String path, String json, String header) {
    String[] parts = header.split(": ", 2);
    ResponseDefinitionBuilder response = jsonResponse(json, 200).withHeader(parts[0], parts[1]);
    server.stubFor(request(method, urlMatching(path)).willReturn(response));
  }

  /** The requests in order, as {@code METHOD /path?query body -> status}. */
  public List<String> requests() {
    return events().stream()
        .map(event ->
            "%s %s %s-> %d"
                .formatted(
                    event.getRequest().getMethod(),
                    event.getRequest().getUrl(),
                    event.getRequest().getBodyAsString().isEmpty()
                        ? ""
                        : event.getRequest().getBodyAsString() + " ",
                    event.getResponse().getStatus()))
        .collect(Collectors.toList());
  }

  /** The values of a header, one for each request. */
  public List<String> headers(String name) {
    return events().stream()
        .map(event -> String.valueOf(event.getRequest().getHeader(name)))
        .toList();
  }

  private List<ServeEvent> events() {
    return server.getAllServeEvents().reversed();
  }

  /**
   * Requests that no forge documents, with the reason. GitHub's are looked up in its OpenAPI
   * description, those of the others in a table.
   */
  public List<String> violations() {
    List<String> all = new ArrayList<>();
    for (ServeEvent event : events()) {
      LoggedRequest request = event.getRequest();
      String method = request.getMethod().getName();
      // A server of one's own may have its API below a folder.
      String path =
          URI.create(request.getUrl()).getRawPath().replaceFirst("^.*(?=/api/v[14]/)", "");
      Map<String, String> query = new TreeMap<>();
      request
          .getQueryParams()
          .forEach((name, parameter) -> query.put(name, parameter.firstValue()));
      if (!path.endsWith("/graphql") && !path.equals("/query")) {
        List<String> problems =
            path.matches("/(api/v1|api/v4|2\\.0|rest)/.*|.*/_apis/.*")
                ? TABLE.problems(method, path, query.keySet(), request.getBodyAsString())
                : new GitHubDescription()
                    .problems(
                        method,
                        path.replaceFirst("^/api/v3", ""),
                        query,
                        request.getBodyAsString());
        problems.forEach(problem -> all.add(method + " " + request.getUrl() + ": " + problem));
      }
    }
    return all;
  }

  /** Stops it. Fails if it was asked for something that a real forge would refuse. */
  @Override
  public void close() {
    server.stop();
    assertThat(violations()).as("requests that a forge would refuse").isEmpty();
  }
}

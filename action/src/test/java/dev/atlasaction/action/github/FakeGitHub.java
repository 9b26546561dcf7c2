package dev.atlasaction.action.github;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * GitHub's API on a local port. A pull request without comments and files, unless a stub says
 * otherwise; every request is kept and can be checked against the published description.
 */
public final class FakeGitHub implements AutoCloseable {

  private static final int LAST = 10;

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  /** Starts it. */
  public FakeGitHub() {
    server.start();
    server.stubFor(any(anyUrl()).atPriority(LAST).willReturn(jsonResponse("{}", 404)));
    for (String list : List.of("/issues/\\d+/comments", "/pulls/\\d+/(files|comments)")) {
      server.stubFor(
          get(urlPathMatching("(/api/v3)?/repos/[^/]+/[^/]+" + list))
              .atPriority(LAST - 1)
              .willReturn(jsonResponse("[]", 200)));
    }
    server.stubFor(
        post(urlPathMatching("(/api/v3)?/repos/[^/]+/[^/]+/(issues|pulls)/\\d+/comments"))
            .atPriority(LAST - 1)
            .willReturn(jsonResponse("{\"id\": 1}", 201)));
    server.stubFor(
        get(urlPathMatching("(/api/v3)?/repos/[^/]+/[^/]+/commits/[^/]+/check-runs"))
            .atPriority(LAST - 1)
            .willReturn(jsonResponse("{\"total_count\": 0, \"check_runs\": []}", 200)));
    server.stubFor(
        post(urlPathMatching("(/api/v3)?/repos/[^/]+/[^/]+/check-runs"))
            .atPriority(LAST - 1)
            .willReturn(jsonResponse("{\"id\": 4}", 201)));
    server.stubFor(
        patch(urlPathMatching("(/api/v3)?/repos/[^/]+/[^/]+/check-runs/\\d+"))
            .atPriority(LAST - 1)
            .willReturn(jsonResponse("{\"id\": 4}", 200)));
    server.stubFor(
        patch(urlPathMatching("(/api/v3)?/repos/[^/]+/[^/]+/(issues|pulls)/comments/\\d+"))
            .atPriority(LAST - 1)
            .willReturn(jsonResponse("{\"id\": 1}", 200)));
  }

  /** Its base URL. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Adds answers: WireMock's JSON, one stub or {@code {"mappings": [...]}}. */
  public void stub(String json) {
    try {
      JsonNode document = new ObjectMapper().readTree(json.replace("$GITHUB", url()));
      JsonNode all = document.has("mappings") ? document.path("mappings") : null;
      if (all == null) {
        server.addStubMapping(StubMapping.buildFrom(document.toString()));
      } else {
        all.forEach(one -> server.addStubMapping(StubMapping.buildFrom(one.toString())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The requests in order, as {@code METHOD /path?query -> status}. */
  public List<String> requests() {
    return events().stream()
        .map(event ->
            "%s %s -> %d"
                .formatted(
                    event.getRequest().getMethod(),
                    event.getRequest().getUrl(),
                    event.getResponse().getStatus()))
        .toList();
  }

  /** Texts of the comments that were created or updated, in order. */
  public List<String> bodies() {
    List<String> texts = new ArrayList<>();
    for (ServeEvent event : events()) {
      String body = event.getRequest().getBodyAsString();
      if (!body.isEmpty()) {
        try {
          JsonNode text = new ObjectMapper().readTree(body).path("body");
          if (!text.isMissingNode()) {
            texts.add(text.asText());
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return texts;
  }

  /** The bodies of requests whose path ends so, in order, as JSON on several lines. */
  public String sentTo(String end) {
    ObjectMapper json = new ObjectMapper();
    StringBuilder all = new StringBuilder();
    for (ServeEvent event : events()) {
      String path = URI.create(event.getRequest().getUrl()).getPath();
      if (path.endsWith(end) && event.getRequest().getBody().length > 0) {
        try {
          JsonNode body = json.readTree(event.getRequest().getBodyAsString());
          all.append(json.writerWithDefaultPrettyPrinter().writeValueAsString(body)).append('\n');
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return all.toString();
  }

  /** Everything that was sent, headers and all. */
  public String sent() {
    return events().stream()
        .map(event -> event.getRequest().getUrl() + event.getRequest().getBodyAsString())
        .collect(Collectors.joining("\n"));
  }

  /** The values of a header, one for each request. */
  public List<String> headers(String name) {
    return events().stream().map(event -> event.getRequest().getHeader(name)).toList();
  }

  /** Requests that GitHub's description does not allow, with the reason; empty if all conform. */
  public List<String> violations() {
    GitHubDescription description = new GitHubDescription();
    List<String> all = new ArrayList<>();
    for (ServeEvent event : events()) {
      LoggedRequest request = event.getRequest();
      Map<String, String> query = new TreeMap<>();
      for (Map.Entry<String, QueryParameter> entry : request.getQueryParams().entrySet()) {
        query.put(entry.getKey(), entry.getValue().firstValue());
      }
      String path = URI.create(request.getUrl()).getPath().replaceFirst("^/api/v3", "");
      if (path.endsWith("/graphql")) {
        // Not part of the description, which is that of the REST API.
        continue;
      }
      description
          .problems(request.getMethod().getName(), path, query, request.getBodyAsString())
          .forEach(problem -> all.add(request.getMethod() + " " + path + ": " + problem));
    }
    return all;
  }

  private List<ServeEvent> events() {
    return server.getAllServeEvents().reversed();
  }

  /** Stops it. Fails if it was asked for something that GitHub would refuse. */
  @Override
  public void close() {
    server.stop();
    assertThat(violations()).as("requests that GitHub would refuse").isEmpty();
  }
}

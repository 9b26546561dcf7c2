package dev.atlasaction.action.scm.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.PullRequestLookup;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Asks GitHub for the pull request of a branch (spec ci-actions.md §6.5). */
public final class GitHubLookup implements PullRequestLookup {

  private final Http http;
  private final Address address;

  /** Which address of a pull request is told. */
  public enum Address {
    /** Its web page. */
    PAGE("html_url"),
    /** Its place in the API, as the original. */
    API("url");

    private final String field;

    Address(String field) {
      this.field = field;
    }
  }

  /** Asks through {@code http}. */
  public GitHubLookup(Http http, Address address) {
    this.http = http;
    this.address = address;
  }

  @Override
  public Optional<Found> findNewestOpen(ScmTarget.GitHub target, String branch) {
    String[] name = target.repository().split("/", -1);
    if (name.length != 2) {
      throw new ScmException(
          ScmException.Answer.NONE,
          "GITHUB_REPOSITORY must be in the format of 'owner/repo'",
          null);
    }
    String url =
        "%s/repos/%s/%s/pulls?state=open&head=%s&sort=created&direction=desc&per_page=1&page=1"
            .formatted(
                target.api(),
                JsonApi.segment(name[0]),
                JsonApi.segment(name[1]),
                URLEncoder.encode(
                    branch.contains(":") ? branch : name[0] + ":" + branch,
                    StandardCharsets.UTF_8));
    JsonApi api = new JsonApi(http, Map.of("Authorization", "Bearer " + target.token().value()));
    Answer answer =
        api.send(
            api.call("GET", url),
            refusal -> "unexpected status code: " + refusal.status() + " when calling GitHub API");
    JsonNode pulls = JsonApi.document(answer);
    if (pulls.isEmpty()) {
      return Optional.empty();
    }
    JsonNode pull = pulls.get(0);
    return Optional.of(
        new Found(
            pull.path("number").asInt(),
            pull.path(address.field).asText(),
            pull.path("head").path("sha").asText(),
            pull.path("base").path("ref").asText()));
  }
}

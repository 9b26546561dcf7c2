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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks GitHub for the pull request of a branch (spec ci-actions.md §6.5). */
public final class GitHubLookup implements PullRequestLookup {

  /** So many pages of 50 are looked through. */
  private static final int GITEA_PAGES = 20;

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
    if (target.isGitea()) {
      return findAtGitea(target, branch.contains(":") ? branch : name[0] + ":" + branch);
    }
    return list(target, url).findFirst().map(this::found);
  }

  /** Gitea does not look for the branch of a pull request itself. */
  private Optional<Found> findAtGitea(ScmTarget.GitHub target, String head) {
    for (int page = 1; page <= GITEA_PAGES; page++) {
      List<JsonNode> pulls =
          list(
                  target,
                  "%s/repos/%s/pulls?state=open&sort=recentupdate&limit=50&page=%d"
                      .formatted(target.api(), target.repository(), page))
              .toList();
      Optional<JsonNode> fits =
          pulls.stream()
              .filter(pull ->
                  head.equals(
                      pull.at("/head/repo/owner/login").asText()
                          + ":"
                          + pull.at("/head/ref").asText()))
              .findFirst();
      if (fits.isPresent() || pulls.isEmpty()) {
        return fits.map(this::found);
      }
    }
    return Optional.empty();
  }

  private Stream<JsonNode> list(ScmTarget.GitHub target, String url) {
    JsonApi api = new JsonApi(http, Map.of("Authorization", "Bearer " + target.token().value()));
    Answer answer =
        api.send(
            api.call("GET", url),
            refusal -> "unexpected status code: " + refusal.status() + " when calling GitHub API");
    return JsonApi.document(answer).valueStream();
  }

  private Found found(JsonNode pull) {
    return new Found(
        pull.path("number").asInt(),
        pull.path(address.field).asText(),
        pull.path("head").path("sha").asText(),
        pull.path("base").path("ref").asText());
  }
}

package dev.atlasaction.action.scm.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.OpenRequests;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The open pull requests of a repository at GitHub or Gitea. */
record GitHubOpenRequests(ScmTarget.GitHub target, Http http) implements OpenRequests {

  private static final int PAGE = 100;

  /** The most Gitea gives unless its administrator has set another number. */
  private static final int GITEA_PAGE = 50;

  /** A server that names ever more pages is not followed further. */
  private static final int PAGES = 200;

  @Override
  public List<Open> into(String baseBranch) {
    JsonApi api = new JsonApi(http, Map.of("Authorization", "Bearer " + target.token().value()));
    List<Open> all = new ArrayList<>();
    for (int page = 1; page <= PAGES; page++) {
      String url =
          "%s/repos/%s/pulls?state=open&%s&page=%d"
              .formatted(target.api(), target.repository(), filter(baseBranch), page);
      Answer answer =
          api.send(
              api.call("GET", url),
              refusal ->
                  "unexpected status code " + refusal.status() + " when listing pull requests");
      JsonNode list = JsonApi.document(answer);
      for (JsonNode pull : list) {
        // Older versions of Gitea pass over the parameter.
        if (pull.path("base").path("ref").asText(baseBranch).equals(baseBranch)) {
          int number = pull.path("number").asInt();
          all.add(
              new Open(number, pull.path("html_url").asText(), "refs/pull/" + number + "/head"));
        }
      }
      if (target.isGitea() ? list.isEmpty() : list.size() < PAGE) {
        break;
      }
    }
    return all;
  }

  private String filter(String baseBranch) {
    String branch = URLEncoder.encode(baseBranch, StandardCharsets.UTF_8);
    return target.isGitea()
        ? "base_branch=%s&limit=%d".formatted(branch, GITEA_PAGE)
        : "base=%s&per_page=%d".formatted(branch, PAGE);
  }
}

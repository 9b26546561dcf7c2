package dev.atlasaction.action.scm.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.IssueBoard;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import dev.atlasaction.action.scm.rest.Page;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The issues of a repository at GitHub or Gitea. */
public final class GitHubIssues implements IssueBoard {

  private static final int PAGE = 100;

  /** The most Gitea gives unless its administrator has set another number. */
  private static final int GITEA_PAGE = 50;

  private final JsonApi api;
  private final String issues;
  private final boolean gitea;

  /** A client for the issues; makes no request yet. */
  public GitHubIssues(ScmTarget.GitHub target, Http http) {
    this.api = new JsonApi(http, Map.of("Authorization", "Bearer " + target.token().value()));
    this.issues = "%s/repos/%s/issues".formatted(target.api(), target.repository());
    this.gitea = target.isGitea();
  }

  @Override
  public Optional<Issue> findOpen(Predicate<String> body) {
    // A pull request is an issue, too.
    return Page.all("1", this::page)
        .filter(issue -> !issue.path("pull_request").isObject())
        .filter(issue -> body.test(issue.path("body").asText()))
        .findFirst()
        .map(Open::new);
  }

  private Page page(String number) {
    String size = gitea ? "type=issues&limit=" + GITEA_PAGE : "per_page=" + PAGE;
    String url = "%s?state=open&%s&page=%s".formatted(issues, size, number);
    JsonNode list = JsonApi.document(api.send(api.call("GET", url), GitHubIssues::words));
    boolean more = list.size() >= (gitea ? 1 : PAGE);
    return new Page(
        list,
        more ? Optional.of(Integer.toString(Integer.parseInt(number) + 1)) : Optional.empty());
  }

  @Override
  public void open(Text text) {
    api.send(
        api.call("POST", issues, new TreeMap<>(Map.of("title", text.title(), "body", text.body()))),
        GitHubIssues::words);
  }

  private static String words(Answer refusal) {
    return "unexpected status code %d: with body: %s".formatted(refusal.status(), refusal.body());
  }

  private final class Open implements Issue {

    private final String url;
    private final String address;

    Open(JsonNode issue) {
      this.url = issue.path("html_url").asText();
      this.address = issues + "/" + issue.path("number").asInt();
    }

    @Override
    public String url() {
      return url;
    }

    @Override
    public void update(Text text) {
      change(text, "open");
    }

    @Override
    public void close(Text text) {
      change(text, "closed");
    }

    private void change(Text text, String state) {
      Map<String, String> fields =
          new TreeMap<>(Map.of("title", text.title(), "body", text.body(), "state", state));
      api.send(api.call("PATCH", address, fields), GitHubIssues::words);
    }
  }
}

package dev.atlasaction.action.scm.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.IssueBoard;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import dev.atlasaction.action.scm.rest.Page;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The issues of a project at GitLab. */
public final class GitLabIssues implements IssueBoard {

  private final JsonApi api;
  private final String issues;

  /** A client for the issues; makes no request yet. */
  public GitLabIssues(ScmTarget.GitLab target, Http http) {
    this.api =
        new JsonApi(
            http,
            Map.of("PRIVATE-TOKEN", target.token().value(), "Content-Type", "application/json"));
    this.issues =
        "%s/projects/%s/issues".formatted(target.api(), JsonApi.segment(target.project()));
  }

  @Override
  public Optional<Issue> findOpen(Predicate<String> body) {
    String list = "%s?state=opened&per_page=%d&page=".formatted(issues, GitLabScmClient.PAGE);
    return Page.all("1", page -> GitLabScmClient.page(api, list + page, GitLabScmClient::words))
        .filter(issue -> body.test(issue.path("description").asText()))
        .findFirst()
        .map(Open::new);
  }

  @Override
  public void open(Text text) {
    api.send(
        api.call(
            "POST",
            issues,
            new TreeMap<>(Map.of("title", text.title(), "description", text.body()))),
        GitLabScmClient::words);
  }

  private final class Open implements Issue {

    private final String url;
    private final String address;

    Open(JsonNode issue) {
      this.url = issue.path("web_url").asText();
      this.address = issues + "/" + issue.path("iid").asInt();
    }

    @Override
    public String url() {
      return url;
    }

    @Override
    public void update(Text text) {
      change(Map.of("title", text.title(), "description", text.body()));
    }

    @Override
    public void close(Text text) {
      change(Map.of("title", text.title(), "description", text.body(), "state_event", "close"));
    }

    private void change(Map<String, String> fields) {
      api.send(api.call("PUT", address, new TreeMap<>(fields)), GitLabScmClient::words);
    }
  }
}

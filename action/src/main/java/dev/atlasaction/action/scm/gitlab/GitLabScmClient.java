package dev.atlasaction.action.scm.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The notes of one merge request (spec ci-actions.md §8.4). */
public final class GitLabScmClient implements ScmClient {

  /** The most the API gives; fewer requests, and no marker is missed. */
  private static final int PAGE = 100;

  private final JsonApi api;
  private final String notes;

  /** A client for merge request {@code number}; makes no request yet. */
  public GitLabScmClient(ScmTarget.GitLab target, int number, Http http) {
    this.api =
        new JsonApi(
            http,
            Map.of("PRIVATE-TOKEN", target.token().value(), "Content-Type", "application/json"));
    this.notes =
        "%s/projects/%s/merge_requests/%d/notes"
            .formatted(target.api(), JsonApi.segment(target.project()), number);
  }

  /** The oldest fitting note that a person or a program wrote. */
  @Override
  public Optional<ScmComment> findComment(Predicate<String> body) {
    String page = "1";
    while (!page.isEmpty()) {
      String url =
          "%s?per_page=%d&sort=asc&order_by=created_at&page=%s".formatted(notes, PAGE, page);
      Answer answer =
          api.send(
              api.call("GET", url),
              refusal ->
                  "unexpected status code %d when calling Gitlab API. body: %s"
                      .formatted(refusal.status(), refusal.body()));
      for (JsonNode note : JsonApi.document(answer)) {
        if (!note.path("system").asBoolean() && body.test(note.path("body").asText())) {
          return Optional.of(new Note(note.path("id").asLong(), note.path("body").asText()));
        }
      }
      page = answer.header("x-next-page").filter(next -> next.matches("[0-9]+")).orElse("");
    }
    return Optional.empty();
  }

  @Override
  public void createComment(String body) {
    api.send(api.call("POST", notes, Map.of("body", body)), GitLabScmClient::words);
  }

  private static String words(Answer refusal) {
    return "unexpected status code %d: with body: %s".formatted(refusal.status(), refusal.body());
  }

  private final class Note implements ScmComment {

    private final String url;
    private final String body;

    Note(long id, String body) {
      this.url = notes + "/" + id;
      this.body = body;
    }

    @Override
    public String body() {
      return body;
    }

    @Override
    public void update(String text) {
      api.send(api.call("PUT", url, Map.of("body", text)), GitLabScmClient::words);
    }

    @Override
    public void delete() {
      api.send(api.call("DELETE", url), GitLabScmClient::words);
    }
  }
}

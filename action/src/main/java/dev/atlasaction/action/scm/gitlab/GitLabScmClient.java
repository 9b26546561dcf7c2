package dev.atlasaction.action.scm.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.CommitChecks;
import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.OpenRequests;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import dev.atlasaction.action.scm.rest.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The notes of one merge request (spec ci-actions.md §8.4). */
public final class GitLabScmClient implements ScmClient {

  /** The most the API gives; fewer requests, and no marker is missed. */
  static final int PAGE = 100;

  /** The role of those who may push. */
  private static final int DEVELOPER = 30;

  private final JsonApi api;
  private final String project;

  /** Numbers of the people who wrote notes, by name. */
  private final Map<String, Long> members = new HashMap<>();

  private final String request;
  private final String notes;

  /** A client for merge request {@code number}; makes no request yet. */
  public GitLabScmClient(ScmTarget.GitLab target, int number, Http http) {
    this.api =
        new JsonApi(
            http,
            Map.of("PRIVATE-TOKEN", target.token().value(), "Content-Type", "application/json"));
    this.project = "%s/projects/%s".formatted(target.api(), JsonApi.segment(target.project()));
    this.request = project + "/merge_requests/" + number;
    this.notes = request + "/notes";
  }

  /** The notes that a person or a program wrote. */
  @Override
  public Stream<ScmComment> comments() {
    String list = "%s?per_page=%d&sort=asc&order_by=created_at".formatted(notes, PAGE);
    return Page.all("1", page -> page(list, page))
        .filter(note -> !note.path("system").asBoolean())
        .map(Note::new);
  }

  private Page page(String list, String page) {
    return page(
        api,
        list + "&page=" + page,
        answer ->
            "unexpected status code %d when calling Gitlab API. body: %s"
                .formatted(answer.status(), answer.body()));
  }

  /** A page of a list; the number of the next one is in a header. */
  static Page page(JsonApi api, String url, Function<Answer, String> words) {
    Answer answer = api.send(api.call("GET", url), words);
    return new Page(
        JsonApi.document(answer),
        answer.header("x-next-page").filter(next -> next.matches("[0-9]+")));
  }

  @Override
  public void createComment(String body) {
    api.send(api.call("POST", notes, Map.of("body", body)), GitLabScmClient::words);
  }

  /** Whether the person is a developer of the project, or more. */
  @Override
  public boolean mayPush(String author) {
    String member = project + "/members/all/" + members.getOrDefault(author, 0L);
    try {
      Answer answer = api.send(api.call("GET", member), GitLabScmClient::words);
      return JsonApi.document(answer).path("access_level").asInt() >= DEVELOPER;
    } catch (ScmException e) {
      if (e.status() == 404) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public List<Ability> abilities() {
    return new GitLabAbilities(api, project).list();
  }

  @Override
  public Optional<OpenRequests> findOpenRequests() {
    return Optional.of(this::openInto);
  }

  private List<OpenRequests.Open> openInto(String baseBranch) {
    String list =
        "%s/merge_requests?state=opened&target_branch=%s&per_page=%d"
            .formatted(project, JsonApi.segment(baseBranch), PAGE);
    return Page.all("1", page -> page(list, page))
        .map(found -> {
          int number = found.path("iid").asInt();
          return new OpenRequests.Open(
              number, found.path("web_url").asText(), "refs/merge-requests/" + number + "/head");
        })
        .toList();
  }

  @Override
  public Optional<CommitChecks> findChecks() {
    return Optional.of(new GitLabStatuses(api, project));
  }

  @Override
  public Optional<LineDiscussions> findLines() {
    return Optional.of(new GitLabDiscussions(api, request));
  }

  static String words(Answer refusal) {
    return "unexpected status code %d: with body: %s".formatted(refusal.status(), refusal.body());
  }

  private final class Note implements ScmComment {

    private final String url;
    private final String body;
    private final String author;

    Note(JsonNode note) {
      this.url = notes + "/" + note.path("id").asLong();
      this.body = note.path("body").asText();
      this.author = note.path("author").path("username").asText();
      members.put(author, note.path("author").path("id").asLong());
    }

    @Override
    public String author() {
      return author;
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

package dev.atlasaction.action.scm.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The comment threads of one pull request at Azure DevOps (spec ci-actions.md §8.6). */
public final class AzureScmClient implements ScmClient {

  private static final String VERSION = "?api-version=7.1-preview.1";

  private final JsonApi api;
  private final String threads;

  /** A client for pull request {@code number}; makes no request yet. */
  public AzureScmClient(ScmTarget.AzureDevOps target, int number, Http http) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    if (target.hasToken()) {
      headers.put("Authorization", "Bearer " + target.token().value());
    }
    this.api = new JsonApi(http, headers);
    String project =
        Arrays.stream(target.project().split("/", -1))
            .map(JsonApi::segment)
            .collect(Collectors.joining("/"));
    this.threads =
        "%s/%s/_apis/git/repositories/%s/pullrequests/%d/threads"
            .formatted(target.api(), project, JsonApi.segment(target.repository()), number);
  }

  /** Looks at the first comment of each thread: the others are people's answers. */
  @Override
  public Optional<ScmComment> findComment(Predicate<String> body) {
    Answer answer =
        told(
            "failed to list comment threads: ",
            () -> api.send(api.call("GET", threads + VERSION), words("listing comment threads")));
    for (JsonNode thread : JsonApi.document(answer).path("value")) {
      JsonNode first = thread.path("comments").path(0);
      if (!thread.path("isDeleted").asBoolean() && body.test(first.path("content").asText())) {
        return Optional.of(
            new FirstComment(
                threads + "/" + thread.path("id").asLong(),
                first.path("id").asLong(),
                first.path("content").asText()));
      }
    }
    return Optional.empty();
  }

  @Override
  public void createComment(String body) {
    Map<String, Object> thread = new LinkedHashMap<>();
    thread.put("comments", List.of(Map.of("content", body)));
    thread.put("status", "active");
    api.send(api.call("POST", threads + VERSION, thread), words("creating comment thread"));
  }

  private static Function<Answer, String> words(String doing) {
    return refusal ->
        "unexpected status code %d when %s. body: %s"
            .formatted(refusal.status(), doing, refusal.body());
  }

  private static <T> T told(String prefix, Supplier<T> work) {
    try {
      return work.get();
    } catch (ScmException e) {
      throw new ScmException(
          new ScmException.Answer(e.status(), e.reason()), prefix + e.getMessage(), e);
    }
  }

  private final class FirstComment implements ScmComment {

    private final String thread;
    private final long id;
    private final String body;

    FirstComment(String thread, long id, String body) {
      this.thread = thread;
      this.id = id;
      this.body = body;
    }

    @Override
    public String body() {
      return body;
    }

    @Override
    public void update(String text) {
      Answer answer =
          told(
              "getting thread to update first comment: ",
              () -> api.send(api.call("GET", thread + VERSION), words("getting comment thread")));
      long first = JsonApi.document(answer).path("comments").path(0).path("id").asLong(id);
      api.send(
          api.call("PATCH", thread + "/comments/" + first + VERSION, Map.of("content", text)),
          words("updating comment"));
    }

    @Override
    public void delete() {
      api.send(
          api.call("DELETE", thread + "/comments/" + id + "?api-version=7.1"),
          words("deleting comment"));
    }
  }
}

package dev.atlasaction.action.scm.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import dev.atlasaction.action.scm.rest.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What GitHub offers through GraphQL alone: hiding comments and resolving discussions. */
final class GitHubGraph {

  private static final String MINIMIZE =
      "mutation($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: OUTDATED})"
          + " { minimizedComment { isMinimized } } }";
  private static final String THREADS =
      "query($owner: String!, $name: String!, $number: Int!, $after: String) { repository(owner:"
          + " $owner, name: $name) { pullRequest(number: $number) { reviewThreads(first: 100,"
          + " after: $after) { nodes { id isResolved comments(first: 1) { nodes { databaseId } } }"
          + " pageInfo { hasNextPage endCursor } } } } }";
  private static final String RESOLVE =
      "mutation($id: ID!) { resolveReviewThread(input: {threadId: $id}) { thread { isResolved } }"
          + " }";

  private final JsonApi api;
  private final String url;
  private final ScmTarget.GitHub target;
  private final int number;

  GitHubGraph(ScmTarget.GitHub target, int number, Http http) {
    this.target = target;
    this.number = number;
    this.api =
        new JsonApi(
            http,
            Map.of(
                "Authorization",
                "Bearer " + target.token().value(),
                "Content-Type",
                "application/json"));
    this.url = target.api().replaceFirst("/v3/?$", "").replaceFirst("/$", "") + "/graphql";
  }

  /** Folds a comment as outdated; false where that cannot be done. */
  boolean minimize(String nodeId) {
    if (target.isGitea()) {
      return false;
    }
    try {
      return !ask(MINIMIZE, Map.of("id", nodeId)).path("data").path("minimizeComment").isEmpty();
    } catch (ScmException e) {
      // No GraphQL here, or not for this token: the caller knows another way.
      return false;
    }
  }

  /** Resolves the discussion a review comment began; does nothing if it is resolved. */
  void resolve(long comment) {
    Page.all("", this::threads)
        .filter(thread -> thread.at("/comments/nodes/0/databaseId").asLong() == comment)
        .findFirst()
        .filter(thread -> !thread.path("isResolved").asBoolean())
        .ifPresent(thread -> ask(RESOLVE, Map.of("id", thread.path("id").asText())));
  }

  private Page threads(String after) {
    String[] name = target.repository().split("/", -1);
    Map<String, Object> pull = new LinkedHashMap<>();
    pull.put("owner", name[0]);
    pull.put("name", name[1]);
    pull.put("number", number);
    if (!after.isEmpty()) {
      pull.put("after", after);
    }
    JsonNode threads = ask(THREADS, pull).at("/data/repository/pullRequest/reviewThreads");
    return new Page(
        threads.path("nodes"),
        threads.at("/pageInfo/hasNextPage").asBoolean()
            ? Optional.of(threads.at("/pageInfo/endCursor").asText())
            : Optional.empty());
  }

  private JsonNode ask(String query, Map<String, Object> variables) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query);
    body.put("variables", variables);
    return JsonApi.document(
        api.send(
            api.call("POST", url, body),
            refusal -> "unexpected status code %d of GraphQL".formatted(refusal.status())));
  }
}

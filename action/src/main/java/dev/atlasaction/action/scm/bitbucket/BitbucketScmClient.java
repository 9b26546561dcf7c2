package dev.atlasaction.action.scm.bitbucket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The comments of one pull request at Bitbucket Cloud (spec ci-actions.md §8.5). */
public final class BitbucketScmClient implements ScmClient {

  private static final int PAGE = 100;

  private final JsonApi api;
  private final String host;
  private final String comments;

  /** A client for pull request {@code number}; makes no request yet. */
  public BitbucketScmClient(ScmTarget.Bitbucket target, int number, Http http) {
    this.api =
        new JsonApi(
            http,
            Map.of(
                "Authorization",
                "Bearer " + target.token().value(),
                "Content-Type",
                "application/json"));
    this.host = target.api().replaceFirst("(://[^/]*).*", "$1/");
    this.comments =
        "%s/repositories/%s/%s/pullrequests/%d/comments"
            .formatted(
                target.api(),
                JsonApi.segment(target.workspace()),
                JsonApi.segment(target.slug()),
                number);
  }

  @Override
  public Optional<ScmComment> findComment(Predicate<String> body) {
    String next = comments + "?pagelen=" + PAGE;
    // The token goes with each request: nowhere but to the host it is for.
    while (next.startsWith(host)) {
      JsonNode page = JsonApi.document(api.send(api.call("GET", next), BitbucketWords::of));
      for (JsonNode comment : page.path("values")) {
        String text = comment.path("content").path("raw").asText();
        if (!comment.path("deleted").asBoolean() && body.test(text)) {
          return Optional.of(new Comment(comment.path("id").asLong(), text));
        }
      }
      next = page.path("next").asText();
    }
    return Optional.empty();
  }

  @Override
  public void createComment(String body) {
    api.send(api.call("POST", comments, content(body)), BitbucketWords::of);
  }

  private static Map<String, Object> content(String body) {
    return Map.of("content", Map.of("raw", body));
  }

  private final class Comment implements ScmComment {

    private final String url;
    private final String body;

    Comment(long id, String body) {
      this.url = comments + "/" + id;
      this.body = body;
    }

    @Override
    public String body() {
      return body;
    }

    @Override
    public void update(String text) {
      api.send(api.call("PUT", url, content(text)), BitbucketWords::of);
    }

    @Override
    public void delete() {
      api.send(api.call("DELETE", url), BitbucketWords::of);
    }
  }
}

package dev.atlasaction.action.scm.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a token of GitHub or Gitea may do. Neither tells the permissions of a job's token; so an
 * empty comment is offered, which is refused for being empty if comments are accepted at all.
 */
record GitHubAbilities(ScmTarget.GitHub target, int pull, Http http) {

  private static final String COMMENT = "write comments on pull requests";

  List<Ability> list() {
    JsonApi api =
        new JsonApi(
            http,
            Map.of(
                "Authorization",
                "Bearer " + target.token().value(),
                "Content-Type",
                "application/json"));
    String repository = target.api() + "/repos/" + target.repository();
    Answer answer = api.send(api.call("GET", repository), GitHubAbilities::words);
    List<Ability> all = new ArrayList<>();
    all.add(Ability.of("read the repository", true, ""));
    all.add(comments(api, repository));
    JsonNode push = JsonApi.document(answer).at("/permissions/push");
    if (push.isBoolean()) {
      all.add(Ability.of("push", push.asBoolean(), "the repository's permissions say so"));
    }
    return all;
  }

  private Ability comments(JsonApi api, String repository) {
    if (pull == 0) {
      return Ability.unknown(COMMENT, "it can be tried in the job of a pull request alone");
    }
    String url = "%s/issues/%d/comments".formatted(repository, pull);
    try {
      api.send(api.call("POST", url, Map.of("body", "")), GitHubAbilities::words);
      return Ability.of(COMMENT, true, "");
    } catch (ScmException e) {
      return switch (e.status()) {
        case 400, 422 -> Ability.of(COMMENT, true, "an empty one is refused for being empty");
        case 401, 403, 404 ->
            Ability.of(COMMENT, false, "%d %s".formatted(e.status(), e.reason()).strip());
        default -> Ability.unknown(COMMENT, e.getMessage());
      };
    }
  }

  private static String words(Answer refusal) {
    return "unexpected status code " + refusal.status();
  }
}

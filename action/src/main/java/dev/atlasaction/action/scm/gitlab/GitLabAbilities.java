package dev.atlasaction.action.scm.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.util.List;

/**
 * What a token of GitLab may do: its scopes, and the role of its user in the project.
 *
 * @param project URL of the project in the API
 */
record GitLabAbilities(JsonApi api, String project) {

  private static final int REPORTER = 20;
  private static final int DEVELOPER = 30;
  private static final String COMMENT = "write comments on merge requests";

  List<Ability> list() {
    JsonNode found = get(project);
    JsonNode permissions = found.path("permissions");
    int role =
        Math.max(
            permissions.at("/project_access/access_level").asInt(),
            permissions.at("/group_access/access_level").asInt());
    return List.of(
        Ability.of("read the project", true, ""),
        comments(role, permissions.isMissingNode()),
        permissions.isMissingNode()
            ? Ability.unknown("push", "the project does not tell its role")
            : Ability.of("push", role >= DEVELOPER, "its role has level " + role));
  }

  private Ability comments(int role, boolean unknown) {
    JsonNode token;
    try {
      token = get(project.replaceFirst("/projects/[^/]*$", "/personal_access_tokens/self"));
    } catch (ScmException e) {
      return Ability.unknown(COMMENT, "the token's scopes are not told: " + e.status());
    }
    String scopes =
        String.join(", ", token.path("scopes").valueStream().map(JsonNode::asText).toList());
    boolean api = List.of(scopes.split(", ", -1)).contains("api");
    return unknown || !api
        ? Ability.of(COMMENT, api, "its scopes are " + scopes)
        : Ability.of(
            COMMENT,
            role >= REPORTER,
            "its scopes are %s, its role has level %d".formatted(scopes, role));
  }

  private JsonNode get(String url) {
    return JsonApi.document(api.send(api.call("GET", url), GitLabScmClient::words));
  }
}

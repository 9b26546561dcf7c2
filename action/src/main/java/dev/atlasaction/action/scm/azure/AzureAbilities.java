package dev.atlasaction.action.scm.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.util.List;

/**
 * What a token of Azure DevOps may do: the permissions of a repository, bit by bit.
 *
 * @param repository URL of the repository in the API
 */
record AzureAbilities(JsonApi api, String repository) {

  /** The permissions of repositories of git. */
  private static final String NAMESPACE = "2e9eb7ed-3c0a-47d4-87c1-0ffdd275fd87";

  private static final int CONTRIBUTE = 4;
  private static final int CONTRIBUTE_TO_PULL_REQUESTS = 16384;

  List<Ability> list() {
    JsonNode found = get(repository + "?api-version=7.1");
    String token =
        "repoV2/%s/%s".formatted(found.at("/project/id").asText(), found.path("id").asText());
    return List.of(
        Ability.of("read the repository", true, ""),
        bit("write comments on pull requests", token, CONTRIBUTE_TO_PULL_REQUESTS),
        bit("push", token, CONTRIBUTE));
  }

  private Ability bit(String what, String token, int bit) {
    String organisation = repository.replaceFirst("/[^/]+/_apis/.*$", "");
    String url =
        "%s/_apis/permissions/%s/%d?tokens=%s&api-version=7.1"
            .formatted(organisation, NAMESPACE, bit, JsonApi.segment(token));
    try {
      JsonNode value = get(url).path("value").path(0);
      return value.isBoolean()
          ? Ability.of(what, value.asBoolean(), "the repository's permissions say so")
          : Ability.unknown(what, "Azure DevOps does not tell its permissions");
    } catch (ScmException e) {
      return Ability.unknown(what, "its permissions are not told: " + e.status());
    }
  }

  private JsonNode get(String url) {
    return JsonApi.document(api.send(api.call("GET", url), AzureAbilities::words));
  }

  private static String words(Answer refusal) {
    return "unexpected status code " + refusal.status();
  }
}

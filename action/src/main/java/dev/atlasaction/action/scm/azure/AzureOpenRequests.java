package dev.atlasaction.action.scm.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.scm.OpenRequests;
import dev.atlasaction.action.scm.rest.JsonApi;
import dev.atlasaction.action.scm.rest.Page;
import java.util.List;
import java.util.Optional;

/**
 * The open pull requests of a repository at Azure DevOps.
 *
 * @param request address of one of them in the API
 */
record AzureOpenRequests(JsonApi api, String request) implements OpenRequests {

  private static final int PAGE = 100;

  @Override
  public List<Open> into(String baseBranch) {
    String list =
        "%s?searchCriteria.status=active&searchCriteria.targetRefName=%s&$top=%d"
            .formatted(
                request.replaceFirst("/[0-9]+$", ""),
                JsonApi.segment("refs/heads/" + baseBranch),
                PAGE);
    return Page.all("0", skip -> page(list, skip))
        .map(found -> {
          int number = found.path("pullRequestId").asInt();
          return new Open(number, found.path("url").asText(), "refs/pull/" + number + "/merge");
        })
        .toList();
  }

  /** Azure DevOps does not say whether there are more: a page that is full may have a next one. */
  private Page page(String list, String skip) {
    String from = skip.equals("0") ? "" : "&$skip=" + skip;
    JsonNode found =
        JsonApi.document(
                api.send(
                    api.call("GET", list + from + "&api-version=7.1"),
                    AzureScmClient.words("listing pull requests")))
            .path("value");
    return new Page(
        found,
        found.size() < PAGE
            ? Optional.empty()
            : Optional.of(Integer.toString(Integer.parseInt(skip) + PAGE)));
  }
}

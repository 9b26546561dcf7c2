package dev.atlasaction.action.scm.azure;

import dev.atlasaction.action.scm.CheckResult;
import dev.atlasaction.action.scm.CheckResult.Subject;
import dev.atlasaction.action.scm.CommitChecks;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Statuses at Azure DevOps: of the pull request, which a branch policy can ask for, else of the
 * commit.
 *
 * @param request address of the pull request in the API; its number is 0 if there is none
 */
record AzureStatuses(JsonApi api, String request) implements CommitChecks {

  private static final String GENRE = "atlas";
  private static final int LONGEST = 250;

  @Override
  public Published publish(CheckResult result) {
    Subject subject = result.subject();
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("name", CheckResult.cut(subject.name(), LONGEST));
    context.put("genre", GENRE);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put(
        "state",
        switch (result.conclusion()) {
          case SUCCESS, NEUTRAL -> "succeeded";
          case FAILURE -> "failed";
        });
    status.put("description", result.title(LONGEST));
    status.put("context", context);
    if (!subject.url().isEmpty()) {
      status.put("targetUrl", subject.url());
    }
    String of =
        request.endsWith("/0")
            ? request.replaceFirst("/pullrequests/0$", "")
                + "/commits/"
                + JsonApi.segment(subject.commit())
            : request;
    api.send(
        api.call("POST", of + "/statuses?api-version=7.1", status),
        AzureScmClient.words("setting a status"));
    return Published.VERDICT;
  }
}

package dev.atlasaction.action.scm.github;

import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.CheckResult;
import dev.atlasaction.action.scm.CheckResult.Subject;
import dev.atlasaction.action.scm.CommitChecks;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.util.LinkedHashMap;
import java.util.Map;

/** Statuses of commits at GitHub and Gitea: a sign and a sentence. */
record GitHubStatuses(ScmTarget.GitHub target, Http http) implements CommitChecks {

  private static final int LONGEST_DESCRIPTION = 140;

  @Override
  public Published publish(CheckResult result) {
    Subject subject = result.subject();
    Map<String, Object> status = new LinkedHashMap<>();
    status.put(
        "state",
        switch (result.conclusion()) {
          case SUCCESS, NEUTRAL -> "success";
          case FAILURE -> "failure";
        });
    if (!subject.url().isEmpty()) {
      status.put("target_url", subject.url());
    }
    status.put("description", result.title(LONGEST_DESCRIPTION));
    status.put("context", subject.name());
    JsonApi api = GitHubChecks.api(target, http);
    api.send(
        api.call(
            "POST",
            "%s/repos/%s/statuses/%s"
                .formatted(target.api(), target.repository(), JsonApi.segment(subject.commit())),
            status),
        refusal -> "unexpected status code %d for a commit status".formatted(refusal.status()));
    return Published.VERDICT;
  }
}

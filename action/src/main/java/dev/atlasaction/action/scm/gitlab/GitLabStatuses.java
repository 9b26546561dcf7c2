package dev.atlasaction.action.scm.gitlab;

import dev.atlasaction.action.scm.CheckResult;
import dev.atlasaction.action.scm.CheckResult.Subject;
import dev.atlasaction.action.scm.CommitChecks;
import dev.atlasaction.action.scm.rest.JsonApi;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Statuses of commits at GitLab: a job of another stage in the pipeline.
 *
 * @param project its address in the API
 */
record GitLabStatuses(JsonApi api, String project) implements CommitChecks {

  private static final int LONGEST = 255;

  /** Without the pipeline's number GitLab begins another one for the commit. */
  @Override
  public Published publish(CheckResult result) {
    Subject subject = result.subject();
    Map<String, Object> status = new LinkedHashMap<>();
    status.put(
        "state",
        switch (result.conclusion()) {
          case SUCCESS, NEUTRAL -> "success";
          case FAILURE -> "failed";
        });
    status.put("name", CheckResult.cut(subject.name(), LONGEST));
    status.put("description", result.title(LONGEST));
    if (!subject.url().isEmpty()) {
      status.put("target_url", subject.url());
    }
    if (subject.pipeline().matches("[0-9]{1,18}")) {
      status.put("pipeline_id", Long.parseLong(subject.pipeline()));
    }
    api.send(
        api.call("POST", project + "/statuses/" + JsonApi.segment(subject.commit()), status),
        GitLabScmClient::words);
    return Published.VERDICT;
  }
}

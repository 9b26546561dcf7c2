package dev.atlasaction.action.scm.bitbucket;

import dev.atlasaction.action.scm.CheckResult;
import dev.atlasaction.action.scm.CheckResult.Subject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Results of builds, which Bitbucket keeps for a commit; one with the same key is replaced. */
final class BuildStatuses {

  /** Bitbucket Cloud takes 40 characters. */
  private static final int KEY = 32;

  private static final int LONGEST = 255;

  private BuildStatuses() {}

  /**
   * The document for the API.
   *
   * @param page what is linked where the run has no page: a link there has to be
   */
  static Map<String, Object> of(CheckResult result, String page) {
    Subject subject = result.subject();
    Map<String, Object> build = new LinkedHashMap<>();
    build.put("key", "atlas-" + ExternalId.of(subject.name()).substring(0, KEY));
    build.put(
        "state",
        switch (result.conclusion()) {
          case SUCCESS, NEUTRAL -> "SUCCESSFUL";
          case FAILURE -> "FAILED";
        });
    build.put("name", CheckResult.cut(subject.name(), LONGEST));
    build.put("description", result.title(LONGEST));
    build.put("url", subject.url().isEmpty() ? page : subject.url());
    return build;
  }
}

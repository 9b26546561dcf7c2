package dev.atlasaction.action.scm.bitbucket;

import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.report.Reporter;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.rest.JsonApi;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.List;
import java.util.Map;

/**
 * Lint results as a report on the commit, with findings as annotations (spec ci-actions.md §10.3).
 * Inside Pipelines no token is needed for it.
 */
public final class CommitReporter implements Reporter {

  /** The most the API takes at once. */
  private static final int CHUNK = 100;

  private final JsonApi api;
  private final Log log;
  private final Commit commit;

  /**
   * The commit.
   *
   * @param repository URL of the repository in the API
   */
  public record Commit(String repository, String sha) {}

  /** Reports on a commit through {@code http}, which knows the way. */
  public CommitReporter(Http http, Log log, Commit commit) {
    this.api = new JsonApi(http, Map.of("Content-Type", "application/json"));
    this.log = log;
    this.commit = commit;
  }

  @Override
  public void migrateLint(LintContext lint) {
    report(lint.report(), lint);
  }

  @Override
  public void schemaPlan(SchemaPlan plan) {
    SummaryReport lint = plan.lint();
    if (lint != null) {
      report(lint, new LintContext(lint, "", false));
    }
  }

  private void report(SummaryReport report, LintContext lint) {
    LintCard card = LintCard.of(report, commit.sha());
    String url = "%s/commit/%s/reports/%s".formatted(commit.repository(), commit.sha(), card.id());
    if (!send("PUT", url, card.body(), "failed to create commit report: ")) {
      return;
    }
    List<Map<String, Object>> annotations = LintAnnotations.of(lint, card.id());
    for (int from = 0; from < annotations.size(); from += CHUNK) {
      List<Map<String, Object>> some =
          annotations.subList(from, Math.min(annotations.size(), from + CHUNK));
      String failure = "failed to create commit report annotations: ";
      if (!send("POST", url + "/annotations", some, failure)) {
        return;
      }
    }
  }

  private boolean send(String method, String url, Object body, String failure) {
    try {
      api.send(api.call(method, url, body), BitbucketWords::of);
      return true;
    } catch (ScmException e) {
      log.error(failure + e.getMessage());
      return false;
    }
  }
}

package dev.atlasaction.action.run;

import dev.atlasaction.action.finding.Drift;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.render.own.OwnDrift;
import dev.atlasaction.action.scm.IssueBoard;
import dev.atlasaction.action.scm.IssueBoard.Issue;
import dev.atlasaction.action.scm.IssueBoard.Text;
import dev.atlasaction.action.scm.Marker;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.List;
import java.util.Optional;

/**
 * The one issue about the drift of a database: opened when there is some, kept true, closed when it
 * is gone (spec ci-demand.md §3.5). What goes wrong is a line in the log.
 */
final class DriftIssue {

  private final Job job;
  private final String id;

  /**
   * The issue of a database.
   *
   * @param id by which it is found again
   */
  DriftIssue(Job job, String id) {
    this.job = job;
    this.id = id;
  }

  /** Has the forge say what was found. */
  void keep(List<Drift> found, OwnDrift page) {
    Log log = job.platform().log();
    Optional<ScmTarget> target = job.platform().scm();
    Optional<IssueBoard> board = target.flatMap(forge -> job.forges().findIssues(forge));
    if (target.isEmpty() || board.isEmpty()) {
      log.notice("no issue: this platform names no forge whose issues we speak to");
      return;
    }
    if (!target.get().hasToken()) {
      log.notice("no issue: there is no token");
      return;
    }
    try {
      keep(board.get(), found, page);
    } catch (ScmException e) {
      log.warning("no issue: " + reason(e, target.get()));
    }
  }

  private void keep(IssueBoard board, List<Drift> found, OwnDrift page) {
    Marker marker = Marker.of(id);
    boolean there = found.stream().anyMatch(Drift::isThere);
    Text text = new Text(title(), marker.appendTo(page.text(found), "\n\n"));
    Optional<Issue> issue = board.findOpen(marker.onItsOwnLine());
    if (issue.isEmpty()) {
      if (there) {
        board.open(text);
        job.platform().log().info("an issue about the drift was opened");
      }
      return;
    }
    if (there) {
      issue.get().update(text);
    } else {
      issue.get().close(text);
    }
    job.platform()
        .log()
        .info(
            "the issue about the drift was %s: %s"
                .formatted(there ? "updated" : "closed", issue.get().url()));
  }

  /** On one line, and nobody is called by it. */
  private String title() {
    String about = id.replaceAll("[^\\w ./:-]", "-");
    return "Drift: " + (about.length() <= 150 ? about : about.substring(0, 150));
  }

  private static String reason(ScmException e, ScmTarget target) {
    String said = e.status() == 0 ? e.getMessage() : "the forge answers " + e.status();
    return switch (target) {
      case ScmTarget.GitHub github when e.status() == 403 || e.status() == 404 ->
          said + "; give the job the permission issues: write";
      case ScmTarget.GitLab gitlab when e.status() == 401 || e.status() == 403 ->
          said + "; the token needs the scope api and at least the role Reporter";
      case ScmTarget.GitHub github -> said;
      case ScmTarget.GitLab gitlab -> said;
      case ScmTarget.Bitbucket bitbucket -> said;
      case ScmTarget.BitbucketDataCenter server -> said;
      case ScmTarget.AzureDevOps azure -> said;
    };
  }
}

package dev.atlasaction.action.run;

import dev.atlasaction.action.comment.ScmHints;
import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Annotation.Position;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.HasPipeline;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Level;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.scm.CheckResult;
import dev.atlasaction.action.scm.CheckResult.Conclusion;
import dev.atlasaction.action.scm.CheckResult.Remark;
import dev.atlasaction.action.scm.CheckResult.Subject;
import dev.atlasaction.action.scm.CommitChecks;
import dev.atlasaction.action.scm.CommitChecks.Published;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.engine.error.EngineException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The verdict on the commit itself, with the input {@code check} (spec ci-demand.md §1, demand 26):
 * a check run with all findings, or a commit status where the forge has no such thing. Whatever
 * goes wrong is one line in the log.
 */
final class CommitVerdict {

  /** Where annotations of the log and of check runs show at the same place. */
  private static final String SAME_PAGE = "GITHUB_ACTION";

  private static final String STAYS = "the result is in the log and the summary of this run";

  private final Job job;
  private final TriggerContext trigger;

  CommitVerdict(Job job, TriggerContext trigger) {
    this.job = job;
    this.trigger = trigger;
  }

  /**
   * What there is to say.
   *
   * @param id of what was looked at, such as a directory
   * @param title one sentence
   * @param summary the whole result in Markdown
   */
  record Words(
      String id, Conclusion conclusion, String title, String summary, List<Remark> remarks) {}

  /** Does it; a failure is said of the commit too, which may be required to have a verdict. */
  <T> T unlessFailing(String action, String id, Supplier<T> work) {
    try {
      return work.get();
    } catch (EngineException e) {
      String fence = Markdown.fence(e.getMessage());
      String page = "### ❌ %s failed\n\n%s\n%s\n%s".formatted(action, fence, e.getMessage(), fence);
      tell(action, new Words(id, Conclusion.FAILURE, action + " failed", page, List.of()));
      throw e;
    }
  }

  /** Says that there is nothing to check, if it is asked for. */
  void tellNothing(String action, String id, String why) {
    tell(action, new Words(id, Conclusion.SUCCESS, why, why, List.of()));
  }

  /** The first line of a page as a title. */
  static String title(String page) {
    return page.lines().findFirst().orElse("").replaceFirst("^#+ *", "").replaceAll("[`\\\\]", "");
  }

  /** Annotations at lines; what is about the run as a whole is on the page. */
  static List<Remark> remarks(List<Annotation> annotations) {
    return annotations.stream()
        .filter(annotation -> annotation.position().isPresent())
        .map(annotation -> {
          Position position = annotation.position().orElseThrow();
          return new Remark(
              position.file(),
              Math.max(1, position.line()),
              annotation.level() == Level.ERROR,
              annotation.title().orElse(""),
              annotation.message());
        })
        .toList();
  }

  /** Whether it is asked for. */
  private boolean isWanted() {
    return job.mode().face() == Face.OWN && job.platform().inputs().flag("check");
  }

  /**
   * Says it, if it is asked for; whether the log need not show the findings at their lines any
   * more.
   */
  boolean tell(String action, Words words) {
    Log log = job.platform().log();
    Optional<ScmTarget> forge = isWanted() ? job.platform().scm() : Optional.empty();
    if (forge.isEmpty()) {
      return false;
    }
    ScmTarget target = forge.get();
    Optional<PullRequest> pull = trigger.pullRequest();
    String commit = commit(target, pull);
    if (commit.isEmpty()) {
      log.notice("no check: this platform does not tell the commit; " + STAYS);
    } else if (pull.isPresent() && pull.get().fromFork()) {
      log.notice(
          "no check: this pull request comes from a fork, whose token may only read; " + STAYS);
    } else if (!target.hasToken()) {
      log.notice("no check: there is no token. %s; %s".formatted(ScmHints.token(target), STAYS));
    } else {
      String id = job.platform() instanceof TargetPlatform each ? each.name() : words.id();
      Subject subject = subject(name(action, id), commit, pull);
      return publish(
          target,
          pull.map(PullRequest::number).orElse(0),
          new CheckResult(
              subject, words.conclusion(), words.title(), words.summary(), words.remarks()));
    }
    return false;
  }

  private boolean publish(ScmTarget target, int pull, CheckResult result) {
    Log log = job.platform().log();
    try {
      Optional<CommitChecks> checks = job.forges().connect(target, pull).findChecks();
      if (checks.isEmpty()) {
        log.notice("no check: this forge has none; " + STAYS);
        return false;
      }
      Published published = checks.get().publish(result);
      published
          .refused()
          .ifPresent(refused ->
              log.warning(
                  "no check run: %s; a commit status says the verdict instead"
                      .formatted(ScmHints.explainCheck(refused, target))));
      return published.lines() && job.platform().triggerType().equals(SAME_PAGE);
    } catch (ScmException e) {
      log.warning("no check: %s; %s".formatted(ScmHints.explainCheck(e, target), STAYS));
      return false;
    }
  }

  /** GitLab's pipelines may be for a commit that merges the branch into its target. */
  private String commit(ScmTarget target, Optional<PullRequest> pull) {
    return target instanceof ScmTarget.GitLab
        ? trigger.commit()
        : pull.map(PullRequest::commit).filter(it -> !it.isEmpty()).orElse(trigger.commit());
  }

  private Subject subject(String name, String commit, Optional<PullRequest> pull) {
    String page = pull.map(PullRequest::url).orElse("");
    String url = trigger.runUrl().isEmpty() ? page : trigger.runUrl();
    return new Subject(
        name,
        commit,
        trigger.branch(),
        url.startsWith("http") ? url : "",
        job.platform() instanceof HasPipeline platform ? platform.pipeline() : "");
  }

  private String name(String action, String id) {
    Inputs inputs = job.platform().inputs();
    String key = inputs.text("comment-key");
    return "atlas %s: %s%s".formatted(action, id, key.isEmpty() ? "" : " (" + key + ")");
  }
}

package dev.atlasaction.action.run;

import dev.atlasaction.action.comment.Acknowledgements;
import dev.atlasaction.action.finding.Acknowledgement;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.render.own.Check;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Findings that people accepted by a comment (spec ci-demand.md §3.9). */
final class LintAcceptances {

  private final Job job;
  private final TriggerContext trigger;
  private final Optional<ScmTarget> target;

  LintAcceptances(Job job, TriggerContext trigger) {
    this.job = job;
    this.trigger = trigger;
    this.target = target();
  }

  /** Whether a comment can accept anything here. */
  boolean arePossible() {
    return target.isPresent();
  }

  /** What was said about the findings, by their fingerprints. */
  SortedMap<String, Acknowledgement> read(Check check) {
    if (target.isEmpty() || check.findings().isEmpty()) {
      return new TreeMap<>();
    }
    int number = trigger.pullRequest().orElseThrow().number();
    return new Acknowledgements(job.platform().log(), target.get())
        .read(job.forges().connect(target.get(), number), check.findings());
  }

  /** Tells log and outputs who accepted what. */
  static void tell(Platform platform, Check check) {
    if (check.accepted().isEmpty()) {
      return;
    }
    Outputs outputs = platform.outputs();
    outputs.set("acknowledged", Integer.toString(check.accepted().size()));
    for (Acknowledgement word : check.accepted().values()) {
      String reason = word.reason().isEmpty() ? "" : " (" + word.reason() + ")";
      platform
          .log()
          .info("accepted by %s: finding %s%s".formatted(word.by(), word.fingerprint(), reason));
    }
  }

  private Optional<ScmTarget> target() {
    Platform platform = job.platform();
    if (trigger.pullRequest().isEmpty() || platform.inputs().text("acknowledge").equals("false")) {
      return Optional.empty();
    }
    return platform
        .scm()
        .filter(forge ->
            forge.hasToken()
                && switch (forge) {
                  case ScmTarget.GitHub github -> true;
                  case ScmTarget.GitLab gitlab -> true;
                  // They do not tell a job's token who may push.
                  case ScmTarget.Bitbucket bitbucket -> false;
                  case ScmTarget.BitbucketDataCenter server -> false;
                  case ScmTarget.AzureDevOps azure -> false;
                });
  }
}

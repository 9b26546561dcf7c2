package dev.atlasaction.action.run;

import dev.atlasaction.action.git.BaseRevision;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.run.LintRequests.Base;
import java.util.Optional;

/** What the files of a change are compared with (spec ci-demand.md §1, demands 1, 12 and 27). */
final class LintBase {

  private final Job job;
  private final Inputs inputs;

  LintBase(Job job) {
    this.job = job;
    this.inputs = job.platform().inputs();
  }

  /** The input, else the pull request's base, else the newest files alone. */
  Base of(TriggerContext trigger) {
    Optional<Base> change = ofChange(trigger);
    if (change.isPresent()) {
      return change.get();
    }
    int latest = Math.max(1, inputs.number("latest"));
    String words = latest == 1 ? "the newest file alone" : "the " + latest + " newest files";
    return new Base("", latest, words);
  }

  /** What the change is to be merged into; absent if nothing tells it. */
  private Optional<Base> ofChange(TriggerContext trigger) {
    BaseRevision revisions = Unchanged.revisions(job);
    String input = inputs.text("git-base");
    if (!input.isEmpty()) {
      return Optional.of(new Base(revisions.of(input), 0, Markdown.code(input)));
    }
    return BaseBranch.find(job, trigger)
        .map(found -> {
          String revision =
              found.isQueued()
                  ? revisions.of(found.revision())
                  : revisions.ofBranch(found.branch());
          return new Base(revision, 0, Markdown.code(found.branch()));
        });
  }
}

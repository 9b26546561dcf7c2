package dev.atlasaction.action.run;

import dev.atlasaction.action.git.BaseRevision;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.run.LintRequests.Base;
import dev.atlasaction.engine.error.EngineException;
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

  /**
   * The same where the registry has the directory: its tag {@code latest} may be that of another
   * pull request's run, so it stands in only where git does not tell the base.
   */
  Base ofRegistry(TriggerContext trigger) {
    Base registry = new Base("", 0, "the registry");
    String tag = inputs.text("tag");
    if (!tag.isEmpty() && !tag.equals("latest")) {
      return registry;
    }
    try {
      return ofChange(trigger).orElse(registry);
    } catch (EngineException e) {
      job.platform()
          .log()
          .notice("compared with the tag latest of the registry: " + e.getMessage());
      return registry;
    }
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

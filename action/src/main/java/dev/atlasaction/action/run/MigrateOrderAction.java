package dev.atlasaction.action.run;

import dev.atlasaction.action.git.BaseRevision;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.run.OrderNeighbours.Change;
import dev.atlasaction.engine.error.EngineException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Whether the new migration files fit the base branch as it is now, and those of every other open
 * pull request (spec ci-demand.md §3.9): two changes that pass alone may break each other.
 */
final class MigrateOrderAction implements Action {

  @Override
  public String id() {
    return "migrate/order";
  }

  @Override
  public Verdict run(Job job) {
    TriggerContext trigger = job.platform().trigger();
    BaseBranch base = base(job, trigger);
    String branch = base.branch();
    BaseRevision revisions = Unchanged.revisions(job);
    job.checkout()
        .git()
        .run(
            job.checkout().directory(),
            List.of(
                "fetch",
                "--no-tags",
                "--depth=1",
                "origin",
                "+refs/heads/%s:refs/remotes/origin/%s".formatted(branch, branch)));
    Inputs in = job.platform().inputs();
    String dir = BranchWork.path(in.text("dir").isEmpty() ? "file://migrations" : in.text("dir"));
    OpenMigrations files =
        new OpenMigrations(job.checkout().git(), job.checkout().directory(), dir);
    SortedMap<String, String> there = files.of(revisions.of(base.revision()));
    SortedMap<String, String> mine = OpenMigrations.added(files.of("HEAD"), there);
    OrderCollisions found = new OrderCollisions(job.platform().log());
    order(branch, there, mine, found);
    if (!mine.isEmpty()) {
      new OrderNeighbours(job, files, new Change(there, mine), found).compare(trigger, branch);
    }
    job.platform().outputs().set("collisions", found.json());
    job.platform()
        .log()
        .info(
            found.count() == 0
                ? "Migration order: %s, nothing in the way"
                    .formatted(mine.size() == 1 ? "1 new file" : mine.size() + " new files")
                : "Migration order: %d in the way. This change is blocked."
                    .formatted(found.count()));
    return found.count() == 0 ? Verdict.PASS : Verdict.BLOCK;
  }

  private static BaseBranch base(Job job, TriggerContext trigger) {
    String input = job.platform().inputs().text("base-branch");
    if (!input.isEmpty()) {
      return new BaseBranch(input, input);
    }
    String standard = trigger.defaultBranch();
    return BaseBranch.find(job, trigger)
        .or(() -> Optional.of(new BaseBranch(standard, standard)).filter(it -> !standard.isEmpty()))
        .orElseThrow(() ->
            EngineException.user("the branch to be merged into is not known: set base-branch"));
  }

  /** New files come after those of the base, or they are never executed there. */
  private static void order(
      String branch,
      SortedMap<String, String> there,
      SortedMap<String, String> mine,
      OrderCollisions found) {
    String newest =
        there.keySet().stream()
            .map(OpenMigrations::version)
            .max(Comparator.naturalOrder())
            .orElse("");
    for (String file : mine.keySet()) {
      if (OpenMigrations.version(file).compareTo(newest) <= 0) {
        found.add(
            0,
            "%s is not after version %s, the newest of %s: rebase it (migrate/autorebase, or"
                    .formatted(file, newest, branch)
                + " atlas migrate rebase)");
      }
    }
  }
}

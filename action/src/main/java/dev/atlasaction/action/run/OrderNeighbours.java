package dev.atlasaction.action.run;

import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.scm.OpenRequests;
import dev.atlasaction.action.scm.OpenRequests.Open;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The other open pull requests, and whether their new migration files fit those of this one. */
final class OrderNeighbours {

  /** More pull requests are named, but not replayed. */
  private static final int REPLAYED = 20;

  private final Job job;
  private final OpenMigrations files;
  private final SortedMap<String, String> there;
  private final SortedMap<String, String> mine;
  private final OrderCollisions found;
  private int compared;

  /**
   * Compares this change with others.
   *
   * @param change the base's files, and what this change adds
   * @param found gets what is in the way
   */
  OrderNeighbours(Job job, OpenMigrations files, Change change, OrderCollisions found) {
    this.job = job;
    this.files = files;
    this.there = change.there();
    this.mine = change.mine();
    this.found = found;
  }

  /** The base's files, and what this change adds, by their names. */
  record Change(SortedMap<String, String> there, SortedMap<String, String> mine) {}

  /** Compares with each that is to be merged into the branch. */
  void compare(TriggerContext trigger, String branch) {
    all(trigger, branch).forEach(this::compare);
  }

  private List<Open> all(TriggerContext trigger, String branch) {
    int own = trigger.pullRequest().map(PullRequest::number).orElse(0);
    Optional<ScmTarget> target = job.platform().scm().filter(ScmTarget::hasToken);
    Optional<OpenRequests> list =
        target.flatMap(scm -> job.forges().connect(scm, own).findOpenRequests());
    if (list.isEmpty()) {
      job.platform()
          .log()
          .warning(
              "other pull requests are not looked at: there is no token, or the forge is not"
                  + " known");
      return List.of();
    }
    try {
      return list.get().into(branch).stream().filter(open -> open.number() != own).toList();
    } catch (ScmException e) {
      job.platform().log().warning("other pull requests are not looked at: " + e.getMessage());
      return List.of();
    }
  }

  private void compare(Open open) {
    Log log = job.platform().log();
    Optional<String> ref = files.fetch(open.ref(), open.number());
    if (ref.isEmpty()) {
      log.notice("#%d is not looked at: git cannot fetch %s".formatted(open.number(), open.ref()));
      return;
    }
    SortedMap<String, String> theirs = OpenMigrations.added(files.of(ref.get()), there);
    // What is tried out in a merge queue is an open pull request too, and not in its own way.
    theirs.entrySet().removeAll(mine.entrySet());
    if (theirs.isEmpty()) {
      return;
    }
    int before = found.count();
    for (String file : mine.keySet()) {
      for (String other : theirs.keySet()) {
        if (OpenMigrations.version(file).equals(OpenMigrations.version(other))) {
          found.add(
              open.number(),
              "%s here and %s of #%d have one version: whoever merges last has to rename"
                  .formatted(file, other, open.number()));
        }
      }
    }
    if (found.count() == before) {
      replayed(open, theirs);
    }
  }

  private void replayed(Open open, SortedMap<String, String> theirs) {
    OrderReplay replay = new OrderReplay(job);
    compared++;
    if (!replay.isPossible() || compared > REPLAYED) {
      job.platform()
          .log()
          .notice(
              "#%d adds migrations too: whoever merges last has to rebase"
                  .formatted(open.number()));
      return;
    }
    SortedMap<String, String> both = new TreeMap<>(there);
    both.putAll(theirs);
    if (replay.failure(both).isPresent()) {
      // It fails without us: that is for its own job to say.
      return;
    }
    both.putAll(mine);
    replay
        .failure(both)
        .ifPresent(reason ->
            found.add(
                open.number(),
                "this change and #%d pass alone and fail together: %s"
                    .formatted(open.number(), reason)));
  }
}

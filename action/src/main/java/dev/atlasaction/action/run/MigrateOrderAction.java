package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.GoJson;
import dev.atlasaction.action.git.BaseRevision;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.scm.OpenRequests;
import dev.atlasaction.action.scm.OpenRequests.Open;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether the new migration files fit the base branch as it is now, and those of every other open
 * pull request (spec ci-demand.md §3.9): two changes that pass alone may break each other.
 */
final class MigrateOrderAction implements Action {

  /** More pull requests are named, but not replayed. */
  private static final int REPLAYED = 20;

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
    Found found = new Found(job.platform().log());
    order(branch, there, mine, found);
    if (!mine.isEmpty()) {
      others(job, trigger, branch)
          .forEach(open -> compare(job, open, files, new Change(there, mine), found));
    }
    job.platform().outputs().set("collisions", new GoJson().write(found.list));
    job.platform()
        .log()
        .info(
            found.list.isEmpty()
                ? "Migration order: %s, nothing in the way"
                    .formatted(mine.size() == 1 ? "1 new file" : mine.size() + " new files")
                : "Migration order: %d in the way. This change is blocked."
                    .formatted(found.list.size()));
    return found.list.isEmpty() ? Verdict.PASS : Verdict.BLOCK;
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
      String branch, SortedMap<String, String> there, SortedMap<String, String> mine, Found found) {
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

  private static List<Open> others(Job job, TriggerContext trigger, String branch) {
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

  private void compare(Job job, Open open, OpenMigrations files, Change change, Found found) {
    Log log = job.platform().log();
    Optional<String> ref = files.fetch(open.ref(), open.number());
    if (ref.isEmpty()) {
      log.notice("#%d is not looked at: git cannot fetch %s".formatted(open.number(), open.ref()));
      return;
    }
    SortedMap<String, String> theirs = OpenMigrations.added(files.of(ref.get()), change.there);
    // What is tried out in a merge queue is an open pull request too, and not in its own way.
    theirs.entrySet().removeAll(change.mine.entrySet());
    if (theirs.isEmpty()) {
      return;
    }
    int before = found.list.size();
    for (String file : change.mine.keySet()) {
      for (String other : theirs.keySet()) {
        if (OpenMigrations.version(file).equals(OpenMigrations.version(other))) {
          found.add(
              open.number(),
              "%s here and %s of #%d have one version: whoever merges last has to rename"
                  .formatted(file, other, open.number()));
        }
      }
    }
    if (found.list.size() == before) {
      replayed(job, open, change, theirs, found);
    }
  }

  private void replayed(
      Job job, Open open, Change change, SortedMap<String, String> theirs, Found found) {
    found.compared++;
    if (job.platform().inputs().text("dev-url").isEmpty() || found.compared > REPLAYED) {
      job.platform()
          .log()
          .notice(
              "#%d adds migrations too: whoever merges last has to rebase"
                  .formatted(open.number()));
      return;
    }
    SortedMap<String, String> both = new TreeMap<>(change.there);
    both.putAll(theirs);
    if (replay(job, both).isPresent()) {
      // It fails without us: that is for its own job to say.
      return;
    }
    both.putAll(change.mine);
    replay(job, both)
        .ifPresent(reason ->
            found.add(
                open.number(),
                "this change and #%d pass alone and fail together: %s"
                    .formatted(open.number(), reason)));
  }

  /** Why a directory of these files cannot be executed; absent if it can. */
  private static Optional<String> replay(Job job, SortedMap<String, String> files) {
    Path folder;
    try {
      folder = Files.createTempDirectory("atlas-order");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      OpenMigrations.write(folder, files);
      String dir = "file://" + folder;
      job.atlas().text(Arguments.of("migrate", "hash").flag("--dir", dir));
      job.atlas()
          .text(
              Arguments.of("migrate", "validate")
                  .flag("--dir", dir)
                  .flag("--dev-url", job.platform().inputs().text("dev-url")));
      return Optional.empty();
    } catch (EngineException e) {
      return Optional.of(
          e.getMessage().replaceFirst("^Error: ", "").replaceAll("\\s*\\n\\s*", " "));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The base's files, and what this change adds. */
  private record Change(SortedMap<String, String> there, SortedMap<String, String> mine) {}

  /** With another pull request, or with the base if the number is 0. */
  private record Collision(int number, String reason) {}

  /** What is in the way. */
  private static final class Found {

    private final Log log;
    private final List<Collision> list = new ArrayList<>();
    private int compared;

    Found(Log log) {
      this.log = log;
    }

    void add(int number, String reason) {
      list.add(new Collision(number, reason));
      log.error(reason);
    }
  }
}

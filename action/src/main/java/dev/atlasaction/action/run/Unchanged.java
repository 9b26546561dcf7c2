package dev.atlasaction.action.run;

import dev.atlasaction.action.git.BaseRevision;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pull requests that change nothing an action looks at: with {@code skip-if-unchanged} it ends at
 * once and green, so that a required check reports on every pull request (spec ci-demand.md §1,
 * demand 17).
 */
final class Unchanged {

  /** What is said of the commit then. */
  static final String WORDS = "nothing changed that is looked at here";

  private static final String FILE = "file://";

  private Unchanged() {}

  /** Ends the action early if it may and nothing has changed; tells the log and the outputs. */
  static boolean ends(Job job) {
    Inputs inputs = job.platform().inputs();
    if (job.mode().face() == Face.ORIGINAL || !inputs.flag("skip-if-unchanged")) {
      return false;
    }
    TriggerContext trigger = job.platform().trigger();
    Optional<BaseBranch> base = BaseBranch.find(job, trigger);
    List<String> paths = paths(inputs, job);
    if (base.isEmpty() || paths.isEmpty()) {
      return false;
    }
    BaseRevision revisions = revisions(job);
    boolean changed = revisions.isChanged(revisions.of(base.get().revision()), paths);
    job.platform().outputs().set("skipped", Boolean.toString(!changed));
    if (!changed) {
      job.platform()
          .log()
          .info(
              "skipped: nothing differs from the base branch \"%s\" in %s"
                  .formatted(base.get().branch(), String.join(", ", paths)));
    }
    return !changed;
  }

  static BaseRevision revisions(Job job) {
    return new BaseRevision(
        job.checkout().git(), job.checkout().directory(), SetUpAdvice.history(job.platform()));
  }

  /** The files the inputs name, and the project file; none if one is not on disk. */
  private static List<String> paths(Inputs inputs, Job job) {
    List<String> urls = new ArrayList<>(List.of(inputs.config().split(",", -1)));
    for (String name : List.of("dir", "url", "to")) {
      urls.addAll(inputs.lines(name));
    }
    urls.removeIf(String::isEmpty);
    if (urls.isEmpty()) {
      urls.add(FILE + "migrations");
    }
    urls.add(FILE + "atlas.hcl");
    List<String> paths = new ArrayList<>();
    for (String url : urls) {
      if (!url.startsWith(FILE)) {
        return List.of();
      }
      String path = url.substring(FILE.length()).replaceFirst("[?#].*", "");
      Path there = job.checkout().directory().resolve(path).normalize();
      paths.add(there.startsWith(job.checkout().root()) ? path : ".");
    }
    return paths;
  }
}

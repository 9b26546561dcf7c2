package dev.atlasaction.action.run;

import dev.atlasaction.action.finding.Drift;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.render.own.OwnDrift;
import java.util.List;
import java.util.function.Function;

/**
 * The input {@code verify} of actions that change databases: afterwards these are compared with
 * what they should be now (spec ci-demand.md §3.5).
 */
final class Verification {

  private Verification() {}

  /** Fails the job if a database is not what it should be; only if it is asked for. */
  static void after(Job job, Function<DriftFinder, List<Drift>> find) {
    Inputs in = job.platform().inputs();
    if (job.mode().face() == Face.ORIGINAL || !in.flag("verify") || in.flag("dry-run")) {
      return;
    }
    List<Drift> found =
        Failing.told(
            job,
            () ->
                Failing.with(
                    "verification after the change: ", () -> find.apply(new DriftFinder(job))));
    boolean there = found.stream().anyMatch(Drift::isThere);
    job.platform().outputs().set("verified", Boolean.toString(!there));
    if (!there) {
      job.platform().log().info("Verified: " + OwnDrift.verdict(found));
      return;
    }
    DriftAction.tell(job, found);
    throw Failing.told(
        job, "everything ran, and the verification found " + OwnDrift.verdict(found));
  }
}

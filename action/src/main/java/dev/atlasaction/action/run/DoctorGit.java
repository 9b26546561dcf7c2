package dev.atlasaction.action.run;

import dev.atlasaction.action.git.BaseRevision;
import dev.atlasaction.action.git.Git;
import dev.atlasaction.action.git.Git.GitResult;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The checkout and the branch it is compared with. */
final class DoctorGit {

  private static final String CHECKOUT = "checkout";
  private static final String BASE = "base branch";

  private final Job job;

  DoctorGit(Job job) {
    this.job = job;
  }

  List<Diagnosis> look() {
    Git git = job.checkout().git();
    Path directory = job.checkout().directory();
    GitResult shallow = git.run(directory, List.of("rev-parse", "--is-shallow-repository"));
    if (!shallow.ok()) {
      return List.of(
          Diagnosis.problem(
              CHECKOUT,
              "git finds no repository here (%s): check out the repository before this step"
                  .formatted(shallow.stderr().lines().findFirst().orElse("no reason given"))));
    }
    List<Diagnosis> all = new ArrayList<>();
    all.add(
        shallow.stdout().strip().equals("true")
            ? Diagnosis.warning(
                CHECKOUT,
                "it is shallow; what is missing is fetched when it is needed. To have it all, "
                    + SetUpAdvice.history(job.platform()))
            : Diagnosis.well(CHECKOUT, "it has the whole history"));
    all.add(base());
    return all;
  }

  private Diagnosis base() {
    TriggerContext trigger = job.platform().trigger();
    String input = job.platform().inputs().text("git-base");
    String branch =
        input.isEmpty()
            ? BaseBranch.find(job, trigger)
                .map(BaseBranch::revision)
                .orElse(trigger.defaultBranch())
            : input;
    if (branch.isEmpty()) {
      return Diagnosis.warning(
          BASE,
          "not known, so the newest file alone is checked; run in the job of a pull request, or set"
              + " the input git-base");
    }
    BaseRevision revisions = Unchanged.revisions(job);
    try {
      return Diagnosis.well(BASE, "\"%s\" is here as %s".formatted(branch, revisions.of(branch)));
    } catch (EngineException e) {
      return Diagnosis.problem(BASE, e.getMessage());
    }
  }
}

package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.result.MigrateDiff;
import dev.atlasaction.action.atlas.result.MigrationFile;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Generates a migration file and commits it (spec ci-actions.md §11.3). */
final class MigrateDiffAction implements Action {

  @Override
  public String id() {
    return "migrate/diff";
  }

  @Override
  public Verdict run(Job job) {
    Log log = job.platform().log();
    TriggerContext trigger = job.platform().trigger();
    MigrateDiff diff =
        Failing.with(
            "failed to run `atlas migrate diff`: ",
            () -> job.atlas().findOne(call(job), MigrateDiff.class).orElse(MigrateDiff.NONE));
    if (diff.files().isEmpty()) {
      log.info("The migration directory is synced with the desired state, no changes to be made");
      return Verdict.PASS;
    }
    BranchWork work = BranchWork.of(job, trigger);
    work.start("migrate diff");
    work.fetch(work.branch(), "failed to fetch the branch " + work.branch());
    work.checkout();
    String path = BranchWork.path(diff.dir());
    write(job.checkout().directory().resolve(path), diff);
    Arguments hash = Arguments.of("migrate", "hash").flag("--dir", diff.dir());
    Failing.with("failed to run `atlas migrate hash`: ", () -> job.atlas().text(hash));
    work.push(path, path + ": add new migration file");
    log.info("Run migrate/diff completed successfully");
    return Verdict.PASS;
  }

  private static void write(Path folder, MigrateDiff diff) {
    for (MigrationFile file : diff.files()) {
      Path target = folder.resolve(file.name()).normalize();
      if (!target.startsWith(folder.normalize())) {
        throw EngineException.user(
            "the name of the new file leaves the migration directory: " + file.name());
      }
      try {
        Files.createDirectories(folder);
        Files.writeString(target, file.content());
      } catch (IOException e) {
        throw EngineException.environment("cannot write " + target + ": " + e.getMessage(), e);
      }
    }
  }

  private static Arguments call(Job job) {
    Inputs in = job.platform().inputs();
    return Arguments.of("migrate", "diff", "--dry-run")
        .flag("--env", in.text("env"))
        .flag("--config", in.config())
        .flag("--to", in.text("to"))
        .flag("--dev-url", in.text("dev-url"))
        .flag("--dir", in.text("dir"))
        .each("--var", Parts.vars(job));
  }
}

package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.platform.Inputs;

/** Says which version a database has (spec ci-actions.md §7.9). */
final class MigrateSetAction implements Action {

  @Override
  public String id() {
    return "migrate/set";
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    String version = in.text("version");
    Arguments call =
        Arguments.of("migrate", "set")
            .flag("--env", in.text("env"))
            .flag("--config", in.config())
            .flag("--url", in.text("url"))
            .flag("--dir", in.text("dir"))
            .flag("--revisions-schema", in.text("revisions-schema"))
            .each("--var", Parts.vars(job))
            .word(version);
    Failing.told(job, () -> job.atlas().text(call));
    job.platform()
        .log()
        .info(
            "\"atlas migrate set\" completed successfully, set version to \"%s\""
                .formatted(version));
    return Verdict.PASS;
  }
}

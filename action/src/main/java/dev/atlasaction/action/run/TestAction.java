package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import java.util.function.Function;

/** Runs tests of migrations, schemas or scripts (spec ci-actions.md §7.5, §7.12, §7.19). */
final class TestAction implements Action {

  private final String id;
  private final Function<Job, Arguments> call;

  private TestAction(String id, Function<Job, Arguments> call) {
    this.id = id;
    this.call = call;
  }

  static TestAction ofMigrations() {
    return new TestAction("migrate/test", TestAction::migrations);
  }

  static TestAction ofSchema() {
    return new TestAction("schema/test", TestAction::schema);
  }

  static TestAction ofScripts() {
    return new TestAction("script/test", TestAction::scripts);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict run(Job job) {
    String command = "`atlas " + id.replace('/', ' ') + "`";
    Arguments arguments = call.apply(job);
    String report =
        Failing.with(command + " completed with errors:\n", () -> job.atlas().text(arguments));
    Log log = job.platform().log();
    log.info(command + " completed successfully, no issues found");
    log.info(report);
    return Verdict.PASS;
  }

  private static Arguments migrations(Job job) {
    Inputs in = job.platform().inputs();
    return Arguments.of("migrate", "test")
        .flag("--env", in.text("env"))
        .flag("--config", in.config())
        .flag("--dir", in.text("dir"))
        .flag("--dev-url", in.text("dev-url"))
        .flag("--revisions-schema", in.text("revisions-schema"))
        .flag("--run", in.text("run"))
        .each("--var", Parts.vars(job))
        .words(in.lines("paths"));
  }

  private static Arguments schema(Job job) {
    Inputs in = job.platform().inputs();
    return Arguments.of("schema", "test")
        .flag("--env", in.text("env"))
        .flag("--config", in.config())
        .flag("--url", in.text("url"))
        .flag("--dev-url", in.text("dev-url"))
        .flag("--run", in.text("run"))
        .each("--var", Parts.vars(job))
        .words(in.lines("paths"));
  }

  private static Arguments scripts(Job job) {
    Inputs in = job.platform().inputs();
    return Arguments.of("script", "test")
        .flag("--config", in.config())
        .flag("--env", in.text("env"))
        .flag("--dev-url", in.text("dev-url"))
        .flag("--run", in.text("run"))
        .each("--var", Parts.vars(job))
        .words(in.lines("paths"));
  }
}

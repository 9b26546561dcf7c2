package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.engine.error.EngineException;

/** Stores a migration directory in the registry (spec ci-actions.md §7.3). */
final class MigratePushAction implements Action {

  @Override
  public String id() {
    return "migrate/push";
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    Parts.ignored(job, "revisions-schema");
    String name = in.text("dir-name");
    TriggerContext trigger = job.platform().trigger();
    boolean latest = in.flag("latest");
    if (latest) {
      Arguments call = call(job, trigger);
      Failing.with("failed to push directory: ", () -> push(job, call, ""));
    }
    String tag = in.text("tag").isEmpty() ? trigger.commit() : in.text("tag");
    Arguments call = call(job, trigger);
    String url = Failing.with("failed to push dir tag: ", () -> push(job, call, tag));
    job.platform()
        .log()
        .info(
            "\"atlas migrate push\" completed successfully, pushed directory \"%s\" to Atlas Cloud"
                .formatted(name));
    job.platform().outputs().set("url", url);
    return Verdict.PASS;
  }

  private static String push(Job job, Arguments call, String tag) {
    String name = job.platform().inputs().text("dir-name");
    if (name.isEmpty()) {
      throw EngineException.user("directory name cannot be empty");
    }
    return job.atlas().text(call.word(tag.isEmpty() ? name : name + ":" + tag)).strip();
  }

  private static Arguments call(Job job, TriggerContext trigger) {
    Inputs in = job.platform().inputs();
    return Arguments.of("migrate", "push")
        .flag("--dev-url", in.text("dev-url"))
        .flag("--dir", in.text("dir"))
        .flag("--context", Parts.context(trigger, in.text("dir")))
        .flag("--config", in.config())
        .flag("--env", in.text("env"))
        .each("--var", Parts.vars(job));
  }
}

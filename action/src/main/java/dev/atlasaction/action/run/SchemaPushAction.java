package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.result.SchemaPush;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.TriggerContext;

/** Stores a schema in the registry (spec ci-actions.md §7.10). */
final class SchemaPushAction implements Action {

  @Override
  public String id() {
    return "schema/push";
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    TriggerContext trigger = job.platform().trigger();
    boolean latest = in.flag("latest");
    if (latest) {
      Arguments call = call(job, trigger, "latest");
      Failing.with(
          "failed to push schema for latest tag: ", () -> job.atlas().one(call, SchemaPush.class));
    }
    String tag = in.text("tag").isEmpty() ? trigger.commit() : in.text("tag");
    Arguments call = call(job, trigger, tag);
    SchemaPush pushed =
        Failing.with("failed to push schema tag: ", () -> job.atlas().one(call, SchemaPush.class));
    job.platform().log().info("\"atlas schema push\" completed successfully to: " + pushed.link());
    Outputs outputs = job.platform().outputs();
    outputs.set("link", pushed.link());
    outputs.set("slug", pushed.slug());
    outputs.set("url", pushed.url());
    return Verdict.PASS;
  }

  private static Arguments call(Job job, TriggerContext trigger, String tag) {
    Inputs in = job.platform().inputs();
    return Arguments.of("schema", "push")
        .json()
        .flag("--config", in.config())
        .flag("--env", in.text("env"))
        .each("--var", Parts.vars(job))
        .flag("--context", Parts.context(trigger, ""))
        .each("--url", in.lines("url"))
        .flag("--dev-url", in.text("dev-url"))
        .list("--schema", in.lines("schema"))
        .flag("--tag", tag)
        .flag("--version", in.text("version"))
        .flag("--desc", in.text("description"))
        .word(in.text("schema-name"));
  }
}

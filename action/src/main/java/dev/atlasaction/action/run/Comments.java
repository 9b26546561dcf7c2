package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.render.original.OriginalPlan;
import dev.atlasaction.action.render.original.OriginalSchemaLint;
import dev.atlasaction.action.render.own.OwnPlan;
import dev.atlasaction.action.render.own.OwnSchemaLint;
import dev.atlasaction.action.render.own.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The texts of comments, ours or the original's. */
final class Comments {

  private Comments() {}

  /** Whether the original's layout is wanted. */
  static boolean areOriginal(Job job) {
    return job.mode().face() == Face.ORIGINAL
        || job.platform().inputs().text("comment-style").equals("atlas");
  }

  static Function<Flavor, String> plan(Job job, TriggerContext trigger, SchemaPlan plan) {
    if (areOriginal(job)) {
      return flavor -> new OriginalPlan(flavor).text(plan, trigger.rerunCommand());
    }
    Setting setting = setting(job, trigger);
    return flavor ->
        new OwnPlan(setting, trigger.rerunCommand(), flavor != Flavor.MARKDOWN).text(plan);
  }

  static Function<Flavor, String> schemaLint(
      Job job, TriggerContext trigger, SchemaLint lint, List<String> urls) {
    if (areOriginal(job)) {
      return flavor -> new OriginalSchemaLint(flavor).text(lint, urls);
    }
    Setting setting = setting(job, trigger);
    return flavor -> new OwnSchemaLint(setting, flavor != Flavor.MARKDOWN).text(lint, urls);
  }

  private static Setting setting(Job job, TriggerContext trigger) {
    return new Setting(
        "", Optional.empty(), trigger.commit(), trigger.runUrl(), job.mode().version(), false);
  }
}

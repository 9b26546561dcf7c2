package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.DeployContext;
import dev.atlasaction.action.atlas.GoJson;
import dev.atlasaction.action.atlas.RunContext;
import dev.atlasaction.action.atlas.Variables;
import dev.atlasaction.action.atlas.Variables.Numbers;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.TriggerContext;
import java.util.List;

/** Pieces of command lines that many actions have. */
final class Parts {

  private Parts() {}

  /** The values of {@code --var}. */
  static List<String> vars(Job job) {
    Numbers numbers = job.mode().face() == Face.ORIGINAL ? Numbers.GO : Numbers.EXACT;
    return Variables.parse(job.platform().inputs().text("vars"), numbers);
  }

  /**
   * Where the run comes from, as JSON.
   *
   * @param path the migration directory as the input has it; empty for none
   */
  static String context(TriggerContext trigger, String path) {
    return new GoJson()
        .write(
            new RunContext(
                trigger.repo(),
                path,
                trigger.branch(),
                trigger.commit(),
                trigger.url(),
                trigger.actor().name(),
                trigger.actor().id(),
                trigger.scmType()));
  }

  /** Who deploys, as JSON. */
  static String deployContext(Job job) {
    return new GoJson()
        .write(new DeployContext(job.platform().triggerType(), job.mode().version()));
  }

  /** Says of an input that it does nothing, which the original keeps to itself. */
  static void ignored(Job job, String name) {
    if (job.mode().face() == Face.OWN && !job.platform().inputs().text(name).isEmpty()) {
      job.platform().log().notice("the input \"" + name + "\" has no effect in this action");
    }
  }
}

package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.TxMode;
import dev.atlasaction.engine.proposal.Fingerprint;
import dev.atlasaction.engine.proposal.PlanExecution;
import dev.atlasaction.engine.proposal.PlanFile;
import dev.atlasaction.engine.proposal.StaleException;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;

/** The commands of cases that run plans on states. */
public final class PlanCommands implements Room.OwnCommands {

  private final Database dev;
  private final Function<String, Consumer<Database>> recipes;
  private final Function<String, PlanFile> plans;
  private final InstantSource clock;

  /**
   * Works on {@code dev}.
   *
   * @param recipes how to build the state of a URL
   * @param plans the plan of a URL
   */
  public PlanCommands(
      Database dev,
      Function<String, Consumer<Database>> recipes,
      Function<String, PlanFile> plans,
      InstantSource clock) {
    this.dev = dev;
    this.recipes = recipes;
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public void schema(String url) {
    recipes.apply(url).accept(dev);
  }

  @Override
  public void apply(String url) {
    PlanFile plan = plans.apply(url);
    StaleException.require(plan, hash(), plan.to(), "");
    new PlanExecution(dev, TxMode.FILE, clock)
        .run(plan)
        .failure()
        .ifPresent(failure -> {
          throw failure;
        });
    String reached = hash();
    if (!plan.to().equals(reached)) {
      throw EngineException.user(
          "plan \""
              + plan.name()
              + "\" leads to "
              + reached
              + ", not to "
              + plan.to()
              + " as it says");
    }
  }

  private String hash() {
    return Fingerprint.of(dev.inspector().inspect(InspectOptions.ALL), dev);
  }
}

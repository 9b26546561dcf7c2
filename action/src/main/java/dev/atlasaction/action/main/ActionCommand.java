package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Host;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of the program (spec ci-actions.md §1.1). */
@Command(
    name = "atlas-action",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs one action of a CI job, or shows what it would say.")
final class ActionCommand implements Callable<Integer> {

  private final Host host;
  private final Clock clock;

  @Option(
      names = "--action",
      paramLabel = "ID",
      description = "The action to run, such as migrate/lint (default: $ATLAS_ACTION).")
  private @Nullable String action;

  @Option(
      names = "--engine",
      paramLabel = "auto|embedded|external",
      description =
          "Who answers: the program ATLAS_PATH names if it is set (auto), the engine in here"
              + " (embedded), or that program and nothing else (external).")
  private EngineChoice engine = EngineChoice.AUTO;

  ActionCommand(Host host, Clock clock) {
    this.host = host;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    String id = action == null ? host.variable("ATLAS_ACTION") : action;
    if (id.isEmpty()) {
      host.err().println("atlas-action: error: missing flags: --action=STRING");
      return 1;
    }
    return new ActionRun(host, engine, clock).run(id);
  }
}

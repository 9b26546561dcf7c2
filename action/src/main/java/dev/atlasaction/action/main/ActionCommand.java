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

  @Option(
      names = "--scm",
      paramLabel = "github|gitea|gitlab|bitbucket|bitbucket-dc|azure",
      description = "In a CI system that is not known: the forge (default: $ATLAS_SCM).")
  private @Nullable String scm;

  @Option(
      names = "--repo",
      paramLabel = "OWNER/NAME",
      description = "The repository there (default: $ATLAS_REPO).")
  private @Nullable String repo;

  @Option(
      names = "--pr",
      paramLabel = "NUMBER",
      description = "The pull request (default: $ATLAS_PR).")
  private @Nullable String pullRequest;

  @Option(
      names = "--sha",
      paramLabel = "COMMIT",
      description = "The commit (default: $ATLAS_COMMIT).")
  private @Nullable String commit;

  @Option(
      names = "--explain",
      description =
          "Say where this runs, what was found out and what would be done, and do nothing; asks no"
              + " forge and no database.")
  private boolean explain;

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
    ActionRun run = new ActionRun(told(), engine, clock);
    return explain ? run.explain(id) : run.run(id);
  }

  /** The action of that name, on one's own machine too. */
  @Command(
      name = "doctor",
      mixinStandardHelpOptions = true,
      description =
          "Says what a job here has and what it lacks: token and permissions, clone, base branch,"
              + " directory, database, versions.")
  int doctor() {
    return new ActionRun(told(), engine, clock).run("doctor");
  }

  /** The host with what the options tell in place of its variables. */
  private Host told() {
    Host told = host;
    told = told(told, "ATLAS_SCM", scm);
    told = told(told, "ATLAS_REPO", repo);
    told = told(told, "ATLAS_PR", pullRequest);
    return told(told, "ATLAS_COMMIT", commit);
  }

  private static Host told(Host host, String variable, @Nullable String value) {
    return value == null ? host : host.with(variable, value);
  }
}

package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import dev.atlasaction.engine.proposal.PlanFileText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a plan of the registry (spec testing.md §4.1). */
@Command(name = "pull", description = "Print a plan of the registry")
final class PlanPullCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(names = "--url", paramLabel = "string", description = "URL of the plan")
  private String url = "";

  PlanPullCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    FlagGroups.require("url", url);
    context
        .out()
        .print(PlanFileText.write(RegistryAccess.of(context, env).plans().get(url).plan()));
    return ExitCode.OK;
  }
}

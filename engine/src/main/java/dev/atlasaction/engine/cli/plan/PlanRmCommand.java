package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes a plan and its approval (spec testing.md §4.1). */
@Command(name = "rm", description = "Remove a plan from the registry")
final class PlanRmCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(names = "--url", paramLabel = "string", description = "URL of the plan")
  private String url = "";

  PlanRmCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    FlagGroups.require("url", url);
    RegistryAccess.of(context, env).plans().remove(url);
    context.out().print("Plan removed: " + url + "\n");
    return ExitCode.OK;
  }
}

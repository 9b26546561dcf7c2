package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks that a plan starts and ends where it says (spec testing.md §4.1). */
@Command(name = "validate", description = "Validate that a plan leads to the desired state")
final class PlanValidateCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final PlanInputs inputs = new PlanInputs();

  @Option(
      names = {"-f", "--file"},
      paramLabel = "string",
      description = "URL of the plan")
  private String file = "";

  PlanValidateCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    FlagGroups.require("file", file);
    try (PlanSession session = new PlanSession(context, project, inputs)) {
      session.review(file);
    }
    return ExitCode.OK;
  }
}

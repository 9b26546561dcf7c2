package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.proposal.Transition;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a plan file without asking anybody (spec testing.md §4.1). */
@Command(name = "new", description = "Create a plan file without reviewing it")
final class PlanNewCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final PlanInputs inputs = new PlanInputs();

  @Mixin private final PlanDraft draft = new PlanDraft();

  PlanNewCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    try (PlanSession session = new PlanSession(context, project, inputs)) {
      Transition transition = session.transition();
      if (transition.statements().isEmpty()) {
        context.out().print(SchemaPlanCommand.SYNCED);
        return ExitCode.OK;
      }
      String url =
          new PlanStore(context).save(draft.plan(context, transition, session.dev()), draft.output);
      context.out().print("Plan saved to " + url + "\n");
    }
    return ExitCode.OK;
  }
}

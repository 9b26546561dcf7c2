package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.PlanDocument;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.proposal.PlanFile;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies a plan and says what reviews find in it (spec testing.md §4.1). */
@Command(name = "lint", description = "Verify and analyze a plan")
final class PlanLintCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final PlanInputs inputs = new PlanInputs();

  @Option(
      names = {"-f", "--file"},
      paramLabel = "string",
      description = "URL of the plan")
  private String file = "";

  PlanLintCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    FlagGroups.require("file", file);
    try (PlanSession session = new PlanSession(context, project, inputs)) {
      Optional<Template> template = SchemaPlanCommand.template(context, session.env(), inputs);
      PlanReview review = session.review(file);
      PlanFile plan = review.stored().plan();
      PlanDocument.File view = PlanDocument.File.of(plan, session.dev(), review.stored().place());
      PlanDocument document = review.document(session, view);
      template.ifPresentOrElse(
          each -> UserTemplate.print(each, document, context.out()),
          () -> context.out().print(PlanReport.analysis(review.result(), view.stmts().size())));
      return ExitCode.OK;
    }
  }
}

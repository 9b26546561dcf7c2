package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.PlanDocument;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.proposal.PlanShelf;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the plans of the registry for a transition (spec testing.md §4.1). */
@Command(name = "list", description = "List the plans of the registry for a schema transition")
final class PlanListCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final PlanInputs inputs = new PlanInputs();

  @Option(names = "--pending", description = "list only plans that wait for approval")
  private boolean pending;

  PlanListCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    try (PlanSession session = new PlanSession(context, project, inputs)) {
      Optional<Template> template = SchemaPlanCommand.template(context, session.env(), inputs);
      List<PlanShelf.Shelved> plans =
          session.list().stream().filter(plan -> !pending || !plan.approved()).toList();
      List<PlanDocument.File> files =
          plans.stream()
              .map(
                  each -> PlanDocument.File.of(each.plan(), session.dev(), PlanSession.place(each)))
              .toList();
      template.ifPresentOrElse(
          each -> UserTemplate.print(each, files, context.out()),
          () ->
              plans.forEach(plan -> context.out().print(PlanStatus.text(PlanSession.place(plan)))));
    }
    return ExitCode.OK;
  }
}

package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.Prompt;
import dev.atlasaction.engine.cli.console.Subcommands;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.PlanDocument;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.proposal.PlanFile;
import dev.atlasaction.engine.proposal.Transition;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.state.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans a change, rehearses it and keeps it for its approval (spec testing.md §4.1). */
@Command(name = "plan", description = "Plan a declarative migration to the desired state")
public final class SchemaPlanCommand implements Callable<Integer> {

  static final String SYNCED =
      "The current state is synced with the desired state, no changes to be made\n";

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final PlanInputs inputs = new PlanInputs();

  @Mixin private final PlanDraft draft = new PlanDraft();

  @Option(names = "--dry-run", description = "print the plan without keeping it")
  private boolean dryRun;

  @Option(names = "--save", description = "save the plan to a file")
  private boolean save;

  @Option(names = "--push", description = "push the plan to the registry")
  private boolean push;

  @Option(names = "--pending", description = "push the plan as one that waits for approval")
  private boolean pending;

  @Option(names = "--skip-lint", description = "do not rehearse and review the plan")
  private boolean skipLint;

  private SchemaPlanCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  /** The command with those below it. */
  public static CommandLine create(CommandContext context, ProjectFlags project) {
    CommandLine line = new CommandLine(new SchemaPlanCommand(context, project));
    new Subcommands()
        .with("approve", () -> new PlanApproveCommand(context, project))
        .with("lint", () -> new PlanLintCommand(context, project))
        .with("list", () -> new PlanListCommand(context, project))
        .with("new", () -> new PlanNewCommand(context, project))
        .with("pull", () -> new PlanPullCommand(context, project))
        .with("push", () -> new PlanPushCommand(context, project))
        .with("rm", () -> new PlanRmCommand(context, project))
        .with("test", () -> new PlanTestCommand(context, project))
        .with("validate", () -> new PlanValidateCommand(context, project))
        .addTo(line, context.invocation().args());
    return line;
  }

  @Override
  public Integer call() {
    try (PlanSession session = new PlanSession(context, project, inputs)) {
      Optional<Template> template = template(context, session.env(), inputs);
      Transition transition = session.transition();
      if (transition.statements().isEmpty()) {
        context.out().print(SYNCED);
        return ExitCode.OK;
      }
      PlanFile plan = draft.plan(context, transition, session.dev());
      Keep keep = new Keep(session, template, plan);
      keep(keep, review(session, transition, keep));
    }
    return ExitCode.OK;
  }

  static Optional<Template> template(CommandContext context, ProjectEnv env, PlanInputs inputs) {
    return UserTemplate.parse(
        env.format(inputs.format, "schema.plan"),
        "parse log format: ",
        TemplateFunctions.planName());
  }

  /** A plan that is to be kept. */
  private record Keep(PlanSession session, Optional<Template> template, PlanFile plan) {}

  /** The report of the plan, which is printed as it comes if there is no template for it. */
  private PlanDocument review(PlanSession session, Transition transition, Keep keep) {
    boolean quiet = keep.template().isPresent();
    Database dev = session.dev();
    PlanDocument.File file = PlanDocument.File.of(keep.plan(), dev, PlanDocument.Place.NONE);
    if (!quiet) {
      String title =
          title(transition, session.fromUrls(), session.toUrls())
              + " ("
              + PlanReport.plural(file.stmts().size(), "statement")
              + " in total):";
      context.out().print(PlanReport.planned(title, keep.plan().statements(dev.dialect())));
    }
    if (skipLint) {
      return new PlanDocument(env(transition), session.repo(), null, file, "");
    }
    LintResult result = session.rehearse(transition, keep.plan());
    if (!quiet) {
      context.out().print(PlanReport.rule() + PlanReport.analysis(result, file.stmts().size()));
    }
    return new PlanDocument(env(transition), session.repo(), result.report(), file, "");
  }

  static Env env(Transition transition) {
    Database database = transition.from().database();
    return new Env(database.driver(), database.url().view(database.boundSchema()), "");
  }

  private static String title(Transition transition, List<String> from, List<String> to) {
    boolean live = transition.from().source() == State.Source.DATABASE;
    return "Planning migration from "
        + (live ? "local database" : String.join(", ", from))
        + " to "
        + (transition.to().source() == State.Source.DATABASE ? "database" : String.join(", ", to));
  }

  private void keep(Keep keep, PlanDocument report) {
    PlanDocument kept = report;
    if (!dryRun) {
      boolean toFile = save || !draft.output.isEmpty() || keep.session().repo().isEmpty() && !push;
      if (!inputs.autoApprove && !pending && !approves(toFile)) {
        return;
      }
      kept = toFile ? saved(keep, report) : pushed(keep, report);
    }
    PlanDocument shown = kept;
    keep.template().ifPresent(each -> UserTemplate.print(each, shown, context.out()));
  }

  private boolean approves(boolean toFile) {
    List<String> items = List.of(toFile ? "Approve and save" : "Approve and push", "Abort");
    return new Prompt(context, "Approve or abort the plan", items).ask() == 0;
  }

  private PlanDocument saved(Keep keep, PlanDocument report) {
    String url = new PlanStore(context).save(keep.plan(), draft.output);
    if (keep.template().isEmpty()) {
      context.out().print("Plan saved to " + url + "\n");
    }
    return report.stored(new PlanDocument.Place(url, "", ""));
  }

  private PlanDocument pushed(Keep keep, PlanDocument report) {
    PlanDocument.Place place = keep.session().push(keep.plan(), !pending);
    if (keep.template().isEmpty()) {
      context.out().print(PlanStatus.text(place));
    }
    return report.stored(place);
  }
}

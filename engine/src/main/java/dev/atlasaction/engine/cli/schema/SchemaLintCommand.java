package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.SilentFailure;
import dev.atlasaction.engine.cli.flags.DesiredFlags;
import dev.atlasaction.engine.cli.plan.PlanSession;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.SchemaLintDocument;
import dev.atlasaction.engine.cli.view.SchemaLintDocument.Step;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.Selection;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.proposal.PlanFile;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reviews a desired schema as if all of it were new (spec cli.md §5.8). */
@Command(name = "lint", description = "Run analysis on the desired schema")
final class SchemaLintCommand implements Callable<Integer> {

  /** A whole schema is no change of anybody. */
  private static final Selection STATE_ONLY = new Selection(Set.of(), Set.of("ownership"));

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DesiredFlags desired = new DesiredFlags();

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  private @Nullable String format;

  SchemaLintCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    Optional<Template> template =
        UserTemplate.parse(
            env.format(format, "schema.lint"), "parse log format: ", TemplateFunctions.apply());
    return desired.open(
        context,
        env,
        from -> {
          State state = from.reader().read(from.request());
          return print(document(env, from.room(), state), template);
        });
  }

  private SchemaLintDocument document(ProjectEnv env, Database room, State state) {
    String sql = sql(state, room);
    if (sql.isEmpty()) {
      return new SchemaLintDocument(List.of());
    }
    LintResult result =
        PlanSession.linter(context, env, room, STATE_ONLY)
            .review(_ -> {}, new PlanFile("schema", "", "", sql).file())
            .result();
    List<Step> steps = new ArrayList<>();
    for (FileReport file : result.report().files()) {
      for (Report report : file.reports()) {
        steps.add(Step.of(report, file.error().contains(report.text())));
      }
    }
    return new SchemaLintDocument(steps);
  }

  /** The statements that make the state. */
  private static String sql(State state, Database room) {
    boolean bound = !room.boundSchema().isEmpty();
    Differ differ = new Differ(room.diffRules());
    List<Change> changes = new ArrayList<>();
    if (bound) {
      for (Schema schema : state.realm().schemas()) {
        Schema named = schema.withName(room.boundSchema());
        changes.addAll(differ.schema(Schema.empty(named.name()).withAttrs(named.attrs()), named));
      }
    } else {
      differ.realm(Realm.EMPTY, state.realm()).stream()
          .filter(change -> !isThere(change, room))
          .forEach(changes::add);
    }
    WriteOptions options = new WriteOptions(bound ? "" : null, "  ", WriteOptions.Mode.UNSET);
    return PlanText.of(Planner.plan(changes, room, options).statements());
  }

  /** An empty database may have a schema already, such as {@code public}. */
  private static boolean isThere(Change change, Database room) {
    return change instanceof Change.AddSchema(Schema schema, _)
        && room.inspector().inspect(InspectOptions.ALL).findSchema(schema.name()).isPresent();
  }

  /** With a template the findings are in its output, and whoever reads it judges them. */
  private int print(SchemaLintDocument document, Optional<Template> template) {
    if (template.isPresent()) {
      UserTemplate.print(template.get(), document, context.out());
      return ExitCode.OK;
    }
    if (document.steps().isEmpty()) {
      context.out().print("no diagnostics found\n");
    }
    for (Step step : document.steps()) {
      context.out().print("-- " + step.text() + ":\n");
      step.diagnostics()
          .forEach(each ->
              context
                  .out()
                  .print(
                      "  -- "
                          + each.text()
                          + (each.code().isEmpty() ? "" : " (" + each.code() + ")")
                          + "\n"));
    }
    if (document.steps().stream().anyMatch(Step::error)) {
      throw new SilentFailure();
    }
    return ExitCode.OK;
  }
}

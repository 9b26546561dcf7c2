package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.Prompt;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.flags.FurtherWords;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.CleanReport;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.plan.PlanRun;
import dev.atlasaction.engine.plan.PlanRunner;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.plan.TransactionMode;
import dev.atlasaction.engine.report.AppliedFile;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileInfo;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drops everything in a schema or database (spec cli.md §4.5, planner.md §9.4). */
@Command(name = "clean", description = "Removes all resources from the connected database")
final class SchemaCleanCommand implements Callable<Integer> {

  private static final String INDENT = "  ";

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "select a resource using the URL format")
  private @Nullable String url;

  @Option(names = "--dry-run", description = "print SQL without executing it")
  private boolean dryRun;

  @Option(names = "--auto-approve", description = "apply changes without prompting for approval")
  private boolean autoApprove;

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  private @Nullable String format;

  @Mixin private final FurtherWords unusedWords = new FurtherWords();

  SchemaCleanCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    FlagGroups.exclusive(
        "dry-run", dryRun ? "given" : null, "auto-approve", autoApprove ? "given" : null);
    ProjectEnv env = ProjectEnv.load(context, project);
    String target = env.target(url == null ? "" : url);
    if (url == null) {
      FlagGroups.require("url", target);
    }
    Optional<Template> template = template(env);
    try (Databases databases = context.databases()) {
      clean(databases.open(target), template);
    }
    return ExitCode.OK;
  }

  private Optional<Template> template(ProjectEnv env) {
    String chosen = env.format(format, "schema.clean");
    if (!chosen.isEmpty() && !dryRun && !autoApprove) {
      throw EngineException.user("--format can only be used with --dry-run or --auto-approve");
    }
    return UserTemplate.parse(chosen, "parse log format: ", TemplateFunctions.apply());
  }

  private void clean(Database database, Optional<Template> template) {
    Instant start = context.clock().instant();
    String qualifier = database.boundSchema().isEmpty() ? null : "";
    WriteOptions options = new WriteOptions(qualifier, INDENT, WriteOptions.Mode.UNSET);
    List<PlannedStatement> statements =
        Planner.plan(drops(database), database, options).statements();
    if (template.isEmpty()) {
      String plan = "-- Planned Changes:\n" + PlanText.of(statements);
      context.out().print(statements.isEmpty() ? "Nothing to drop\n" : plan);
    }
    boolean asked = statements.isEmpty() || dryRun || autoApprove;
    if (!asked && !Prompt.approves(context)) {
      return;
    }
    List<PlannedStatement> dropped = dryRun ? List.of() : statements;
    PlanRun run = new PlanRunner(database, Database::begin).run(dropped, TransactionMode.FILE);
    EngineException failure = run.failure().orElse(null);
    template.ifPresent(
        each -> UserTemplate.print(each, report(database, start, run), context.out()));
    if (failure != null) {
      throw failure;
    }
  }

  private CleanReport report(Database database, Instant start, PlanRun run) {
    Instant end = context.clock().instant();
    String error = run.failure().map(EngineException::getMessage).orElse("");
    List<String> statements =
        run.applied().stream().map(statement -> statement.sql() + ";").toList();
    AppliedFile applied =
        statements.isEmpty()
            ? null
            : new AppliedFile(new FileInfo("", "", ""), start, end, 0, statements, List.of(), null);
    String schema = database.boundSchema();
    return new CleanReport(
        new Env(database.driver(), database.url().view(schema), ""), start, end, applied, error);
  }

  /** A schema that a connection is bound to stays, without what is in it. */
  private static List<Change> drops(Database database) {
    Realm realm = database.inspector().inspect(InspectOptions.ALL);
    Differ differ = new Differ(database.diffRules());
    if (database.boundSchema().isEmpty()) {
      return differ.realm(realm, Realm.EMPTY);
    }
    List<Change> changes = new ArrayList<>();
    for (Schema schema : realm.schemas()) {
      Schema empty = Schema.empty(schema.name()).withAttrs(schema.attrs());
      changes.addAll(differ.schema(schema, empty));
    }
    return changes;
  }
}

package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.plan.PlanRun;
import dev.atlasaction.engine.plan.PlanRunner;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.plan.Planner;
import dev.atlasaction.engine.plan.TransactionMode;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
    try (Databases databases = context.databases()) {
      clean(databases.open(target));
    }
    return ExitCode.OK;
  }

  private void clean(Database database) {
    String qualifier = database.boundSchema().isEmpty() ? null : "";
    WriteOptions options = new WriteOptions(qualifier, INDENT, WriteOptions.Mode.UNSET);
    List<PlannedStatement> statements =
        Planner.plan(drops(database), database, options).statements();
    if (statements.isEmpty()) {
      context.out().print("Nothing to drop\n");
      return;
    }
    context.out().print("-- Planned Changes:\n" + PlanText.of(statements));
    if (dryRun || (!autoApprove && !Prompt.approves(context))) {
      return;
    }
    PlanRun run = new PlanRunner(database).run(statements, TransactionMode.FILE);
    EngineException failure = run.failure().orElse(null);
    if (failure != null) {
      throw failure;
    }
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

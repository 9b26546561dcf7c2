package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.CommandPorts;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.flags.TestFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.suite.CaseKind;
import dev.atlasaction.engine.suite.MigrateCommands;
import dev.atlasaction.engine.suite.SuiteRun;
import dev.atlasaction.engine.suite.TestCase;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs test cases on a migration directory (spec testing.md). */
@Command(name = "test", description = "Run migration tests against the migration directory")
final class MigrateTestCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final TestFlags flags = new TestFlags();

  @Mixin private final DirFlags dir = new DirFlags();

  @Option(
      names = "--revisions-schema",
      paramLabel = "string",
      description = "name of the schema the revisions table resides in")
  private String revisionsSchema = "";

  MigrateTestCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    String devUrl = env.dev(flags.devUrl);
    FlagGroups.require("dev-url", devUrl);
    DirSnapshot files = DirFlags.requireValid(dir.open(context, env), context.out());
    List<TestCase> cases = flags.cases(context, project, env, CaseKind.MIGRATE);
    String schema =
        revisionsSchema.isEmpty() ? env.env().migration().revisionsSchema() : revisionsSchema;
    try (Databases databases = context.databases()) {
      Database dev = databases.open(devUrl);
      MigrateCommands commands = new MigrateCommands(dev, files, schema, context.clock());
      SuiteRun run = SuiteRun.migrate(dev, commands, new CommandPorts(context), context.clock());
      return flags.report(context, CaseKind.MIGRATE, run.run(cases));
    }
  }
}

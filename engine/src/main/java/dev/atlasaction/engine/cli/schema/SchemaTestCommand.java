package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.CommandPorts;
import dev.atlasaction.engine.cli.flags.CsvConverter;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.flags.TestFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.state.StateReader;
import dev.atlasaction.engine.suite.CaseKind;
import dev.atlasaction.engine.suite.SchemaStage;
import dev.atlasaction.engine.suite.SuiteRun;
import dev.atlasaction.engine.suite.TestCase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs test cases on the desired schema (spec testing.md). */
@Command(name = "test", description = "Run schema tests against the desired schema")
final class SchemaTestCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final TestFlags flags = new TestFlags();

  @Option(
      names = {"-u", "--url"},
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "desired schema URL(s) to test")
  private List<String> urls = List.of();

  SchemaTestCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    String devUrl = env.dev(flags.devUrl);
    FlagGroups.require("dev-url", devUrl);
    List<TestCase> cases = flags.cases(context, project, env, CaseKind.SCHEMA);
    try (Databases databases = context.databases()) {
      Database dev = databases.open(devUrl);
      StateReader reader = env.reader(context, databases, Optional.of(dev));
      Consumer<Database> recipe =
          reader.recipe(env.request(desired(env), "url", List.of(), List.of()));
      SchemaStage stage = new SchemaStage(dev, recipe, context.workingDirectory());
      SuiteRun run = SuiteRun.schema(stage, new CommandPorts(context), context.clock());
      return flags.report(context, CaseKind.SCHEMA, run.run(cases));
    }
  }

  /** The flag, else the source of the environment, else its target. */
  private List<String> desired(ProjectEnv env) {
    List<String> desired = env.desired(urls);
    if (!desired.isEmpty()) {
      return desired;
    }
    String target = env.target("");
    if (target.isEmpty()) {
      throw EngineException.user("required flag(s) \"url\" not set");
    }
    return List.of(target);
  }
}

package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.CommandPorts;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.flags.TestFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.state.StateReader;
import dev.atlasaction.engine.suite.CaseKind;
import dev.atlasaction.engine.suite.PlanCommands;
import dev.atlasaction.engine.suite.SuiteRun;
import dev.atlasaction.engine.suite.TestCase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs test cases on plans (spec testing.md §1). */
@Command(name = "test", description = "Run tests against plans")
final class PlanTestCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final TestFlags flags = new TestFlags();

  PlanTestCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    String devUrl = env.dev(flags.devUrl);
    FlagGroups.require("dev-url", devUrl);
    List<TestCase> cases = flags.cases(context, project, env, CaseKind.PLAN);
    try (Databases databases = context.databases()) {
      Database dev = databases.open(devUrl);
      StateReader reader = env.reader(context, databases, Optional.of(dev));
      PlanCommands commands =
          new PlanCommands(
              dev,
              url -> reader.recipe(env.request(List.of(url), "url", List.of(), List.of())),
              url -> PlanSession.load(context, env, url).plan(),
              context.clock());
      SuiteRun run = SuiteRun.plan(dev, commands, new CommandPorts(context), context.clock());
      return flags.report(context, CaseKind.PLAN, run.run(cases));
    }
  }
}

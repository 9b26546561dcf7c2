package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.flags.ScopeFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.SchemaStats;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.state.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints statistics of a database's tables as OpenMetrics or through a template. */
@Command(
    name = "inspect",
    description = "Inspect a database and print statistics of its tables as OpenMetrics")
final class SchemaStatsInspectCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "select a database using the URL format")
  private String url = "";

  @Mixin private final ScopeFlags scope = new ScopeFlags();

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  private String format = "";

  SchemaStatsInspectCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    String target = env.target(url);
    FlagGroups.require("url", target);
    Optional<Template> template =
        UserTemplate.parse(format, "parse log format: ", TemplateFunctions.json());
    try (Databases databases = context.databases()) {
      Database database = databases.open(target);
      State state =
          env.reader(context, databases, Optional.empty())
              .read(scope.request(env, List.of(target), "url"));
      SchemaStats view = SchemaStats.of(state.realm(), database.statistics().ask(database));
      context.out().print(template.map(parsed -> parsed.render(view)).orElseGet(view::metrics));
      return ExitCode.OK;
    }
  }
}

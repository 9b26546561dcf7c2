package dev.atlasaction.engine.cli.stats;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the sizes of a database's tables, for {@code migrate lint --stats}. */
@Command(
    name = "export",
    description = "Print rows, bytes and writes of all tables as JSON; no row is read")
final class StatsExportCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "select a database using the URL format")
  private String url = "";

  StatsExportCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    String target = ProjectEnv.load(context, project).target(url);
    FlagGroups.require("url", target);
    try (Databases databases = context.databases()) {
      Database database = databases.open(target);
      context.out().print(StatsFile.of(database.statistics().ask(database)).text());
      return ExitCode.OK;
    }
  }
}

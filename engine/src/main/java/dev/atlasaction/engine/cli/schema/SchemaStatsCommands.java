package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Subcommands;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code atlas schema stats} and its command (spec cli.md §2.2). */
@Command(name = "stats", description = "Work with statistics of a database's tables")
final class SchemaStatsCommands {

  private SchemaStatsCommands() {}

  static CommandLine create(CommandContext context, ProjectFlags project) {
    CommandLine line = new CommandLine(new SchemaStatsCommands());
    new Subcommands()
        .with("inspect", () -> new SchemaStatsInspectCommand(context, project))
        .addTo(line, context.invocation().args());
    return line;
  }
}

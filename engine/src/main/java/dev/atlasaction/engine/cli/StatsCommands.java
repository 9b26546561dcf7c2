package dev.atlasaction.engine.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code atlas stats} and its command: what reviews know of production. */
@Command(name = "stats", description = "Work with statistics of tables")
final class StatsCommands {

  @Mixin final ProjectFlags project = new ProjectFlags();

  private StatsCommands() {}

  static CommandLine create(CommandContext context) {
    StatsCommands group = new StatsCommands();
    CommandLine line = new CommandLine(group);
    ProjectFlags project = group.project;
    new Subcommands()
        .with("export", () -> new StatsExportCommand(context, project))
        .addTo(line, context.invocation().args());
    return line;
  }
}

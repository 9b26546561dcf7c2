package dev.atlasaction.engine.cli.stats;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Subcommands;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code atlas stats} and its command: what reviews know of production. */
@Command(name = "stats", description = "Work with statistics of tables")
public final class StatsCommands {

  @Mixin final ProjectFlags project = new ProjectFlags();

  private StatsCommands() {}

  /** The group with its commands. */
  public static CommandLine create(CommandContext context) {
    StatsCommands group = new StatsCommands();
    CommandLine line = new CommandLine(group);
    ProjectFlags project = group.project;
    new Subcommands()
        .with("export", () -> new StatsExportCommand(context, project))
        .addTo(line, context.invocation().args());
    return line;
  }
}

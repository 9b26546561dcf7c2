package dev.atlasaction.engine.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code atlas schema} and its commands (spec cli.md §2.2). */
@Command(name = "schema", description = "Work with atlas schemas")
final class SchemaCommands implements Runnable {

  @Mixin final ProjectFlags project = new ProjectFlags();

  private final CommandContext context;

  private SchemaCommands(CommandContext context) {
    this.context = context;
  }

  static CommandLine create(CommandContext context) {
    SchemaCommands group = new SchemaCommands(context);
    CommandLine line = new CommandLine(group);
    line.addSubcommand(new SchemaApplyCommand(context, group.project));
    line.addSubcommand(new SchemaCleanCommand(context, group.project));
    line.addSubcommand(new SchemaDiffCommand(context, group.project));
    line.addSubcommand(new SchemaFmtCommand(context));
    line.addSubcommand(new SchemaInspectCommand(context, group.project));
    return line;
  }

  @Override
  public void run() {
    CommandLine.usage(this, context.out());
  }
}

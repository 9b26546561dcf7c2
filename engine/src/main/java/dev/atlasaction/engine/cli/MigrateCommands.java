package dev.atlasaction.engine.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code atlas migrate} and its commands (spec cli.md §2.1). */
@Command(name = "migrate", description = "Manage versioned migration files")
final class MigrateCommands implements Runnable {

  @Mixin final ProjectFlags project = new ProjectFlags();

  private final CommandContext context;

  private MigrateCommands(CommandContext context) {
    this.context = context;
  }

  static CommandLine create(CommandContext context) {
    MigrateCommands group = new MigrateCommands(context);
    CommandLine line = new CommandLine(group);
    line.addSubcommand(new MigrateApplyCommand(context, group.project));
    line.addSubcommand(new MigrateCheckpointCommand(context, group.project));
    line.addSubcommand(new MigrateDiffCommand(context, group.project));
    line.addSubcommand(new MigrateEditCommand(context, group.project));
    line.addSubcommand(new MigrateHashCommand(context, group.project));
    line.addSubcommand(new MigrateImportCommand(context));
    line.addSubcommand(new MigrateLintCommand(context, group.project));
    line.addSubcommand(new MigrateLsCommand(context, group.project));
    line.addSubcommand(new MigrateNewCommand(context, group.project));
    line.addSubcommand(new MigrateRebaseCommand(context, group.project));
    line.addSubcommand(new MigrateRmCommand(context, group.project));
    line.addSubcommand(new MigrateSetCommand(context, group.project));
    line.addSubcommand(new MigrateShowCommand(context, group.project));
    line.addSubcommand(new MigrateStatusCommand(context, group.project));
    line.addSubcommand(new MigrateValidateCommand(context, group.project));
    return line;
  }

  @Override
  public void run() {
    CommandLine.usage(this, context.out());
  }
}

package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Subcommands;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code atlas migrate} and its commands (spec cli.md §2.1). */
@Command(
    name = "migrate",
    description = "Manage versioned migration files",
    addMethodSubcommands = false)
public final class MigrateCommands {

  @Mixin final ProjectFlags project = new ProjectFlags();

  private MigrateCommands() {}

  /** The group with its commands. */
  public static CommandLine create(CommandContext context) {
    MigrateCommands group = new MigrateCommands();
    CommandLine line = new CommandLine(group);
    ProjectFlags project = group.project;
    new Subcommands()
        .with("apply", () -> new MigrateApplyCommand(context, project))
        .with("checkpoint", () -> new MigrateCheckpointCommand(context, project))
        .with("diff", () -> new MigrateDiffCommand(context, project))
        .with("down", () -> new MigrateDownCommand(context, project))
        .with("drift", () -> new MigrateDriftCommand(context, project))
        .with("edit", () -> new MigrateEditCommand(context, project))
        .with("hash", () -> new MigrateHashCommand(context, project))
        .with("import", () -> new MigrateImportCommand(context))
        .with("lint", () -> new MigrateLintCommand(context, project))
        .with("ls", () -> new MigrateLsCommand(context, project))
        .with("new", () -> new MigrateNewCommand(context, project))
        .with("pull", () -> new MigratePullCommand(context, project))
        .with("push", () -> new MigratePushCommand(context, project))
        .with("rebase", () -> new MigrateRebaseCommand(context, project))
        .with("rm", () -> new MigrateRmCommand(context, project))
        .with("set", () -> new MigrateSetCommand(context, project))
        .with("show", () -> new MigrateShowCommand(context, project))
        .with("status", () -> new MigrateStatusCommand(context, project))
        .with("test", () -> new MigrateTestCommand(context, project))
        .with("validate", () -> new MigrateValidateCommand(context, project))
        .addTo(line, context.invocation().args());
    return line;
  }
}

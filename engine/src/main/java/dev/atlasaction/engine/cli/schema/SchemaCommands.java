package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Subcommands;
import dev.atlasaction.engine.cli.plan.SchemaPlanCommand;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code atlas schema} and its commands (spec cli.md §2.2). */
@Command(name = "schema", description = "Work with atlas schemas", addMethodSubcommands = false)
public final class SchemaCommands {

  @Mixin final ProjectFlags project = new ProjectFlags();

  private SchemaCommands() {}

  /** The group with its commands. */
  public static CommandLine create(CommandContext context) {
    SchemaCommands group = new SchemaCommands();
    CommandLine line = new CommandLine(group);
    ProjectFlags project = group.project;
    new Subcommands()
        .with("apply", () -> new SchemaApplyCommand(context, project))
        .with("clean", () -> new SchemaCleanCommand(context, project))
        .with("diff", () -> new SchemaDiffCommand(context, project))
        .with("fmt", () -> new SchemaFmtCommand(context))
        .with("inspect", () -> new SchemaInspectCommand(context, project))
        .with("lint", () -> new SchemaLintCommand(context, project))
        .with("plan", () -> SchemaPlanCommand.create(context, project))
        .with("pull", () -> new SchemaPullCommand(context, project))
        .with("push", () -> new SchemaPushCommand(context, project))
        .with("stats", () -> SchemaStatsCommands.create(context, project))
        .with("test", () -> new SchemaTestCommand(context, project))
        .with("validate", () -> new SchemaValidateCommand(context, project))
        .addTo(line, context.invocation().args());
    return line;
  }
}

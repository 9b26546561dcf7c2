package dev.atlasaction.engine.cli.registry;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Subcommands;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code atlas registry} and its commands. */
@Command(name = "registry", description = "Look into the registry")
public final class RegistryCommands {

  @Mixin final ProjectFlags project = new ProjectFlags();

  private RegistryCommands() {}

  /** The group with its commands. */
  public static CommandLine create(CommandContext context) {
    RegistryCommands group = new RegistryCommands();
    CommandLine line = new CommandLine(group);
    ProjectFlags project = group.project;
    new Subcommands()
        .with("gc", () -> new RegistryGcCommand(context, project))
        .with("ls", () -> new RegistryLsCommand(context, project))
        .with("show", () -> new RegistryShowCommand(context, project))
        .with("verify", () -> new RegistryVerifyCommand(context, project))
        .addTo(line, context.invocation().args());
    return line;
  }
}

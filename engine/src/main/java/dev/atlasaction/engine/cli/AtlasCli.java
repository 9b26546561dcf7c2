package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Subcommands;
import dev.atlasaction.engine.cli.flags.BooleanConverter;
import dev.atlasaction.engine.cli.migrate.MigrateCommands;
import dev.atlasaction.engine.cli.registry.RegistryCommands;
import dev.atlasaction.engine.cli.schema.SchemaCommands;
import dev.atlasaction.engine.cli.stats.StatsCommands;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tree of {@code atlas} commands (spec cli.md §2). */
@Command(
    name = "atlas",
    description = "Manage your database schema as code",
    addMethodSubcommands = false)
public final class AtlasCli implements AtlasCommand {

  private final InstantSource clock;

  /** The command as a process runs it. */
  public AtlasCli() {
    this(InstantSource.system());
  }

  /** The command under another clock. */
  public AtlasCli(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public int run(Invocation invocation) {
    CommandContext context = new CommandContext(invocation, clock);
    CommandLine commands = new CommandLine(this);
    new Subcommands()
        .with("completion", () -> new CompletionCommand(commands, invocation.out()))
        .with("help", () -> new HelpCommand(commands))
        .with("license", () -> new LicenseCommand(invocation.out()))
        .with("migrate", () -> MigrateCommands.create(context))
        .with("registry", () -> RegistryCommands.create(context))
        .with("schema", () -> SchemaCommands.create(context))
        .with("stats", () -> StatsCommands.create(context))
        .with("version", () -> new VersionCommand(invocation.out()))
        .addTo(commands, invocation.args());
    HelpText.addFlag(commands);
    commands.setExpandAtFiles(false);
    commands.setOverwrittenOptionsAllowed(true);
    CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
    commands.registerConverter(Boolean.class, new BooleanConverter());
    commands.registerConverter(boolean.class, new BooleanConverter());
    commands.setOut(new PrintWriter(invocation.out(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(invocation.err(), true, StandardCharsets.UTF_8));
    commands.setExecutionStrategy(new Execution());
    Failures failures = new Failures();
    commands.setExecutionExceptionHandler(failures);
    commands.setParameterExceptionHandler(failures);
    return commands.execute(invocation.args().toArray(new String[0]));
  }
}

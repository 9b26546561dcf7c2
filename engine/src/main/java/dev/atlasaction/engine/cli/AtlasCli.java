package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tree of {@code atlas} commands (spec cli.md §2). */
@Command(name = "atlas")
public final class AtlasCli implements AtlasCommand {

  @Override
  public int run(Invocation invocation) {
    CommandLine commands = new CommandLine(new AtlasCli());
    commands.addSubcommand(new VersionCommand(invocation.out()));
    commands.setExpandAtFiles(false);
    commands.setOut(new PrintWriter(invocation.out(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(invocation.err(), true, StandardCharsets.UTF_8));
    return commands.execute(invocation.args().toArray(new String[0]));
  }
}

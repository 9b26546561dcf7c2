package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs the command that was named, or prints its help where that was asked for. */
final class Execution implements IExecutionStrategy {

  @Override
  public int execute(ParseResult parsed) {
    ParseResult last = parsed;
    while (true) {
      CommandLine command = last.commandSpec().commandLine();
      if (last.isUsageHelpRequested() || (!last.hasSubcommand() && isGroup(command))) {
        return printHelp(command);
      }
      if (!last.hasSubcommand()) {
        return new RunLast().execute(parsed);
      }
      last = last.subcommand();
    }
  }

  /** Whether the command only holds others. */
  static boolean isGroup(CommandLine command) {
    return !command.getSubcommands().isEmpty() && !(command.getCommand() instanceof Callable);
  }

  /** Help that was asked for is output and no failure. */
  static int printHelp(CommandLine command) {
    command.getOut().print(HelpText.of(command));
    command.getOut().flush();
    return ExitCode.OK;
  }
}

package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.SilentFailure;
import dev.atlasaction.engine.cli.console.UnmanagedFailure;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Suggestions;
import dev.atlasaction.engine.proposal.StaleException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints failures as the original's command line library does (spec cli.md §1.1). */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    switch (failure) {
      case SilentFailure _ -> {}
      case StaleException stale -> err.println("Abort: " + stale.getMessage());
      case EngineException known -> {
        err.println("Error: " + known.getMessage());
        if (known.category() == Category.INTERNAL) {
          known.printStackTrace(err);
        }
      }
      default -> {
        err.println("Error: internal error, please report it: " + failure);
        failure.printStackTrace(err);
      }
    }
    err.flush();
    return failure instanceof UnmanagedFailure ? ExitCode.UNMANAGED : ExitCode.FAILURE;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    if (failure instanceof UnmatchedArgumentException unmatched
        && Execution.isGroup(command)
        && !unmatched.getUnmatched().get(0).startsWith("-")) {
      return unknownCommand(command, unmatched.getUnmatched().get(0), err);
    }
    err.println("Error: " + message(failure, args));
    err.flush();
    return ExitCode.FAILURE;
  }

  /** A group prints its help; only the root knows that it does not know the word. */
  private static int unknownCommand(CommandLine command, String word, PrintWriter err) {
    if (command.getParent() != null) {
      return Execution.printHelp(command);
    }
    err.println("Error: unknown command \"" + word + "\" for \"atlas\"");
    List<String> close = new Suggestions(List.copyOf(command.getSubcommands().keySet())).of(word);
    if (!close.isEmpty()) {
      err.println("\nDid you mean this?");
      close.forEach(name -> err.println("\t" + name));
      err.println();
    }
    err.println("Run 'atlas --help' for usage.");
    err.flush();
    return ExitCode.FAILURE;
  }

  private static String message(ParameterException failure, String[] args) {
    return switch (failure) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          "flag needs an argument: " + valueless(args[args.length - 1]);
      default ->
          failure.getArgSpec() instanceof OptionSpec option && failure.getCause() != null
              ? "invalid argument \"%s\" for \"%s\" flag: %s"
                  .formatted(
                      failure.getValue(),
                      String.join(", ", option.names()),
                      failure.getCause().getMessage())
              : String.valueOf(failure.getMessage());
    };
  }

  /** A flag that stands last without its value. */
  private static String valueless(String flag) {
    return flag.startsWith("--") || flag.length() < 2
        ? flag
        : "'" + flag.charAt(flag.length() - 1) + "' in " + flag;
  }

  private static String unmatched(UnmatchedArgumentException failure) {
    String first = failure.getUnmatched().get(0);
    if (first.startsWith("--")) {
      int eq = first.indexOf('=');
      return "unknown flag: " + (eq < 0 ? first : first.substring(0, eq));
    }
    if (first.startsWith("-") && first.length() > 1) {
      return "unknown shorthand flag: '" + first.charAt(1) + "' in " + first;
    }
    int accepted = failure.getCommandLine().getCommandSpec().positionalParameters().size();
    int received = accepted + failure.getUnmatched().size();
    return "accepts at most " + accepted + " arg(s), received " + received;
  }
}

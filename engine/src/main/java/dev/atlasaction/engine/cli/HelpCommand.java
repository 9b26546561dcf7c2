package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.error.EngineException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the help of another command: {@code atlas help migrate apply}. */
@Command(name = "help", description = "Help about any command")
final class HelpCommand implements Callable<Integer> {

  private final CommandLine root;

  @Parameters(arity = "0..*", paramLabel = "command")
  private List<String> words = List.of();

  HelpCommand(CommandLine root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    CommandLine command = root;
    for (String word : words) {
      @Nullable CommandLine next = command.getSubcommands().get(word);
      if (next == null) {
        throw EngineException.user(
            "unknown help topic \""
                + word
                + "\": see '"
                + command.getCommandSpec().qualifiedName()
                + " --help'");
      }
      command = next;
    }
    return Execution.printHelp(command);
  }
}

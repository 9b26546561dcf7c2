package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.error.EngineException;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a script that completes commands and flags in a shell. */
@Command(
    name = "completion",
    description = "Generate the autocompletion script for the specified shell")
final class CompletionCommand implements Runnable {

  /** One script serves both: zsh reads it through its own layer for bash. */
  private static final List<String> SHELLS = List.of("bash", "zsh");

  private final CommandLine root;
  private final PrintStream out;

  @Parameters(arity = "0..1", paramLabel = "bash|zsh")
  private @Nullable String shell;

  CompletionCommand(CommandLine root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  @Override
  public void run() {
    if (shell == null || !SHELLS.contains(shell)) {
      throw EngineException.user(
          "completion is there for bash and zsh: load it with 'source <(atlas completion bash)'");
    }
    out.print(AutoComplete.bash("atlas", root));
  }
}

package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.cli.flags.FurtherWords;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the version of a build that carries none (spec cli.md §1.4). */
@Command(name = "version", description = "Prints this Atlas CLI version information.")
final class VersionCommand implements Runnable {
  private static final String DEVELOPMENT =
      """
      atlas community version - development
      https://github.com/ariga/atlas/releases/latest
      To download an official version, visit: https://atlasgo.io/getting-started#installation
      """;

  private final PrintStream out;

  @Mixin private final FurtherWords unusedWords = new FurtherWords();

  VersionCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public void run() {
    out.print(DEVELOPMENT);
  }
}

package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.cli.flags.FurtherWords;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Names the license of this program. */
@Command(name = "license", description = "Display license information")
final class LicenseCommand implements Runnable {

  private final PrintStream out;

  @Mixin private final FurtherWords unusedWords = new FurtherWords();

  LicenseCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public void run() {
    out.println("LICENSE");
    out.println("atlas is licensed under the Apache License, Version 2.0.");
    out.println("https://www.apache.org/licenses/LICENSE-2.0");
  }
}

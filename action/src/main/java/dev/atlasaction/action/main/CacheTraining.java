package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Host;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs the commands of a file in one process, so that the start-up cache made of it knows the
 * classes of all of them. Started by the build, never by a user.
 */
public final class CacheTraining {

  private CacheTraining() {}

  /**
   * Runs the file {@code commands} of the folder given, one command a line, in that folder.
   *
   * @throws IOException if the file cannot be read
   */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(folder.resolve("commands"))) {
      out.println("$ atlas-action " + line);
      out.println(
          "exit " + ActionMain.run(Host.of(Map.of(), folder, out, out), line.split(" ", -1)));
    }
  }
}

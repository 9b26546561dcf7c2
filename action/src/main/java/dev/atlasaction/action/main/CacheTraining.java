package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Host;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Runs the commands of a file in one process, so that the start-up cache made of it knows the
 * classes of all of them. Started by the build, never by a user.
 */
public final class CacheTraining {

  private CacheTraining() {}

  /**
   * Runs the file {@code commands} of the folder given, one command a line, in that folder. Words
   * with an equals sign before the command set variables.
   *
   * @throws IOException if the file cannot be read
   */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(folder.resolve("commands"))) {
      out.println("$ atlas-action " + line);
      List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
      TreeMap<String, String> env = new TreeMap<>();
      while (words.getFirst().contains("=") && !words.getFirst().startsWith("-")) {
        String[] variable = words.removeFirst().split("=", 2);
        env.put(variable[0], variable[1]);
      }
      Host host = Host.of(env, folder, out, out);
      out.println("exit " + ActionMain.run(host, words.toArray(new String[0])));
    }
  }
}

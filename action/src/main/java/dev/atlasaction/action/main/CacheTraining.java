package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Host;
import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the commands of a file in one process, so that the start-up cache made of it knows the
 * classes of all of them. Started by the build, never by a user.
 */
public final class CacheTraining {

  private CacheTraining() {}

  /**
   * Runs the file {@code commands} of the folder given, one command a line, in that folder. Words
   * with an equals sign before the command set variables. A second folder has commands of {@code
   * atlas}, for a cache that serves both programs.
   *
   * @throws IOException if a file cannot be read
   */
  public static void main(String... args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length > 1) {
      atlas(Path.of(args[1]), out);
    }
    Path folder = Path.of(args[0]);
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

  private static void atlas(Path folder, PrintStream out) throws IOException {
    for (String line : Files.readAllLines(folder.resolve("commands"))) {
      out.println("$ atlas " + line);
      List<String> words = List.of(line.split(" ", -1));
      Invocation invocation =
          new Invocation(words, Map.of(), folder, InputStream.nullInputStream(), out, out);
      out.println("exit " + AtlasCommand.load().run(invocation));
    }
  }
}

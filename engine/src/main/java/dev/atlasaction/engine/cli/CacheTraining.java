package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.api.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the commands of a file in one process, so that the start-up cache made of it knows the
 * classes of all of them. Started by the build, never by a user.
 */
public final class CacheTraining {
  private CacheTraining() {}

  /**
   * Runs the file {@code commands} of the folder given, one command a line, in that folder; at last
   * one command as a process runs it.
   *
   * @throws IOException if the file cannot be read
   */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    PrintStream out = new PrintStream(System.out, true, System.out.charset());
    for (String line : Files.readAllLines(folder.resolve("commands"))) {
      List<String> words = List.of(line.split(" ", -1));
      DriverWarmUp.start(words.toArray(new String[0]));
      Invocation invocation =
          new Invocation(words, Map.of(), folder, InputStream.nullInputStream(), out, out);
      out.println("$ atlas " + line);
      out.println("exit " + new AtlasCli().run(invocation));
    }
    AtlasMain.main("version");
  }
}

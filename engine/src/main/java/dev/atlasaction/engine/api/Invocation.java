package dev.atlasaction.engine.api;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One run of the {@code atlas} command: everything it may see of the process around it.
 *
 * @param args the arguments after the program's name
 * @param env the environment variables
 * @param workingDirectory the directory against which relative paths are resolved
 */
public record Invocation(
    List<String> args,
    Map<String, String> env,
    Path workingDirectory,
    InputStream in,
    PrintStream out,
    PrintStream err) {

  /** Copies the arguments and the environment. */
  public Invocation {
    args = List.copyOf(args);
    env = Map.copyOf(env);
    workingDirectory = workingDirectory.toAbsolutePath();
  }
}

package dev.atlasaction.engine.api;

import dev.atlasaction.engine.execute.StopSignal;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * One run of the {@code atlas} command: everything it may see of the process around it.
 *
 * @param args the arguments after the program's name
 * @param env the environment variables
 * @param workingDirectory the directory against which relative paths are resolved
 * @param stop asks the command to end before it is done
 * @param terminal whether a person sits at {@code in}, who can be asked; not asked without need, as
 *     the answer takes time
 */
public record Invocation(
    List<String> args,
    Map<String, String> env,
    Path workingDirectory,
    InputStream in,
    PrintStream out,
    PrintStream err,
    StopSignal stop,
    BooleanSupplier terminal) {

  /** A run that nobody asks to end, without a terminal. */
  public Invocation(
      List<String> args,
      Map<String, String> env,
      Path workingDirectory,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    this(args, env, workingDirectory, in, out, err, new StopSignal());
  }

  /** A run without a terminal. */
  public Invocation(
      List<String> args,
      Map<String, String> env,
      Path workingDirectory,
      InputStream in,
      PrintStream out,
      PrintStream err,
      StopSignal stop) {
    this(args, env, workingDirectory, in, out, err, stop, () -> false);
  }

  /** Copies the arguments and the environment. */
  public Invocation {
    args = List.copyOf(args);
    env = Map.copyOf(env);
    workingDirectory = workingDirectory.toAbsolutePath();
  }
}

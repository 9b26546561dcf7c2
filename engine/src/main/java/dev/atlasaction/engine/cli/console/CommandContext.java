package dev.atlasaction.engine.cli.console;

import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.devdb.Databases;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a command may use of the world.
 *
 * @param clock the time, for versions and durations
 */
public record CommandContext(Invocation invocation, InstantSource clock) {

  /** Where results go. */
  public PrintStream out() {
    return invocation.out();
  }

  /** Where messages go. */
  public PrintStream err() {
    return invocation.err();
  }

  /** The folder that relative paths start from. */
  public Path workingDirectory() {
    return invocation.workingDirectory();
  }

  /** The environment's variables. */
  public Map<String, String> env() {
    return invocation.env();
  }

  /** No connections yet; notices of started servers go to stderr. */
  public Databases databases() {
    return new Databases(workingDirectory(), env(), err()::println);
  }
}

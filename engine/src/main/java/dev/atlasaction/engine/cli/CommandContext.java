package dev.atlasaction.engine.cli;

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
record CommandContext(Invocation invocation, InstantSource clock) {

  PrintStream out() {
    return invocation.out();
  }

  PrintStream err() {
    return invocation.err();
  }

  Path workingDirectory() {
    return invocation.workingDirectory();
  }

  Map<String, String> env() {
    return invocation.env();
  }

  /** No connections yet; notices of started servers go to stderr. */
  Databases databases() {
    return new Databases(workingDirectory(), env(), err()::println);
  }
}

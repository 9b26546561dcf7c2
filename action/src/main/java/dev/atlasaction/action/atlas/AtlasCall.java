package dev.atlasaction.action.atlas;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One call of the {@code atlas} command.
 *
 * @param args arguments after the program's name; no shell ever sees them
 * @param env the whole environment
 * @param stderr gets what the command writes to standard error, while it runs, as it comes
 */
public record AtlasCall(
    List<String> args,
    SortedMap<String, String> env,
    Path workingDirectory,
    Consumer<String> stderr) {

  /** Copies arguments and environment. */
  public AtlasCall {
    args = List.copyOf(args);
    env = Collections.unmodifiableSortedMap(new TreeMap<>(env));
  }

  /** Names no variable and no argument: they may hold passwords. */
  @Override
  public String toString() {
    return "AtlasCall[" + String.join(" ", args.subList(0, Math.min(2, args.size()))) + "]";
  }
}

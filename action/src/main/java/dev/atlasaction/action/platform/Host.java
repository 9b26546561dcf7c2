package dev.atlasaction.action.platform;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The process around an action, passed in so that tests can bring their own.
 *
 * @param env environment variables
 * @param workingDirectory against which relative paths are resolved; absolute
 * @param out standard output
 * @param err standard error
 * @param terminal somebody watches standard output
 */
public record Host(
    SortedMap<String, String> env,
    Path workingDirectory,
    PrintStream out,
    PrintStream err,
    boolean terminal) {

  /** Copies the environment and makes the directory absolute. */
  public Host {
    env = Collections.unmodifiableSortedMap(new TreeMap<>(env));
    workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /** A host that nobody watches. */
  public static Host of(Map<String, String> env, Path directory, PrintStream out, PrintStream err) {
    return new Host(new TreeMap<>(env), directory, out, err, false);
  }

  /** Whether colours are wanted on standard output. */
  public boolean isColorful() {
    return terminal && variable("NO_COLOR").isEmpty() && !variable("TERM").equals("dumb");
  }

  /** The variable's value; the empty string stands for unset, as CI systems mean it. */
  public String variable(String name) {
    return env.getOrDefault(name, "");
  }

  /** The same host with another working directory. */
  public Host in(Path directory) {
    return new Host(env, directory, out, err, terminal);
  }

  /** The same host with one variable set. */
  public Host with(String name, String value) {
    TreeMap<String, String> changed = new TreeMap<>(env);
    changed.put(name, value);
    return new Host(changed, workingDirectory, out, err, terminal);
  }

  /** Names no variable: their values may be secret. */
  @Override
  public String toString() {
    return "Host[" + workingDirectory + "]";
  }
}

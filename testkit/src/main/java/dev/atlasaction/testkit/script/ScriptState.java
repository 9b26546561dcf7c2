package dev.atlasaction.testkit.script;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a running script has: a folder of its own, variables, and the last program's output. */
public final class ScriptState {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\{([^}]*)\\}|([A-Za-z_][A-Za-z0-9_]*|[$/:]))");

  private final Path work;
  private final Map<String, String> env = new TreeMap<>();
  private final Deque<Closeable> atEnd = new ArrayDeque<>();
  private Path directory;
  private String stdin = "";
  private String stdout = "";
  private String stderr = "";

  ScriptState(Path work) {
    this.work = work;
    this.directory = work;
    env.put("WORK", work.toString());
    env.put("HOME", "/no-home");
    env.put("TMPDIR", work.resolve(".tmp").toString());
  }

  /** The folder that holds the archive's files. */
  public Path work() {
    return work;
  }

  /** The current directory. */
  public Path directory() {
    return directory;
  }

  /** Changes the current directory. */
  public void changeTo(String name) {
    Path target = resolve(name);
    if (!Files.isDirectory(target)) {
      throw new ScriptFailure("directory " + name + " does not exist");
    }
    directory = target;
  }

  /** The variables of the script and of the programs it runs, by name. */
  public Map<String, String> env() {
    return Map.copyOf(env);
  }

  /** Sets a variable. */
  public void set(String name, String value) {
    env.put(name, value);
  }

  /** The path a name means here. */
  public Path resolve(String name) {
    return directory.resolve(name).normalize();
  }

  /** The text of a file, or of the last program's {@code stdout} or {@code stderr}. */
  public String read(String name) throws IOException {
    return switch (name) {
      case "stdout" -> stdout;
      case "stderr" -> stderr;
      default -> readFile(name);
    };
  }

  /** The text of a file. */
  public String readFile(String name) throws IOException {
    Path file = resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new ScriptFailure("no file " + name);
    }
    return Files.readString(file);
  }

  /** Writes a file, with the folders it needs. */
  public void write(String name, String text) throws IOException {
    Path file = resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Keeps a program's output for {@code stdout}, {@code stderr} and {@code cmp}. */
  public void keepOutput(String out, String err) {
    stdout = out;
    stderr = err;
  }

  /** Closes a resource when the script has ended, the last one given first. */
  public void atEnd(Closeable resource) {
    atEnd.push(resource);
  }

  void end() throws IOException {
    for (Closeable resource : atEnd) {
      resource.close();
    }
  }

  /** Sets what the next program reads. */
  void setStdin(String text) {
    stdin = text;
  }

  /** What the next program reads; then there is none. */
  String takeStdin() {
    String taken = stdin;
    stdin = "";
    return taken;
  }

  /** Replaces {@code $NAME} and {@code ${NAME}}; {@code ${NAME@R}} gives the value as a pattern. */
  public String expand(String text) {
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder expanded = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(expanded, Matcher.quoteReplacement(value(matcher)));
    }
    return matcher.appendTail(expanded).toString();
  }

  private String value(Matcher matcher) {
    String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    if (name.endsWith("@R")) {
      return Pattern.quote(env.getOrDefault(name.substring(0, name.length() - 2), ""));
    }
    return name.matches("[$/:]") ? name : env.getOrDefault(name, "");
  }
}

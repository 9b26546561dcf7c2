package dev.atlasaction.testkit.script;

import dev.atlasaction.testkit.golden.GoldenUpdate;
import dev.atlasaction.testkit.txtar.Txtar;
import dev.atlasaction.testkit.txtar.TxtarFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs acceptance scripts as JUnit tests.
 *
 * <pre>{@code
 * // in a method with TestFactory
 * return new ScriptRunner()
 *     .program("atlas", call -> ...)
 *     .setUp(state -> state.set("DEV_URL", "sqlite://file?mode=memory"))
 *     .tests(Path.of("src/test/acceptance/sqlite"));
 * }</pre>
 *
 * <p>A registered program is a command of that name and what {@code exec NAME} runs; other names
 * after {@code exec} are real processes. With {@code -Dgolden.update} a text that {@code cmp} finds
 * different is written back into the script.
 */
public final class ScriptRunner {
  private final Map<String, ScriptCommand> commands = BuiltinCommands.all();
  private final Map<String, Program> programs = new TreeMap<>();
  private final boolean updating;
  private SetUp setUp = state -> {};

  /** A runner with the built-in commands. */
  public ScriptRunner() {
    this(GoldenUpdate.isOn());
  }

  ScriptRunner(boolean updating) {
    this.updating = updating;
  }

  /** Work before the first line of each script. */
  @FunctionalInterface
  public interface SetUp {
    /**
     * Prepares one script: its variables, files, databases.
     *
     * @throws IOException if a file cannot be written; the script fails
     */
    void prepare(ScriptState state) throws IOException;
  }

  /** Adds a command of the domain, or replaces a built-in one. */
  public ScriptRunner command(String name, ScriptCommand command) {
    commands.put(name, command);
    return this;
  }

  /** Adds a program that runs in this JVM. */
  public ScriptRunner program(String name, Program program) {
    programs.put(name, program);
    return this;
  }

  /** Sets the work before each script; it may {@link ScriptState#atEnd} for after it. */
  public ScriptRunner setUp(SetUp work) {
    setUp = work;
    return this;
  }

  /**
   * One test for each {@code *.txtar} of the folder, sorted by name.
   *
   * @throws IllegalArgumentException if there is none: a folder given wrongly must not pass
   */
  public Stream<DynamicTest> tests(Path folder) {
    List<Path> scripts;
    try (Stream<Path> files = Files.list(folder)) {
      scripts = files.filter(file -> file.toString().endsWith(".txtar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("scripts of " + folder, e);
    }
    if (scripts.isEmpty()) {
      throw new IllegalArgumentException("no *.txtar in " + folder.toAbsolutePath());
    }
    return scripts.stream().map(this::test);
  }

  private DynamicTest test(Path script) {
    String name = script.getFileName().toString();
    return DynamicTest.dynamicTest(
        name.substring(0, name.length() - ".txtar".length()),
        script.toAbsolutePath().toUri(),
        () -> run(script));
  }

  /**
   * Runs one script.
   *
   * @throws ScriptFailure with file and line, if a line fails
   * @throws IOException if the script cannot be read
   */
  public void run(Path script) throws IOException {
    Txtar archive = Txtar.parse(Files.readString(script));
    Path work = Files.createTempDirectory("script-").toRealPath();
    ScriptState state = new ScriptState(work);
    CompareCommand compare = new CompareCommand(archive, false, updating);
    try {
      Files.createDirectories(work.resolve(".tmp"));
      for (TxtarFile file : archive.files()) {
        state.write(file.name(), file.content());
      }
      setUp.prepare(state);
      new ScriptRun(script, state, commandsWith(compare, archive)).run(archive.comment());
    } finally {
      state.end();
      BuiltinCommands.deleteTree(work);
    }
    if (updating && !compare.archive().equals(archive)) {
      Files.writeString(script, compare.archive().format());
    }
  }

  private Map<String, ScriptCommand> commandsWith(CompareCommand compare, Txtar archive) {
    ProgramRunner runner = new ProgramRunner(programs);
    Map<String, ScriptCommand> all = new TreeMap<>(commands);
    all.put("cmp", compare);
    all.put("cmpenv", new CompareCommand(archive, true, false));
    all.put("exec", (state, expected, args) -> execute(runner, state, expected, args));
    for (String name : programs.keySet()) {
      all.putIfAbsent(
          name,
          (state, expected, args) ->
              execute(
                  runner, state, expected, Stream.concat(Stream.of(name), args.stream()).toList()));
    }
    return all;
  }

  private static void execute(
      ProgramRunner runner, ScriptState state, Expectation expected, List<String> words)
      throws IOException {
    if (words.isEmpty() || words.getLast().startsWith("&")) {
      throw new ScriptFailure(
          "exec takes a program and its arguments; it does not run in the background");
    }
    int exit = runner.run(state, words);
    expected.check(
        exit == 0,
        "exit code "
            + exit
            + "\n[stdout]\n"
            + state.read("stdout")
            + "[stderr]\n"
            + state.read("stderr"));
  }
}

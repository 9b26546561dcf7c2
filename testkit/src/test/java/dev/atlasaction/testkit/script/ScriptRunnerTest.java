package dev.atlasaction.testkit.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class ScriptRunnerTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> language() {
    return runner().tests(Path.of("src/test/acceptance"));
  }

  @Test
  void namesFileLineAndCommandOfAFailure() {
    assertThatThrownBy(() -> runner().run(script("echo a\n! echo b\n")))
        .isInstanceOf(ScriptFailure.class)
        .hasMessageContaining("case.txtar:2: ! echo b")
        .hasMessageContaining("succeeded, a failure was expected")
        .hasMessageContaining("[stdout]\nb");
  }

  @Test
  void failsWhereTextsDiffer() {
    assertThatThrownBy(() -> runner().run(script("echo a\ncmp stdout want\n-- want --\nb\n")))
        .hasMessageContaining("case.txtar:2");
  }

  @Test
  void failsWithoutAMatch() {
    assertThatThrownBy(() -> runner().run(script("echo a\nstdout b\n")))
        .hasMessageContaining("0 matches of b");
    assertThatThrownBy(() -> runner().run(script("echo a\n! stdout a\n")))
        .hasMessageContaining("unexpected match of a");
  }

  @Test
  void refusesUnknownCommands() {
    assertThatThrownBy(() -> runner().run(script("skip\n")))
        .hasMessageContaining("unknown command skip");
  }

  @Test
  void refusesAFolderWithoutScripts() {
    assertThatThrownBy(() -> runner().tests(folder)).hasMessageContaining("no *.txtar in");
  }

  @Test
  void writesADifferentTextBackWhenUpdating() throws IOException {
    Path script = script("echo a\ncmp stdout want\n-- want --\nb\n");
    new ScriptRunner(true).program("echo", ScriptRunnerTest::echo).run(script);
    assertThat(script).hasContent("echo a\ncmp stdout want\n-- want --\na\n");
  }

  @Test
  void releasesWhatTheSetUpTook() throws IOException {
    Path closed = folder.resolve("closed");
    runner().setUp(state -> state.atEnd(() -> Files.createFile(closed))).run(script("echo a\n"));
    assertThat(closed).exists();
  }

  private Path script(String text) throws IOException {
    return Files.writeString(folder.resolve("case.txtar"), text);
  }

  private static ScriptRunner runner() {
    return new ScriptRunner()
        .program("echo", ScriptRunnerTest::echo)
        .command("greet", (state, expected, args) -> state.write(args.getFirst(), "hello\n"));
  }

  /** Prints its arguments, its folder's name and its input; fails if told so. */
  private static int echo(ProgramCall call) {
    call.out().println(String.join(" ", call.args()));
    if (call.env().containsKey("SHOW")) {
      call.out().println(call.workingDirectory().getFileName() + " " + call.env().get("SHOW"));
    }
    try {
      call.err().print(new String(call.in().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return 2;
    }
    return call.args().contains("fail") ? 1 : 0;
  }
}

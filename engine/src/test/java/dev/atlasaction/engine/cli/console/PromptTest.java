package dev.atlasaction.engine.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.error.EngineException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PromptTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "jk\r", "\u001b[B\u001b[A\n", "apply\n", "no idea\napply\n"})
  void approves(String keys) {
    assertThat(answer(keys)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"j\r", "\u001b[B\n", "\u0003", "Abort\n", "no\nabort\n", "jjj\n"})
  void refuses(String keys) {
    assertThat(answer(keys)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no\n", "a\n"})
  void failsIfTheInputEndsBeforeAnAnswer(String keys) {
    assertThatThrownBy(() -> answer(keys)).isInstanceOf(EngineException.class).hasMessage("^D");
  }

  @Test
  void namesWhatWasPicked() {
    answer("j\r");

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Are you sure?").contains("✔");
  }

  private boolean answer(String keys) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Invocation invocation =
        new Invocation(
            List.of(),
            Map.of(),
            Path.of("."),
            new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
            stream,
            stream);
    return Prompt.approves(new CommandContext(invocation, InstantSource.system()));
  }
}

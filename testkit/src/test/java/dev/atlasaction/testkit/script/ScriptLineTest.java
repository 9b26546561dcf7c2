package dev.atlasaction.testkit.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ScriptLineTest {

  @Test
  void splitsAtSpacesAndStopsAtAComment() {
    assertThat(parse("exec  atlas\tversion # why").words())
        .containsExactly("exec", "atlas", "version");
  }

  @Test
  void keepsQuotedTextTogetherAndUnexpanded() {
    assertThat(parse("stdout 'it''s $HOME'x$A''").words())
        .containsExactly("stdout", "it's $HOMEx<$A>");
  }

  @Test
  void leavesDoubleQuotesAlone() {
    assertThat(parse("x \"a b\"").words()).containsExactly("x", "\"a", "b\"");
  }

  @Test
  void readsTheExpectedOutcome() {
    assertThat(parse("! x").expectation()).isEqualTo(Expectation.FAILURE);
    assertThat(parse("? x").expectation()).isEqualTo(Expectation.EITHER);
    assertThat(parse("x").expectation()).isEqualTo(Expectation.SUCCESS);
  }

  @Test
  void refusesConditions() {
    assertThatThrownBy(() -> parse("[linux] x")).hasMessageContaining("conditions");
  }

  @Test
  void refusesAnOpenQuote() {
    assertThatThrownBy(() -> parse("x 'a")).hasMessageContaining("unterminated");
  }

  private static ScriptLine parse(String line) {
    return ScriptLine.parse(line, text -> text.replace("$A", "<$A>"));
  }
}

package dev.atlasaction.action.platform.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoLiteralTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "\"a b\", a b",
        "\"a\\tb\\u00e9\\x41\", a\tbéA",
        "`a\\n`, a\\n",
        "'x', x",
        "'xy', 'xy'",
        "\"open, \"open",
        "\"a\"b\", \"a\"b\"",
        "\"bad \\q\", \"bad \\q\"",
        "plain, plain"
      })
  void unquotesOnlyWhatGoWould(String text, String value) {
    assertThat(GoLiteral.unquote(text)).isEqualTo(value);
  }
}

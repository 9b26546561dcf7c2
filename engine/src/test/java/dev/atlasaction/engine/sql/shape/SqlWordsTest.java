package dev.atlasaction.engine.sql.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.sql.ScannerOptions;
import org.junit.jupiter.api.Test;

final class SqlWordsTest {

  @Test
  void aHashIsAnOperatorOfPostgres() {
    String text = "DELETE FROM t WHERE data #> '{a}' IS NULL AND id = 1";
    assertThat(SqlWords.of(text, ScannerOptions.postgres()).has("IS", "NULL")).isTrue();
  }

  @Test
  void aHashBeginsACommentOfMySql() {
    String text = "DELETE FROM t # WHERE id = 1\nLIMIT 1";
    SqlWords words = SqlWords.of(text, ScannerOptions.mysql());
    assertThat(words.has("WHERE")).isFalse();
    assertThat(words.has("LIMIT")).isTrue();
  }

  @Test
  void aBackslashKeepsAStringOfMySqlOpen() {
    SqlWords words = SqlWords.of("UPDATE t SET a = 'it\\'s' WHERE id = 1", ScannerOptions.mysql());
    assertThat(words.hasLiteral("it's")).isTrue();
    assertThat(words.has("WHERE")).isTrue();
  }

  @Test
  void aBackslashIsACharacterOfPlainStringsOfPostgres() {
    SqlWords words = SqlWords.of("UPDATE t SET a = 'c:\\' WHERE id = 1", ScannerOptions.postgres());
    assertThat(words.hasLiteral("c:\\")).isTrue();
    assertThat(words.has("WHERE")).isTrue();
  }

  @Test
  void aBackslashKeepsAnEscapeStringOfPostgresOpen() {
    SqlWords words =
        SqlWords.of("UPDATE t SET a = E'it\\'s' WHERE id = 1", ScannerOptions.postgres());
    assertThat(words.hasLiteral("it's")).isTrue();
    assertThat(words.has("WHERE")).isTrue();
  }
}

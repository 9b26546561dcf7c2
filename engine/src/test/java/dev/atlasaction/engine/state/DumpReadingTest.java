package dev.atlasaction.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.ServerVersion;
import dev.atlasaction.engine.error.EngineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of reading dumps that real dumps meet seldom (spec loaders.md §5). */
final class DumpReadingTest {

  private static final ServerVersion MYSQL = new ServerVersion("mysql", 8, 0, 33, "8.0.33");
  private static final ServerVersion MARIADB = new ServerVersion("mariadb", 10, 11, 5, "10.11.5");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/*!50003 CREATE*/ /*!50017 D=1*/ /*!50003 T*/;|CREATE D=1 T;|CREATE D=1 T;",
        "/*!80033 A*/;|A;|;",
        "/*!80034 A*/;|;|;",
        "/*!50799 A*/;|A;|;",
        "/*!100100 A*/;|;|A;",
        "/*M!100100 A*/;|;|A;",
        "/*M!999999\\- enable the sandbox mode */;|;|;",
        "/*! A*/;|A;|A;",
        "SELECT '/*!50003 no */';|SELECT '/*!50003 no */';|SELECT '/*!50003 no */';",
        "SELECT 'it\\'s /*!1 */';|SELECT 'it\\'s /*!1 */';|SELECT 'it\\'s /*!1 */';",
        "/* plain '*/ A;|/* plain '*/ A;|/* plain '*/ A;",
        "/*!50003 A /* in */ B '*/' */;|A /* in */ B '*/' ;|A /* in */ B '*/' ;",
        "-- it's |-- it's|-- it's",
      })
  void takesTheMarksOfConditionalCommentsAway(String text, String mysql, String mariadb) {
    assertThat(plain(ConditionalComments.unwrapped(text, MYSQL, false))).isEqualTo(plain(mysql));
    assertThat(plain(ConditionalComments.unwrapped(text, MARIADB, true))).isEqualTo(plain(mariadb));
    assertThat(ConditionalComments.unwrapped(text, MYSQL, false)).hasSameSizeAs(text);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").replace(" ;", ";").strip();
  }

  @Test
  void knowsWhereTextsOfPostgresEnd() {
    PsqlQuotes quotes = new PsqlQuotes();
    quotes.read("INSERT INTO t VALUES ('$$ it''s");
    assertThat(quotes.isOutside()).isFalse();
    quotes.read("\\. still', E'a\\'b', \"x'\"); -- it's");
    assertThat(quotes.isOutside()).isTrue();
    quotes.read("SELECT a$b$c, $1 /* $$ /* in */");
    assertThat(quotes.isOutside()).isFalse();
    quotes.read("*/; SELECT $_x$ ' $$ ");
    assertThat(quotes.isOutside()).isFalse();
    quotes.read("$_x$;");
    assertThat(quotes.isOutside()).isTrue();
  }

  @Test
  void leavesRowsOutThatAreNoTextButNothingElse() throws IOException {
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    dump.write("-- MySQL dump\nINSERT INTO `t` VALUES\n('".getBytes(StandardCharsets.UTF_8));
    dump.write(0xff);
    String rest =
        "'),\n(1);\nDELIMITER ;;\nCREATE TRIGGER x\nINSERT INTO `t` VALUES (2);;\nDELIMITER ;\nZ";
    dump.write(rest.getBytes(StandardCharsets.UTF_8));
    assertThat(DumpBytes.decode(dump.toByteArray()))
        .isEqualTo(
            "-- MySQL dump\n\n\n\nDELIMITER ;;\nCREATE TRIGGER x\nINSERT INTO `t` VALUES (2);;\n"
                + "DELIMITER ;\nZ");
    byte[] table = {'C', 'R', (byte) 0xff, ';'};
    assertThatThrownBy(() -> DumpBytes.decode(table)).isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void refusesDumpsThatAreNotWholeOrOfSeveralDatabases() {
    assertThatThrownBy(() -> DumpText.statement("d.sql", "ROLLBACK; -- due to errors"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("d.sql: the dump ends with ROLLBACK");
    assertThatThrownBy(() -> DumpText.statement("d.sql", "use `other`;"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("changes to another database");
  }
}

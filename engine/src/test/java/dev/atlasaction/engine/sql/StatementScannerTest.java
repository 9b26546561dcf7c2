package dev.atlasaction.engine.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementScannerTest {

  private final StatementScanner scanner = new StatementScanner(ScannerOptions.generic());

  @Test
  void positionsPointBehindTheComments() {
    assertThat(scanner.scan("cmd0;\n-- test\ncmd1;"))
        .containsExactly(
            new Statement("cmd0;", 0, 0, List.of()),
            new Statement("cmd1;", 14, 14, List.of("-- test\n")));
  }

  @Test
  void emptyLineDetachesComments() {
    String file = "-- c1\n\n-- c2\nSELECT 1;\n/* x */ SELECT 2; -- trail\nSELECT 'a;b'";
    assertThat(scanner.scan(file))
        .containsExactly(
            new Statement("SELECT 1;", 13, 13, List.of("-- c2\n")),
            new Statement("SELECT 2;", 31, 31, List.of("/* x */")),
            new Statement("SELECT 'a;b'", 50, 50, List.of("-- trail\n")));
  }

  @Test
  void positionsBehindADelimiterDirectiveCountFromTheNextLine() {
    String file = "-- atlas:delimiter \\n\\n\nSELECT 1\n\nSELECT 2;\nSELECT 3\n\n";
    assertThat(scanner.scan(file))
        .containsExactly(
            new Statement("SELECT 1", 0, 24, List.of()),
            new Statement("SELECT 2;\nSELECT 3", 10, 34, List.of()));
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstStatement() {
    assertThat(scanner.scan("\uFEFF-- c\nSELECT 1;"))
        .containsExactly(new Statement("SELECT 1;", 8, 8, List.of("-- c\n")));
  }

  @Test
  void positionsAreBytes() {
    assertThat(scanner.scan("SELECT 'é';\nSELECT 2;").getLast().pos()).isEqualTo(13);
  }

  @Test
  void errorsTellLineAndColumn() {
    assertThatThrownBy(() -> scanner.scan("\n\n A;\n\n éé  )\n"))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.position()).contains(new SourcePosition(14, 5, 8)))
        .hasMessage("5:8: unexpected ')'");
  }

  @Test
  void statementInAnotherEncodingIsRefused() {
    byte[] latin1 = "-- é\nSELECT 1;\nSELECT 'é';".getBytes(ISO_8859_1);
    assertThatThrownBy(() -> scanner.scan(latin1))
        .hasMessage("3:9: statement is not UTF-8: save the file in that encoding");
  }

  @Test
  void delimiterErrorsHaveNoPosition() {
    assertThatThrownBy(() -> scanner.scan("delimiter \n"))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.position()).isEqualTo(Optional.empty()))
        .hasMessage("empty delimiter");
  }
}

package dev.atlasaction.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectivesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- atlas:nolint DS102\n",
        "--atlas:nolint DS102\n",
        "#atlas:nolint DS102\n",
        "-- atlas:nolint   DS102\n",
        "/*atlas:nolint DS102 */",
        "-- atlas:nolint DS102\r\n",
      })
  void commentsCarryDirectives(String comment) {
    assertThat(Directives.inComments(List.of(comment)))
        .singleElement()
        .returns("nolint", Directive::name)
        .returns(List.of("DS102"), Directive::words)
        .returns("DS102", Directive::value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# atlas:nolint\n",
        "/* atlas:nolint */",
        "-- see atlas:nolint\n",
        "--  atlas:nolint\n",
        "/*\natlas:nolint\n*/",
        "-- atlas: nolint\n",
      })
  void otherCommentsDoNot(String comment) {
    assertThat(Directives.inComments(List.of(comment))).isEmpty();
  }

  @Test
  void argumentsAreKeptAsTheyStand() {
    assertThat(Directives.inComments(List.of("-- atlas:nolint a  b \r\n")))
        .containsExactly(new Directive("nolint", "a  b \r"));
    assertThat(new Directive("nolint", "a  b \r").words()).containsExactly("a", "b");
    assertThat(new Directive("nolint", "").words()).isEmpty();
  }

  @Test
  void lastDirectiveOfALineWins() {
    assertThat(file("-- atlas:a 1 atlas:b 2\n\n")).containsExactly(new Directive("b", "2"));
  }

  @Test
  void fileDirectivesNeedAnEmptyLineBelow() {
    assertThat(file("-- atlas:txmode none\n\nA;")).containsExactly(new Directive("txmode", "none"));
    assertThat(file("-- atlas:txmode none\n \t\nA;")).hasSize(1);
    assertThat(file("-- atlas:txmode none\n")).hasSize(1);
    assertThat(file("-- atlas:txmode none\nA;")).isEmpty();
    assertThat(file("-- atlas:txmode none")).isEmpty();
    assertThat(file("\n-- atlas:txmode none\n\nA;")).isEmpty();
  }

  @Test
  void fileDirectivesMayHaveAnyPrefix() {
    assertThat(file("#atlas:a\n--atlas:b\n-- foo atlas:c  x\n-- plain\n# atlas:a y\n\nA;"))
        .containsExactly(
            new Directive("a", ""),
            new Directive("b", ""),
            new Directive("c", "x"),
            new Directive("a", "y"));
  }

  @Test
  void filesOfWindowsEditorsHaveDirectives() {
    assertThat(file("\uFEFF-- atlas:txmode none\r\n\r\nA;"))
        .containsExactly(new Directive("txmode", "none"));
  }

  @Test
  void firstLineIsReadLiterally() {
    assertThat(Directives.onFirstLine("x atlas:sum ignore\nA".getBytes(UTF_8)))
        .contains(new Directive("sum", "ignore"));
    assertThat(Directives.onFirstLine("-- atlas:sum ignore\r\nA".getBytes(UTF_8)))
        .contains(new Directive("sum", "ignore\r"));
    assertThat(Directives.onFirstLine("\n-- atlas:sum ignore\n".getBytes(UTF_8))).isEmpty();
    assertThat(Directives.onFirstLine("é atlas:sum ignore\n".getBytes(UTF_8))).isEmpty();
  }

  private static List<Directive> file(String content) {
    return Directives.inFile(content.getBytes(UTF_8));
  }
}

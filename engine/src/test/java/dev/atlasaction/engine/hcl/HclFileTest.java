package dev.atlasaction.engine.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HclFileTest {

  static List<TsvCases.Case> syntaxErrors() {
    return TsvCases.read("syntax-errors.tsv");
  }

  @ParameterizedTest
  @MethodSource("syntaxErrors")
  void reportsSyntaxErrorsInTheWordsOfTheOriginal(TsvCases.Case given) {
    assertThat(messageOf(given.input())).isEqualTo(given.expected());
  }

  private static String messageOf(String source) {
    List<HclDiagnostic> diagnostics = HclFile.parse("t.hcl", source).diagnostics();
    return diagnostics.isEmpty() ? "valid" : TsvCases.inShort(new HclException(diagnostics));
  }

  @Test
  void messageHasAllDiagnostics() {
    assertThatThrownBy(() -> HclFile.parse("t.hcl", "a = \nb = ?\n").valid())
        .message()
        .satisfies(text -> assertThat(text.lines().toList()).hasSizeGreaterThan(1))
        .contains("other diagnostic(s)\nt.hcl:");
  }

  @Test
  void givesEveryNodeItsRange() {
    HclFile file =
        HclFile.parse("f.hcl", "a = 1\ntable \"users\" {\n  col = upper(\"é\") + b.c[0]\n}\n");
    assertThat(file.diagnostics()).isEmpty();
    Block table = file.body().blocks("table").getFirst();
    assertThat(table.range()).hasToString("f.hcl:2,1-4,2");
    assertThat(table.headerRange()).hasToString("f.hcl:2,1-14");
    assertThat(table.labelNames()).containsExactly("users");
    Attribute attribute = table.body().findAttribute("col").orElseThrow();
    assertThat(attribute.nameRange()).hasToString("f.hcl:3,3-6");
    assertThat(attribute.range().textIn(file.source())).isEqualTo("col = upper(\"é\") + b.c[0]");
    assertThat(attribute.range().end().byteOffset())
        .isEqualTo(attribute.range().end().offset() + 1);
    Expression.Binary sum = (Expression.Binary) attribute.value();
    assertThat(sum.right().range().textIn(file.source())).isEqualTo("b.c[0]");
  }

  @Test
  void keepsWhatCanBeUnderstoodOfABrokenFile() {
    HclFile file = HclFile.parse("f.hcl", "a = [1 2]\nb = 3\nc {\n  d = \n}\ne = 4\n");
    assertThat(file.diagnostics()).isNotEmpty();
    assertThat(file.body().attributes()).extracting(Attribute::name).contains("a", "b", "e");
  }

  @Test
  void bindsOperatorsByPrecedenceAndFromTheLeft() {
    HclFile file = HclFile.parse("f.hcl", "a = 1 + 2 * 3 - 4 == b && !c ? d : e\n");
    assertThat(shape(file.body().attributes().getFirst().value()))
        .isEqualTo("(((((1+(2*3))-4)=b)&!c)?d:e)");
  }

  private static String shape(Expression expression) {
    return switch (expression) {
      case Expression.Binary(BinaryOperator operator, Expression l, Expression r, Range _) ->
          "(" + shape(l) + sign(operator) + shape(r) + ")";
      case Expression.Unary(UnaryOperator _, Expression operand, Range _) -> "!" + shape(operand);
      case Expression.Conditional(Expression c, Expression t, Expression f, Range _) ->
          "(" + shape(c) + "?" + shape(t) + ":" + shape(f) + ")";
      case Expression.NumberLiteral number -> number.value().toPlainString();
      case Expression.Variable variable -> variable.name();
      default -> "?";
    };
  }

  private static String sign(BinaryOperator operator) {
    return switch (operator) {
      case ADD -> "+";
      case SUBTRACT -> "-";
      case MULTIPLY -> "*";
      case EQUAL -> "=";
      case AND -> "&";
      default -> "?";
    };
  }

  @Test
  void survivesAnyText() {
    String[] pieces = {
      "a", "b1", "=", "{", "}", "[", "]", "(", ")", "\"", "${", "%{", "~}", "<<E\n", "\nE\n", "if ",
      "for ", " in ", ":", "=>", "...", ".", "*", "1", "2.5", "\n", " ", "#x\n", "/*", "*/", "\\",
      "endif", "else", "é", "'", ",", "?", "!", "-", "\uD83D", "\uFEFF"
    };
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder source = new StringBuilder();
      for (int i = random.nextInt(25); i >= 0; i--) {
        source.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = source.toString();
      assertThatCode(() -> HclFile.parse("f", text)).as(text).doesNotThrowAnyException();
    }
  }

  @Test
  void refusesDeepNestingInsteadOfOverflowing() {
    for (String piece : List.of("[", "(", "{a=", "-", "f(", "a[", "\"${", "x ? ", "1 + ", "a.b.")) {
      String deep = "a = " + piece.repeat(50_000);
      assertThat(HclFile.parse("f", deep).diagnostics()).as(piece).isNotEmpty();
    }
    assertThat(HclFile.parse("f", "b {\n".repeat(50_000)).diagnostics()).isNotEmpty();
  }
}

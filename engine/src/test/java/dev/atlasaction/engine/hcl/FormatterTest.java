package dev.atlasaction.engine.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTest {

  static List<TsvCases.Case> layouts() {
    return TsvCases.read("formatter.tsv");
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void laysOutAsTheOriginal(TsvCases.Case given) {
    assertThat(Formatter.format(given.input())).isEqualTo(given.expected());
  }

  @Test
  void leavesItsOwnLayoutAlone() {
    String text =
        """
        # users
        table "users" {
          schema = schema.public
          column "id" {
            null = false # key
            type = int   # number
          }
          check "c" {
            expr = <<-SQL
              a > 0
            SQL
          }
        }
        """;
    assertThat(Formatter.format(text)).isEqualTo(text);
    assertThat(Formatter.format(text.replace("  ", "\t"))).contains("\n  column \"id\" {\n");
  }
}

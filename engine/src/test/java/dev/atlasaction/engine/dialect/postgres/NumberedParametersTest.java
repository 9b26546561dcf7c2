package dev.atlasaction.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.QueryText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NumberedParametersTest {

  @Test
  void numbersBecomeQuestionMarksInTheirOrder() {
    assertThat(NumberedParameters.rewrite("SELECT $2, $1 || $2"))
        .isEqualTo(new QueryText("SELECT ?, ? || ?", List.of(1, 0, 1)));
  }

  @Test
  void operatorsWithAQuestionMarkStayOperators() {
    assertThat(NumberedParameters.rewrite("SELECT j ? $1"))
        .isEqualTo(new QueryText("SELECT j ?? ?", List.of(0)));
  }

  @Test
  void quotedTextAndCommentsAreLeftAlone() {
    String query = "SELECT '$1', \"$1\", $$ $1 $$, $t$ $1 ? $t$ -- $1 ?\n/* $1 */, 'it''s $1', $1";
    assertThat(NumberedParameters.rewrite(query))
        .isEqualTo(new QueryText(query.substring(0, query.length() - 2) + "?", List.of(0)));
  }

  @Test
  void whatDoesNotEndIsCopied() {
    assertThat(NumberedParameters.rewrite("SELECT 'a $1").sql()).isEqualTo("SELECT 'a $1");
    assertThat(NumberedParameters.rewrite("SELECT a$").sql()).isEqualTo("SELECT a$");
  }
}

package dev.atlasaction.action.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.action.atlas.Variables.Numbers;
import dev.atlasaction.engine.error.EngineException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VariablesTest {

  @ParameterizedTest
  @CsvSource({
    "123456, 123456, 123456",
    "1000000, 1000000, 1e+06",
    "1234567, 1234567, 1.234567e+06",
    "1.5, 1.5, 1.5",
    "0.0001, 0.0001, 0.0001",
    "0.00001, 0.00001, 1e-05",
    "-2, -2, -2",
    "0, 0, 0"
  })
  void numbersAreExactOrAsInGo(String json, String exact, String go) {
    String vars = "{\"n\": " + json + "}";
    assertThat(Variables.parse(vars, Numbers.EXACT)).containsExactly("n=" + exact);
    assertThat(Variables.parse(vars, Numbers.GO)).containsExactly("n=" + go);
  }

  @Test
  void keysAreSortedAndListsRepeated() {
    assertThat(Variables.parse("{\"z\":true,\"l\":[\"b\",\"a c\"],\"o\":{\"k\":1}}", Numbers.EXACT))
        .containsExactly("l=b", "l=a c", "o=map[k:1]", "z=true");
    assertThat(Variables.parse("", Numbers.EXACT)).isEmpty();
  }

  @Test
  void whatIsNoObjectIsRefusedWithoutItsText() {
    for (String bad : new String[] {"password=canary", "[\"canary\"]", "{\"canary\": }"}) {
      assertThatThrownBy(() -> Variables.parse(bad, Numbers.EXACT))
          .isInstanceOf(EngineException.class)
          .hasMessageStartingWith("the input \"vars\" is not a valid JSON string")
          .hasMessageNotContaining("canary");
    }
    assertThatThrownBy(() -> Variables.parse("{\"k\": null}", Numbers.EXACT))
        .hasMessageContaining("no value for \"k\"");
  }

  @Test
  void jsonIsEscapedAsInGo() {
    assertThat(new GoJson().write(Map.of("k", "<a & b>\u2028é\u0001")))
        .isEqualTo("{\"k\":\"\\u003ca \\u0026 b\\u003e\\u2028é\\u0001\"}");
  }
}

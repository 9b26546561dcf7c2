package dev.atlasaction.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputVariablesTest {

  @Test
  void splitsRecordsAndCollectsRepeatedNames() {
    assertThat(InputVariables.parse(List.of("a=1,b=2", "c=x=y", "t=a", "t=b", "\"q=a,b\"", "e=")))
        .isEqualTo(
            Map.of(
                "a", HclValue.of("1"),
                "b", HclValue.of("2"),
                "c", HclValue.of("x=y"),
                "t", HclValue.strings(List.of("a", "b")),
                "q", HclValue.of("a,b"),
                "e", HclValue.of("")));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> InputVariables.parse(List.of("v")))
        .hasMessage(
            "invalid argument \"v\" for \"--var\" flag: variables must be format as key=value,"
                + " got: \"v\"");
    assertThatThrownBy(() -> InputVariables.parse(List.of("v=\"a")))
        .hasMessage(
            "invalid argument \"v=\\\"a\" for \"--var\" flag: parse error on line 1, column 3:"
                + " bare \" in non-quoted-field");
  }
}

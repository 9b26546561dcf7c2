package dev.atlasaction.action.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.error.EngineException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InputsTest {

  private static Inputs of(String value) {
    return new Inputs(name -> value);
  }

  @ParameterizedTest
  @CsvSource({"300ms, PT0.3S", "1h2m, PT1H2M", "0, PT0S", "1.5s, PT1.5S", "'', PT0S", "-2s, PT-2S"})
  void readsDurations(String text, Duration duration) {
    assertThat(of(text).duration("wait-timeout")).isEqualTo(duration);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 'time: missing unit in duration \"5\"'",
    "x, 'time: invalid duration \"x\"'",
    "5y, 'time: unknown unit \"y\" in duration \"5y\"'"
  })
  void saysWhatIsWrongWithADuration(String text, String reason) {
    assertThatThrownBy(() -> of(text).duration("wait-timeout"))
        .isInstanceOf(EngineException.class)
        .hasMessage("the input \"wait-timeout\" got invalid value for duration: " + reason);
  }

  @Test
  void readsCounts() {
    assertThat(of("007").count("amount")).isEqualTo("7");
    assertThat(of("0").count("amount")).isEmpty();
    assertThat(of("").count("amount")).isEmpty();
    assertThatThrownBy(() -> of("99999999999999999999").count("amount"))
        .hasMessageEndingWith("value out of range");
    assertThatThrownBy(() -> of("-1").count("amount")).hasMessageEndingWith("invalid syntax");
  }

  @Test
  void readsFlags() {
    assertThat(of("T").flag("dry-run")).isTrue();
    assertThat(of("").flag("dry-run")).isFalse();
    assertThatThrownBy(() -> of("yes").flag("dry-run"))
        .hasMessage(
            "the input \"dry-run\" got invalid value for boolean: strconv.ParseBool: parsing"
                + " \"yes\": invalid syntax");
  }
}

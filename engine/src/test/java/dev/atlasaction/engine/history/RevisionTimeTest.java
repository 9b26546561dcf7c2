package dev.atlasaction.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of revisions in the forms that servers and programs write. */
final class RevisionTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2024-02-29 23:59:58, 2024-02-29T23:59:58Z",
    "2024-02-29 23:59:58.1, 2024-02-29T23:59:58.100Z",
    "2024-02-29 23:59:58.123456789+00:00, 2024-02-29T23:59:58.123456789Z",
    "2024-02-29T23:59:58.000001Z, 2024-02-29T23:59:58.000001Z",
    "2024-02-29 23:59:58.5+02:00, 2024-02-29T21:59:58.500Z",
    "2024-02-29 23:59:58-01:30, 2024-03-01T01:29:58Z",
  })
  void readsTimes(String text, String instant) {
    assertThat(RevisionTime.parse(text)).isEqualTo(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-30 00:00:00", "2024-02-29", "now", ""})
  void refusesOthers(String text) {
    assertThatThrownBy(() -> RevisionTime.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void readsWhatItWrites() {
    Instant time = Instant.parse("2024-02-29T23:59:58.123456789Z");
    assertThat(RevisionTime.parse(RevisionTime.format(time))).isEqualTo(time);
  }
}

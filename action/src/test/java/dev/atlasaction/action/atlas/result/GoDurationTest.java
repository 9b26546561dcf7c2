package dev.atlasaction.action.atlas.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoDurationTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "999, 999ns",
    "234000, 234µs",
    "1500, 1.5µs",
    "5769000, 5.769ms",
    "1050000000, 1.05s",
    "62500000000, 1m2.5s",
    "3600000000000, 1h0m0s",
    "-1500000, -1.5ms",
    "-9223372036854775808, -2562047h47m16.854775808s"
  })
  void printsAsGoDoes(long nanos, String text) {
    assertThat(new GoDuration(nanos).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-12T10:11:08.1+01:00, 2025-03-12T09:11:08.512Z, 412ms",
    "'', '', 0s",
    "2025-03-12T10:11:08Z, '', -2562047h47m16.854775808s",
    "'', 2025-03-12T10:11:08Z, 2562047h47m16.854775807s"
  })
  void measuresBetweenTimes(String start, String end, String text) {
    assertThat(GoDuration.between(start, end).text()).isEqualTo(text);
  }
}

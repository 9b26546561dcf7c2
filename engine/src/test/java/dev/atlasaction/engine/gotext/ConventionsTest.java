package dev.atlasaction.engine.gotext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the conventions with a recorded table of what Go's standard library gives. */
class ConventionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"conventions", "json", "format", "times"})
  void agreesWithGo(String table) {
    assertThat(GoldenCase.differences("/gotext/" + table + ".jsonl", ConventionsTest::actual))
        .isEmpty();
  }

  @Test
  void cutsDurationsThatGoCannotHold() {
    assertThat(GoDuration.format(Duration.ofDays(1_000_000))).isEqualTo("2562047h47m16.854775807s");
    assertThat(GoDuration.format(Duration.ofDays(-1_000_000)))
        .isEqualTo("-2562047h47m16.854775808s");
  }

  @Test
  void trimsTrailingZerosOfTimes() {
    assertThat(GoTime.formatRfc3339(OffsetDateTime.parse("2025-08-12T18:33:33.639168+07:00")))
        .isEqualTo("2025-08-12T18:33:33.639168+07:00");
    assertThat(GoTime.formatRfc3339(OffsetDateTime.parse("2025-08-12T18:33:33.100Z")))
        .isEqualTo("2025-08-12T18:33:33.1Z");
    assertThat(GoTime.formatRfc3339(OffsetDateTime.parse("2025-08-12T18:33:33-03:30")))
        .isEqualTo("2025-08-12T18:33:33-03:30");
    assertThat(GoTime.formatRfc3339(GoTime.ZERO)).isEqualTo("0001-01-01T00:00:00Z");
  }

  @Test
  void printsTimesAsGoDoes() {
    assertThat(GoTime.toText(GoTime.ZERO)).isEqualTo("0001-01-01 00:00:00 +0000 UTC");
    assertThat(GoTime.toText(OffsetDateTime.parse("2025-08-12T18:33:33.6391+07:00")))
        .isEqualTo("2025-08-12 18:33:33.6391 +0700 +0700");
  }

  static String actual(GoldenCase c) {
    try {
      return "ok: " + call(c.function(), c.in());
    } catch (GoTextException e) {
      return "error: " + e.getMessage();
    }
  }

  private static String call(String function, List<String> in) {
    String text = in.getFirst();
    return switch (function) {
      case "quote" -> GoQuote.quote(text);
      case "quoteToAscii" -> GoQuote.quoteToAscii(text);
      case "canBackquote" -> String.valueOf(GoQuote.canBackquote(text));
      case "unquote" -> GoQuote.unquote(text);
      case "formatNanos" -> GoDuration.formatNanos(Long.parseLong(text));
      case "parseDuration" -> String.valueOf(GoDuration.parse(text).toNanos());
      case "parseBool" -> String.valueOf(GoNumber.parseBool(text));
      case "parseUint" ->
          Long.toUnsignedString(GoNumber.parseUint(text, Integer.parseInt(in.get(1)), 64));
      case "parseInt32" -> String.valueOf(GoNumber.parseInt(text, Integer.parseInt(in.get(1)), 32));
      case "parseInt64" -> String.valueOf(GoNumber.parseInt(text, Integer.parseInt(in.get(1)), 64));
      case "atoi" -> String.valueOf(GoNumber.atoi(text));
      case "parseFloat" -> GoFloat.format(GoNumber.parseFloat(text), 'g', GoFloat.SHORTEST);
      case "formatFloat" ->
          GoFloat.format(
              Double.parseDouble(text), in.get(1).charAt(0), Integer.parseInt(in.get(2)));
      case "match" -> String.valueOf(PathMatch.matches(text, in.get(1)));
      case "csv" -> GoJson.encode(CsvFields.parse(text));
      case "json" -> GoJson.encode(plainValue(text));
      case "jsonDecode" -> GoJson.encode(GoJson.decode(text));
      case "jsonObject" -> GoJson.encode(GoJson.decodeObject(text));
      case "jsonIndent" -> GoJson.encodeIndent(plainValue(text), in.get(1), in.get(2));
      case "timeFormat" -> GoTime.format(OffsetDateTime.parse(text), in.get(1));
      case "timeText" -> GoTime.toText(OffsetDateTime.parse(text));
      case "timeJson" -> GoJson.encode(OffsetDateTime.parse(text));
      case "sprintf" -> GoFormat.sprintf(text, values(in.subList(1, in.size())));
      case "sprint" -> GoFormat.sprint(values(in));
      case "sprintln" -> GoFormat.sprintln(values(in));
      default -> throw new AssertionError("unknown function " + function);
    };
  }

  /** Values written as JSON ({@code j:}), as nanoseconds ({@code d:}) or as bytes ({@code y:}). */
  private static List<Object> values(List<String> texts) {
    List<Object> values = new ArrayList<>();
    for (String text : texts) {
      String rest = text.substring(2);
      values.add(
          switch (text.charAt(0)) {
            case 'd' -> Duration.ofNanos(Long.parseLong(rest));
            case 'y' -> rest.getBytes(StandardCharsets.UTF_8);
            default -> plainValue(rest);
          });
    }
    return values;
  }

  private static @Nullable Object plainValue(String json) {
    try {
      return new ObjectMapper().readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

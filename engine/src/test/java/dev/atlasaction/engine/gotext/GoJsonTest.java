package dev.atlasaction.engine.gotext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoJsonTest {
  enum Status {
    OK,
    @JsonProperty("waiting")
    PENDING
  }

  record Env(
      @JsonProperty("Driver") @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String driver,
      @JsonProperty("Dir") @Nullable String dir) {}

  record Applied(
      @JsonUnwrapped Env env,
      @JsonProperty("name") String title,
      String redactedUrl,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int count,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean skipped,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) int total,
      OffsetDateTime start,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String error,
      @JsonIgnore String secret,
      Status status) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Sparse(
      @Nullable String none,
      String text,
      List<String> list,
      Map<String, String> map,
      Optional<String> optional,
      Env env,
      OffsetDateTime time) {}

  record Hidden(String user, String password) {
    @JsonValue
    public String redacted() {
      return user + ":xxxxx";
    }
  }

  @Test
  void writesRecordsInDeclarationOrderUnderTheirGoNames() {
    Applied value =
        new Applied(
            new Env("", "d"), "t", "u", 0, false, 0, GoTime.ZERO, null, "s", Status.PENDING);
    assertThat(GoJson.encode(value))
        .isEqualTo(
            "{\"Dir\":\"d\",\"name\":\"t\",\"RedactedURL\":\"u\",\"Total\":0,"
                + "\"Start\":\"0001-01-01T00:00:00Z\",\"Status\":\"waiting\"}");
  }

  @Test
  void leavesOutWhatIsEmptyButNeverRecordsAndTimes() {
    Sparse value =
        new Sparse(null, "", List.of(), Map.of(), Optional.empty(), new Env("", ""), GoTime.ZERO);
    assertThat(GoJson.encode(value))
        .isEqualTo("{\"Env\":{\"Dir\":\"\"},\"Time\":\"0001-01-01T00:00:00Z\"}");
  }

  @Test
  void writesNullsOfListsAndFields() {
    assertThat(GoJson.encode(new Env(null, null))).isEqualTo("{\"Dir\":null}");
    assertThat(GoJson.encode(Arrays.asList(1, null))).isEqualTo("[1,null]");
    assertThat(GoJson.encode(null)).isEqualTo("null");
  }

  @Test
  void writesWhatAnObjectSaysStandsForIt() {
    assertThat(GoJson.encode(Map.of("b", new Hidden("u", "p"), "a", Status.OK)))
        .isEqualTo("{\"a\":\"OK\",\"b\":\"u:xxxxx\"}");
  }

  @Test
  void writesDurationsAsNanosecondsAndBytesAsBase64() {
    assertThat(GoJson.encode(List.of(Duration.ofMillis(2), Optional.of("x"), 'c')))
        .isEqualTo("[2000000,\"x\",\"c\"]");
    assertThat(GoJson.encode("héllo".getBytes(StandardCharsets.UTF_8))).isEqualTo("\"aMOpbGxv\"");
    assertThat(GoJson.encode(new int[] {1, 2})).isEqualTo("[1,2]");
  }

  @Test
  void sortsKeysByTheirUtf8Bytes() {
    assertThat(GoJson.encode(Map.of("\uffff", 1, "😀", 2, "a", 3, "ab", 4)))
        .isEqualTo("{\"a\":3,\"ab\":4,\"\uffff\":1,\"😀\":2}");
  }

  @Test
  void refusesWhatJsonCannotHold() {
    assertThatThrownBy(() -> GoJson.encode(Double.NaN))
        .isInstanceOf(GoTextException.class)
        .hasMessage("json: unsupported value: NaN");
    assertThatThrownBy(() -> GoJson.encode(new Object()))
        .isInstanceOf(GoTextException.class)
        .hasMessage("json: unsupported type: Object");
  }
}

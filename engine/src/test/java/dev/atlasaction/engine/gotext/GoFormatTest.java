package dev.atlasaction.engine.gotext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoFormatTest {
  @GoName("main.Point")
  record Point(int x, String label, Duration took) {}

  record Url(String host) implements TemplateObject {
    public String string() {
      return "https://" + host;
    }
  }

  enum Status {
    OK
  }

  private static final Point POINT = new Point(1, "a", Duration.ofMillis(5));

  @Test
  void printsRecordsAsStructs() {
    assertThat(GoFormat.sprintf("%v %+v", List.of(POINT, POINT)))
        .isEqualTo("{1 a 5ms} {X:1 Label:a Took:5ms}");
    assertThat(GoFormat.sprintf("%T", List.of(POINT))).isEqualTo("main.Point");
    assertThat(GoFormat.sprintf("%d", List.of(POINT))).isEqualTo("{1 %!d(string=a) 5000000}");
  }

  @Test
  void printsWhatAnObjectSaysOfItself() {
    assertThat(GoFormat.sprintf("%v %s %q", Collections.nCopies(3, new Url("h"))))
        .isEqualTo("https://h https://h \"https://h\"");
    assertThat(GoFormat.toText(List.of(new Url("a"), Status.OK))).isEqualTo("[https://a OK]");
  }

  @Test
  void printsOptionalsAndArraysAsWhatTheyHold() {
    assertThat(GoFormat.sprint(Arrays.asList(Optional.of(1), Optional.empty(), new int[] {1, 2})))
        .isEqualTo("1 <nil> [1 2]");
    assertThat(GoFormat.sprintf("%s %T", List.of(new String[] {"a", "b"}, 2.5f)))
        .isEqualTo("[a b] float64");
  }

  @Test
  void printsMapsSortedByKey() {
    assertThat(GoFormat.toText(Map.of(10, "x", 9, "y"))).isEqualTo("map[9:y 10:x]");
  }

  @Test
  void refusesBinaryFloatingPoint() {
    assertThatThrownBy(() -> GoFormat.sprintf("%b", List.of(1.5)))
        .hasMessage("the verb b of printf is not supported for floating point numbers");
  }
}

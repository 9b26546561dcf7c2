package dev.atlasaction.engine.gotext.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.atlasaction.testkit.fuzz.FuzzRounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random templates end soon, in text or their own error; {@code -Dfuzz.minutes=N} runs others. */
final class TemplateFuzzTest {

  private static final int LARGE = 200_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> PIECES =
      List.of(
          "{{ ",
          "{{- ",
          "{{",
          " }}",
          " -}}",
          "}}",
          "{{/* c */}}",
          "{{ if .A }}",
          "{{ else }}",
          "{{ else if .B }}",
          "{{ end }}",
          "{{ range .L }}",
          "{{ range $i, $x := .L }}",
          "{{ with .M }}",
          "{{ break }}",
          "{{ continue }}",
          "{{ define \"x\" }}",
          "{{ template \"x\" . }}",
          "{{ block \"y\" . }}",
          ".A",
          ".L",
          ".M.k",
          ".None",
          ".",
          "$",
          "$x",
          " := ",
          " = ",
          " | ",
          "(",
          ")",
          "printf \"%s %d %v %q\" ",
          "len ",
          "index .L 1",
          "index .M \"k\"",
          "slice .L 1 2",
          "eq .A ",
          "lt 1 ",
          "and ",
          "or ",
          "not ",
          "print ",
          "html ",
          "js ",
          "urlquery ",
          "call ",
          "1",
          "-1",
          "1e400",
          "0x1F",
          "'a'",
          "'",
          "\"s\"",
          "\"",
          "`r`",
          "`",
          "true ",
          "nil ",
          "\n",
          "\t",
          "\0",
          "é",
          "\uD83D",
          "plain ");

  private static final Map<String, Object> DATA =
      Map.of("A", "a", "B", false, "L", List.of("x", "y", "z"), "M", Map.of("k", 7L));

  @Test
  void randomTemplatesEndInTextOrTheirOwnError() {
    FuzzRounds.of("templates", 3_000)
        .forEachSeed(seed -> {
          String text = text(new Random(seed));
          assertTimeoutPreemptively(PATIENCE, () -> render(text), text);
        });
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static void render(String text) {
    try {
      assertThat(Template.parse("fuzz", text, FuncMap.EMPTY).render(DATA)).isNotNull();
    } catch (TemplateException refused) {
      assertThat(refused).hasMessageStartingWith("template: ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{", "{{ .A }}", "{{ if .A }}", "{{ (", "{{ \"", "{{/*", "a", "{{ .A | ", "{{ ."})
  void largeTemplatesTakeTimeInProportion(String part) {
    assertTimeoutPreemptively(PATIENCE, () -> render(part.repeat(LARGE / part.length())), part);
  }
}

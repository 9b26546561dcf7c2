package dev.atlasaction.engine.gotext.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.atlasaction.engine.gotext.GoJson;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.GoldenCase;
import dev.atlasaction.engine.gotext.TemplateObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTest {
  record Env(String driver, String url) {}

  record Status(
      @JsonUnwrapped Env env,
      List<String> pending,
      @Nullable Env other,
      Optional<Env> maybe,
      Duration took,
      OffsetDateTime start) {
    @GoName("Left")
    public int remaining() {
      return pending.size();
    }
  }

  static final class Lines implements TemplateObject {
    public String line(int number) {
      return "line " + number;
    }

    public String joinAll(String separator, String... words) {
      return String.join(separator, words);
    }

    String hidden() {
      return "secret";
    }

    public static String shared() {
      return "static";
    }
  }

  /** Neither a record nor opted in. */
  static final class Closed {
    public String name() {
      return "closed";
    }
  }

  private static final Status STATUS =
      new Status(
          new Env("sqlite", "u"),
          List.of("1.sql", "2.sql"),
          null,
          Optional.empty(),
          Duration.ofMillis(90_500),
          OffsetDateTime.parse("2025-08-12T18:33:33.6391+07:00"));

  @Test
  void agreesWithGo() {
    assertThat(GoldenCase.differences("/gotext/template.jsonl", TemplateCases::actual)).isEmpty();
  }

  @Test
  void seesMembersOfEmbeddedRecords() {
    assertThat(render("{{ .Driver }} {{ .Env.URL }} {{ .URL }}", STATUS)).isEqualTo("sqlite u u");
  }

  @Test
  void callsMethodsByTheirGoNames() {
    assertThat(render("{{ .Left }}", STATUS)).isEqualTo("2");
    assertThat(render("{{ .Line 3 }} {{ .JoinAll \"-\" \"a\" \"b\" }}", new Lines()))
        .isEqualTo("line 3 a-b");
  }

  @Test
  void reachesNothingThatDidNotOptIn() {
    for (String name : List.of("getClass", "GetClass", "Class", "Hidden", "Shared", "ToString")) {
      assertThatThrownBy(() -> render("{{ ." + name + " }}", new Lines()))
          .isInstanceOf(TemplateException.class)
          .hasMessageContaining("can't evaluate field " + name + " in type Lines");
    }
    assertThatThrownBy(() -> render("{{ .Name }}", new Closed()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("can't evaluate field Name in type Closed");
    assertThatThrownBy(() -> render("{{ .S.Length }}", Map.of("S", "x")))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("can't evaluate field Length");
  }

  @Test
  void tellsAbsentRecordsFromUnknownFields() {
    assertThat(render("{{ .Other }}{{ with .Maybe }}x{{ else }}y{{ end }}", STATUS))
        .isEqualTo("<nil>y");
    assertThatThrownBy(() -> render("{{ .Other.Driver }}", STATUS))
        .hasMessage(
            "template: format:1:9: executing \"format\" at <.Other.Driver>: nil pointer evaluating"
                + " Env.Driver");
    assertThatThrownBy(() -> render("{{ .Maybe.Drive }}", STATUS))
        .hasMessageContaining("can't evaluate field Drive in type Env");
  }

  @Test
  void offersTheMethodsOfTimesAndDurations() {
    assertThat(render("{{ .Took }} {{ .Took.Seconds }} {{ .Took.Milliseconds }}", STATUS))
        .isEqualTo("1m30.5s 90.5 90500");
    assertThat(render("{{ .Start.Format \"Mon Jan _2 15:04:05.000 2006 -07:00\" }}", STATUS))
        .isEqualTo("Tue Aug 12 18:33:33.639 2025 +07:00");
    assertThat(render("{{ .Start.UTC }} {{ .Start.Sub .Start.UTC }}", STATUS))
        .isEqualTo("2025-08-12 11:33:33.6391 +0000 UTC 0s");
  }

  @Test
  void givesRecordsToFunctionsAsTheyAre() {
    FuncMap functions = FuncMap.EMPTY.with("json", a -> GoJson.encode(a.getFirst()));
    Template template = Template.parse("format", "{{ json . }}{{ json .Other }}", functions);
    assertThat(template.render(STATUS))
        .startsWith("{\"Driver\":\"sqlite\",\"URL\":\"u\",\"Pending\":[\"1.sql\",\"2.sql\"]")
        .endsWith("}null");
  }

  @Test
  void prefersOwnFunctionsToBuiltinOnes() {
    FuncMap functions =
        FuncMap.EMPTY.with("len", a -> "own").withAll(FuncMap.EMPTY.with("and", a -> "mine"));
    assertThat(Template.parse("t", "{{ len }} {{ and }}", functions).render(null))
        .isEqualTo("own mine");
  }

  @Test
  void letsTheFilesOfASetCallEachOther() {
    TemplateSet set =
        TemplateSet.empty(FuncMap.EMPTY, MissingKey.ERROR)
            .with("shared/users.tmpl", "{{ define \"shared/users\" }}users_{{ .Env }}{{ end }}")
            .with("1.sql", "CREATE TABLE {{ template \"shared/users\" . }};");
    assertThat(set.find("1.sql").orElseThrow().render(Map.of("Env", "dev")))
        .isEqualTo("CREATE TABLE users_dev;");
    assertThat(set.names()).containsExactly("1.sql", "shared/users", "shared/users.tmpl");
    assertThatThrownBy(() -> set.find("1.sql").orElseThrow().render(Map.of()))
        .hasMessage(
            "template: shared/users.tmpl:1:36: executing \"shared/users\" at <.Env>: map has no"
                + " entry for key \"Env\"");
  }

  @Test
  void writesWhatComesBeforeAnError() throws IOException {
    Template template = Template.parse("format", "a{{ .Driver }}{{ .Bad }}", FuncMap.EMPTY);
    StringWriter out = new StringWriter();
    assertThatThrownBy(() -> template.execute(STATUS, out)).isInstanceOf(TemplateException.class);
    assertThat(out).hasToString("asqlite");
  }

  @Test
  void passesFailuresOfTheOutputThrough() {
    Template template = Template.parse("format", "a", FuncMap.EMPTY);
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int length) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> template.execute(null, closed))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void endsTemplatesThatCallThemselvesForEver() {
    String endless = "{{ define \"r\" }}{{ template \"r\" . }}{{ end }}{{ template \"r\" }}";
    assertThatThrownBy(() -> render(endless, null))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("at <{{template \"r\" .}}>: exceeded maximum template depth (1000)");
    String nested =
        "{{ define \"r\" }}"
            + "{{ if true }}{{ range 1 }}{{ with 1 }}".repeat(60)
            + "{{ template \"r\" (((((((1))))))) }}"
            + "{{ end }}{{ end }}{{ end }}".repeat(60)
            + "{{ end }}{{ template \"r\" }}";
    assertThatThrownBy(() -> render(nested, null))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("exceeded maximum template depth (1000)");
  }

  @Test
  void refusesDeepNesting() {
    assertThatThrownBy(() -> render("{{ " + "(".repeat(5000) + "1", null))
        .isInstanceOf(TemplateException.class)
        .hasMessage("template: format:1: parentheses nested too deeply (limit 200)");
    assertThatThrownBy(() -> render("{{ if 1 }}".repeat(5000), null))
        .isInstanceOf(TemplateException.class)
        .hasMessage("template: format:1: actions nested too deeply (limit 200)");
    assertThatThrownBy(() -> render("{{ if 1 }}" + "{{ else if 1 }}".repeat(5000), null))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void refusesComplexNumbers() {
    assertThatThrownBy(() -> render("{{ 1i }}", null))
        .hasMessage("template: format:1: complex constants are not supported: \"1i\"");
  }

  private static String render(String text, @Nullable Object data) {
    return Template.parse("format", text, FuncMap.EMPTY).render(data);
  }
}

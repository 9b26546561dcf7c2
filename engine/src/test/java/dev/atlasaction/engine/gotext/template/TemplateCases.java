package dev.atlasaction.engine.gotext.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlasaction.engine.gotext.GoFormat;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.gotext.GoldenCase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the cases of the golden tables of templates: option, template and data. */
final class TemplateCases {
  private TemplateCases() {}

  @GoName("main.Report")
  record Report(String text, int count) {}

  @GoName("*main.File")
  record File(
      String name,
      List<Report> reports,
      String error,
      @Nullable File next,
      @Nullable Object any,
      Duration took,
      double ratio,
      @GoName("OK") boolean ok,
      Map<String, String> tags) {

    public int line(int pos) {
      return pos + 1;
    }

    public String version() {
      return name.endsWith(".sql") ? name.substring(0, name.length() - 4) : name;
    }

    public String marshalSql() {
      if (name.isEmpty()) {
        return "";
      }
      throw new GoTextException("boom");
    }

    public String join(String separator, double n) {
      return GoFormat.sprint(List.of(name, separator, n));
    }

    public String pick(boolean b) {
      return String.valueOf(b);
    }

    public @Nullable Object echo(@Nullable Object value) {
      return value;
    }
  }

  private static final File NEXT =
      new File("2.sql", List.of(), "", null, null, Duration.ZERO, 0, false, Map.of());
  private static final File FILE =
      new File(
          "1.sql",
          List.of(new Report("a", 1), new Report("b", 2)),
          "",
          NEXT,
          null,
          Duration.ofMillis(1500),
          2.5,
          true,
          Map.of("k", "v"));

  private static final FuncMap FUNCTIONS =
      FuncMap.EMPTY
          .with(
              "upper",
              Signature.of(ParamType.STRING),
              a -> ((String) a.getFirst()).toUpperCase(Locale.ROOT))
          .with(
              "add",
              Signature.of(ParamType.INT, ParamType.INT),
              a -> (Long) a.get(0) + (Long) a.get(1))
          .with("fail", Signature.of(), a -> fail())
          .with(
              "join",
              Signature.of(ParamType.LIST, ParamType.STRING),
              a -> {
                String joined = GoFormat.toText(a.get(0)).replace(" ", (String) a.get(1));
                return joined.replaceAll("^[\\[\\]]+|[\\[\\]]+$", "");
              })
          .with("list", a -> a)
          .with("half", Signature.of(ParamType.FLOAT), a -> (Double) a.getFirst() / 2)
          .with(
              "pair",
              Signature.of(ParamType.STRING).andMore(ParamType.INT),
              a -> GoFormat.sprint(List.of(a.getFirst(), a.subList(1, a.size()))))
          .with("null", Signature.of(), a -> null);

  private static Object fail() {
    throw new GoTextException("failed on purpose");
  }

  static String actual(GoldenCase c) {
    try {
      MissingKey missingKey =
          switch (c.in().getFirst()) {
            case "zero" -> MissingKey.ZERO;
            case "error" -> MissingKey.ERROR;
            default -> MissingKey.DEFAULT;
          };
      TemplateSet set = TemplateSet.empty(FUNCTIONS, missingKey).with("format", c.in().get(1));
      return "ok: " + set.find("format").orElseThrow().render(data(c.in().get(2)));
    } catch (TemplateException e) {
      return "error: " + e.getMessage();
    }
  }

  private static @Nullable Object data(String text) {
    return switch (text) {
      case "file" -> FILE;
      case "files" ->
          Map.of(
              "Files",
              List.of(FILE, NEXT),
              "F",
              TemplateFunction.of(Signature.of(ParamType.INT), a -> (Long) a.getFirst() * 2));
      default -> plainValue(text);
    };
  }

  private static @Nullable Object plainValue(String json) {
    try {
      return new ObjectMapper().readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

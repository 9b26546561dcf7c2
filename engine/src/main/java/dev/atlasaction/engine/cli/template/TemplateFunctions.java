package dev.atlasaction.engine.cli.template;

import dev.atlasaction.engine.cli.view.SchemaDiff;
import dev.atlasaction.engine.cli.view.SchemaInspect;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoFormat;
import dev.atlasaction.engine.gotext.GoJson;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.gotext.template.FuncMap;
import dev.atlasaction.engine.gotext.template.ParamType;
import dev.atlasaction.engine.gotext.template.Signature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code --format} templates (spec cli.md §5). Colours are left out: a template's
 * output is read by programs as often as by people.
 */
public final class TemplateFunctions {

  private static final List<String> COLOURS =
      List.of("cyan", "gray", "green", "red", "redBgWhiteFg", "underline", "yellow");

  /** What a function works on, and texts such as the indent. */
  private static final Signature SUBJECT = Signature.of(ParamType.ANY).andMore(ParamType.STRING);

  private TemplateFunctions() {}

  /** {@code json} alone, which all commands have. */
  public static FuncMap json() {
    return FuncMap.EMPTY.with("json", SUBJECT, TemplateFunctions::json);
  }

  /** The functions of {@code migrate lint}. */
  static FuncMap lint() {
    FuncMap functions =
        json()
            .with("add", args -> number(args, 0) + number(args, 1))
            .with("sub", args -> number(args, 0) - number(args, 1))
            .with("repeat", args -> text(args, 0).repeat((int) number(args, 1)))
            .with("join", args -> join(args))
            .with("lower", args -> text(args, 0).toLowerCase(Locale.ROOT))
            .with("maxWidth", args -> LintText.lines(text(args, 0), (int) number(args, 1)))
            .with(
                "colorize",
                Signature.of(ParamType.STRING, ParamType.STRING),
                args -> text(args, 1));
    return colours(functions, text -> text);
  }

  /** The functions of {@code schema apply} and {@code migrate apply}. */
  public static FuncMap apply() {
    FuncMap functions =
        json()
            .with(
                "json_merge",
                Signature.of().andMore(ParamType.STRING),
                TemplateFunctions::jsonMerge)
            .with(
                "upper",
                Signature.of(ParamType.STRING),
                args -> text(args, 0).toUpperCase(Locale.ROOT))
            .with(
                "add",
                Signature.of(ParamType.INT, ParamType.INT),
                args -> number(args, 0) + number(args, 1))
            .with(
                "indent_ln",
                Signature.of(ParamType.STRING, ParamType.INT),
                args -> indentLines(text(args, 0), (int) number(args, 1)));
    Signature painted = Signature.of(ParamType.STRING).andMore(ParamType.ANY);
    for (String colour : List.of("cyan", "green", "red", "redBgWhiteFg", "yellow")) {
      functions = functions.with(colour, painted, TemplateFunctions::painted);
    }
    return functions;
  }

  /** A colour's arguments are a format and what goes into it. */
  private static String painted(List<@Nullable Object> args) {
    return GoFormat.sprintf(text(args, 0), args.subList(1, args.size()));
  }

  /** The functions of {@code schema plan} and of the names of plans. */
  public static FuncMap planName() {
    return apply().with("base64url", Signature.of(ParamType.STRING), TemplateFunctions::base64url);
  }

  private static String base64url(List<@Nullable Object> args) {
    return text(args, 0).replace('+', '-').replace('/', '_').replace("=", "");
  }

  private static String jsonMerge(List<@Nullable Object> args) {
    Map<String, @Nullable Object> merged = new TreeMap<>(GoJson.KEY_ORDER);
    for (int i = 0; i < args.size(); i++) {
      try {
        merged.putAll(GoJson.decodeObject(text(args, i)));
      } catch (EngineException malformed) {
        throw malformed.prefixed("json_merge: ");
      }
    }
    return GoJson.encode(merged);
  }

  private static String indentLines(String text, int width) {
    return text.replace("\n", "\n" + " ".repeat(width));
  }

  /** The functions of {@code migrate status}. */
  public static FuncMap status() {
    FuncMap functions =
        json()
            .with(
                "json_merge",
                Signature.of().andMore(ParamType.STRING),
                TemplateFunctions::jsonMerge)
            .with("default", Signature.of(ParamType.ANY, ParamType.ANY), TemplateFunctions::orElse);
    return colours(functions, text -> text);
  }

  /** The functions of {@code schema inspect}, two of which make files of the others' output. */
  public static FuncMap inspect(SplitFunctions split) {
    return json()
        .with("sql", SUBJECT, args -> split.sql(inspected(args), indent(args)))
        .with("hcl", Signature.of(ParamType.ANY), args -> split.hcl(inspected(args)))
        .with("split", Signature.of().andMore(ParamType.STRING), split::split)
        .with("write", Signature.of().andMore(ParamType.STRING), split::write)
        .with("mermaid", SUBJECT, args -> inspected(args).mermaid())
        .with("base64url", Signature.of(ParamType.STRING), TemplateFunctions::base64url);
  }

  /** The functions of {@code schema diff}. */
  public static FuncMap diff() {
    return FuncMap.EMPTY.with(
        "sql",
        SUBJECT,
        args -> {
          if (!(args.get(0) instanceof SchemaDiff diff)) {
            throw new GoTextException("sql takes the difference: {{ sql . }}");
          }
          return diff.sql(indent(args));
        });
  }

  /** The argument behind the subject, if there is one. */
  private static String indent(List<@Nullable Object> args) {
    if (args.size() > 2) {
      throw new GoTextException("unexpected number of arguments: " + (args.size() - 1));
    }
    return args.size() > 1 ? text(args, 1) : "";
  }

  private static SchemaInspect inspected(List<@Nullable Object> args) {
    if (args.get(0) instanceof SchemaInspect inspect) {
      return inspect;
    }
    throw new GoTextException("the first argument must be the inspected state: {{ sql . }}");
  }

  private static FuncMap colours(FuncMap functions, UnaryOperator<String> paint) {
    FuncMap result = functions;
    for (String colour : COLOURS) {
      result = result.with(colour, args -> paint.apply(text(args, 0)));
    }
    return result;
  }

  private static String json(List<@Nullable Object> args) {
    return switch (args.size()) {
      case 1 -> GoJson.encode(args.get(0));
      case 2 -> GoJson.encodeIndent(args.get(0), "", text(args, 1));
      case 3 -> GoJson.encodeIndent(args.get(0), text(args, 1), text(args, 2));
      default -> throw new GoTextException("unexpected number of arguments: " + args.size());
    };
  }

  /** The second argument, or the first one if it is empty. */
  private static @Nullable Object orElse(List<@Nullable Object> args) {
    if (args.size() != 2) {
      throw new GoTextException("wrong number of args for default: want 2 got " + args.size());
    }
    Object value = args.get(1);
    return value == null || value.equals("") ? args.get(0) : value;
  }

  private static String join(List<@Nullable Object> args) {
    if (args.size() != 2 || !(args.get(0) instanceof List<?> parts)) {
      throw new GoTextException("join needs a list and a separator");
    }
    return String.join(text(args, 1), parts.stream().map(String::valueOf).toList());
  }

  private static String text(List<@Nullable Object> args, int index) {
    if (index >= args.size()) {
      throw new GoTextException("wrong number of args: want " + (index + 1));
    }
    return String.valueOf(args.get(index));
  }

  private static long number(List<@Nullable Object> args, int index) {
    if (index < args.size() && args.get(index) instanceof Number number) {
      return number.longValue();
    }
    throw new GoTextException("argument " + (index + 1) + " must be a number");
  }
}

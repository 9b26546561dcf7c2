package dev.atlasaction.engine.gotext.template;

import static dev.atlasaction.engine.gotext.template.ParamType.ANY;
import static dev.atlasaction.engine.gotext.template.ParamType.STRING;

import dev.atlasaction.engine.gotext.GoFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The functions that every template has; {@code and}, {@code or} and {@code call} are elsewhere.
 */
final class Builtins {
  private static final Signature ONE_OR_MORE = Signature.of(ANY).andMore(ANY);
  private static final Signature TWO = Signature.of(ANY, ANY);

  private static final Map<String, Builtin> FUNCTIONS =
      Map.ofEntries(
          Map.entry("len", new Builtin(Signature.of(ANY), Indexing::length)),
          Map.entry("index", new Builtin(ONE_OR_MORE, Indexing::index)),
          Map.entry("slice", new Builtin(ONE_OR_MORE, Slicing::slice)),
          Map.entry("not", new Builtin(Signature.of(ANY), a -> not(a.getFirst()))),
          Map.entry("eq", new Builtin(ONE_OR_MORE, a -> Value.of(Comparison.equalAny(a)))),
          Map.entry("ne", new Builtin(TWO, a -> Value.of(!Comparison.equalAny(a)))),
          Map.entry("lt", new Builtin(TWO, a -> Value.of(Comparison.compare(a) < 0))),
          Map.entry("le", new Builtin(TWO, a -> Value.of(Comparison.compare(a) <= 0))),
          Map.entry("gt", new Builtin(TWO, a -> Value.of(Comparison.compare(a) > 0))),
          Map.entry("ge", new Builtin(TWO, a -> Value.of(Comparison.compare(a) >= 0))),
          Map.entry("print", text(Signature.ANY, a -> GoFormat.sprint(objects(a)))),
          Map.entry("println", text(Signature.ANY, a -> GoFormat.sprintln(objects(a)))),
          Map.entry("printf", text(Signature.of(STRING).andMore(ANY), Builtins::printf)),
          Map.entry("html", text(Signature.ANY, a -> Escapes.html(joined(a)))),
          Map.entry("js", text(Signature.ANY, a -> Escapes.js(joined(a)))),
          Map.entry("urlquery", text(Signature.ANY, a -> Escapes.urlQuery(joined(a)))));

  private Builtins() {}

  /** Whether the name is one of the language. */
  static boolean isDefined(String name) {
    return FUNCTIONS.containsKey(name)
        || name.equals("and")
        || name.equals("or")
        || name.equals("call");
  }

  static Optional<Builtin> find(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /** The objects of values; no value is null for functions. */
  static List<@Nullable Object> objects(List<Value> values) {
    return values.stream().<@Nullable Object>map(Value::object).toList();
  }

  private interface TextBody {
    String call(List<Value> arguments);
  }

  private static Builtin text(Signature signature, TextBody body) {
    return new Builtin(signature, a -> Value.of(body.call(a)));
  }

  private static Value not(Value value) {
    return Value.of(!Truth.of(value));
  }

  private static String printf(List<Value> arguments) {
    List<@Nullable Object> objects = objects(arguments);
    String format = String.valueOf(objects.getFirst());
    return GoFormat.sprintf(format, objects.subList(1, objects.size()));
  }

  /** The arguments of an escaping function as one text, as print would join them. */
  private static String joined(List<Value> arguments) {
    List<Object> shown =
        arguments.stream()
            .<Object>map(v -> v.concrete().isValid() ? nilOr(v) : "<no value>")
            .toList();
    return GoFormat.sprint(shown);
  }

  private static Object nilOr(Value value) {
    Object object = value.object();
    return object == null ? "<nil>" : object;
  }
}

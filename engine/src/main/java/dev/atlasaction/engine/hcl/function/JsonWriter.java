package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.gotext.GoJson;
import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes values as JSON, as {@code jsonencode} does. */
public final class JsonWriter {

  private JsonWriter() {}

  /** The JSON text of {@code value}, without blanks. */
  public static String write(HclValue value) {
    return switch (value) {
      case HclValue.StringValue(String text) -> GoJson.encode(text);
      case HclValue.NumberValue number -> number.text();
      case HclValue.BoolValue bool -> String.valueOf(bool.value());
      case HclValue.NullValue _ -> "null";
      case HclValue.UnknownValue _ -> throw CallException.of("value is not known");
      case HclValue.OpaqueValue(String _, RawSql(String text)) ->
          "{\"X\":" + GoJson.encode(text) + "}";
      case HclValue.OpaqueValue(String type, Object _) ->
          throw CallException.of("cannot write a value of type " + type + " as JSON");
      case HclValue.MapValue map -> object(map.entries());
      case HclValue.ObjectValue object -> object(object.attributes());
      case HclValue.ListValue _, HclValue.SetValue _, HclValue.TupleValue _ ->
          value.elements().orElseThrow().stream()
              .map(JsonWriter::write)
              .collect(Collectors.joining(",", "[", "]"));
    };
  }

  private static String object(Map<String, HclValue> entries) {
    return entries.entrySet().stream()
        .map(entry -> GoJson.encode(entry.getKey()) + ":" + write(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}

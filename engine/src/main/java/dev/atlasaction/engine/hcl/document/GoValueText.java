package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.function.JsonWriter;
import dev.atlasaction.engine.hcl.value.HclValue;

/** How values look in the one message of the original that shows its insides. */
final class GoValueText {

  private GoValueText() {}

  static String of(HclValue value) {
    return switch (value) {
      case HclValue.StringValue(String text) -> "{{{{} 'S'}} " + GoQuote.quote(text) + "}";
      case HclValue.NumberValue number -> "{{{{} 'N'}} " + number.text() + "}";
      case HclValue.BoolValue bool -> "{{{{} 'B'}} " + bool.value() + "}";
      case HclValue.OpaqueValue opaque -> "{" + opaque.typeName() + "}";
      case HclValue.NullValue _, HclValue.UnknownValue _ -> "{}";
      case HclValue.ListValue _, HclValue.SetValue _, HclValue.TupleValue _ ->
          "{" + JsonWriter.write(value) + "}";
      case HclValue.MapValue _, HclValue.ObjectValue _ -> "{" + JsonWriter.write(value) + "}";
    };
  }
}

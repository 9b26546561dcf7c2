package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.Optional;

/** Explicit conversions. */
final class ConversionFunctions {

  private ConversionFunctions() {}

  static Optional<Callable> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "tobool" -> to(HclType.BOOL);
          case "tonumber" -> to(HclType.NUMBER);
          case "tostring" -> to(HclType.STRING);
          case "tolist" -> to(new HclType.ListOf(HclType.ANY));
          case "toset" -> to(new HclType.SetOf(HclType.ANY));
          default -> null;
        });
  }

  private static Callable to(HclType type) {
    return Args.function(
        Signature.of(Parameter.nullable("v", HclType.ANY)),
        args -> {
          try {
            return Conversions.convert(args.at(0), type);
          } catch (ConversionException _) {
            throw CallException.ofArgument(0, problem(args.at(0), type));
          }
        });
  }

  private static String problem(HclValue value, HclType type) {
    if (value instanceof HclValue.StringValue(String text) && type == HclType.BOOL) {
      return "cannot convert \""
          + text
          + "\" to bool; only the strings \"true\" or \"false\" are allowed";
    }
    if (value instanceof HclValue.StringValue(String text) && type == HclType.NUMBER) {
      return "cannot convert \""
          + text
          + "\" to number; given string must be a decimal representation of a number";
    }
    return "cannot convert " + value.type().friendlyName() + " to " + type.friendlyName();
  }
}

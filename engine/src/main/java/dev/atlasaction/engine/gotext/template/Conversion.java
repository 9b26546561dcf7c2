package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.template.Node.Bool;
import dev.atlasaction.engine.gotext.template.Node.Literal;
import dev.atlasaction.engine.gotext.template.Node.Operand;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fits values and literals to the parameters of functions, with Go's error texts. */
final class Conversion {
  private final Place place;

  Conversion(Place place) {
    this.place = place;
  }

  /** The value as the parameter takes it. */
  Value toParameter(Value value, Parameter parameter) {
    if (parameter.takesAnything()) {
      return value;
    }
    if (!value.isValid()) {
      if (isNilable(parameter)) {
        return Value.of(null, parameter.javaType());
      }
      throw place.failure("invalid value; expected " + parameter.goName());
    }
    return fit(value, parameter)
        .map(Value::of)
        .orElseThrow(() ->
            place.failure(
                "wrong type for value; expected %s; got %s"
                    .formatted(parameter.goName(), value.innerTypeName())));
  }

  /** The value of nil, a truth value, a number or a text as the parameter takes it. */
  Value literal(Operand node, Parameter parameter) {
    return switch (node) {
      case Node.Nil _ -> nil(parameter);
      case Bool(int _, boolean value) when parameter.javaType() == Boolean.class -> Value.of(value);
      case Literal(int _, String _, String text) when parameter.javaType() == String.class ->
          Value.of(text);
      case Node.Number number when parameter.takesWhole() && number.whole().isPresent() ->
          toParameter(Value.of(number.whole().getAsLong()), parameter);
      case Node.Number number when parameter.takesFloating() ->
          toParameter(Value.of(number.floating()), parameter);
      default -> throw unsuited(node, parameter);
    };
  }

  private TemplateException unsuited(Operand node, Parameter parameter) {
    if (parameter.takesWhole()) {
      return place.failure("expected integer; found " + node.asArgument());
    }
    if (parameter.takesFloating()) {
      return place.failure("expected float; found " + node.asArgument());
    }
    if (parameter.javaType() == Boolean.class || parameter.javaType() == String.class) {
      return place.failure("expected " + parameter.goName() + "; found " + node.asArgument());
    }
    return place.failure(
        "can't handle %s for arg of type %s".formatted(node.asArgument(), parameter.goName()));
  }

  private Value nil(Parameter parameter) {
    if (isNilable(parameter)) {
      return Value.of(null, parameter.javaType());
    }
    throw place.failure("cannot assign nil to " + parameter.goName());
  }

  /** Whether nil is a value of the type: an empty list or map. */
  private static boolean isNilable(Parameter parameter) {
    return parameter.javaType() == List.class || parameter.javaType() == Map.class;
  }

  private static Optional<Object> fit(Value value, Parameter parameter) {
    Class<?> type = parameter.javaType();
    Object object = value.unwrapped();
    if (parameter.takesWhole()) {
      return object instanceof Long whole ? narrow(whole, type) : Optional.empty();
    }
    if (parameter.takesFloating()) {
      if (!(object instanceof Double floating)) {
        return Optional.empty();
      }
      return type == Float.class ? Optional.of(floating.floatValue()) : Optional.of(floating);
    }
    if (type == CharSequence.class || type == String.class || Collection.class == type) {
      return Optional.ofNullable(object).filter(type::isInstance);
    }
    if (type.isInstance(value.object())) {
      return Optional.of(value.object());
    }
    return Optional.ofNullable(object).filter(type::isInstance);
  }

  private static Optional<Object> narrow(long whole, Class<?> type) {
    if (type == Long.class) {
      return Optional.of(whole);
    }
    if (type == Integer.class) {
      return whole == (int) whole ? Optional.of((int) whole) : Optional.empty();
    }
    return whole == (short) whole ? Optional.of((short) whole) : Optional.empty();
  }
}

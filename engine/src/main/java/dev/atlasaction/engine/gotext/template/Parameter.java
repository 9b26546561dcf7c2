package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoValue;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * What a function or method takes in one place.
 *
 * @param goName the name of the type in error texts
 * @param javaType the class of the objects it is given, never a primitive one
 */
record Parameter(String goName, Class<?> javaType) {
  static final Parameter ANY = of(ParamType.ANY);

  static Parameter of(ParamType type) {
    return new Parameter(
        type.goName(),
        switch (type) {
          case ANY -> Object.class;
          case STRING -> String.class;
          case INT -> Long.class;
          case FLOAT -> Double.class;
          case BOOL -> Boolean.class;
          case LIST, STRINGS -> List.class;
          case MAP -> Map.class;
        });
  }

  static Parameter of(Class<?> javaType) {
    return new Parameter(GoValue.typeName((Type) javaType), boxed(javaType));
  }

  boolean takesAnything() {
    return javaType == Object.class;
  }

  boolean takesWhole() {
    return javaType == Long.class || javaType == Integer.class || javaType == Short.class;
  }

  boolean takesFloating() {
    return javaType == Double.class || javaType == Float.class;
  }

  private static Class<?> boxed(Class<?> type) {
    return switch (type.getName()) {
      case "boolean" -> Boolean.class;
      case "short" -> Short.class;
      case "int" -> Integer.class;
      case "long" -> Long.class;
      case "float" -> Float.class;
      case "double" -> Double.class;
      default -> type;
    };
  }
}

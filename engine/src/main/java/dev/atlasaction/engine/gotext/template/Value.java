package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoStruct;
import dev.atlasaction.engine.gotext.GoValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value while a template is executed, with the type it was declared with where that is known: Go
 * tells a nil of some type from no value at all, and error texts name the type.
 *
 * @param object the value, never an {@link Optional}; null is Go's nil
 * @param type the declared type; {@code Object} where anything may be
 */
record Value(@Nullable Object object, Type type) {
  /** No value at all: a key that a map lacks, or the dot of a template called without one. */
  static final Value NONE = new Value(null, void.class);

  /** A value declared as the given type; absent texts, lists and maps are empty as in Go. */
  static Value of(@Nullable Object object, Type type) {
    if (object instanceof Optional<?> optional) {
      return of(optional.orElse(null), argument(type, 0));
    }
    if (object == null) {
      return new Value(zero(rawType(type)), type);
    }
    return new Value(object, type);
  }

  /** A value of its own type. */
  static Value of(Object object) {
    return of(object, Object.class).concrete();
  }

  boolean isValid() {
    return type != void.class;
  }

  /** Whether it is declared as anything, so that its type is only known from the object. */
  boolean isInterface() {
    return type == Object.class || type instanceof WildcardType || type instanceof TypeVariable<?>;
  }

  /** The value with its own type instead of "anything"; nil of no type is no value then. */
  Value concrete() {
    if (!isInterface()) {
      return this;
    }
    return object == null ? NONE : new Value(object, object.getClass());
  }

  /** The type of the elements of a list or the values of a map. */
  Type elementType() {
    Class<?> raw = rawType(type);
    if (Map.class.isAssignableFrom(raw)) {
      return argument(type, 1);
    }
    return raw.isArray() ? raw.getComponentType() : argument(type, 0);
  }

  /** The object without Java's wrappings. */
  @Nullable Object unwrapped() {
    return GoValue.unwrap(object);
  }

  /** The name of the type as declared. */
  String typeName() {
    // Lists hold records of one type in Go, so their name is told even if Java does not know it.
    boolean visible = object != null && GoStruct.isVisible(object.getClass());
    if (isInterface() && !visible) {
      return "interface {}";
    }
    boolean declared = object == null || type instanceof ParameterizedType;
    return declared ? GoValue.typeName(type) : GoValue.typeName(object);
  }

  /** The name of the type of what it holds. */
  String innerTypeName() {
    return object == null ? typeName() : concrete().typeName();
  }

  private static Type argument(Type type, int index) {
    boolean generic =
        type instanceof ParameterizedType p && p.getActualTypeArguments().length > index;
    return generic ? ((ParameterizedType) type).getActualTypeArguments()[index] : Object.class;
  }

  private static Class<?> rawType(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    boolean generic = type instanceof ParameterizedType p && p.getRawType() instanceof Class<?>;
    return generic ? (Class<?>) ((ParameterizedType) type).getRawType() : Object.class;
  }

  private static @Nullable Object zero(Class<?> type) {
    if (type == String.class) {
      return "";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return List.of();
    }
    return Map.class.isAssignableFrom(type) ? Map.of() : null;
  }
}

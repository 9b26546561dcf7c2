package dev.atlasaction.engine.gotext.template;

import java.lang.reflect.Array;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out arguments as reflection wants them. */
final class JavaArguments {
  private JavaArguments() {}

  /** The objects of the values; those of a variadic parameter are in an array of their own. */
  static @Nullable Object[] of(List<Value> values, List<Class<?>> types, boolean variadic) {
    int fixed = types.size() - (variadic ? 1 : 0);
    @Nullable Object[] objects = new @Nullable Object[types.size()];
    for (int i = 0; i < fixed; i++) {
      objects[i] = values.get(i).object();
    }
    if (variadic) {
      Class<?> component = types.getLast().getComponentType();
      Object rest = Array.newInstance(component, values.size() - fixed);
      for (int i = fixed; i < values.size(); i++) {
        Array.set(rest, i - fixed, values.get(i).object());
      }
      objects[fixed] = rest;
    }
    return objects;
  }
}

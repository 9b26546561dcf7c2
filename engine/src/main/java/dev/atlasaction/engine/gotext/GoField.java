package dev.atlasaction.engine.gotext;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A record component seen as the field of a Go struct.
 *
 * @param name the Go name, which templates use
 * @param jsonName the key in JSON
 * @param include when JSON has it; {@code NON_EMPTY} and {@code NON_DEFAULT} are Go's omitempty,
 *     the second for numbers and booleans too
 * @param embedded whether the fields of its value belong to the record itself
 * @param accessor reads it
 */
public record GoField(
    String name, String jsonName, Include include, boolean embedded, GoMethod accessor) {

  /** The value in the given record. */
  public @Nullable Object get(Object target) {
    return accessor.invoke(target);
  }

  /** The declared type. */
  public Type type() {
    return accessor.returnType();
  }
}

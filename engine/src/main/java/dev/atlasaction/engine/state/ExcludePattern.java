package dev.atlasaction.engine.state;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.CsvFields;
import dev.atlasaction.engine.gotext.PathMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One exclude pattern: {@code schema[.object[.part]]}, each part a glob with an optional selector
 * of kinds such as {@code *[type=table|view]}.
 */
record ExcludePattern(Part schema, Optional<Part> object, Optional<Part> child) {

  private static final int MOST_PARTS = 3;

  /** A glob and the kinds it is limited to; no kinds means all. */
  record Part(String glob, List<String> kinds) {

    boolean matches(String kind, String name) {
      return (kinds.isEmpty() || kinds.contains(kind)) && PathMatch.matches(glob, name);
    }
  }

  static ExcludePattern parse(String text, String boundSchema) {
    List<Part> parts = new ArrayList<>();
    if (!boundSchema.isEmpty()) {
      parts.add(new Part("*", List.of()));
    }
    for (String field : CsvFields.parse(text, '.')) {
      parts.add(part(field));
    }
    if (parts.size() > MOST_PARTS) {
      String qualified = boundSchema.isEmpty() ? text : boundSchema + "." + text;
      throw EngineException.user("too many parts in pattern: \"" + qualified + "\"");
    }
    return new ExcludePattern(
        parts.get(0),
        parts.size() > 1 ? Optional.of(parts.get(1)) : Optional.empty(),
        parts.size() > 2 ? Optional.of(parts.get(2)) : Optional.empty());
  }

  private static Part part(String field) {
    int open = field.lastIndexOf("[type=");
    if (open < 0 || !field.endsWith("]")) {
      return new Part(field, List.of());
    }
    String kinds = field.substring(open + "[type=".length(), field.length() - 1);
    return new Part(field.substring(0, open), List.of(kinds.split("\\|", -1)));
  }

  boolean matchesSchema(String name) {
    return object.isPresent() ? PathMatch.matches(schema.glob(), name) : removes(name);
  }

  private boolean removes(String name) {
    return schema.matches("schema", name);
  }

  /** Whether the pattern means whole schemas. */
  boolean removesSchema() {
    return object.isEmpty();
  }

  /** Whether it removes an object that belongs to no schema. */
  boolean removesOfDatabase(String kind, String name) {
    return object.isEmpty() && schema.matches(kind, name);
  }

  /** Whether it removes an object of a schema. */
  boolean removesObject(String kind, String name) {
    return child.isEmpty() && object.isPresent() && object.get().matches(kind, name);
  }

  /** Whether it looks into a table. */
  boolean looksInto(String kind, String name) {
    return child.isPresent() && object.isPresent() && object.get().matches(kind, name);
  }

  /** Whether it removes a part of a table. */
  boolean removesChild(String kind, String name) {
    return child.isPresent() && child.get().matches(kind, name);
  }
}

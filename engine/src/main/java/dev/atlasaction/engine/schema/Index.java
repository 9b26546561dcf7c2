package dev.atlasaction.engine.schema;

import java.util.List;

/** An index, a unique constraint or a primary key. An unnamed one has the empty name. */
public record Index(String name, boolean unique, List<IndexPart> parts, Attrs attrs) {

  /** Copies the parts. */
  public Index {
    parts = List.copyOf(parts);
  }

  /** The names of the parts that are columns, in order. */
  public List<String> columnNames() {
    return parts.stream()
        .filter(IndexPart.ColumnPart.class::isInstance)
        .map(part -> ((IndexPart.ColumnPart) part).column())
        .toList();
  }

  /** This index under another name. */
  public Index withName(String other) {
    return new Index(other, unique, parts, attrs);
  }

  /** This index with other attributes. */
  public Index withAttrs(Attrs other) {
    return new Index(name, unique, parts, other);
  }
}

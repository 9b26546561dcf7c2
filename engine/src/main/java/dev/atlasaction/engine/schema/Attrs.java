package dev.atlasaction.engine.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attributes of one object, in the order in which they were found; at most one of a type. */
public record Attrs(List<Attr> list) {

  /** No attributes. */
  public static final Attrs NONE = new Attrs(List.of());

  /** Copies the list. */
  public Attrs {
    list = List.copyOf(list);
  }

  /** Attributes in the given order. */
  public static Attrs of(Attr... attrs) {
    return new Attrs(List.of(attrs));
  }

  /** The attribute of exactly or below {@code type}, if there is one. */
  public <T extends Attr> Optional<T> find(Class<T> type) {
    for (Attr attr : list) {
      if (type.isInstance(attr)) {
        return Optional.of(type.cast(attr));
      }
    }
    return Optional.empty();
  }

  /** Whether there is an attribute of {@code type}. */
  public boolean has(Class<? extends Attr> type) {
    return find(type).isPresent();
  }

  /** These attributes with {@code attr} in place of one of the same class, or at the end. */
  public Attrs with(Attr attr) {
    List<Attr> result = new ArrayList<>(list.size() + 1);
    boolean replaced = false;
    for (Attr each : list) {
      if (each.getClass() == attr.getClass()) {
        result.add(attr);
        replaced = true;
      } else {
        result.add(each);
      }
    }
    if (!replaced) {
      result.add(attr);
    }
    return new Attrs(result);
  }

  /** These attributes without those of {@code type}. */
  public Attrs without(Class<? extends Attr> type) {
    return new Attrs(list.stream().filter(attr -> !type.isInstance(attr)).toList());
  }

  /** The text of the comment, or the empty string. */
  public String comment() {
    return find(Comment.class).map(Comment::text).orElse("");
  }
}

package dev.atlasaction.engine.schemahcl;

import java.util.List;

/** The right side of a printed attribute. */
public sealed interface SpecValue {

  /** A string, printed in quotes. */
  record Text(String value) implements SpecValue {}

  /** {@code sql("...")}. */
  record Sql(String value) implements SpecValue {}

  /** Text printed as it is: a word, a number, a type, a reference. */
  record Bare(String text) implements SpecValue {}

  /** A text of several lines, printed as an indented here-document with the marker {@code SQL}. */
  record Heredoc(String text) implements SpecValue {}

  /** {@code [a, b]}. */
  record Items(List<SpecValue> values) implements SpecValue {
    /** Copies the list. */
    public Items {
      values = List.copyOf(values);
    }
  }

  /** A Boolean. */
  static SpecValue of(boolean value) {
    return new Bare(String.valueOf(value));
  }

  /** An integer. */
  static SpecValue of(long value) {
    return new Bare(String.valueOf(value));
  }

  /** A list of strings. */
  static SpecValue texts(List<String> values) {
    return new Items(values.stream().map(value -> (SpecValue) new Text(value)).toList());
  }

  /** A definition: in quotes, or as a here-document when it has several lines. */
  static SpecValue definition(String text) {
    return text.indexOf('\n') < 0 ? new Text(text) : new Heredoc(text);
  }
}

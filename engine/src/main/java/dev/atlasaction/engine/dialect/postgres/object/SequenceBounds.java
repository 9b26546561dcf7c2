package dev.atlasaction.engine.dialect.postgres.object;

/** The bounds of a sequence that was made without any. */
public record SequenceBounds(long min, long max) {

  /** Those of a sequence of {@code type}, going up or down. */
  public static SequenceBounds of(String type, boolean ascending) {
    SequenceBounds whole =
        switch (type) {
          case "smallint", "int2", "smallserial", "serial2" ->
              new SequenceBounds(Short.MIN_VALUE, Short.MAX_VALUE);
          case "integer", "int", "int4", "serial", "serial4" ->
              new SequenceBounds(Integer.MIN_VALUE, Integer.MAX_VALUE);
          default -> new SequenceBounds(Long.MIN_VALUE, Long.MAX_VALUE);
        };
    return ascending ? new SequenceBounds(1, whole.max()) : new SequenceBounds(whole.min(), -1);
  }
}

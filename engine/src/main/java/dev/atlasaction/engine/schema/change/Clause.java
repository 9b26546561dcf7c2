package dev.atlasaction.engine.schema.change;

/** An extra clause of the statement for a change; products add their own beside their dialect. */
public interface Clause {

  /** {@code IF EXISTS}. */
  record IfExists() implements Clause {}

  /** {@code IF NOT EXISTS}. */
  record IfNotExists() implements Clause {}

  /** {@code CASCADE}. */
  record Cascade() implements Clause {}

  /** {@code CONCURRENTLY} (PostgreSQL indexes). */
  record Concurrently() implements Clause {}

  /** {@code NOT VALID} (PostgreSQL constraints). */
  record NotValid() implements Clause {}

  /** What is dropped and made again because of what it depends on; it keeps its grants. */
  record Rebuilt() implements Clause {}
}

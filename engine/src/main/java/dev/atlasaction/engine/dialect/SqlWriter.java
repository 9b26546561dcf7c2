package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.schema.change.Change;
import java.util.List;

/** Writes changes as the SQL of one product (spec planner.md §4-6). Stateless. */
public interface SqlWriter {

  /** Whether changes are to be ordered by their dependencies before they are written. */
  boolean ordersByDependency();

  /** Whether a plan runs inside one transaction on this product. */
  boolean transactional();

  /** A name as this product quotes it. */
  String quoted(String name);

  /**
   * The statements for {@code changes}, in their order, schema-level statements first where the
   * product has them.
   *
   * @throws dev.atlasaction.engine.error.EngineException if a change cannot be written; the message
   *     names the object and the reason
   */
  List<PlannedStatement> write(List<Change> changes, WriteOptions options);
}

package dev.atlasaction.engine.state;

import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands behind a {@code mem://} URL (spec config.md §5). */
public sealed interface VirtualState {

  /**
   * HCL documents with values of their own for their input variables.
   *
   * @param paths files or directories
   */
  record Hcl(List<String> paths, Map<String, HclValue> values) implements VirtualState {
    /** Copies the collections. */
    public Hcl {
      paths = List.copyOf(paths);
      values = Map.copyOf(new TreeMap<>(values));
    }
  }

  /** A migration directory in memory. */
  record Migrations(MigrationDir dir) implements VirtualState {}

  /**
   * SQL in memory.
   *
   * @param name what messages call it
   */
  record Sql(String name, String text) implements VirtualState {}

  /**
   * An HCL document in memory.
   *
   * @param name what messages call it
   */
  record HclText(String name, String text) implements VirtualState {}

  /** Several states in one. */
  record Composite(List<Part> parts) implements VirtualState {
    /** Copies the list. */
    public Composite {
      parts = List.copyOf(parts);
    }

    /**
     * One of them.
     *
     * @param schema the name its only schema gets; empty to keep the names
     */
    public record Part(String schema, String url) {}
  }
}

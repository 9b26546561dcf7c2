package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands behind a {@code mem://} URL that a data source of the project file made (spec
 * config.md §5). It is only described here; whoever opens the URL does the work. Paths are as
 * written, relative to the working directory.
 */
public sealed interface MemoryState {

  /** The data source, such as {@code data.hcl_schema.app}, for messages. */
  String address();

  /**
   * HCL files with values for their input variables.
   *
   * @param paths files or directories
   */
  record HclSchema(String address, List<String> paths, Map<String, HclValue> vars)
      implements MemoryState {
    /** Copies the collections. */
    public HclSchema {
      paths = List.copyOf(paths);
      vars = Map.copyOf(new TreeMap<>(vars));
    }
  }

  /** A directory of Go templates that render to migration files or to a schema. */
  record TemplateDir(String address, String path, Map<String, HclValue> vars)
      implements MemoryState {
    /** Copies the map. */
    public TemplateDir {
      vars = Map.copyOf(new TreeMap<>(vars));
    }
  }

  /** A migration directory in a bucket. */
  record BlobDir(String address, String url) implements MemoryState {}

  /** SQL that a program prints. */
  record ExternalSchema(String address, List<String> program, Optional<String> directory)
      implements MemoryState {
    /** Copies the list. */
    public ExternalSchema {
      program = List.copyOf(program);
    }
  }

  /** Several states that make up one. */
  record CompositeSchema(String address, List<Part> parts) implements MemoryState {
    /** Copies the list. */
    public CompositeSchema {
      parts = List.copyOf(parts);
    }

    /**
     * One of the states.
     *
     * @param schema the name of the schema it describes; empty to keep its own names
     */
    public record Part(String schema, String url) {}
  }
}

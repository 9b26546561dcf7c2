package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.time.Duration;
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

  /**
   * SQL that a program prints (spec loaders.md §1).
   *
   * @param directory where it runs; the working directory if absent
   */
  record ExternalSchema(
      String address, List<String> program, Optional<String> directory, Terms terms)
      implements MemoryState {
    /** Copies the list. */
    public ExternalSchema {
      program = List.copyOf(program);
    }

    /**
     * What is expected of the program.
     *
     * @param allowEmpty it may print nothing
     * @param timeout how long it may take
     * @param inputs what its output depends on; without them it runs every time
     */
    public record Terms(boolean allowEmpty, Duration timeout, Optional<Inputs> inputs) {
      /** How long programs may take unless the project says otherwise. */
      public static final Duration PATIENCE = Duration.ofMinutes(5);
    }

    /**
     * What the output of a program depends on.
     *
     * @param files files, folders or globs, relative to where it runs
     * @param env names of variables
     */
    public record Inputs(List<String> files, List<String> env) {
      /** Copies the lists. */
      public Inputs {
        files = List.copyOf(files);
        env = List.copyOf(env);
      }
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

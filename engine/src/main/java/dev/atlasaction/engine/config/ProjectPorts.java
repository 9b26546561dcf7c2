package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a project file may use of the world. */
public interface ProjectPorts {

  /** Where relative paths of {@code --config} and of programs start. */
  Path workingDirectory();

  /** The environment that {@code getenv} reads. */
  Map<String, String> environment();

  /** Takes what {@code print} prints, line breaks included. */
  void print(String text);

  /**
   * The first column of a query's rows, for {@code data "sql"}.
   *
   * @param arguments strings, numbers and bools for the placeholders
   * @return strings, numbers and bools
   * @throws dev.atlasaction.engine.error.EngineException if the database refuses, the query has
   *     more than one column, or a row holds another type
   */
  List<HclValue> query(String url, String query, List<HclValue> arguments);

  /**
   * What a program writes to its standard output, for {@code data "external"}.
   *
   * @param directory where it runs; the working directory if absent
   * @throws dev.atlasaction.engine.error.EngineException if it cannot be started or fails
   */
  String run(List<String> program, Optional<String> directory);

  /** Cloud services; asked only if a data source needs them. */
  CloudPort cloud();
}

package dev.atlasaction.engine.state;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows the lines {@code -- atlas:import PATH} of SQL schema files (spec migrate.md §3.4): what a
 * file imports, a file or all of a directory, is run before it, and each file once. Files that
 * import each other are taken as they come.
 */
final class SqlImports {

  private static final String DIRECTIVE = "-- atlas:import ";

  private final List<Path> ordered = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private SqlImports() {}

  /**
   * The files with all they import, in the order in which they run.
   *
   * @throws EngineException if an imported file is not there or not SQL
   */
  static List<Path> expand(List<Path> files) {
    SqlImports imports = new SqlImports();
    files.forEach(imports::visit);
    return List.copyOf(imports.ordered);
  }

  private void visit(Path file) {
    if (!seen.add(file.toAbsolutePath().normalize())) {
      return;
    }
    int number = 0;
    for (String line : SchemaFiles.read(file).split("\n", -1)) {
      number++;
      if (line.startsWith(DIRECTIVE)) {
        follow(file, number, line.substring(DIRECTIVE.length()).strip());
      }
    }
    ordered.add(file);
  }

  private void follow(Path file, int line, String target) {
    Path path = file.resolveSibling(target).normalize();
    if (Files.isDirectory(path)) {
      below(path).forEach(this::visit);
    } else if (!Files.exists(path)) {
      throw refused(file, line, target, "no such file or directory");
    } else if (!target.endsWith(".sql")) {
      throw refused(file, line, target, "only directories and files ending in .sql are imported");
    } else {
      visit(path);
    }
  }

  private static List<Path> below(Path directory) {
    try (Stream<Path> tree = Files.walk(directory)) {
      return tree.filter(each -> each.toString().endsWith(".sql") && !Files.isDirectory(each))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new EngineException(
          Category.ENVIRONMENT, "open " + directory + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static EngineException refused(Path file, int line, String target, String reason) {
    return EngineException.user(
        file.getFileName()
            + ":"
            + line
            + ": atlas:import "
            + GoQuote.quote(target)
            + ": "
            + reason);
  }
}

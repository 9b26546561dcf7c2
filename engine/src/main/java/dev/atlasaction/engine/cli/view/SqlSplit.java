package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.plan.PlanDependencies;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.change.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The statements that build a schema, one file an object. A file imports those it needs, and {@code
 * main.sql} imports all of them; foreign keys that form a circle stand at its end.
 */
final class SqlSplit {

  private static final String MAIN = "main.sql";

  private final boolean bound;
  private final SplitFiles.Names names = new SplitFiles.Names();
  private final List<Change> changes = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final List<StringBuilder> texts = new ArrayList<>();
  private final StringBuilder rest = new StringBuilder();

  private SqlSplit(boolean bound) {
    this.bound = bound;
    names.free("", "main", ".sql");
  }

  /**
   * Splits a plan.
   *
   * @param bound whether it is for one schema, which is not named then
   */
  static SplitFiles split(List<PlannedStatement> statements, boolean bound) {
    SqlSplit split = new SqlSplit(bound);
    statements.forEach(split::add);
    return new SplitFiles(split.files());
  }

  private void add(PlannedStatement statement) {
    textOf(statement)
        .append(statement.comment().isEmpty() ? "" : "-- " + statement.comment() + "\n")
        .append(statement.sql())
        .append(";\n");
  }

  @SuppressWarnings("ReferenceEquality")
  private StringBuilder textOf(PlannedStatement statement) {
    Change source = statement.source();
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i) == source) {
        return texts.get(i);
      }
    }
    Optional<String> path = source == null ? Optional.empty() : findPath(source);
    if (source == null || path.isEmpty()) {
      return rest;
    }
    changes.add(source);
    paths.add(path.get());
    texts.add(new StringBuilder());
    return texts.getLast();
  }

  private Optional<String> findPath(Change change) {
    return switch (change) {
      case Change.AddSchema add ->
          Optional.of(
              names.free(schemaDirectory(add.schema().name()), add.schema().name(), ".sql"));
      case Change.AddTable add ->
          Optional.of(path("table", add.table().schema(), add.table().name()));
      case Change.AddView add -> Optional.of(path("view", add.view().schema(), add.view().name()));
      case Change.AddObject add -> Optional.of(path(add.object()));
      case Change.DropSchema _,
          Change.ModifySchema _,
          Change.DropTable _,
          Change.ModifyTable _,
          Change.RenameTable _,
          Change.DropView _,
          Change.ModifyView _,
          Change.RenameView _,
          Change.DropObject _,
          Change.ModifyObject _,
          Change.RenameObject _ ->
          Optional.empty();
    };
  }

  private String path(DbObject object) {
    String prefix = object.kind().equals("enum") ? "enum_" : "";
    return path(object.kind(), object.schema(), prefix + object.name());
  }

  private String path(String kind, String schema, String name) {
    String directory = bound || schema.isEmpty() ? "" : schemaDirectory(schema);
    return names.free(directory + SplitFiles.directory(kind), name, ".sql");
  }

  private static String schemaDirectory(String schema) {
    return "schemas/" + SplitFiles.Names.safe(schema) + "/";
  }

  private Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder main = new StringBuilder();
    paths.forEach(path -> main.append("-- atlas:import ").append(path).append('\n'));
    files.put(MAIN, main + (rest.isEmpty() ? "" : "\n" + rest));
    List<List<Integer>> needs = PlanDependencies.of(changes);
    for (int i = 0; i < paths.size(); i++) {
      String imports = imports(i, needs.get(i));
      files.put(paths.get(i), imports + (imports.isEmpty() ? "" : "\n") + texts.get(i));
    }
    return files;
  }

  /** The files that stand before this one in the plan and that it needs, by path. */
  private String imports(int self, List<Integer> needs) {
    TreeSet<String> needed = new TreeSet<>();
    for (int i = 0; i < self; i++) {
      boolean home = changes.get(i) instanceof Change.AddSchema && isBeside(i, self);
      if (home || needs.contains(i)) {
        needed.add(paths.get(i));
      }
    }
    Path directory = Path.of("/", paths.get(self), "..").normalize();
    StringBuilder imports = new StringBuilder();
    for (String path : needed) {
      String relative = directory.relativize(Path.of("/", path)).toString().replace('\\', '/');
      imports.append("-- atlas:import ").append(relative).append('\n');
    }
    return imports.toString();
  }

  /** Whether an object lives in the schema that another file creates. */
  private boolean isBeside(int schema, int object) {
    String directory = paths.get(schema).substring(0, paths.get(schema).lastIndexOf('/') + 1);
    return paths.get(object).startsWith(directory);
  }
}

package dev.atlasaction.engine.history;

import dev.atlasaction.engine.dialect.HistorySql;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The statements that read and write revisions, in the words of one product. */
record RevisionWords(HistorySql sql) {

  String select() {
    String columns =
        list(column ->
            switch (column) {
              case "executed_at" -> sql.values().readTime();
              case "partial_hashes" -> sql.values().readJson();
              default -> column;
            });
    return "SELECT " + columns + " FROM " + sql.table() + " ORDER BY version";
  }

  String upsert() {
    return "INSERT INTO "
        + row()
        + " "
        + sql.values().onConflict()
        + " "
        + assignments(this::inserted);
  }

  /** Leaves a row that is there as it is; then no row counts as written. */
  String insertNew() {
    return sql.values().insertNew().replace("*", row());
  }

  /** Writes over a row only if nobody else did. */
  String updateUnchanged() {
    return "UPDATE "
        + sql.table()
        + " SET version = ?, "
        + assignments(this::placeholder)
        + " WHERE version = ? AND applied = ? AND execution_time = ?";
  }

  private String row() {
    return sql.table()
        + " ("
        + list(column -> column)
        + ") VALUES ("
        + list(this::placeholder)
        + ")";
  }

  private String placeholder(String column) {
    return switch (column) {
      case "executed_at" -> sql.values().writeTime();
      case "partial_hashes" -> sql.values().writeJson();
      default -> "?";
    };
  }

  private String inserted(String column) {
    return sql.values().inserted().replace("*", column);
  }

  private static String assignments(UnaryOperator<String> value) {
    return RevisionRow.COLUMNS.stream()
        .skip(1)
        .map(column -> column + " = " + value.apply(column))
        .collect(Collectors.joining(", "));
  }

  private static String list(UnaryOperator<String> text) {
    return RevisionRow.COLUMNS.stream().map(text).collect(Collectors.joining(", "));
  }
}

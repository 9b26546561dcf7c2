package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.schema.Unmanaged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads what schemas have and the model does not, with one query. */
final class UnmanagedReader {

  private static final String NAMES = "{schemas}";
  private static final String COLUMN =
      "UNION ALL SELECT 'column', TABLE_SCHEMA, CONCAT(TABLE_NAME, '.', COLUMN_NAME), %s"
          + " FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA IN ({schemas}) AND %s\n";
  private static final String PERIOD =
      "UNION ALL SELECT 'period', TABLE_SCHEMA, CONCAT(TABLE_NAME, '.', PERIOD),"
          + " 'periods of applications are not supported' FROM INFORMATION_SCHEMA.PERIODS"
          + " WHERE TABLE_SCHEMA IN ({schemas}) AND PERIOD <> 'SYSTEM_TIME'\n";

  private final Catalog catalog;
  private final Server server;

  UnmanagedReader(Catalog catalog, Server server) {
    this.catalog = catalog;
    this.server = server;
  }

  List<Unmanaged.Thing> read(List<String> schemas) {
    if (schemas.isEmpty() || server.isTidb()) {
      return List.of();
    }
    String sql =
        Catalog.read("unmanaged")
            .replace("{generation}", server.supportsGenerated() ? "GENERATION_EXPRESSION" : "''")
            .replace("{more}", ofVersion());
    List<String> parameters = new ArrayList<>();
    for (int at = sql.indexOf(NAMES); at >= 0; at = sql.indexOf(NAMES, at + 1)) {
      parameters.addAll(schemas);
    }
    String marks = String.join(", ", Collections.nCopies(schemas.size(), "?"));
    return catalog.query(sql.replace(NAMES, marks), parameters).stream()
        .map(row -> new Unmanaged.Thing(row.text(0), row.text(1), row.text(2), row.text(3)))
        .toList();
  }

  private String ofVersion() {
    StringBuilder sql = new StringBuilder();
    if (server.isMaria()) {
      sql.append(
          COLUMN.formatted(
              "'WITHOUT SYSTEM VERSIONING is not supported'",
              "EXTRA LIKE '%WITHOUT SYSTEM VERSIONING%'"));
      sql.append(server.version().atLeast(11, 4, 1) ? PERIOD : "");
    } else if (server.version().atLeast(8, 0, 3)) {
      sql.append(
          COLUMN.formatted("CONCAT('SRID ', SRS_ID, ' is not supported')", "SRS_ID IS NOT NULL"));
    }
    return sql.toString();
  }
}

package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statement that creates a table, asked for only when the catalog does not tell enough. */
final class ShowCreate {

  private static final String PARSER = "WITH PARSER `";

  private final Catalog catalog;
  private final String schema;
  private final String table;
  private @Nullable String statement;

  ShowCreate(Catalog catalog, String schema, String table) {
    this.catalog = catalog;
    this.schema = schema;
    this.table = table;
  }

  /** The parser of a full-text index. */
  Optional<String> findParser(String index) {
    for (String line : text().split("\n", -1)) {
      int start = line.indexOf(PARSER);
      if (start > 0 && line.strip().startsWith("FULLTEXT KEY `" + index + "` ")) {
        int end = line.indexOf('`', start + PARSER.length());
        return Optional.of(line.substring(start + PARSER.length(), end));
      }
    }
    return Optional.empty();
  }

  private String text() {
    String known = statement;
    if (known == null) {
      String sql = "SHOW CREATE TABLE " + SqlText.quoted(schema) + "." + SqlText.quoted(table);
      known = catalog.query(sql, List.of()).get(0).text(1);
      statement = known;
    }
    return known;
  }
}

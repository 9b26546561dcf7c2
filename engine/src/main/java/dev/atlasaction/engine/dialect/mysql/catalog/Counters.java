package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The next values of the counters of tables. MySQL 8 remembers for a day that a counter had no
 * value yet; the few that look so are asked for again, all at once and past that memory.
 */
final class Counters {

  private static final String EXPIRY = "information_schema_stats_expiry";

  private final Catalog catalog;
  private final Server server;
  private final List<String> schemas;
  private @Nullable Map<List<String>, Long> values;

  Counters(Catalog catalog, Server server, List<String> schemas) {
    this.catalog = catalog;
    this.server = server;
    this.schemas = schemas;
  }

  /** The next value of the counter of a table, if it is not the first. */
  Optional<Long> find(String schema, String table) {
    Map<List<String>, Long> known = values;
    if (known == null) {
      known = read();
      values = known;
    }
    return Optional.ofNullable(known.get(List.of(schema, table)));
  }

  private Map<List<String>, Long> read() {
    Map<List<String>, Long> result = new HashMap<>();
    if (!server.remembersCounters()) {
      return result;
    }
    String before = catalog.query("SELECT @@SESSION." + EXPIRY, List.of()).getFirst().text(0);
    catalog.execute("SET SESSION " + EXPIRY + " = 0");
    try {
      for (Catalog.Row row : catalog.rows("counters", schemas, Map.of())) {
        result.put(List.of(row.text(0), row.text(1)), parse(row.text(2)));
      }
    } finally {
      catalog.execute("SET SESSION " + EXPIRY + " = " + before);
    }
    return result;
  }

  /** A counter can reach 2^64 - 1; beyond the range of long it is as good as full. */
  static long parse(String value) {
    return value.length() > 18 ? Long.MAX_VALUE : Long.parseLong(value);
  }
}

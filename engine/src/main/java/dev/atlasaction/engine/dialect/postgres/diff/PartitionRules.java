package dev.atlasaction.engine.dialect.postgres.diff;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.write.TableWriter;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import java.util.Locale;
import java.util.Optional;

/** A partition key stays what it is for the life of a table (spec inspect-diff.md §7.3). */
final class PartitionRules {

  private static final String RECREATE = "(drop and add is required)";

  private PartitionRules() {}

  static void check(Table from, Table to) {
    Optional<PostgresAttr.PartitionKey> a = from.attrs().find(PostgresAttr.PartitionKey.class);
    Optional<PostgresAttr.PartitionKey> b = to.attrs().find(PostgresAttr.PartitionKey.class);
    String table = GoQuote.quote(to.name());
    if (a.isPresent() && b.isEmpty()) {
      throw EngineException.user("partition key cannot be dropped from " + table + " " + RECREATE);
    }
    if (a.isEmpty() && b.isPresent()) {
      throw EngineException.user("partition key cannot be added to " + table + " " + RECREATE);
    }
    if (a.isPresent() && b.isPresent() && !same(a.get(), b.get())) {
      throw EngineException.user(
          "partition key of table "
              + table
              + " cannot be changed from "
              + text(a.get())
              + " to "
              + text(b.get())
              + " "
              + RECREATE);
    }
  }

  private static boolean same(PostgresAttr.PartitionKey a, PostgresAttr.PartitionKey b) {
    if (!a.strategy().toUpperCase(Locale.ROOT).equals(b.strategy().toUpperCase(Locale.ROOT))
        || a.parts().size() != b.parts().size()) {
      return false;
    }
    for (int i = 0; i < a.parts().size(); i++) {
      PostgresAttr.PartitionKey.Part x = a.parts().get(i);
      PostgresAttr.PartitionKey.Part y = b.parts().get(i);
      if (!x.column().equals(y.column()) || !Parens.wrap(x.expr()).equals(Parens.wrap(y.expr()))) {
        return false;
      }
    }
    return true;
  }

  private static String text(PostgresAttr.PartitionKey key) {
    SqlText sql = new SqlText(WriteOptions.DEFAULT);
    TableWriter.partition(sql, key);
    return sql.toString();
  }
}

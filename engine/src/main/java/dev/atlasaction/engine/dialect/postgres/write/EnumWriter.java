package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;

/** Writes enum types (planner.md §6.1). */
public final class EnumWriter {

  private final WriteOptions options;

  EnumWriter(WriteOptions options) {
    this.options = options;
  }

  void add(Change.AddObject change, Statements statements) {
    EnumObject type = type(change.object());
    statements.add(create(type), "create enum type " + GoQuote.quote(type.name()), drop(type));
  }

  void drop(Change.DropObject change, Statements statements) {
    EnumObject type = type(change.object());
    statements.add(drop(type), "drop enum type " + GoQuote.quote(type.name()), create(type));
  }

  private static EnumObject type(DbObject object) {
    if (object instanceof EnumObject type) {
      return type;
    }
    throw EngineException.user(
        "postgres: " + object.kind() + " " + GoQuote.quote(object.name()) + " is not supported");
  }

  private String create(EnumObject type) {
    SqlText sql = new SqlText(options).add("CREATE TYPE").name(type.schema(), type.name());
    return sql.add("AS ENUM")
        .list(type.type().values(), value -> sql.add(SqlText.string(value)))
        .toString();
  }

  private String drop(EnumObject type) {
    return new SqlText(options).add("DROP TYPE").name(type.schema(), type.name()).toString();
  }

  /** Whether all values are still there in their order, so that new ones can go between them. */
  public static boolean isExtended(EnumObject from, EnumObject to) {
    List<String> old = from.type().values();
    return to.type().values().stream().filter(old::contains).toList().equals(old);
  }

  /** New values go where the desired list has them; values cannot be dropped or moved. */
  void modify(Change.ModifyObject change, Statements statements) {
    EnumObject from = type(change.from());
    EnumObject to = type(change.to());
    List<String> old = from.type().values();
    List<String> desired = to.type().values();
    int at = 0;
    for (int i = 0; i < desired.size(); i++) {
      String value = desired.get(i);
      int known = old.indexOf(value);
      if (known >= 0 && known != at) {
        throw EngineException.user(
            "reordering enum "
                + GoQuote.quote(to.name())
                + " value "
                + GoQuote.quote(value)
                + " is not supported");
      }
      if (known >= 0) {
        at++;
        continue;
      }
      SqlText sql =
          new SqlText(options)
              .add("ALTER TYPE")
              .name(to.schema(), to.name())
              .add("ADD VALUE")
              .add(SqlText.string(value));
      if (i == 0 && !old.isEmpty()) {
        sql.add("BEFORE").add(SqlText.string(old.get(0)));
      } else if (i > 0 && at != old.size()) {
        sql.add("AFTER").add(SqlText.string(desired.get(i - 1)));
      }
      statements.add(sql.toString(), "add value to enum type: " + GoQuote.quote(to.name()));
    }
  }
}

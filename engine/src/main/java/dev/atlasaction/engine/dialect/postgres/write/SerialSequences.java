package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;

/** Writes the sequences of columns that become or cease to be serial (planner.md §6.4). */
final class SerialSequences {

  private final WriteOptions options;
  private final Table table;
  private final Statements statements;

  SerialSequences(WriteOptions options, Change.ModifyTable change, Statements statements) {
    this.options = options;
    this.table = change.to();
    this.statements = statements;
  }

  /** The sequence must exist before the column can take its values from it. */
  void before(TableChange part) {
    if (part instanceof TableChange.ModifyColumn modify
        && !isSerial(modify.from())
        && isSerial(modify.to())) {
      statements.add(
          create(modify.to()),
          "create sequence for serial column " + GoQuote.quote(modify.to().name()),
          drop(modify.to()));
    }
  }

  /** The sequence can go only when the column no longer uses it. */
  void after(TableChange part) {
    if (part instanceof TableChange.ModifyColumn modify
        && isSerial(modify.from())
        && !isSerial(modify.to())) {
      statements.add(
          drop(modify.from()),
          "drop sequence used by serial column " + GoQuote.quote(modify.from().name()),
          isOwnedLater(modify) ? createAlone(modify.from()) : create(modify.from()));
    }
  }

  /**
   * What gives a sequence that undoing made its column back. Servers before 13 refuse to take the
   * identity off a column that owns a sequence beside that of the identity.
   */
  List<String> afterReverse(TableChange part) {
    return part instanceof TableChange.ModifyColumn modify && isOwnedLater(modify)
        ? List.of(own(modify.from()))
        : List.of();
  }

  /** Whether a serial column becomes an identity column. */
  private static boolean isOwnedLater(TableChange.ModifyColumn modify) {
    return isSerial(modify.from())
        && !isSerial(modify.to())
        && modify.to().attrs().has(PostgresAttr.Identity.class);
  }

  private static boolean isSerial(Column column) {
    return column.type() instanceof PostgresType.SerialType;
  }

  private String create(Column column) {
    return createAlone(column) + ownedBy(column);
  }

  private String createAlone(Column column) {
    return "CREATE SEQUENCE IF NOT EXISTS " + qualified(options, table, column);
  }

  private String own(Column column) {
    return "ALTER SEQUENCE " + qualified(options, table, column) + ownedBy(column);
  }

  private String ownedBy(Column column) {
    return " OWNED BY "
        + SqlText.qualified(options, table.schema(), table.name())
        + "."
        + SqlText.quoteName(column.name());
  }

  private String drop(Column column) {
    return new SqlText(options)
        .add("DROP SEQUENCE IF EXISTS")
        .add(qualified(options, table, column))
        .toString();
  }

  /** The quoted name of the sequence of a serial column. */
  static String qualified(WriteOptions options, Table table, Column column) {
    String known = column.type() instanceof PostgresType.SerialType serial ? serial.sequence() : "";
    String name = known.isEmpty() ? table.name() + "_" + column.name() + "_seq" : known;
    return SqlText.qualified(options, table.schema(), name);
  }
}

package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.type.DdlType;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the {@code ALTER COLUMN} clauses of one changed column (planner.md §6.4). */
final class ColumnAlteration {

  private final SqlText sql;
  private final Table table;
  private final Column from;
  private final Column to;
  private final Set<Aspect> aspects;
  private final List<String> clauses = new ArrayList<>();

  ColumnAlteration(SqlText sql, Table table, TableChange.ModifyColumn change) {
    this.sql = sql;
    this.table = table;
    this.from = change.from();
    this.to = change.to();
    this.aspects = change.aspects();
  }

  /** A dropped generation expression cannot be put back. */
  static boolean isReversible(TableChange.ModifyColumn change) {
    return !change.aspects().contains(Aspect.GENERATED);
  }

  void write() {
    boolean identity = to.attrs().has(PostgresAttr.Identity.class);
    if (aspects.contains(Aspect.ATTR) && !identity) {
      // First, as an identity column takes no default.
      clauses.add("DROP IDENTITY");
    }
    if (aspects.contains(Aspect.TYPE) || aspects.contains(Aspect.COLLATE)) {
      type();
    }
    if (aspects.contains(Aspect.NULL)) {
      clauses.add(to.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
    }
    boolean serial = to.type() instanceof PostgresType.SerialType;
    if (aspects.contains(Aspect.DEFAULT) && !serial) {
      clauses.add(
          ColumnWriter.defaultText(to).map(text -> "SET DEFAULT " + text).orElse("DROP DEFAULT"));
    }
    if (aspects.contains(Aspect.ATTR) && identity) {
      identity();
    }
    if (aspects.contains(Aspect.GENERATED)) {
      generated();
    }
    if (aspects.contains(Aspect.TYPE) || aspects.contains(Aspect.COLLATE)) {
      clauses.addAll(ColumnSettings.afterTypeChange(from, to));
    } else if (aspects.contains(Aspect.STORAGE)) {
      clauses.addAll(ColumnSettings.clauses(from, to));
    }
    sql.items(clauses, clause -> sql.add("ALTER COLUMN").name(to.name()).add(clause));
  }

  private void type() {
    boolean wasSerial = from.type() instanceof PostgresType.SerialType;
    boolean isSerial = to.type() instanceof PostgresType.SerialType;
    String was = baseType(from);
    String is = baseType(to);
    if (isSerial && !wasSerial) {
      String sequence = SerialSequences.qualified(sql.options(), table, to);
      clauses.add("SET DEFAULT nextval(" + SqlText.string(sequence) + ")");
    } else if (wasSerial && !isSerial) {
      clauses.add("DROP DEFAULT");
    }
    if (!(isSerial || wasSerial) || !was.equals(is)) {
      String collation =
          ColumnWriter.collation(to, sql.options()).map(given -> " COLLATE " + given).orElse("");
      String using = using(is);
      // Defaults are not carried over along with the rows.
      if (!using.isEmpty() && from.findDefault().isPresent()) {
        clauses.add("DROP DEFAULT");
      }
      clauses.add("TYPE " + is + collation + using);
      if (!using.isEmpty() && !aspects.contains(Aspect.DEFAULT)) {
        ColumnWriter.defaultText(to).ifPresent(text -> clauses.add("SET DEFAULT " + text));
      }
    }
  }

  /** Between a type and the one in its place no cast leads but that of their texts. */
  private String using(String type) {
    if (!TypeSwap.swaps(from.type(), to.type())) {
      return "";
    }
    boolean array = to.type() instanceof PostgresType.ArrayType;
    return " USING " + SqlText.quoteName(to.name()) + "::text" + (array ? "[]" : "") + "::" + type;
  }

  private String baseType(Column column) {
    return switch (column.type()) {
      case PostgresType.SerialType serial -> TypeFormat.serialBase(serial.name());
      // As the server spelled it; CREATE TABLE quotes the element's name, the original does not
      // here.
      case PostgresType.ArrayType array -> array.name();
      default -> DdlType.of(column.type(), sql.options());
    };
  }

  private void identity() {
    Optional<PostgresAttr.Identity> was = from.attrs().find(PostgresAttr.Identity.class);
    PostgresAttr.Identity identity = to.attrs().find(PostgresAttr.Identity.class).orElseThrow();
    if (was.isEmpty()) {
      clauses.add("ADD " + ColumnWriter.identity(to));
      return;
    }
    long start = identity.effectiveStart();
    boolean restart = was.get().last() < start && identity.last() < start;
    clauses.add(
        "SET GENERATED "
            + identity.effectiveGeneration()
            + " SET START WITH "
            + start
            + " SET INCREMENT BY "
            + identity.effectiveIncrement()
            + ColumnWriter.identityOptions(from, to)
            + (restart ? " RESTART" : ""));
  }

  private void generated() {
    if (to.attrs().has(GeneratedExpr.class) || !from.attrs().has(GeneratedExpr.class)) {
      throw EngineException.user(
          "unexpected generation expression change (expect DROP EXPRESSION): column " + to.name());
    }
    clauses.add("DROP EXPRESSION");
  }
}

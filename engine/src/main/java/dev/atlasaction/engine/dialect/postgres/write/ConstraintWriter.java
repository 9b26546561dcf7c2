package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.NotValidated;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.List;

/** Writes foreign keys and checks (planner.md §6.2). */
final class ConstraintWriter {

  private ConstraintWriter() {}

  static void foreignKey(SqlText sql, ForeignKey key) {
    if (!key.symbol().isEmpty()) {
      sql.add("CONSTRAINT").name(key.symbol());
    }
    boolean period = key.attrs().has(PostgresExtra.Period.class);
    columns(sql.add("FOREIGN KEY"), key.columns(), period);
    columns(sql.add("REFERENCES").name(key.refSchema(), key.refTable()), key.refColumns(), period);
    if (key.attrs().has(PostgresExtra.MatchFull.class)) {
      sql.add("MATCH FULL");
    }
    if (!key.onUpdate().isEmpty()) {
      sql.add("ON UPDATE").add(key.onUpdate());
    }
    if (!key.onDelete().isEmpty()) {
      sql.add("ON DELETE").add(key.onDelete());
    }
    key.attrs()
        .find(PostgresExtra.DeleteColumns.class)
        .ifPresent(given -> sql.names(given.columns()));
    deferrable(sql, key.attrs());
    enforced(sql, key.attrs());
  }

  private static void columns(SqlText sql, List<String> names, boolean period) {
    sql.list(
        names,
        name -> {
          if (period && name.equals(names.getLast())) {
            sql.add("PERIOD");
          }
          sql.name(name);
        });
  }

  /** When the constraint is checked, if not after every statement. */
  static void deferrable(SqlText sql, Attrs attrs) {
    attrs.find(PostgresExtra.Deferrable.class).ifPresent(given -> sql.add(given.sql()));
  }

  private static void enforced(SqlText sql, Attrs attrs) {
    if (attrs.has(PostgresExtra.NotEnforced.class)) {
      sql.add("NOT ENFORCED");
    }
  }

  static void check(SqlText sql, Check check) {
    if (!check.name().isEmpty()) {
      sql.add("CONSTRAINT").name(check.name());
    }
    sql.add("CHECK").add(Parens.wrap(check.expr()));
    if (check.attrs().has(PostgresAttr.NoInherit.class)) {
      sql.add("NO INHERIT");
    }
    enforced(sql, check.attrs());
  }

  static void notValid(SqlText sql, Attrs attrs, List<Clause> clauses) {
    if (attrs.has(NotValidated.class)
        || clauses.stream().anyMatch(Clause.NotValid.class::isInstance)) {
      sql.add("NOT VALID");
    }
  }
}

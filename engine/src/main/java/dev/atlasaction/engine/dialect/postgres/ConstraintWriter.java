package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.ForeignKey;
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
    sql.add("FOREIGN KEY")
        .names(key.columns())
        .add("REFERENCES")
        .name(key.refSchema(), key.refTable())
        .names(key.refColumns());
    if (!key.onUpdate().isEmpty()) {
      sql.add("ON UPDATE").add(key.onUpdate());
    }
    if (!key.onDelete().isEmpty()) {
      sql.add("ON DELETE").add(key.onDelete());
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
  }

  static void notValid(SqlText sql, List<Clause> clauses) {
    if (clauses.stream().anyMatch(Clause.NotValid.class::isInstance)) {
      sql.add("NOT VALID");
    }
  }
}

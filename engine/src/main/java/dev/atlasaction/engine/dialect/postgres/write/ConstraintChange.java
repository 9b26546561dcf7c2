package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.NotValidated;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;
import java.util.Set;

/** Changes of constraints that need no look at the rows, or one without a lock on them. */
final class ConstraintChange {

  private ConstraintChange() {}

  /** Whether the key can stay where it is. */
  static boolean isAlterable(TableChange.ModifyForeignKey modify) {
    Attrs from = modify.from().attrs();
    Attrs to = modify.to().attrs();
    return modify.aspects().equals(Set.of(Aspect.ATTR))
        && rest(from).equals(rest(to))
        && (from.has(NotValidated.class) || !to.has(NotValidated.class));
  }

  private static Attrs rest(Attrs attrs) {
    return attrs
        .without(PostgresExtra.Deferrable.class)
        .without(PostgresExtra.Inherited.class)
        .without(NotValidated.class);
  }

  static void write(SqlText sql, TableChange.ModifyForeignKey modify) {
    ForeignKey from = modify.from();
    ForeignKey to = modify.to();
    if (!isAlterable(modify)) {
      sql.add("DROP CONSTRAINT").name(from.symbol());
      ConstraintWriter.foreignKey(sql.separate().add("ADD").lineBreak(), to);
      ConstraintWriter.notValid(sql, to.attrs(), List.of());
      return;
    }
    boolean timing =
        !from.attrs()
            .find(PostgresExtra.Deferrable.class)
            .equals(to.attrs().find(PostgresExtra.Deferrable.class));
    boolean validation =
        from.attrs().has(NotValidated.class) && !to.attrs().has(NotValidated.class);
    if (timing) {
      sql.add("ALTER CONSTRAINT")
          .name(to.symbol())
          .add(
              to.attrs()
                  .find(PostgresExtra.Deferrable.class)
                  .map(PostgresExtra.Deferrable::sql)
                  .orElse("NOT DEFERRABLE"));
    }
    if (timing && validation) {
      sql.separate();
    }
    if (validation) {
      sql.add("VALIDATE CONSTRAINT").name(to.symbol());
    }
  }

  /** Whether the server only has to look at the old rows. */
  static boolean isValidation(Check from, Check to) {
    return from.attrs().has(NotValidated.class)
        && !to.attrs().has(NotValidated.class)
        && rest(from.attrs()).equals(rest(to.attrs()))
        && Parens.wrap(from.expr()).equals(Parens.wrap(to.expr()));
  }
}

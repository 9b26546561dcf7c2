package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.sql.shape.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks tables up for rules that read names in statements. */
final class Tables {

  /** The products with TRUNCATE and routines: all but SQLite. */
  static final Set<String> SERVERS = Set.of("postgres", "mysql", "mariadb");

  private Tables() {}

  /** The table that a name in a statement of the file means, as it is after the file. */
  static Optional<Table> find(Site site, SqlName name) {
    return named(site, site.pass().file().to(), name);
  }

  /** The table that a name meant before the file; empty if the file makes it. */
  static Optional<Table> findOld(Site site, SqlName name) {
    return named(site, site.pass().file().from(), name);
  }

  private static Optional<Table> named(Site site, Realm state, SqlName name) {
    List<Table> tables =
        state.schemas().stream().flatMap(schema -> schema.tables().stream()).toList();
    Optional<Table> exact =
        tables.stream().filter(table -> name.isTable(table.schema(), table.name())).findFirst();
    return exact.isPresent() || site.pass().driver().equals("postgres")
        ? exact
        : tables.stream()
            .filter(table -> name.isTableInAnyCase(table.schema(), table.name()))
            .findFirst();
  }

  /** Whether the name means a table that was there before the file. */
  static boolean existedBefore(Site site, SqlName name) {
    return find(site, name).filter(table -> !site.lifespans().addedHere(table)).isPresent();
  }

  /** The table as the file leaves it. */
  static Optional<Table> atEnd(Site site, Table table) {
    return site.pass()
        .file()
        .to()
        .findSchema(table.schema())
        .flatMap(schema -> schema.findTable(table.name()));
  }

  /** Whether the statement made the server write the rows of the table anew. */
  static boolean rewritten(Site site, Table table) {
    return site.here().rewritten().contains(new TableName(table.schema(), table.name()));
  }
}

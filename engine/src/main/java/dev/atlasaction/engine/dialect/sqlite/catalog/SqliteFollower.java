package dev.atlasaction.engine.dialect.sqlite.catalog;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.SchemaFollower;
import dev.atlasaction.engine.dialect.TouchedNames;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows the schema of a file by the statements that made it. All that SQLite knows of a table
 * follows from the texts in {@code sqlite_master} and its last given number, so a table with the
 * texts of before is as before. The columns of views follow from others and are read again whenever
 * something changed.
 */
final class SqliteFollower implements SchemaFollower {
  private final SqliteInspector inspector;
  private final Database database;
  private @Nullable DeclaredTexts texts;

  /** The tables by name, as read. */
  private Map<String, Table> read = Map.of();

  private Realm state = Realm.EMPTY;

  SqliteFollower(SqliteInspector inspector, Database database) {
    this.inspector = inspector;
    this.database = database;
  }

  @Override
  public Realm whole() {
    inspector.checkScope();
    try {
      texts = DeclaredTexts.read(database.connection());
      return state(texts, Optional.empty());
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public Realm after(String statement) {
    DeclaredTexts before = texts;
    // What shadows a virtual table becomes so without a change of its text. Texts that were written
    // by hand count only from a pragma on.
    if (before == null || before.virtual() || statement.regionMatches(true, 0, "PRAGMA", 0, 6)) {
      return whole();
    }
    try {
      DeclaredTexts now = texts(before, statement);
      if (now.virtual()) {
        return whole();
      }
      texts = now;
      return now.sameAs(before) ? state : state(now, Optional.of(now.changedSince(before)));
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private DeclaredTexts texts(DeclaredTexts before, String statement) throws SQLException {
    Optional<TouchedNames> names = names(statement);
    if (names.isEmpty()) {
      inspector.checkScope();
      return DeclaredTexts.read(database.connection());
    }
    Set<String> touched = new TreeSet<>(names.get().spellings());
    read.values().stream().filter(names.get()::touch).map(Table::name).forEach(touched::add);
    return before.readAgain(database.connection(), touched);
  }

  /** SQLite takes names in the quotes of strings, so all strings count as names. */
  private static Optional<TouchedNames> names(String statement) {
    boolean mixed = statement.indexOf('\'') >= 0 && statement.indexOf('"') >= 0;
    return mixed ? Optional.empty() : TouchedNames.in(statement.replace('\'', '"'));
  }

  /** The state of these texts, of which those relations are to be read; all for none. */
  private Realm state(DeclaredTexts now, Optional<List<String>> changed) throws SQLException {
    Set<String> touched = new LinkedHashSet<>(now.views());
    changed.ifPresent(touched::addAll);
    CatalogReader reader =
        changed.isEmpty()
            ? new CatalogReader(database.connection())
            : CatalogReader.of(database.connection(), touched);
    SqliteInspector.Relations found = inspector.relations(reader.read());
    Map<String, Table> fresh = new HashMap<>();
    found.tables().forEach(table -> fresh.put(table.name(), table));
    Map<String, Table> tables = new LinkedHashMap<>();
    for (String name : now.relations().values()) {
      Table table = fresh.containsKey(name) || changed.isEmpty() ? fresh.get(name) : read.get(name);
      if (table != null) {
        tables.put(name, table);
      }
    }
    Set<String> others = different(read, tables);
    read = tables;
    state = SqliteInspector.realm(linked(List.copyOf(tables.values()), others), found.views());
    return state;
  }

  /** The names of tables that are not the same in both, as keys are linked by them. */
  private static Set<String> different(Map<String, Table> before, Map<String, Table> now) {
    Set<String> names = new HashSet<>();
    before.forEach((name, table) -> {
      if (now.get(name) != table) {
        names.add(KeyLinker.folded(name));
      }
    });
    now.forEach((name, table) -> {
      if (before.get(name) != table) {
        names.add(KeyLinker.folded(name));
      }
    });
    return names;
  }

  /** The tables with their keys linked; the instances of before where that changed nothing. */
  private List<Table> linked(List<Table> tables, Set<String> others) {
    List<Table> result = new ArrayList<>(tables.size());
    Schema before = state == Realm.EMPTY ? Schema.empty("") : state.schemas().getFirst();
    KeyLinker linker = new KeyLinker(tables);
    for (Table table : tables) {
      Optional<Table> known = before.findTable(table.name());
      boolean same =
          !others.contains(KeyLinker.folded(table.name()))
              && table.foreignKeys().stream()
                  .noneMatch(key -> others.contains(KeyLinker.folded(key.refTable())));
      if (same && known.isPresent()) {
        result.add(known.get());
      } else {
        Table linked = linker.link(table);
        result.add(known.filter(linked::equals).orElse(linked));
      }
    }
    return result;
  }
}

package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.dialect.postgres.table.PartitionTables;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Extra;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares and writes the settings of tables that the original does not see. */
public final class TableSettings {

  private static final List<Class<? extends Extra>> KINDS =
      List.of(
          PostgresExtra.PartitionOf.class,
          PostgresExtra.Inherits.class,
          PostgresExtra.AccessMethod.class,
          PostgresExtra.Unlogged.class,
          PostgresExtra.Tablespace.class,
          PostgresExtra.Parameters.class,
          PostgresExtra.RowSecurity.class,
          PostgresExtra.ReplicaIdentity.class,
          PostgresExtra.ClusteredOn.class);

  private final WriteOptions options;
  private final Table table;

  TableSettings(WriteOptions options, Table table) {
    this.options = options;
    this.table = table;
  }

  /** What differs, one change for each kind of setting. */
  public static List<TableChange> changes(Attrs from, Attrs to) {
    List<TableChange> changes = new ArrayList<>();
    for (Class<? extends Extra> kind : KINDS) {
      change(from.find(kind).orElse(null), to.find(kind).orElse(null))
          .ifPresent(change -> changes.add(new TableChange.TableAttr(change)));
    }
    return changes;
  }

  private static Optional<AttrChange> change(@Nullable Extra from, @Nullable Extra to) {
    if (from == null) {
      return to == null ? Optional.empty() : Optional.of(new AttrChange.AddAttr(to));
    }
    if (to == null) {
      return Optional.of(new AttrChange.DropAttr(from));
    }
    boolean same =
        from instanceof PostgresExtra.Inherits a && to instanceof PostgresExtra.Inherits b
            ? Set.copyOf(a.parents()).equals(Set.copyOf(b.parents()))
            : from.equals(to);
    return same ? Optional.empty() : Optional.of(new AttrChange.ModifyAttr(from, to));
  }

  /** Whether {@code CREATE TABLE} has no clause for the setting. */
  static boolean comesLater(Attr attr) {
    return attr instanceof PostgresExtra.RowSecurity
        || attr instanceof PostgresExtra.ReplicaIdentity
        || attr instanceof PostgresExtra.ClusteredOn;
  }

  /** Writes the statement that turns one setting into another; null is the usual. */
  void write(@Nullable Attr from, @Nullable Attr to, Statements statements) {
    String sql = sql(from, to);
    if (!sql.isEmpty()) {
      statements.add(sql, comment(from, to), sql(to, from));
    }
  }

  private String comment(@Nullable Attr from, @Nullable Attr to) {
    String name = GoQuote.quote(table.name());
    Attr kind = to == null ? from : to;
    if (kind instanceof PostgresExtra.RowSecurity) {
      PostgresExtra.RowSecurity was = rows(from);
      PostgresExtra.RowSecurity is = rows(to);
      String verb =
          was.enabled() != is.enabled()
              ? (is.enabled() ? "enable" : "disable")
              : (is.enforced() ? "enforce" : "do not enforce");
      return verb + " row-level security for " + name + " table";
    }
    if (kind instanceof PostgresExtra.PartitionOf part) {
      return (to == null ? "detach " : "attach ")
          + name
          + (to == null ? " from " : " to ")
          + GoQuote.quote(part.parent().name())
          + " table";
    }
    return "modify " + name + " table";
  }

  private static PostgresExtra.RowSecurity rows(@Nullable Attr attr) {
    return attr instanceof PostgresExtra.RowSecurity rows
        ? rows
        : new PostgresExtra.RowSecurity(false, false);
  }

  private String sql(@Nullable Attr from, @Nullable Attr to) {
    Attr kind = to == null ? from : to;
    return switch (kind) {
      case PostgresExtra.PartitionOf part -> partition(part, to != null);
      case PostgresExtra.Inherits _ -> alter(inherits(from, to));
      case PostgresExtra.AccessMethod _ ->
          alter(
              "SET ACCESS METHOD "
                  + SqlText.quoteName(
                      to instanceof PostgresExtra.AccessMethod(String name) ? name : "heap"));
      case PostgresExtra.Unlogged _ -> alter(to == null ? "SET LOGGED" : "SET UNLOGGED");
      case PostgresExtra.Tablespace _ ->
          alter(
              "SET TABLESPACE "
                  + SqlText.quoteName(
                      to instanceof PostgresExtra.Tablespace(String name) ? name : "pg_default"));
      case PostgresExtra.Parameters _ -> alter(parameters(from, to));
      case PostgresExtra.RowSecurity _ -> alter(rowSecurity(rows(from), rows(to)));
      case PostgresExtra.ReplicaIdentity _ -> alter("REPLICA IDENTITY " + identity(to));
      case PostgresExtra.ClusteredOn _ ->
          alter(
              to instanceof PostgresExtra.ClusteredOn(String index)
                  ? "CLUSTER ON " + SqlText.quoteName(index)
                  : "SET WITHOUT CLUSTER");
      case null, default -> "";
    };
  }

  private String alter(String clauses) {
    return clauses.isEmpty() ? "" : alter(PartitionTables.name(table), clauses);
  }

  private String alter(TableName name, String clauses) {
    return new SqlText(options)
        .add("ALTER TABLE")
        .name(name.schema(), name.name())
        .add(clauses)
        .toString();
  }

  private String partition(PostgresExtra.PartitionOf part, boolean attach) {
    String name = SqlText.qualified(options, table.schema(), table.name());
    return alter(
        part.parent(),
        attach ? "ATTACH PARTITION " + name + " " + part.bound() : "DETACH PARTITION " + name);
  }

  private String inherits(@Nullable Attr from, @Nullable Attr to) {
    List<TableName> was =
        from instanceof PostgresExtra.Inherits(List<TableName> parents) ? parents : List.of();
    List<TableName> is =
        to instanceof PostgresExtra.Inherits(List<TableName> parents) ? parents : List.of();
    List<String> clauses = new ArrayList<>();
    was.stream()
        .filter(parent -> !is.contains(parent))
        .forEach(parent -> clauses.add("NO INHERIT " + qualified(parent)));
    is.stream()
        .filter(parent -> !was.contains(parent))
        .forEach(parent -> clauses.add("INHERIT " + qualified(parent)));
    return String.join(", ", clauses);
  }

  private String qualified(TableName name) {
    return SqlText.qualified(options, name.schema(), name.name());
  }

  private static String identity(@Nullable Attr to) {
    if (!(to instanceof PostgresExtra.ReplicaIdentity identity)) {
      return "DEFAULT";
    }
    return identity.isIndex() ? "USING INDEX " + SqlText.quoteName(identity.of()) : identity.of();
  }

  private static String rowSecurity(PostgresExtra.RowSecurity was, PostgresExtra.RowSecurity is) {
    List<String> clauses = new ArrayList<>(2);
    if (was.enabled() != is.enabled()) {
      clauses.add((is.enabled() ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
    }
    if (was.enforced() != is.enforced()) {
      clauses.add((is.enforced() ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY");
    }
    return String.join(", ", clauses);
  }

  private static String parameters(@Nullable Attr from, @Nullable Attr to) {
    Map<String, String> was = values(from);
    Map<String, String> is = values(to);
    NavigableMap<String, String> set = new TreeMap<>(is);
    was.forEach(set::remove);
    List<String> reset = was.keySet().stream().filter(name -> !is.containsKey(name)).toList();
    List<String> clauses = new ArrayList<>(2);
    if (!reset.isEmpty()) {
      clauses.add("RESET (" + String.join(", ", reset) + ")");
    }
    if (!set.isEmpty()) {
      clauses.add("SET " + list(set));
    }
    return String.join(", ", clauses);
  }

  private static Map<String, String> values(@Nullable Attr attr) {
    return attr instanceof PostgresExtra.Parameters given ? given.values() : Map.of();
  }

  /** Parameters as SQL has them. */
  static String list(Map<String, String> values) {
    List<String> items = new ArrayList<>();
    values.forEach((name, value) -> items.add(name + " = " + literal(value)));
    return "(" + String.join(", ", items) + ")";
  }

  private static String literal(String value) {
    return value.matches("-?[0-9]+(\\.[0-9]+)?|true|false|on|off|auto|none")
        ? value
        : SqlText.string(value);
  }
}

package dev.atlasaction.engine.dialect.postgres.table;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Extra;
import dev.atlasaction.engine.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the original does not see of tables, columns, indexes and constraints (PostgreSQL manual,
 * CREATE TABLE and ALTER TABLE).
 */
public sealed interface PostgresExtra extends Extra {

  /** Whether policies decide who sees which rows; {@code enforced} for the owner too. */
  record RowSecurity(boolean enabled, boolean enforced) implements PostgresExtra {}

  /** A table whose rows are not in the log, and gone after a crash. */
  record Unlogged() implements PostgresExtra {}

  /** Where the files of a table or index are, if not where the database has its own. */
  record Tablespace(String name) implements PostgresExtra {}

  /** A method of storing rows other than {@code heap}. */
  record AccessMethod(String name) implements PostgresExtra {}

  /** Storage parameters; those of the TOAST table begin with {@code toast.}. */
  record Parameters(SortedMap<String, String> values) implements PostgresExtra {
    /** Copies the map. */
    public Parameters {
      values = new TreeMap<>(values);
    }
  }

  /** What of an old row is logged: {@code FULL}, {@code NOTHING} or the name of an index. */
  record ReplicaIdentity(String of) implements PostgresExtra {
    /** Whether it names an index. */
    public boolean isIndex() {
      return !of.equals("FULL") && !of.equals("NOTHING");
    }
  }

  /** The index that CLUSTER orders the table by. */
  record ClusteredOn(String index) implements PostgresExtra {}

  /** The tables whose columns and checks this one has too. */
  record Inherits(List<TableName> parents) implements PostgresExtra {
    /** Copies the list. */
    public Inherits {
      parents = List.copyOf(parents);
    }

    @Override
    public boolean needs(String schema, String table) {
      return parents.contains(new TableName(schema, table));
    }

    @Override
    public Extra moved(String from, String to) {
      return new Inherits(
          parents.stream().map(parent -> PostgresExtra.moved(parent, from, to)).toList());
    }
  }

  /**
   * A partition of another table. The table has only those columns that are not as the parent has
   * them.
   *
   * @param bound {@code FOR VALUES ...} or {@code DEFAULT}
   * @param whole the table with all its columns and indexes; null where only a document knows it
   */
  record PartitionOf(TableName parent, String bound, @Nullable Table whole)
      implements PostgresExtra {
    @Override
    public boolean hidesTable() {
      return true;
    }

    @Override
    public boolean needs(String schema, String table) {
      return parent.equals(new TableName(schema, table));
    }

    /** Bounds of two partitions must not overlap at any time. */
    @Override
    public boolean waitsFor(Extra other) {
      return other instanceof PartitionOf that && parent.equals(that.parent);
    }

    @Override
    public Extra moved(String from, String to) {
      Table there = whole == null ? null : whole.withSchema(to);
      return new PartitionOf(PostgresExtra.moved(parent, from, to), bound, there);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof PartitionOf that
          && parent.equals(that.parent)
          && bound.equals(that.bound);
    }

    @Override
    public int hashCode() {
      return Objects.hash(parent, bound);
    }
  }

  /** How a column keeps long values, if not as its type does: {@code EXTERNAL} and the like. */
  record Storage(String strategy) implements PostgresExtra {}

  /** How a column compresses long values: {@code pglz} or {@code lz4}. */
  record Compression(String method) implements PostgresExtra {}

  /** How much the planner wants to know of a column. */
  record Statistics(int target) implements PostgresExtra {}

  /** Options of a column, such as {@code n_distinct}. */
  record ColumnOptions(SortedMap<String, String> values) implements PostgresExtra {
    /** Copies the map. */
    public ColumnOptions {
      values = new TreeMap<>(values);
    }
  }

  /** A collation that is not the one of the type; no schema for those of the server. */
  record Collated(String schema, String name) implements PostgresExtra {
    @Override
    public Extra moved(String from, String to) {
      return schema.equals(from) && !from.isEmpty() ? new Collated(to, name) : this;
    }
  }

  /** A column, index or constraint that came from a parent and goes when the parent's goes. */
  record Inherited() implements Attr {}

  /** Options of the sequence of an identity column; null bounds are those of its type. */
  record IdentityOptions(@Nullable Long min, @Nullable Long max, long cache, boolean cycle)
      implements PostgresExtra {
    /** What a sequence has unless told otherwise. */
    public static final IdentityOptions NONE = new IdentityOptions(null, null, 1, false);
  }

  /** A constraint that may be checked at the end of the transaction; {@code deferred} if it is. */
  record Deferrable(boolean deferred) implements PostgresExtra {
    /** The clause. */
    public String sql() {
      return deferred ? "DEFERRABLE INITIALLY DEFERRED" : "DEFERRABLE";
    }
  }

  /** A constraint that two rows may not have values which some operator finds in conflict. */
  record Exclusion() implements PostgresExtra {
    @Override
    public boolean hidesIndex() {
      return true;
    }
  }

  /** The name of a primary key that the server would not give by itself. */
  record KeyName(String name) implements PostgresExtra {}

  /** A constraint that is documented but not checked. */
  record NotEnforced() implements PostgresExtra {}

  /** {@code MATCH FULL} of a foreign key. */
  record MatchFull() implements PostgresExtra {}

  /** The columns that ON DELETE SET NULL or SET DEFAULT sets, if not all. */
  record DeleteColumns(List<String> columns) implements PostgresExtra {
    /** Copies the list. */
    public DeleteColumns {
      columns = List.copyOf(columns);
    }
  }

  /** A key whose last column is a period: {@code WITHOUT OVERLAPS}, or PERIOD of a foreign key. */
  record Period() implements PostgresExtra {}

  private static TableName moved(TableName table, String from, String to) {
    return table.schema().equals(from) ? new TableName(to, table.name()) : table;
  }
}

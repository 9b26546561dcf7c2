package dev.atlasaction.engine.sql.shape;

import java.util.List;

/** What a statement says it does (spec lint.md §9). */
public sealed interface SqlShape {

  /** {@code ALTER TABLE a RENAME TO b}, or one pair of MySQL's {@code RENAME TABLE}. */
  record RenameTable(SqlName from, SqlName to) implements SqlShape {}

  /** {@code ALTER TABLE t RENAME [COLUMN] a TO b}, or MySQL's {@code CHANGE a b}. */
  record RenameColumn(SqlName table, String from, String to) implements SqlShape {}

  /** {@code ALTER INDEX a RENAME TO b}; the table is only known in MySQL's form. */
  record RenameIndex(String from, String to) implements SqlShape {}

  /** {@code CREATE INDEX CONCURRENTLY} or {@code DROP INDEX CONCURRENTLY}. */
  record ConcurrentIndex(SqlName index) implements SqlShape {}

  /** A column of CREATE TABLE or ADD COLUMN with a {@code REFERENCES} of its own. */
  record InlineReference(SqlName table, String column) implements SqlShape {}

  /** {@code CREATE VIEW name AS SELECT ... FROM source}, with one source only. */
  record CreateView(SqlName name, SqlName source) implements SqlShape {}

  /** {@code INSERT INTO target SELECT ... FROM source}: every row of one table, unfiltered. */
  record CopyRows(SqlName target, SqlName source) implements SqlShape {}

  /** {@code UPDATE table SET ...}. */
  record Update(SqlName table, List<Assignment> assignments) implements SqlShape {
    /** Copies the list. */
    public Update {
      assignments = List.copyOf(assignments);
    }
  }

  /** {@code BEGIN}, {@code START TRANSACTION}, {@code COMMIT}, {@code END}, {@code ROLLBACK}. */
  record TransactionControl(String command) implements SqlShape {}

  /** A statement that PostgreSQL refuses inside a transaction (spec ddl-hazards.md §1.4). */
  record OutsideTransaction(String command) implements SqlShape {}

  /** {@code CREATE TRIGGER name ... ON table}. */
  record CreateTrigger(String name, SqlName table) implements SqlShape {}

  /** {@code ALTER TABLE t SET LOGGED}, {@code UNLOGGED} or {@code ACCESS METHOD}. */
  record SetStorage(SqlName table, Storage storage) implements SqlShape {}

  /** How PostgreSQL keeps the rows of a table. */
  enum Storage {
    /** With a write-ahead log. */
    LOGGED,
    /** Without one. */
    UNLOGGED,
    /** In another kind of file. */
    ACCESS_METHOD
  }

  /** {@code ALTER TABLE t CONVERT TO CHARACTER SET ...}. */
  record ConvertCharset(SqlName table) implements SqlShape {}

  /** {@code FULLTEXT} or {@code SPATIAL} index of MySQL; the name is empty if none is given. */
  record SpecialIndex(SqlName table, String name, String kind) implements SqlShape {}

  /** {@code ALTER TABLE t ADD ... USING INDEX index}. */
  record ConstraintUsingIndex(SqlName table, String index) implements SqlShape {}

  /**
   * One assignment of an UPDATE.
   *
   * @param literalNull whether the value is the literal NULL
   * @param reach which rows are updated
   */
  record Assignment(String column, boolean literalNull, Reach reach) {

    /** Whether after it no row of {@code other} is NULL. */
    public boolean fillsAll(String other) {
      return column.equals(other) && !literalNull && reach.coversNulls(column);
    }

    /** Whether it reaches all rows whose {@code other} is {@code value}. */
    public boolean replaces(String other, String value) {
      return column.equals(other) && !literalNull && reach.coversValue(column, value);
    }
  }

  /** Which rows a WHERE clause leaves. */
  sealed interface Reach {

    /** Whether all rows with a NULL in the column are reached. */
    default boolean coversNulls(String column) {
      return switch (this) {
        case All _ -> true;
        case Null(String name) -> name.equals(column);
        case Equal _, Other _ -> false;
      };
    }

    /** Whether all rows with that value in the column are reached. */
    default boolean coversValue(String column, String value) {
      return switch (this) {
        case All _ -> true;
        case Equal(String name, String literal) -> name.equals(column) && literal.equals(value);
        case Null _, Other _ -> false;
      };
    }

    /** No WHERE. */
    record All() implements Reach {}

    /** {@code WHERE column IS NULL} and nothing else. */
    record Null(String column) implements Reach {}

    /** {@code WHERE column = literal} and nothing else; the literal is unquoted. */
    record Equal(String column, String literal) implements Reach {}

    /** Any other condition. */
    record Other() implements Reach {}
  }
}

package dev.atlasaction.engine.lint.policy;

import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What tables have to look like.
 *
 * @param primaryKey the tables that need a primary key; empty for none
 * @param columns the columns that tables need
 * @param indexes the indexes that tables need
 * @param comments the kinds that need a comment: tables, or their columns
 * @param bans the types that are not wanted
 * @param limits how much of something a table may have
 */
public record TablePolicy(
    Optional<Pattern> primaryKey,
    List<RequiredColumn> columns,
    List<RequiredIndex> indexes,
    Set<String> comments,
    List<BannedType> bans,
    Map<Limit, Long> limits) {

  /** Tables may look as they like. */
  public static final TablePolicy NONE =
      new TablePolicy(Optional.empty(), List.of(), List.of(), Set.of(), List.of(), Map.of());

  /** Copies the collections. */
  public TablePolicy {
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
    comments = Collections.unmodifiableSet(new TreeSet<>(comments));
    bans = List.copyOf(bans);
    EnumMap<Limit, Long> copy = new EnumMap<>(Limit.class);
    copy.putAll(limits);
    limits = Collections.unmodifiableMap(copy);
  }

  /**
   * A column that tables need.
   *
   * @param tables the names of the tables
   * @param type what its type has to look like
   * @param nullable whether it may, and then has to, allow NULL
   */
  public record RequiredColumn(
      String name, Pattern tables, Optional<Pattern> type, Optional<Boolean> nullable) {}

  /** An index that tables need, which begins with these columns, if they have the columns. */
  public record RequiredIndex(List<String> columns, Pattern tables) {
    /** Copies the list. */
    public RequiredIndex {
      columns = List.copyOf(columns);
    }
  }

  /** A type that is not wanted, and why. */
  public record BannedType(String name, Pattern match, String message) {}

  /** What can be limited. */
  public enum Limit {
    /** Columns of a table. */
    COLUMNS("columns"),
    /** Indexes of a table, without its primary key. */
    INDEXES("indexes"),
    /** Foreign keys of a table. */
    FOREIGN_KEYS("foreign_keys"),
    /** Columns of an index. */
    INDEX_COLUMNS("index_columns"),
    /** Characters of the name of a table, column, index or constraint. */
    NAME_LENGTH("name_length");

    private final String attribute;

    Limit(String attribute) {
      this.attribute = attribute;
    }

    /** The attribute of the project file. */
    public String attribute() {
      return attribute;
    }
  }
}

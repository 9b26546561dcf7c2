package dev.atlasaction.engine.sql.shape;

/**
 * What the desired state says of a name it does not have any more.
 *
 * @param kind what had the name
 * @param table whose part it is, for columns and indexes; for tables the schema counts, if it has
 *     one. The name is empty where a statement says it of an index alone
 * @param from the name before
 * @param to the name now; empty if it is dropped on purpose
 */
public record RenameHint(Kind kind, SqlName table, String from, String to) {

  /** What can be renamed. */
  public enum Kind {
    /** A table. */
    TABLE("table"),
    /** A column of a table. */
    COLUMN("column"),
    /** An index of a table. */
    INDEX("index");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As comments spell it. */
    public String word() {
      return word;
    }
  }

  /** Whether it says that something is gone, and nothing has come in its place. */
  public boolean isDrop() {
    return to.isEmpty();
  }

  /** The same thing said to be dropped. */
  public RenameHint dropped() {
    return new RenameHint(kind, table, from, "");
  }

  /** The comment that says so, without its mark: {@code atlas:rename column users.nick to name}. */
  public String comment() {
    String owner = kind == Kind.TABLE ? "" : table.name() + ".";
    String schema = table.schema().isEmpty() ? "" : table.schema() + ".";
    String what = kind.word() + " " + schema + owner + from;
    return isDrop() ? "atlas:drop " + what : "atlas:rename " + what + " to " + to;
  }
}

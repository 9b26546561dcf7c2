package dev.atlasaction.engine.dialect.sqlite.ddl;

/**
 * The last step of rebuilding a table: {@code ALTER TABLE new_t RENAME TO t}. SQLite refuses it
 * while a view or a trigger mentions {@code t}, which was dropped a moment before, unless it is
 * told to rename as it did before version 3.25. Nothing can mention {@code new_t}, so no reference
 * is lost.
 */
public final class RebuildRename {
  /** What the name begins with that a table is built anew under. */
  public static final String PREFIX = "new_";

  private RebuildRename() {}

  /** Whether a statement ends such a rebuilding. */
  public static boolean is(String statement) {
    if (!statement.regionMatches(true, 0, "ALTER TABLE", 0, "ALTER TABLE".length())) {
      return false;
    }
    DdlReader reader = new DdlReader(statement);
    reader.take("ALTER", "TABLE");
    String from = reader.takeQualifiedName();
    return reader.take("RENAME", "TO")
        && from.equals(PREFIX + reader.next().text())
        && (reader.atEnd() || reader.take(";"));
  }
}

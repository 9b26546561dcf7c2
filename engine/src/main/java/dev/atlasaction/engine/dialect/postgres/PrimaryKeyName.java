package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.TableChange;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The names of primary keys, which documents give only where the server would choose another. */
final class PrimaryKeyName {

  private static final String SUFFIX = "_pkey";
  private static final int MAX_BYTES = 63;

  private PrimaryKeyName() {}

  /** Whether the server gives the key of a table that name, or one like it, by itself. */
  static boolean isUsual(String table, String name) {
    if (name.isEmpty()) {
      return true;
    }
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    if (!name.substring(0, end).endsWith(SUFFIX)) {
      return false;
    }
    String start = name.substring(0, end - SUFFIX.length());
    boolean cut = name.getBytes(StandardCharsets.UTF_8).length >= MAX_BYTES - 3;
    return start.equals(table) || (cut && table.startsWith(start));
  }

  /** The change of the name that the desired state asks for. */
  static Optional<TableChange> change(Table from, Table to) {
    Index was = from.primaryKey();
    Index is = to.primaryKey();
    if (was == null || is == null || was.name().isEmpty() || was.name().equals(is.name())) {
      return Optional.empty();
    }
    return isUsual(to.name(), is.name())
        ? Optional.empty()
        : Optional.of(new TableChange.RenameIndex(was, is));
  }
}

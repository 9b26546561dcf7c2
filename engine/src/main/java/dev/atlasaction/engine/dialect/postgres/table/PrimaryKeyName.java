package dev.atlasaction.engine.dialect.postgres.table;

import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.TableChange;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of primary keys, which documents give only where the server would choose another. */
public final class PrimaryKeyName {

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

  /** The key of a table with a note of its name, if it is one of its own. */
  public static @Nullable Index noted(String table, @Nullable Index key) {
    return key == null || isUsual(table, key.name())
        ? key
        : key.withAttrs(key.attrs().with(new PostgresExtra.KeyName(key.name())));
  }

  /** The name that a key has or shall have; empty for the one that the server gives. */
  public static String of(Table table, Index key) {
    return key.attrs()
        .find(PostgresExtra.KeyName.class)
        .map(PostgresExtra.KeyName::name)
        .orElse(isUsual(table.name(), key.name()) ? "" : key.name());
  }

  /** The change of the name of a key that is otherwise the same. */
  public static Optional<TableChange> change(Table from, Table to) {
    Index was = from.primaryKey();
    Index is = to.primaryKey();
    if (was == null
        || is == null
        || was.name().isEmpty()
        || !was.columnNames().equals(is.columnNames())) {
      return Optional.empty();
    }
    String wanted = of(to, is);
    if (wanted.equals(of(from, was)) || wanted.equals(was.name())) {
      return Optional.empty();
    }
    String usual = is.name().isEmpty() ? to.name() + SUFFIX : is.name();
    String name = wanted.isEmpty() ? usual : wanted;
    return name.equals(was.name())
        ? Optional.empty()
        : Optional.of(new TableChange.RenameIndex(was, is.withName(name)));
  }
}

package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.sql.SqlList;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The {@code SET} clauses of functions. */
final class SettingText {

  /** Settings whose values are lists of names, each of which is quoted on its own. */
  private static final Set<String> LISTS =
      Set.of(
          "search_path",
          "temp_tablespaces",
          "local_preload_libraries",
          "session_preload_libraries",
          "shared_preload_libraries",
          "unix_socket_directories");

  private SettingText() {}

  /** The clause for a setting as the catalog has it, such as {@code search_path=public}. */
  static String clause(String setting) {
    int equals = setting.indexOf('=');
    String name = setting.substring(0, equals);
    String value = setting.substring(equals + 1);
    String text =
        LISTS.contains(name.toLowerCase(Locale.ROOT))
            ? String.join(", ", items(value).stream().map(SqlText::string).toList())
            : SqlText.string(value);
    String quoted = name.matches("[A-Za-z_][A-Za-z0-9_.]*") ? name : SqlText.quoteName(name);
    return "SET " + quoted + " TO " + (text.isEmpty() ? "''" : text);
  }

  private static List<String> items(String value) {
    List<String> items = new ArrayList<>();
    for (String item : SqlList.split(value)) {
      String name = item.strip();
      boolean quoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
      items.add(quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name);
    }
    return items;
  }
}

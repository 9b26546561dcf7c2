package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The settings a URL asks for, under the names of the original's driver (spec cli.md §6). */
final class SqlitePragmas {
  private static final String BOOLEANS = "0 1 false true no yes off on";

  /**
   * One setting.
   *
   * @param keys its names in a URL
   * @param pragma its name in SQLite
   * @param values the allowed values, separated by blanks; empty for any number
   */
  private record Setting(List<String> keys, String pragma, String values) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(List.of("_busy_timeout", "_timeout"), "busy_timeout", ""),
          new Setting(List.of("_foreign_keys", "_fk"), "foreign_keys", BOOLEANS),
          new Setting(List.of("_defer_foreign_keys", "_defer_fk"), "defer_foreign_keys", BOOLEANS),
          new Setting(
              List.of("_journal", "_journal_mode"),
              "journal_mode",
              "DELETE TRUNCATE PERSIST MEMORY WAL OFF"),
          new Setting(
              List.of("_synchronous", "_sync"), "synchronous", "0 OFF 1 NORMAL 2 FULL 3 EXTRA"),
          new Setting(List.of("_locking", "_locking_mode"), "locking_mode", "NORMAL EXCLUSIVE"),
          new Setting(
              List.of("_auto_vacuum", "_vacuum"), "auto_vacuum", "0 NONE 1 FULL 2 INCREMENTAL"),
          new Setting(List.of("_case_sensitive_like", "_cslike"), "case_sensitive_like", BOOLEANS),
          new Setting(List.of("_ignore_check_constraints"), "ignore_check_constraints", BOOLEANS),
          new Setting(List.of("_recursive_triggers", "_rt"), "recursive_triggers", BOOLEANS),
          new Setting(List.of("_secure_delete"), "secure_delete", BOOLEANS + " fast"),
          new Setting(List.of("_query_only"), "query_only", BOOLEANS),
          new Setting(List.of("_writable_schema"), "writable_schema", BOOLEANS),
          new Setting(List.of("_cache_size"), "cache_size", ""));

  private SqlitePragmas() {}

  /**
   * The statements that apply the settings of {@code url}.
   *
   * @throws EngineException if a value is not allowed
   */
  static List<String> of(DatabaseUrl url) {
    List<String> result = new ArrayList<>();
    for (Setting setting : SETTINGS) {
      for (String key : setting.keys()) {
        String value = url.parameter(key);
        if (!value.isEmpty()) {
          check(setting, value);
          result.add("PRAGMA " + setting.pragma() + " = " + value);
        }
      }
    }
    return result;
  }

  private static void check(Setting setting, String value) {
    String key = "Invalid " + setting.keys().getFirst() + ": " + value;
    if (setting.values().isEmpty()) {
      boolean number =
          value.chars().skip(value.startsWith("-") ? 1 : 0).allMatch(Character::isDigit);
      if (!number) {
        throw EngineException.user(
            key + ": strconv.ParseInt: parsing " + GoQuote.quote(value) + ": invalid syntax");
      }
      return;
    }
    List<String> allowed = List.of(setting.values().split(" ", -1));
    if (allowed.stream().noneMatch(value.toUpperCase(Locale.ROOT)::equalsIgnoreCase)) {
      String kind = setting.values().equals(BOOLEANS) ? "boolean value of" : "value of";
      throw EngineException.user(key + ", expecting " + kind + " '" + setting.values() + "'");
    }
  }
}

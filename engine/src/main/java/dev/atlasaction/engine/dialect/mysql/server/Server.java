package dev.atlasaction.engine.dialect.mysql.server;

import dev.atlasaction.engine.dialect.ServerVersion;

/**
 * What a server is and can (spec inspect-diff.md §3.2, planner.md §5.4).
 *
 * @param charset the character set of new schemas; empty when unknown
 * @param collation the collation of new schemas; empty when unknown
 * @param lowerCaseTableNames the variable {@code lower_case_table_names}
 */
public record Server(
    ServerVersion version, String charset, String collation, int lowerCaseTableNames) {

  private static final String MARIADB = "mariadb";
  private static final String TIDB = "tidb";

  /** What is assumed without a connection. */
  public static final Server ASSUMED =
      new Server(new ServerVersion("mysql", 8, 0, 31, "8.0.31"), "", "", 0);

  /** The version behind the variable {@code version}, such as {@code 10.11.6-MariaDB-log}. */
  public static ServerVersion parseVersion(String text) {
    String vendor = text.contains("MariaDB") ? MARIADB : text.contains("TiDB") ? TIDB : "mysql";
    int[] numbers = new int[3];
    int index = 0;
    for (int i = 0; i < text.length() && index < numbers.length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        numbers[index] = numbers[index] * 10 + (c - '0');
      } else if (c == '.') {
        index++;
      } else {
        break;
      }
    }
    return new ServerVersion(vendor, numbers[0], numbers[1], numbers[2], text);
  }

  /** Whether it is MariaDB. */
  public boolean isMaria() {
    return version.vendor().equals(MARIADB);
  }

  /** Whether it is TiDB. */
  public boolean isTidb() {
    return version.vendor().equals(TIDB);
  }

  /** Whether the catalog escapes quotes and backslashes of expressions once more. */
  public boolean escapesExpressions() {
    return !isMaria() && version.atLeast(8, 0, 0);
  }

  /** Whether checks are kept, not only parsed. */
  public boolean supportsCheck() {
    return isMaria() ? version.atLeast(10, 2, 1) : version.atLeast(8, 0, 16);
  }

  /** Whether checks can be there without being enforced. */
  public boolean supportsEnforced() {
    return !isMaria() && version.atLeast(8, 0, 16);
  }

  /** Whether indexes can hold expressions. */
  public boolean supportsIndexExpr() {
    return !isMaria() && version.atLeast(8, 0, 13);
  }

  /** Whether an index can be kept from the optimizer. */
  public boolean supportsInvisibleIndex() {
    return isMaria() ? version.atLeast(10, 6, 0) : !isTidb() && version.atLeast(8, 0, 0);
  }

  /** Whether defaults can be expressions. */
  public boolean supportsExprDefault() {
    return isMaria() ? version.atLeast(10, 2, 1) : version.atLeast(8, 0, 13);
  }

  /** Whether columns can be generated. */
  public boolean supportsGenerated() {
    return isMaria() ? version.atLeast(10, 2, 0) : version.atLeast(5, 7, 0);
  }

  /** Whether columns are renamed without their definition. */
  public boolean supportsRenameColumn() {
    return isMaria() ? version.atLeast(10, 5, 2) : version.atLeast(8, 0, 0);
  }

  boolean reportsDisplayWidth() {
    return isMaria() || !version.atLeast(8, 0, 19);
  }

  /** Whether defaults come from the catalog as SQL, strings in quotes (MariaDB 10.2.7 on). */
  public boolean quotesDefaults() {
    return isMaria() && version.atLeast(10, 2, 7);
  }

  /** Whether the catalog may show statistics of tables that are a day old (MySQL 8 on). */
  public boolean remembersCounters() {
    return !isMaria() && version.atLeast(8, 0, 0);
  }

  /** Whether JSON columns need their check spelled out; newer servers add it by themselves. */
  public boolean needsJsonCheck() {
    return isMaria() && !version.atLeast(10, 4, 3);
  }
}

package dev.atlasaction.engine.dialect.postgres.sql;

/**
 * A query of the catalog, kept as a resource. A line that ends in {@code -- since 12} or {@code --
 * before 12} is for these versions of the server only.
 */
public final class CatalogQuery {

  private static final String SINCE = " -- since ";
  private static final String BEFORE = " -- before ";

  private CatalogQuery() {}

  /** The query for a server of that major version. */
  public static String read(String name, int major) {
    StringBuilder sql = new StringBuilder();
    for (String line : Resources.read(name + ".sql").split("\n", -1)) {
      int since = line.indexOf(SINCE);
      int before = line.indexOf(BEFORE);
      int mark = Math.max(since, before);
      if (mark < 0) {
        sql.append(line).append('\n');
      } else {
        int version =
            Integer.parseInt(
                line.substring(mark + (since >= 0 ? SINCE.length() : BEFORE.length())));
        if ((major >= version) == (since >= 0)) {
          sql.append(line, 0, mark).append('\n');
        }
      }
    }
    return sql.toString();
  }
}

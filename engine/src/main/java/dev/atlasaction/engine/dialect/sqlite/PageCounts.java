package dev.atlasaction.engine.dialect.sqlite;

/**
 * Sizes of the tables of a file, counted on its pages: SQLite keeps no counters. Rows of a table
 * with a rowid are the cells of its leaves; those without one are trees of keys, whose inner pages
 * hold rows too.
 */
final class PageCounts {

  static final String QUERY =
      """
      SELECT 'main', l.name,
             coalesce(sum(CASE WHEN s.name <> l.name THEN 0
                               WHEN s.pagetype = 'leaf' THEN s.ncell
                               WHEN s.pagetype = 'internal' AND l.wr THEN s.ncell
                               ELSE 0 END), 0),
             coalesce(sum(s.pgsize), 0),
             0
      FROM pragma_table_list l
      JOIN main.sqlite_schema o ON o.tbl_name = l.name AND o.rootpage > 0
      LEFT JOIN dbstat s ON s.name = o.name
      WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      GROUP BY l.name
      ORDER BY l.name
      """;

  private PageCounts() {}
}

package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the catalog of a database says of its tables, in an order that does not depend on history.
 */
final class CatalogText {

  private static final String QUERY =
      """
      SELECT concat_ws(' ', 'table', c.relname, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity,
        c.relreplident, ARRAY(SELECT unnest(c.reloptions) ORDER BY 1), pg_get_expr(c.relpartbound, c.oid))
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      UNION ALL
      SELECT concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
        a.attstorage, COALESCE(a.attstattarget, -1), co.collname, a.attidentity, d.oid IS NOT NULL)
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      LEFT JOIN pg_collation co ON co.oid = a.attcollation
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      UNION ALL
      SELECT concat_ws(' ', 'constraint', c.relname, n.conname, pg_get_constraintdef(n.oid), n.convalidated, n.condeferrable, n.condeferred)
      FROM pg_constraint n JOIN pg_class c ON c.oid = n.conrelid WHERE n.connamespace = 'public'::regnamespace AND n.contype <> 'n'
      UNION ALL
      SELECT concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid), c.reloptions)
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace
      UNION ALL
      SELECT concat_ws(' ', 'type', t.typname, t.typtype, format_type(NULLIF(t.typbasetype, 0), NULL),
        ARRAY(SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder),
        ARRAY(SELECT concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod)) FROM pg_attribute a
          WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum),
        (SELECT format_type(r.rngsubtype, NULL) FROM pg_range r WHERE r.rngtypid = t.oid))
      FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
      WHERE t.typnamespace = 'public'::regnamespace AND (t.typtype <> 'c' OR c.relkind = 'c') AND t.typtype <> 'b'
      UNION ALL
      SELECT concat_ws(' ', 'routine', p.oid::regprocedure) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      UNION ALL
      SELECT concat_ws(' ', 'collation', l.collname, l.collcollate) FROM pg_collation l WHERE l.collnamespace = 'public'::regnamespace
      UNION ALL
      SELECT concat_ws(' ', 'statistics', pg_get_statisticsobjdef(s.oid)) FROM pg_statistic_ext s WHERE s.stxnamespace = 'public'::regnamespace
      UNION ALL
      SELECT concat_ws(' ', 'parent', c.relname, k.relname)
      FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent JOIN pg_class k ON k.oid = i.inhrelid
      WHERE c.relkind IN ('r', 'p')
      ORDER BY 1
      """;

  private CatalogText() {}

  /** The lines of only one of two databases. */
  static List<String> difference(Database live, Database goal) {
    List<String> one = of(live);
    List<String> other = of(goal);
    List<String> lines = new ArrayList<>();
    one.stream()
        .filter(line -> !other.contains(line))
        .forEach(line -> lines.add("only live: " + line));
    other.stream()
        .filter(line -> !one.contains(line))
        .forEach(line -> lines.add("only goal: " + line));
    return lines;
  }

  private static List<String> of(Database database) {
    List<String> lines = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      while (row.next()) {
        lines.add(row.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return lines;
  }
}

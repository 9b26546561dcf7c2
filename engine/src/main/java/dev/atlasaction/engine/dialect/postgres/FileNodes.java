package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.StorageProbe;
import dev.atlasaction.engine.dialect.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The files of tables (PostgreSQL manual, "Database File Layout"): a rewrite gives a table a new
 * one. A partitioned table has no file; the rewrite of a partition counts for it too.
 */
final class FileNodes implements StorageProbe {

  private static final String QUERY =
      """
      SELECT c.oid, n.nspname, c.relname, pg_catalog.pg_relation_filenode(c.oid), i.inhparent
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
      WHERE c.relkind IN ('r', 'p', 'm')
        AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      """;

  private record Relation(TableName name, long file, long parent) {}

  private final Database database;
  private Map<Long, Relation> last = Map.of();

  FileNodes(Database database) {
    this.database = database;
  }

  @Override
  public Set<TableName> moved() {
    Map<Long, Relation> now = read();
    Set<TableName> moved = new HashSet<>();
    now.forEach((oid, relation) -> {
      Relation before = last.get(oid);
      if (before != null && before.file() != relation.file()) {
        for (Relation each = relation; each != null; each = now.get(each.parent())) {
          moved.add(each.name());
        }
      }
    });
    last = now;
    return moved;
  }

  private Map<Long, Relation> read() {
    Connection connection = database.connection();
    Map<Long, Relation> relations = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      while (row.next()) {
        relations.put(
            row.getLong(1),
            new Relation(
                new TableName(row.getString(2), row.getString(3)), row.getLong(4), row.getLong(5)));
      }
      return relations;
    } catch (SQLException refused) {
      throw database.failure(refused);
    }
  }
}

package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.postgres.sql.CatalogQuery;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.Needs;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads who needs whom from {@code pg_depend}, with one query. */
final class DependencyReader {

  private final Map<CatalogNode, DependsOn.Target> nodes;
  private final Map<DependsOn.Target, List<Needs.Need>> needs = new LinkedHashMap<>();

  /** A reader for the objects that stand at {@code nodes}. */
  DependencyReader(Map<CatalogNode, DependsOn.Target> nodes) {
    this.nodes = nodes;
  }

  void read(Database database) throws SQLException {
    try (PreparedStatement query =
            database
                .connection()
                .prepareStatement(
                    CatalogQuery.read("inspect/dependencies", database.version().major()));
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        DependsOn.@Nullable Target who = nodes.get(new CatalogNode(row.getLong(1), row.getLong(2)));
        DependsOn.@Nullable Target whom =
            nodes.get(new CatalogNode(row.getLong(4), row.getLong(5)));
        if (who != null && whom != null) {
          needs
              .computeIfAbsent(who, _ -> new ArrayList<>())
              .add(new Needs.Need(row.getString(3), whom, row.getString(6)));
        }
      }
    }
  }

  /** {@code attrs} with what {@code who} needs. */
  Attrs add(Attrs attrs, DependsOn.Target who) {
    return attrs.with(new Needs(needs.getOrDefault(who, List.of())));
  }
}

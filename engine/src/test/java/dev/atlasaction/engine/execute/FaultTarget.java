package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import dev.atlasaction.testkit.database.PostgresServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database that runs are cut off on, and what it says afterwards. */
final class FaultTarget {

  /** The products. */
  enum Product {
    SQLITE,
    POSTGRES,
    MYSQL,
    MARIADB;

    boolean isMy() {
      return this == MYSQL || this == MARIADB;
    }
  }

  private final Product product;
  private final Path folder;
  private final String name;

  private FaultTarget(Product product, Path folder, String name) {
    this.product = product;
    this.folder = folder;
    this.name = name;
  }

  /** A database of its own. */
  static FaultTarget create(Product product, Path folder) throws SQLException {
    String name = product == Product.SQLITE ? "run.db" : server(product).createDatabase();
    return new FaultTarget(product, folder, name);
  }

  private static DatabaseServer server(Product product) {
    return switch (product) {
      case POSTGRES -> PostgresServers.get(15);
      case MYSQL -> MySqlServers.get();
      case MARIADB -> MariaDbServers.get();
      case SQLITE -> throw new IllegalStateException("SQLite has no server");
    };
  }

  Product product() {
    return product;
  }

  /** What the database is called, which no other is. */
  String name() {
    return name;
  }

  /** The port of the server. */
  int port() {
    return server(product).port();
  }

  /** The URL through a port, which need not be the server's. */
  String url(int port) {
    if (product == Product.SQLITE) {
      return "sqlite://" + name;
    }
    DatabaseServer server = server(product);
    String url = server.url(name).replace(":" + server.port() + "/", ":" + port + "/");
    return product == Product.POSTGRES ? url + "&search_path=public" : url;
  }

  Database open() {
    return open(product == Product.SQLITE ? 0 : port());
  }

  Database open(int port) {
    return Dialects.connect(DatabaseUrl.parse(url(port)), folder);
  }

  /** Nothing is in it. */
  void empty() throws SQLException, IOException {
    switch (product) {
      case SQLITE -> {
        for (String suffix : List.of("", "-journal", "-wal", "-shm")) {
          Files.deleteIfExists(folder.resolve(name + suffix));
        }
      }
      case POSTGRES -> execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
      case MYSQL, MARIADB ->
          execute("DROP DATABASE " + name, "CREATE DATABASE " + name, "USE " + name);
    }
  }

  private Connection connect() throws SQLException {
    return product == Product.SQLITE
        ? DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name))
        : server(product).connect(name);
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  /** The rows of a query, columns with spaces between them. */
  List<String> ask(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
        found.add(String.join(" ", cells));
      }
      return found;
    }
  }

  /** What the catalog says of everything but the history, in an order of its own. */
  List<String> catalog() throws SQLException {
    return switch (product) {
      case SQLITE ->
          ask(
              "SELECT type, name, sql FROM sqlite_master WHERE tbl_name <> 'atlas_schema_revisions'"
                  + " ORDER BY 1, 2");
      case POSTGRES -> {
        List<String> all =
            ask(
                "SELECT table_name, column_name, data_type, is_nullable FROM"
                    + " information_schema.columns WHERE table_schema = 'public' AND table_name <>"
                    + " 'atlas_schema_revisions' ORDER BY 1, ordinal_position");
        all.addAll(
            ask(
                "SELECT pg_get_indexdef(i.indexrelid), indisvalid FROM pg_index i JOIN pg_class c"
                    + " ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE"
                    + " n.nspname = 'public' AND c.relname <> 'atlas_schema_revisions' ORDER BY"
                    + " 1"));
        yield all;
      }
      case MYSQL, MARIADB -> {
        String where =
            " WHERE table_schema = '" + name + "' AND table_name <> 'atlas_schema_revisions'";
        List<String> all =
            ask(
                "SELECT table_name, column_name, column_type, is_nullable FROM"
                    + " information_schema.columns"
                    + where
                    + " ORDER BY 1, ordinal_position");
        all.addAll(
            ask(
                "SELECT table_name, index_name, seq_in_index, column_name FROM"
                    + " information_schema.statistics"
                    + where
                    + " ORDER BY 1, 2, 3"));
        yield all;
      }
    };
  }
}

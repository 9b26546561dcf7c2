package dev.atlasaction.testkit.database;

/** What differs between the products in how they are addressed. */
enum ServerKind {
  POSTGRES(
      "postgres",
      "postgres://%s:%s@127.0.0.1:%d/%s?sslmode=disable",
      "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s&sslmode=disable",
      "postgres"),
  MYSQL(
      "root",
      "mysql://%s:%s@127.0.0.1:%d/%s",
      "jdbc:mariadb://127.0.0.1:%d/%s?user=%s&password=%s&sslMode=disable&allowMultiQueries=true",
      ""),
  MARIADB(
      "root",
      "maria://%s:%s@127.0.0.1:%d/%s",
      "jdbc:mariadb://127.0.0.1:%d/%s?user=%s&password=%s&sslMode=disable&allowMultiQueries=true",
      "");

  private final String user;
  private final String urlFormat;
  private final String jdbcFormat;
  private final String maintenanceDatabase;

  ServerKind(String user, String urlFormat, String jdbcFormat, String maintenanceDatabase) {
    this.user = user;
    this.urlFormat = urlFormat;
    this.jdbcFormat = jdbcFormat;
    this.maintenanceDatabase = maintenanceDatabase;
  }

  String user() {
    return user;
  }

  /** Takes user, password, port, database. */
  String urlFormat() {
    return urlFormat;
  }

  /** Takes port, database, user, password. */
  String jdbcFormat() {
    return jdbcFormat;
  }

  /** The database to connect to for statements about databases. */
  String maintenanceDatabase() {
    return maintenanceDatabase;
  }
}

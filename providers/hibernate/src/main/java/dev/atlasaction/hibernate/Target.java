package dev.atlasaction.hibernate;

import java.util.Locale;

/** A database product. */
enum Target {
  POSTGRES("PostgreSQL", "15.0"),
  MYSQL("MySQL", "8.0.36"),
  MARIADB("MariaDB", "10.11.0"),
  SQLITE("SQLite", "3.45.0");

  private final String product;
  private final String version;

  Target(String product, String version) {
    this.product = product;
    this.version = version;
  }

  /** As Hibernate finds its dialect by. */
  String product() {
    return product;
  }

  /** The version that DDL is written for if none is given. */
  String version() {
    return version;
  }

  /** Both keep schemas as databases, which JPA calls catalogs. */
  boolean hasCatalogs() {
    return this == MYSQL || this == MARIADB;
  }

  static Target parse(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "postgres", "postgresql" -> POSTGRES;
      case "mysql" -> MYSQL;
      case "mariadb" -> MARIADB;
      case "sqlite" -> SQLITE;
      case "" ->
          throw new LoaderException(
              1, "cannot determine the database dialect: give --dialect postgres");
      default ->
          throw new LoaderException(
              1, "unknown dialect \"" + name + "\": give postgres, mysql, mariadb or sqlite");
    };
  }
}

package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.error.EngineException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@code docker://} URL asks for (spec cli.md §6, "Docker defaults").
 *
 * @param product what runs in the image
 * @param image the image with its tag
 * @param tag the tag alone, which names the version
 * @param database the database to create; empty for the product's default
 * @param rawQuery the parameters for the connection
 */
public record DevImage(
    Product product, String image, String tag, String database, String rawQuery) {

  /** The products that can be started for a command. */
  public enum Product {
    POSTGRES("postgres", "postgres", 5432),
    MYSQL("mysql", "root", 3306),
    MARIADB("mariadb", "root", 3306);

    private final String scheme;
    private final String user;
    private final int port;

    Product(String scheme, String user, int port) {
      this.scheme = scheme;
      this.user = user;
      this.port = port;
    }

    /** The scheme of its URLs. */
    public String scheme() {
      return scheme;
    }

    /** The administrator's name. */
    public String user() {
      return user;
    }

    /** The port inside the container. */
    public int port() {
      return port;
    }
  }

  /** Whether the image is the product's own, with nothing added to it. */
  boolean isPlain() {
    return image.startsWith(product.scheme() + ":");
  }

  /** Whether {@code url} asks for a server to be started. */
  public static boolean isAsked(DatabaseUrl url) {
    return url.scheme().equals("docker") || url.scheme().startsWith("docker+");
  }

  /**
   * Reads a {@code docker://} or {@code docker+product://} URL.
   *
   * @throws EngineException if the image is unknown
   */
  public static DevImage parse(DatabaseUrl url) {
    return url.scheme().equals("docker") ? known(url) : custom(url);
  }

  private static DevImage known(DatabaseUrl url) {
    List<String> parts = segments(url.path());
    String tag = parts.isEmpty() ? "latest" : parts.get(0);
    String database = parts.size() > 1 ? parts.get(1) : "";
    return switch (url.host()) {
      case "postgres" -> of(Product.POSTGRES, "postgres", tag, database, url);
      case "postgis" -> of(Product.POSTGRES, "postgis/postgis", tag, database, url);
      case "pgvector" -> of(Product.POSTGRES, "pgvector/pgvector", tag, database, url);
      case "mysql" -> of(Product.MYSQL, "mysql", tag, database, url);
      case "maria", "mariadb" -> of(Product.MARIADB, "mariadb", tag, database, url);
      default ->
          throw EngineException.user(
              "unsupported docker image \""
                  + url.host()
                  + "\": use docker://postgres, postgis, pgvector, mysql or mariadb, or"
                  + " docker+postgres://REGISTRY/IMAGE:TAG/DATABASE for an image of your own");
    };
  }

  private static DevImage of(
      Product product, String name, String tag, String database, DatabaseUrl url) {
    return new DevImage(product, name + ":" + tag, tag, database, connectionQuery(url));
  }

  private static DevImage custom(DatabaseUrl url) {
    String driver = url.scheme().substring("docker+".length());
    Product product =
        switch (driver) {
          case "postgres", "postgresql" -> Product.POSTGRES;
          case "mysql" -> Product.MYSQL;
          case "maria", "mariadb" -> Product.MARIADB;
          default -> throw EngineException.user("unsupported docker driver \"" + driver + "\"");
        };
    List<String> parts = segments(url.path());
    String database = "";
    if (parts.size() > 1 && !parts.getLast().contains(":")) {
      database = parts.removeLast();
    }
    if (!url.host().isEmpty() && !url.host().equals("_")) {
      parts.addFirst(url.host());
    }
    String image = String.join("/", parts);
    int colon = image.lastIndexOf(':');
    String tag = colon > image.lastIndexOf('/') ? image.substring(colon + 1) : "latest";
    return new DevImage(product, image, tag, database, connectionQuery(url));
  }

  private static List<String> segments(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Without the parameters that are for the container and not for the connection. */
  private static String connectionQuery(DatabaseUrl url) {
    List<String> kept = new ArrayList<>();
    for (String pair : url.rawQuery().split("&", -1)) {
      String key = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
      if (!pair.isEmpty() && !key.equals("v") && !key.equals("verbose")) {
        kept.add(pair);
      }
    }
    return String.join("&", kept);
  }

  /** The URL of the server once it listens on {@code port} of this machine. */
  DatabaseUrl url(int port, String password) {
    String path = database.isEmpty() && product == Product.POSTGRES ? "postgres" : database;
    String query = rawQuery;
    if (product == Product.POSTGRES && !query.contains("sslmode=")) {
      query = query.isEmpty() ? "sslmode=disable" : query + "&sslmode=disable";
    }
    return new DatabaseUrl(
        product.scheme(),
        product.user(),
        password,
        true,
        "127.0.0.1:" + port,
        "/" + path,
        query,
        "");
  }
}

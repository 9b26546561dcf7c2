package dev.atlasaction.engine.dialect.mysql.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the queries of the {@code inspect} resources. */
public final class Catalog {

  /** One row, all values as text. */
  public record Row(List<@Nullable String> cells) {

    /** The value of a column, empty for NULL; columns count from 0. */
    public String text(int column) {
      String cell = cells.get(column);
      return cell == null ? "" : cell;
    }

    /** The value of a column; absent for NULL. */
    public Optional<String> find(int column) {
      return Optional.ofNullable(cells.get(column));
    }
  }

  private static final String SCHEMAS = "{schemas}";

  /** Stands in a query behind the condition on schemas, with the column of the table's name. */
  private static final String TABLES = "{tables ";

  private static final String FOLDER = "/dev/atlasaction/engine/dialect/mysql/";

  private final Connection connection;
  private final FailureText failures;
  private final List<String> tables;

  /** Asks through an open connection. */
  public Catalog(Connection connection, FailureText failures) {
    this(connection, failures, List.of());
  }

  private Catalog(Connection connection, FailureText failures, List<String> tables) {
    this.connection = connection;
    this.failures = failures;
    this.tables = List.copyOf(tables);
  }

  /** The same with what concerns the tables of these names only; there must be one at least. */
  public Catalog only(List<String> names) {
    return new Catalog(connection, failures, names);
  }

  /**
   * The rows of a query.
   *
   * @param resource name of the query
   * @param schemas values for each {@code {schemas}}, of which there must be one then, or for the
   *     marks of a query without
   * @param expressions values for the other placeholders, by name
   */
  public List<Row> rows(String resource, List<String> schemas, Map<String, String> expressions) {
    String sql = read(resource);
    for (Map.Entry<String, String> expression : expressions.entrySet()) {
      sql = sql.replace("{" + expression.getKey() + "}", expression.getValue());
    }
    if (!sql.contains(SCHEMAS)) {
      return query(sql, schemas);
    }
    StringBuilder text = new StringBuilder();
    List<String> parameters = new ArrayList<>();
    int at = 0;
    while (at < sql.length()) {
      if (sql.startsWith(SCHEMAS, at)) {
        text.append(marks(schemas));
        parameters.addAll(schemas);
        at += SCHEMAS.length();
      } else if (sql.startsWith(TABLES, at)) {
        int end = sql.indexOf('}', at);
        if (!tables.isEmpty()) {
          String column = sql.substring(at + TABLES.length(), end);
          text.append(" AND ").append(column).append(" IN (").append(marks(tables)).append(')');
          parameters.addAll(tables);
        }
        at = end + 1;
      } else {
        text.append(sql.charAt(at));
        at++;
      }
    }
    return query(text.toString(), parameters);
  }

  private static String marks(List<String> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  /** The rows of a query with the given parameters. */
  public List<Row> query(String sql, List<String> parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet result = statement.executeQuery()) {
        return read(result);
      }
    } catch (SQLException e) {
      throw failures.failure(e);
    }
  }

  /** Runs a statement that yields no rows. */
  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failures.failure(e);
    }
  }

  private static List<Row> read(ResultSet result) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    List<Row> rows = new ArrayList<>();
    while (result.next()) {
      List<@Nullable String> cells = new ArrayList<>(columns);
      for (int i = 1; i <= columns; i++) {
        cells.add(result.getString(i));
      }
      rows.add(new Row(cells));
    }
    return rows;
  }

  /** The text of the query of that name. */
  public static String read(String resource) {
    String name = "inspect/" + resource + ".sql";
    try (InputStream in = Catalog.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }
}

package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.QueryText;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Runs the query of a {@code data "sql"} block (spec config.md §5). */
public record DataQuery(Database database) {

  /**
   * The values of the only column.
   *
   * @throws EngineException if the database refuses, or a value is of no type that HCL has
   */
  public List<HclValue> run(String query, List<HclValue> arguments) {
    QueryText text = database.queryText(query, arguments.size());
    for (int argument : text.arguments()) {
      if (argument < 0 || argument >= arguments.size()) {
        throw EngineException.user("executing query: no argument for parameter $" + (argument + 1));
      }
    }
    try (PreparedStatement statement = database.connection().prepareStatement(text.sql())) {
      for (int i = 0; i < text.arguments().size(); i++) {
        statement.setObject(i + 1, parameter(arguments.get(text.arguments().get(i))));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return column(rows);
      }
    } catch (SQLException refused) {
      throw database.failure(refused).prefixed("executing query: ");
    }
  }

  private static Object parameter(HclValue value) {
    return switch (value) {
      case HclValue.StringValue(String text) -> text;
      case HclValue.NumberValue(BigDecimal number) -> number;
      case HclValue.BoolValue(boolean bool) -> bool;
      default ->
          throw EngineException.user(
              "query arguments must be strings, numbers or bools, not "
                  + value.type().friendlyName());
    };
  }

  private static List<HclValue> column(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    List<HclValue> values = new ArrayList<>();
    while (rows.next()) {
      if (columns != 1) {
        throw EngineException.user(
            "scanning row: sql: expected " + columns + " destination arguments in Scan, not 1");
      }
      values.add(value(rows.getObject(1)));
    }
    return values;
  }

  /** Exact decimals are texts in the original, whose drivers have no type for them. */
  private static HclValue value(Object cell) {
    return switch (cell) {
      case null -> throw EngineException.user("unsupported row type: <nil>");
      case Boolean bool -> new HclValue.BoolValue(bool);
      case BigDecimal number -> new HclValue.StringValue(number.toPlainString());
      case Number number -> new HclValue.NumberValue(new BigDecimal(number.toString()));
      case byte[] bytes -> new HclValue.StringValue(new String(bytes, StandardCharsets.UTF_8));
      case Date _, TemporalAccessor _ ->
          throw EngineException.user("unsupported row type: time.Time");
      default -> new HclValue.StringValue(cell.toString());
    };
  }
}

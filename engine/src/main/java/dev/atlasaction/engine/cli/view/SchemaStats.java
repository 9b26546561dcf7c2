package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.dialect.TableStatistics;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What {@code schema stats inspect} prints, and what its templates see. */
public final class SchemaStats implements TemplateObject {

  private static final int DECIMALS = 3;

  private final RealmStats realm;

  private SchemaStats(RealmStats realm) {
    this.realm = realm;
  }

  /** The statistics of the tables of {@code realm}, in its order. */
  public static SchemaStats of(Realm realm, List<TableStatistics> statistics) {
    Map<TableName, TableStatistics> byName = new HashMap<>();
    statistics.forEach(each -> byName.put(each.table(), each));
    return new SchemaStats(
        new RealmStats(realm.schemas().stream().map(schema -> stats(schema, byName)).toList()));
  }

  private static RealmStats.OfSchema stats(Schema schema, Map<TableName, TableStatistics> byName) {
    return new RealmStats.OfSchema(
        schema.name(),
        schema.tables().stream()
            .map(Table::name)
            .flatMap(table ->
                Optional.ofNullable(byName.get(new TableName(schema.name(), table))).stream())
            .map(SchemaStats::stats)
            .toList());
  }

  private static RealmStats.OfTable stats(TableStatistics table) {
    return new RealmStats.OfTable(
        table.table().name(),
        table.rows(),
        table.bytes(),
        BigDecimal.valueOf(table.writesPerSecond()).setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  /** The statistics by schema and table. */
  @JsonValue
  public RealmStats realm() {
    return realm;
  }

  /**
   * The statistics as OpenMetrics: three gauges with the labels {@code schema} and {@code table}.
   */
  public String metrics() {
    StringBuilder text = new StringBuilder();
    family(text, "atlas_table_rows", "", "Rows of the table, about.", RealmStats.OfTable::rows);
    family(
        text,
        "atlas_table_size_bytes",
        "bytes",
        "Size of the table with its indexes.",
        RealmStats.OfTable::bytes);
    family(
        text,
        "atlas_table_writes_per_second",
        "",
        "Rows inserted, updated and deleted since the counters were reset.",
        table -> table.writesPerSecond().toPlainString());
    return text.append("# EOF\n").toString();
  }

  private void family(
      StringBuilder text,
      String name,
      String unit,
      String help,
      Function<RealmStats.OfTable, Object> value) {
    text.append("# TYPE ").append(name).append(" gauge\n");
    if (!unit.isEmpty()) {
      text.append("# UNIT ").append(name).append(' ').append(unit).append('\n');
    }
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    for (RealmStats.OfSchema schema : realm.schemas()) {
      for (RealmStats.OfTable table : schema.tables()) {
        text.append(name)
            .append("{schema=\"")
            .append(escaped(schema.name()))
            .append("\",table=\"")
            .append(escaped(table.name()))
            .append("\"} ")
            .append(value.apply(table))
            .append('\n');
      }
    }
  }

  /** A label's value, as OpenMetrics writes it. */
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** The statistics of a database. */
  public record RealmStats(@JsonProperty("schemas") List<OfSchema> schemas) {

    /** The statistics of a schema. */
    public record OfSchema(
        @JsonProperty("name") String name, @JsonProperty("tables") List<OfTable> tables) {}

    /**
     * The statistics of a table.
     *
     * @param rows about
     * @param bytes with indexes
     */
    public record OfTable(
        @JsonProperty("name") String name,
        @JsonProperty("rows") long rows,
        @JsonProperty("bytes") long bytes,
        @JsonProperty("writes_per_second") BigDecimal writesPerSecond) {}
  }
}

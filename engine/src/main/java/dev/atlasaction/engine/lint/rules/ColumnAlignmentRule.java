package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * PG110: another order of the columns of a new table saves padding (spec lint.md §11.3; PostgreSQL
 * manual, "Database Page Layout" and {@code pg_type.typalign}).
 */
final class ColumnAlignmentRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("PG110", AnalyzerInfo.ALIGNMENT, Set.of("postgres")).asNote();

  private static final int ROW = 8;

  /** Alignment and length in bytes of a type; a length of zero stands for one that varies. */
  private record Layout(int alignment, int length) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    if (!(change instanceof Change.AddTable(Table table, _))) {
      return;
    }
    Dialect dialect = site.pass().dialect();
    List<Column> best = new ArrayList<>(table.columns());
    best.sort(
        Comparator.comparingInt((Column column) -> layout(dialect, column).alignment()).reversed());
    int saved = padding(dialect, table.columns()) - padding(dialect, best);
    if (saved > 0) {
      sink.accept(
          new Finding(
              "Table "
                  + Words.quoted(table.name())
                  + " has "
                  + saved
                  + " redundant bytes of padding per row. To reduce disk space, the optimal order"
                  + " of the columns is as follows: "
                  + Words.commas(best.stream().map(Column::name).toList())));
    }
  }

  /** The gaps before columns, and the one at the end of the row. */
  private static int padding(Dialect dialect, List<Column> columns) {
    int at = 0;
    int gaps = 0;
    for (Column column : columns) {
      Layout layout = layout(dialect, column);
      int gap = gap(at, layout.alignment());
      gaps += gap;
      at += gap + layout.length();
    }
    return gaps + gap(at, ROW);
  }

  private static int gap(int at, int alignment) {
    return (alignment - at % alignment) % alignment;
  }

  private static Layout layout(Dialect dialect, Column column) {
    String type = dialect.formatType(column.type());
    int cut = type.indexOf('(');
    String name = type.endsWith("[]") ? "array" : cut < 0 ? type : type.substring(0, cut);
    return switch (name) {
      case "bigint",
          "bigserial",
          "double precision",
          "money",
          "timestamp",
          "timestamptz",
          "time",
          "timestamp without time zone",
          "timestamp with time zone",
          "time without time zone",
          "macaddr8" ->
          new Layout(8, 8);
      case "interval", "timetz", "time with time zone", "point" -> new Layout(8, 16);
      case "integer", "serial", "real", "date", "oid" -> new Layout(4, 4);
      case "smallint", "smallserial" -> new Layout(2, 2);
      case "boolean", "\"char\"" -> new Layout(1, 1);
      case "uuid" -> new Layout(1, 16);
      default -> new Layout(4, 4);
    };
  }
}

package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.report.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the statistics of production make of findings whose cost grows with the table: the same
 * statement is harmless on a small table and an outage on a large one.
 *
 * @param tables what is known; tables that are absent are of unknown size
 * @param warnRows below it a finding is only information
 * @param errorRows from it on a finding is an error
 */
public record SizePolicy(Map<TableName, TableSize> tables, long warnRows, long errorRows) {

  /** Below this many rows a scan takes well under a second. */
  public static final long WARN_ROWS = 100_000;

  /** From this many rows on a scan takes long enough to be noticed by everybody. */
  public static final long ERROR_ROWS = 10_000_000;

  /** Nothing is known. */
  public static final SizePolicy UNKNOWN = new SizePolicy(Map.of(), WARN_ROWS, ERROR_ROWS);

  /** Rows are read, copied or sorted into an index at about this rate; a rough, low figure. */
  private static final long BYTES_PER_SECOND = 50_000_000;

  private static final long KILO = 1000;

  /** Copies the map. */
  public SizePolicy {
    tables = Map.copyOf(tables);
  }

  Optional<TableSize> find(Optional<TableName> table) {
    return table.flatMap(name ->
        Optional.ofNullable(tables.get(name))
            .or(() -> Optional.ofNullable(tables.get(new TableName("", name.name())))));
  }

  /** The weight of a finding about a table of that size, where {@code usual} holds without one. */
  Severity severity(TableSize size, Severity usual) {
    if (size.rows() >= errorRows) {
      return Severity.ERROR;
    }
    return size.rows() < warnRows ? Severity.INFO : usual;
  }

  /** Such as {@code 38.0 M rows, 12.4 GB, 85 writes/s, about 250 s}. */
  static String describe(TableSize size) {
    StringBuilder text = new StringBuilder(rounded(size.rows())).append(" rows");
    if (size.bytes() > 0) {
      text.append(", ").append(rounded(size.bytes())).append('B');
    }
    if (size.writesPerSecond() > 0) {
      text.append(String.format(Locale.ROOT, ", %.0f writes/s", size.writesPerSecond()));
    }
    long seconds = size.bytes() / BYTES_PER_SECOND;
    return text.append(seconds < 1 ? ", under a second" : ", about " + seconds + " s").toString();
  }

  private static String rounded(long value) {
    double rest = value;
    for (String unit : new String[] {" ", " k", " M", " G"}) {
      if (rest < KILO) {
        return unit.isBlank()
            ? Long.toString(value)
            : String.format(Locale.ROOT, "%.1f%s", rest, unit);
      }
      rest /= KILO;
    }
    return String.format(Locale.ROOT, "%.1f T", rest);
  }
}

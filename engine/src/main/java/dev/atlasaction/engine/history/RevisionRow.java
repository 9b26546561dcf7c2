package dev.atlasaction.engine.history;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import dev.atlasaction.engine.gotext.GoQuote;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A revision between Java and the columns of its table. */
final class RevisionRow {

  /** The columns in the order of reads and writes; the first is the key. */
  static final List<String> COLUMNS =
      List.of(
          "version",
          "description",
          "type",
          "applied",
          "total",
          "executed_at",
          "execution_time",
          "error",
          "error_stmt",
          "hash",
          "partial_hashes",
          "operator_version");

  private RevisionRow() {}

  static void bind(PreparedStatement insert, Revision revision) throws SQLException {
    insert.setString(1, revision.version());
    insert.setString(2, revision.description());
    insert.setLong(3, revision.type());
    insert.setLong(4, revision.applied());
    insert.setLong(5, revision.total());
    insert.setString(6, RevisionTime.format(revision.executedAt()));
    insert.setLong(7, revision.executionTime().toNanos());
    insert.setString(8, revision.error());
    insert.setString(9, revision.errorStatement());
    insert.setString(10, revision.hash());
    List<String> hashes = revision.partialHashes();
    insert.setString(11, hashes.isEmpty() ? "null" : GoJson.encode(hashes));
    insert.setString(12, revision.operator());
  }

  static Revision read(ResultSet row) throws SQLException {
    String version = row.getString(1);
    return new Revision(
        version,
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        time(version, row.getString(6)),
        Duration.ofNanos(row.getLong(7)),
        text(row.getString(8)),
        text(row.getString(9)),
        row.getString(10),
        hashes(version, row.getString(11)),
        text(row.getString(12)));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Instant time(String version, @Nullable String text) {
    if (text == null) {
      return Instant.EPOCH;
    }
    try {
      return RevisionTime.parse(text);
    } catch (DateTimeException malformed) {
      throw unreadable(version, "executed_at " + GoQuote.quote(text) + " is no time", malformed);
    }
  }

  private static List<String> hashes(String version, @Nullable String json) {
    Object value = json == null || json.equals("null") ? null : GoJson.decode(json);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    throw unreadable(version, "partial_hashes is no list", null);
  }

  private static EngineException unreadable(String version, String why, @Nullable Throwable cause) {
    return new EngineException(
        dev.atlasaction.engine.error.Category.ENVIRONMENT,
        "revision " + GoQuote.quote(version) + " cannot be read: " + why,
        cause);
  }
}

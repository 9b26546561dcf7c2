package dev.atlasaction.engine.cli.stats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.dialect.TableStatistics;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.lint.TableSize;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sizes of production's tables as a file; {@code docs/stats.schema.json} describes it.
 *
 * @param version of the format
 */
public record StatsFile(
    @JsonProperty("version") int version, @JsonProperty("tables") List<Entry> tables) {

  private static final int VERSION = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Keeps its own copies. */
  public StatsFile {
    tables = tables == null ? List.of() : List.copyOf(tables);
  }

  /** One table. */
  record Entry(
      @JsonProperty("schema") String schema,
      @JsonProperty("table") String table,
      @JsonProperty("rows") long rows,
      @JsonProperty("bytes") long bytes,
      @JsonProperty("writesPerSecond") double writesPerSecond) {}

  /** What a server has answered. */
  static StatsFile of(List<TableStatistics> tables) {
    return new StatsFile(
        VERSION,
        tables.stream()
            .map(each ->
                new Entry(
                    each.table().schema(),
                    each.table().name(),
                    each.rows(),
                    each.bytes(),
                    Math.round(each.writesPerSecond() * 1000) / 1000.0))
            .toList());
  }

  /**
   * Reads a file, or what an {@code https} address answers.
   *
   * @throws EngineException if it cannot be had, or is of another format
   */
  public static StatsFile read(CommandContext context, String source) {
    try {
      StatsFile file =
          JSON.readValue(
              source.startsWith("https://") || source.startsWith("http://")
                  ? fetch(source)
                  : Files.readString(path(context, source)),
              StatsFile.class);
      if (file.version() != VERSION) {
        throw EngineException.user(
            "statistics %s: version %d is not known, write it anew with `atlas stats export`"
                .formatted(source, file.version()));
      }
      return file;
    } catch (JsonProcessingException malformed) {
      throw EngineException.user("statistics " + source + ": " + malformed.getOriginalMessage());
    } catch (IOException unreadable) {
      throw EngineException.user(
          "statistics " + source + ": cannot be read: " + unreadable.getMessage());
    }
  }

  private static Path path(CommandContext context, String source) {
    String name = source.startsWith("file://") ? source.substring("file://".length()) : source;
    return context.workingDirectory().resolve(name);
  }

  private static String fetch(String url) throws IOException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new IOException("status " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    } catch (IllegalArgumentException malformed) {
      throw new IOException(malformed.getMessage(), malformed);
    }
  }

  /**
   * The sizes by name; under the empty schema stands the largest table of a name, for dev databases
   * whose schema is called otherwise.
   */
  public Map<TableName, TableSize> sizes() {
    Map<TableName, TableSize> sizes = new HashMap<>();
    for (Entry entry : tables) {
      TableSize size = new TableSize(entry.rows(), entry.bytes(), entry.writesPerSecond());
      sizes.put(new TableName(entry.schema(), entry.table()), size);
      sizes.merge(new TableName("", entry.table()), size, (a, b) -> a.rows() >= b.rows() ? a : b);
    }
    return sizes;
  }

  /** The file's text. */
  String text() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("records can always be written", impossible);
    }
  }
}

package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.report.SummaryReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A lint report on its way from a job that may not comment to one that may (spec ci-demand.md
 * §3.1). Whoever reads it must not believe it: a fork wrote it.
 *
 * @param id what the comment is about
 * @param comparedWith the base, in plain words
 * @param number of the pull request
 * @param commit the last one of its branch
 */
public record StoredReport(
    @JsonProperty("version") int version,
    @JsonProperty("id") String id,
    @JsonProperty("workingDirectory") String workingDirectory,
    @JsonProperty("comparedWith") String comparedWith,
    @JsonProperty("number") int number,
    @JsonProperty("commit") String commit,
    @JsonProperty("failed") boolean failed,
    @JsonProperty("report") SummaryReport report) {

  /** What this program writes. */
  public static final int VERSION = 1;

  private static final long MOST_BYTES = 5_000_000;

  /** Writes it to a file. */
  public void write(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, new GoJson().write(this) + "\n");
    } catch (IOException e) {
      throw EngineException.environment("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Reads it; raises a user error if the file is none that {@link #write} has written. */
  public static StoredReport read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw EngineException.user(
            file + " is no report of this program: it has more than " + MOST_BYTES + " bytes");
      }
      String json = Files.readString(file, StandardCharsets.UTF_8);
      List<StoredReport> all = new ResultReader().read(json, StoredReport.class);
      if (all.size() != 1
          || all.getFirst() == null
          || all.getFirst().version() != VERSION
          || all.getFirst().report() == null
          || json.indexOf('\0') >= 0
          || json.contains("\\u0000")) {
        throw EngineException.user(file + " is no report of this version of the program");
      }
      return all.getFirst();
    } catch (IOException e) {
      throw EngineException.user(
          "the report %s cannot be read (%s): download the artifact of the first stage before"
              .formatted(file, e.getClass().getSimpleName()));
    }
  }
}

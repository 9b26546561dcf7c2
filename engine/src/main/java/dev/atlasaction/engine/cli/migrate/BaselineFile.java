package dev.atlasaction.engine.cli.migrate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.lint.Baseline;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Suppression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file of accepted findings: kept in the repository, so that a review sees who accepts what. It
 * is sorted by path and code, one finding an entry.
 */
record BaselineFile(@JsonProperty("findings") List<Entry> findings) {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  BaselineFile {
    findings = findings == null ? List.of() : List.copyOf(findings);
  }

  /** An accepted finding; {@code message} is for those who read the file. */
  record Entry(
      @JsonProperty("id") String id,
      @JsonProperty("code") String code,
      @JsonProperty("path") String path,
      @JsonProperty("message") String message,
      @JsonProperty("by") String by,
      @JsonProperty("reason") String reason) {}

  /**
   * Reads the file; one that is missing accepts nothing.
   *
   * @throws EngineException if it cannot be read
   */
  static BaselineFile read(Path file) {
    if (!Files.exists(file)) {
      return new BaselineFile(List.of());
    }
    try {
      return JSON.readValue(Files.readAllBytes(file), BaselineFile.class);
    } catch (JsonProcessingException malformed) {
      throw EngineException.user("baseline " + file + ": " + malformed.getOriginalMessage());
    } catch (IOException unreadable) {
      throw EngineException.user("baseline " + file + ": " + unreadable.getMessage());
    }
  }

  /** What a review takes from it. */
  Baseline baseline() {
    Map<String, Suppression> entries = new TreeMap<>();
    for (Entry entry : findings) {
      entries.put(entry.id(), new Suppression(entry.by(), entry.reason(), Suppression.IN_BASELINE));
    }
    return new Baseline(entries);
  }

  /** This file with those active findings accepted that are not in it yet. */
  BaselineFile with(List<LintFinding> found, String by, String reason) {
    Map<String, Entry> entries = new TreeMap<>();
    findings.forEach(entry -> entries.put(key(entry), entry));
    for (LintFinding finding : found) {
      if (finding.active()) {
        Entry entry =
            new Entry(finding.id(), finding.code(), finding.path(), finding.message(), by, reason);
        entries.put(key(entry), entry);
      }
    }
    return new BaselineFile(new ArrayList<>(entries.values()));
  }

  private static String key(Entry entry) {
    return entry.path() + "\0" + entry.code() + "\0" + entry.id();
  }

  /**
   * Writes the file.
   *
   * @throws EngineException if it cannot be written
   */
  void write(Path file) {
    try {
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    } catch (IOException unwritable) {
      throw EngineException.user("baseline " + file + ": " + unwritable.getMessage());
    }
  }
}

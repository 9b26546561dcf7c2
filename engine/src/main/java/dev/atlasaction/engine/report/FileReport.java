package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The analysis of one migration file (spec lint.md §14).
 *
 * @param text the file's whole content
 * @param error set when the file fails the run
 * @param line 1-based line of the statement that could not be replayed; 0 if there is none. Not
 *     part of the JSON.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FileReport(
    @JsonProperty("Name") String name,
    @JsonProperty("Text") String text,
    @JsonProperty("Reports") List<Report> reports,
    @JsonProperty("Error") String error,
    @JsonIgnore int line) {

  /** Copies the list; JSON leaves out what is empty. */
  public FileReport {
    name = name == null ? "" : name;
    text = text == null ? "" : text;
    reports = reports == null ? List.of() : List.copyOf(reports);
    error = error == null ? "" : error;
  }

  /** A report without a broken statement. */
  public FileReport(String name, String text, List<Report> reports, String error) {
    this(name, text, reports, error, 0);
  }

  /** The 1-based line of the byte offset {@code pos} in the file's text. */
  public int line(int pos) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int line = 1;
    for (int i = 0; i < Math.min(pos, bytes.length); i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  /** All suggestions of the file that have words, those of a report before its findings'. */
  public List<SuggestedFix> suggestedFixes() {
    List<SuggestedFix> fixes = new ArrayList<>();
    for (Report each : reports) {
      fixes.addAll(each.suggestedFixes());
      each.diagnostics().forEach(diagnostic -> fixes.addAll(diagnostic.suggestedFixes()));
    }
    fixes.removeIf(fix -> fix.message().isEmpty());
    return List.copyOf(fixes);
  }
}

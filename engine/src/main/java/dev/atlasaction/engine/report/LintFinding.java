package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding as every output shows it (spec ci-demand.md §3.6).
 *
 * @param id stays the same while code, file and statement do, wherever the statement stands
 * @param code the rule; empty for rules of a project without one
 * @param title what the rule's group looks for
 * @param message what happens, naming the object
 * @param path the file, with slashes
 * @param statement the SQL it is about; empty where it is about the whole file
 * @param helpUri where the rule is explained; empty if nowhere on the web
 * @param estimate what it means for the table's rows; empty without statistics
 * @param suppressed why it does not count; null if it does
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LintFinding(
    @JsonProperty("id") String id,
    @JsonProperty("code") String code,
    @JsonProperty("title") String title,
    @JsonProperty("message") String message,
    @JsonProperty("severity") Severity severity,
    @JsonProperty("path") String path,
    @JsonUnwrapped Region region,
    @JsonProperty("statement") String statement,
    @JsonProperty("helpUri") String helpUri,
    @JsonProperty("estimate") String estimate,
    @JsonProperty("suppressed") @Nullable Suppression suppressed,
    @JsonProperty("suggestions") List<Suggestion> suggestions) {

  /** Copies the list. */
  public LintFinding {
    suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
  }

  /** The ways out that a rule names, as findings have them. */
  public static List<Suggestion> suggestions(List<SuggestedFix> fixes) {
    return fixes.stream()
        .filter(fix -> !fix.message().isEmpty() || fix.textEdit() != null)
        .map(Suggestion::of)
        .toList();
  }

  /** Whether it counts. */
  public boolean active() {
    return suppressed == null;
  }

  /** The message with what it means for the rows. */
  public String fullMessage() {
    return estimate.isEmpty() ? message : message + " (" + estimate + ")";
  }

  /**
   * The id of a finding: neither lines nor white space count, so that a rebase keeps it.
   *
   * @param occurrence which of the equal findings of a file it is, from 0
   */
  public static String id(String path, String code, String statement, int occurrence) {
    String normal = String.join(" ", statement.strip().split("\\s+", -1));
    String all = path + "\0" + code + "\0" + normal + (occurrence == 0 ? "" : "\0" + occurrence);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}

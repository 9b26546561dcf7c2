package dev.atlasaction.action.atlas.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was executed, wholly or in part.
 *
 * @param start RFC 3339, as {@code end}
 * @param applied the statements executed; the last one is the failed one if {@code error} is set
 */
public record AppliedFile(
    String name,
    String version,
    String description,
    String start,
    String end,
    int skipped,
    List<String> applied,
    List<FileChecks> checks,
    @Nullable StmtError error) {

  /** How long it took. */
  public GoDuration duration() {
    return GoDuration.between(start, end);
  }
}

package dev.atlasaction.action.atlas.result;

import dev.atlasaction.engine.report.UrlView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One target of {@code migrate apply}.
 *
 * @param pending the files that were to be executed, before the run
 * @param start RFC 3339, as {@code end}
 */
public record MigrateApply(
    String driver,
    @Nullable UrlView url,
    String dir,
    List<MigrationFile> pending,
    List<AppliedFile> applied,
    String current,
    String target,
    String start,
    String end,
    String error)
    implements Applied {

  /** How long it took. */
  public GoDuration duration() {
    return GoDuration.between(start, end);
  }

  /** How many statements were executed, a failed one included. */
  public int statements() {
    return applied.stream().mapToInt(file -> file.applied().size()).sum();
  }
}

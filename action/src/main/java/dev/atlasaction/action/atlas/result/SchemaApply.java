package dev.atlasaction.action.atlas.result;

import dev.atlasaction.engine.report.UrlView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One target of {@code schema apply}.
 *
 * @param changes what old versions tell in place of {@code applied} and {@code plan}
 */
public record SchemaApply(
    String driver,
    @Nullable UrlView url,
    @Nullable Changes changes,
    String error,
    String start,
    String end,
    @Nullable AppliedFile applied,
    @Nullable SchemaPlan plan)
    implements Applied {

  /** Statements executed and not executed. */
  public record Changes(List<String> applied, List<String> pending, @Nullable StmtError error) {}

  /** How long it took. */
  public GoDuration duration() {
    return GoDuration.between(start, end);
  }
}

package dev.atlasaction.action.atlas.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the registry.
 *
 * @param link its page
 * @param status {@code PENDING} or {@code APPROVED}; empty for a plan that is not stored
 */
public record PlanFile(
    String name,
    String fromHash,
    String fromDesc,
    String toHash,
    String toDesc,
    String migration,
    List<Stmt> stmts,
    String url,
    String link,
    String status) {

  /** A statement of the plan. */
  public record Stmt(int pos, String text, @Nullable List<String> comments) {}
}

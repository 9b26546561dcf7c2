package dev.atlasaction.action.atlas.result;

import java.util.List;

/**
 * The result of {@code migrate down}.
 *
 * @param url where to review it, if somebody has to
 * @param status {@code PENDING_USER}, {@code APPROVED}, {@code ABORTED}, {@code APPLIED} or empty
 */
public record MigrateDown(
    List<MigrationFile> planned,
    List<MigrationFile> reverted,
    String current,
    String target,
    String url,
    String status,
    String error) {

  /** Nothing known yet. */
  public static final MigrateDown NONE = new MigrateDown(List.of(), List.of(), "", "", "", "", "");
}

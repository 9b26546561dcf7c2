package dev.atlasaction.action.atlas.result;

import java.util.List;

/** New files, and the URL of the directory they belong in. */
public record MigrateDiff(List<MigrationFile> files, String dir) {

  /** No change. */
  public static final MigrateDiff NONE = new MigrateDiff(List.of(), "");
}

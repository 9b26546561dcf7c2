package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.List;

/** Cuts the pending files to what the user asked for (spec migrate.md §8.4). */
final class FileSelection {

  private FileSelection() {}

  /**
   * The pending files up to an amount or a version.
   *
   * @throws EngineException if the directory has no such version; nothing is selected if it is
   *     applied already
   */
  static List<MigrationFile> of(
      List<MigrationFile> all, List<MigrationFile> pending, ApplyOptions.Selection selection) {
    if (selection.amount() > 0) {
      return pending.subList(0, Math.min(selection.amount(), pending.size()));
    }
    if (selection.toVersion().isEmpty()) {
      return pending;
    }
    for (int i = pending.size() - 1; i >= 0; i--) {
      if (pending.get(i).version().equals(selection.toVersion())) {
        return pending.subList(0, i + 1);
      }
    }
    if (all.stream().anyMatch(file -> file.version().equals(selection.toVersion()))) {
      return List.of();
    }
    throw EngineException.user(
        "sql/migrate: migration with version "
            + GoQuote.quote(selection.toVersion())
            + " not found"
            + similar(all, selection.toVersion()));
  }

  private static String similar(List<MigrationFile> all, String wanted) {
    for (MigrationFile file : all.reversed()) {
      String version = file.version();
      boolean partOf = wanted.contains(version) || version.contains(wanted);
      if (partOf && (wanted.contains(version) || version.length() - wanted.length() > 1)) {
        return ". Did you mean " + GoQuote.quote(version) + "?";
      }
    }
    return "";
  }
}

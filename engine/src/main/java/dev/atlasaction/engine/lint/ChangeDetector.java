package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.List;
import java.util.Set;

/** Decides which files are under review (spec lint.md §3). */
public interface ChangeDetector {

  /**
   * Cuts the files of a directory.
   *
   * @throws dev.atlasaction.engine.error.EngineException if it cannot be decided
   */
  Changeset detect(List<MigrationFile> files);

  /** The last {@code count} files. */
  static ChangeDetector latest(long count) {
    return files ->
        Changeset.splitAt(files, (int) Math.max(0, files.size() - Math.min(count, files.size())));
  }

  /** The first file whose name is in {@code names} and all after it. */
  static ChangeDetector firstOf(Set<String> names) {
    return files -> {
      for (int i = 0; i < files.size(); i++) {
        if (names.contains(files.get(i).name())) {
          return Changeset.splitAt(files, i);
        }
      }
      return Changeset.splitAt(files, files.size());
    };
  }
}

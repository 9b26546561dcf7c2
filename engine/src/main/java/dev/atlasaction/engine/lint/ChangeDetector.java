package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /**
   * The files that another directory lacks, such as the one that was pushed to a registry, and how
   * the others depart from it (spec lint.md §3.3, §12).
   */
  static ChangeDetector since(List<MigrationFile> merged) {
    Map<String, MigrationFile> known = new HashMap<>();
    merged.forEach(file -> known.put(file.name(), file));
    return files -> {
      Set<String> added = new HashSet<>();
      Set<String> edited = new HashSet<>();
      for (MigrationFile file : files) {
        MigrationFile before = known.get(file.name());
        if (before == null) {
          added.add(file.name());
        } else if (!Arrays.equals(before.bytes(), file.bytes())) {
          edited.add(file.name());
        }
      }
      return firstOf(added)
          .detect(files)
          .with(new BaseHistory(known.keySet(), edited).notes(files));
    };
  }
}

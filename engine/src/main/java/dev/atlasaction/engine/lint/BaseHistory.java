package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is merged already, as the files of a directory are compared with it (spec lint.md §3.3,
 * §12).
 *
 * @param names the files that are merged, in no order
 * @param edited those of them whose content is another one now
 */
record BaseHistory(Set<String> names, Set<String> edited) {

  /** Nothing is known. */
  static final BaseHistory UNKNOWN = new BaseHistory(Set.of(), Set.of());

  /** Copies the sets. */
  BaseHistory {
    names = Set.copyOf(names);
    edited = Set.copyOf(edited);
  }

  /** How {@code files} depart from it, by name of file. */
  List<DirectoryNote> notes(List<MigrationFile> files) {
    List<DirectoryNote> notes = new ArrayList<>();
    Set<String> missing = new TreeSet<>(names);
    String later = "";
    for (MigrationFile file : files.reversed()) {
      missing.remove(file.name());
      if (names.contains(file.name())) {
        later = later.isEmpty() ? file.name() : later;
      } else if (!later.isEmpty()) {
        notes.add(DirectoryNote.inserted(file.name(), later));
      }
      if (edited.contains(file.name())) {
        notes.add(DirectoryNote.edited(file.name()));
      }
    }
    missing.forEach(name -> notes.add(DirectoryNote.removed(name)));
    notes.sort(DirectoryNote.ORDER);
    return notes;
  }
}

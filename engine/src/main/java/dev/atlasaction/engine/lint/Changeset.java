package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.List;

/**
 * The files of a directory, cut into those that are merged and those under review.
 *
 * @param base what the review builds on
 * @param added what is reviewed
 * @param history how the directory departs from what is merged, where that is known
 */
public record Changeset(
    List<MigrationFile> base, List<MigrationFile> added, List<DirectoryNote> history) {

  /** A cut, with nothing known of what is merged. */
  public Changeset(List<MigrationFile> base, List<MigrationFile> added) {
    this(base, added, List.of());
  }

  /** Copies the lists. */
  public Changeset {
    base = List.copyOf(base);
    added = List.copyOf(added);
    history = List.copyOf(history);
  }

  /** Everything from position {@code from} on is under review. */
  static Changeset splitAt(List<MigrationFile> files, int from) {
    return new Changeset(files.subList(0, from), files.subList(from, files.size()));
  }

  /** This cut with what is known of the history. */
  Changeset with(List<DirectoryNote> notes) {
    return new Changeset(base, added, notes);
  }
}

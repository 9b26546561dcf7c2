package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.List;

/**
 * The files of a directory, cut into those that are merged and those under review.
 *
 * @param base what the review builds on
 * @param added what is reviewed
 */
public record Changeset(List<MigrationFile> base, List<MigrationFile> added) {

  /** Copies the lists. */
  public Changeset {
    base = List.copyOf(base);
    added = List.copyOf(added);
  }

  /** Everything from position {@code from} on is under review. */
  static Changeset splitAt(List<MigrationFile> files, int from) {
    return new Changeset(files.subList(0, from), files.subList(from, files.size()));
  }
}

package dev.atlasaction.engine.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where revisions are kept. */
public interface RevisionStore {

  /**
   * All revisions by version.
   *
   * @throws dev.atlasaction.engine.dialect.DatabaseException if the server refuses
   */
  List<Revision> readAll();

  /**
   * Writes a revision over one of the same version.
   *
   * @throws dev.atlasaction.engine.dialect.DatabaseException if the server refuses
   */
  void write(Revision revision);

  /**
   * Writes a revision only if the table still says what was read before, so that of two runs that
   * do not know of each other one is stopped. In a transaction the row stays locked.
   *
   * @param before what was read; null if there was nothing
   * @return whether it was written
   * @throws dev.atlasaction.engine.dialect.DatabaseException if the server refuses
   */
  boolean claim(@Nullable Revision before, Revision revision);

  /**
   * Removes a revision.
   *
   * @throws dev.atlasaction.engine.dialect.DatabaseException if the server refuses
   */
  void delete(String version);

  /** This store with the writes left out, for runs that only show what they would do. */
  default RevisionStore readOnly() {
    RevisionStore real = this;
    return new RevisionStore() {
      @Override
      public List<Revision> readAll() {
        return real.readAll();
      }

      @Override
      public void write(Revision revision) {
        // Nothing is to change.
      }

      @Override
      public boolean claim(@Nullable Revision before, Revision revision) {
        return true;
      }

      @Override
      public void delete(String version) {
        // Nothing is to change.
      }
    };
  }
}

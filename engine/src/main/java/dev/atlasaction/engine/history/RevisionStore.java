package dev.atlasaction.engine.history;

import java.util.List;

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
      public void delete(String version) {
        // Nothing is to change.
      }
    };
  }
}

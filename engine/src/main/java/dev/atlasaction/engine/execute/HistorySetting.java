package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionTable;
import dev.atlasaction.engine.history.RevisionType;
import dev.atlasaction.engine.history.VersionOrder;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the history say that a version is the last one: {@code migrate set} (migrate.md §11.1). */
public final class HistorySetting {

  private final Database database;
  private final DirSnapshot dir;
  private final InstantSource clock;

  /** Sets nothing yet. */
  public HistorySetting(Database database, DirSnapshot dir, InstantSource clock) {
    this.database = database;
    this.dir = dir;
    this.clock = clock;
  }

  /**
   * One revision that was changed.
   *
   * @param removed whether it is gone
   */
  public record Change(String version, String description, boolean removed) {}

  /**
   * What was changed.
   *
   * @param current the version now; empty if no revision is left
   */
  public record Result(String current, List<Change> changes) {
    /** Copies the list. */
    public Result {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Sets the version.
   *
   * @param version none for that of the last file
   * @param revisionsSchema where the history is; empty for the default
   * @throws EngineException if no file has the version
   */
  public Result set(Optional<String> version, String revisionsSchema) {
    try (DatabaseLock _ = lock();
        RevisionTable table = HistoryPlace.table(database, revisionsSchema)) {
      HistoryPlace.requireUnambiguous(database, revisionsSchema);
      table.ensure();
      try (DatabaseTransaction transaction = database.begin()) {
        Result result = set(table, version);
        transaction.commit();
        return result;
      }
    }
  }

  private DatabaseLock lock() {
    try {
      return database.lock(ApplyOptions.Locking.EXECUTE, Duration.ZERO);
    } catch (DatabaseException held) {
      throw held.prefixed("acquiring database lock: ");
    }
  }

  private Result set(RevisionTable table, Optional<String> version) {
    List<Revision> history = table.readAll();
    String target = version.orElseGet(() -> lastVersion(history));
    if (version.isPresent() && dir.findVersion(target).isEmpty()) {
      throw EngineException.user("migration with version " + GoQuote.quote(target) + " not found");
    }
    List<Change> changes = new ArrayList<>();
    List<Revision> kept = new ArrayList<>();
    for (Revision revision : history) {
      if (VersionOrder.compare(revision.version(), target) > 0) {
        table.delete(revision.version());
        changes.add(new Change(revision.version(), revision.description(), true));
      } else {
        kept.add(revision);
      }
    }
    resolve(table, kept, target, changes);
    mark(table, kept, target, changes);
    changes.sort(Comparator.comparing(Change::version, VersionOrder::compare));
    boolean empty = kept.isEmpty() && changes.stream().allMatch(Change::removed);
    return new Result(empty ? "" : target, changes);
  }

  private String lastVersion(List<Revision> history) {
    if (history.isEmpty()) {
      throw EngineException.user("accepts 1 arg(s), received 0");
    }
    return dir.files().isEmpty() ? "" : dir.files().getLast().version();
  }

  /** A file that did not run to its end is taken for done. */
  private void resolve(
      RevisionTable table, List<Revision> kept, String target, List<Change> changes) {
    for (Revision revision : kept) {
      boolean broken = !revision.error().isEmpty() || revision.isPartial();
      if (revision.version().equals(target) && broken) {
        table.write(
            revision
                .withType(RevisionType.APPLIED | RevisionType.RESOLVED)
                .at(clock.instant(), revision.executionTime()));
        changes.add(new Change(revision.version(), revision.description(), false));
      }
    }
  }

  private void mark(RevisionTable table, List<Revision> kept, String target, List<Change> changes) {
    String last = kept.isEmpty() ? "" : kept.getLast().version();
    if (!kept.isEmpty() && VersionOrder.compare(target, last) <= 0) {
      return;
    }
    Instant now = clock.instant();
    for (MigrationFile file : dir.files()) {
      boolean after = kept.isEmpty() || VersionOrder.compare(file.version(), last) > 0;
      if (after && VersionOrder.compare(file.version(), target) <= 0) {
        String hash = dir.findHash(file).orElse("");
        table.write(
            Revision.marked(
                new Revision.Source(file.version(), file.description(), hash),
                RevisionType.RESOLVED,
                now));
        changes.add(new Change(file.version(), file.description(), false));
      }
    }
  }
}

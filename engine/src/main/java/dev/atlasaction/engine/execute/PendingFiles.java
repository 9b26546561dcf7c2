package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.VersionOrder;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files are to run, from the directory and the history alone (spec migrate.md §8.2).
 *
 * @param all the files of the directory in order
 */
public record PendingFiles(List<MigrationFile> all) {

  /** Copies the list. */
  public PendingFiles {
    all = List.copyOf(all);
  }

  /**
   * Refuses files that the history could not tell apart: the second of them would never run.
   *
   * @throws EngineException if two files have one version
   */
  public void requireOwnVersions() {
    Map<String, MigrationFile> seen = new HashMap<>();
    for (MigrationFile file : withoutCheckpoints()) {
      MigrationFile other = seen.put(file.version(), file);
      if (other != null) {
        throw EngineException.user(
            "sql/migrate: the files "
                + GoQuote.quote(other.name())
                + " and "
                + GoQuote.quote(file.name())
                + (file.version().isEmpty()
                    ? " are repeatable and have no version, so that one of them alone could be"
                        + " recorded: \"atlas migrate import\" gives them versions"
                    : " have the same version: give one of them another"));
      }
    }
  }

  /** The files for a database without history: from the last checkpoint on. */
  public List<MigrationFile> fromScratch() {
    int start = 0;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isCheckpoint()) {
        start = i;
      }
    }
    return all.subList(start, all.size());
  }

  /**
   * The baseline's file and those after it.
   *
   * @throws EngineException if there is no such version
   */
  public List<MigrationFile> fromBaseline(String version) {
    List<MigrationFile> plain = withoutCheckpoints();
    for (int i = plain.size() - 1; i >= 0; i--) {
      if (plain.get(i).version().equals(version)) {
        return plain.subList(i, plain.size());
      }
    }
    throw EngineException.user("baseline version " + GoQuote.quote(version) + " not found");
  }

  /**
   * The files after a history that is not empty.
   *
   * @throws OutOfOrderException if files were added before the last one applied, in linear order
   * @throws EngineException if the file of an unfinished revision is gone
   */
  public List<MigrationFile> after(List<Revision> history, ExecOrder order) {
    Revision last = history.getLast();
    if (last.isPartial()) {
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).version().equals(last.version()) && all.get(i).isCheckpoint()) {
          return resumedCheckpoint(i);
        }
      }
    }
    List<MigrationFile> plain = withoutCheckpoints();
    int next = next(plain, last);
    return next < 0 ? plain : ordered(plain, next, new Lookup(history, order));
  }

  private record Lookup(List<Revision> history, ExecOrder order) {
    List<MigrationFile> unknown(List<MigrationFile> files) {
      Set<String> known = history.stream().map(Revision::version).collect(Collectors.toSet());
      return files.stream().filter(file -> !known.contains(file.version())).toList();
    }
  }

  private List<MigrationFile> resumedCheckpoint(int at) {
    List<MigrationFile> files = new ArrayList<>();
    files.add(all.get(at));
    all.subList(at + 1, all.size()).stream().filter(f -> !f.isCheckpoint()).forEach(files::add);
    return files;
  }

  private List<MigrationFile> withoutCheckpoints() {
    return all.stream().filter(file -> !file.isCheckpoint()).toList();
  }

  /** The index of the first file after the history; negative if no file is as old as it. */
  private static int next(List<MigrationFile> plain, Revision last) {
    for (int i = plain.size() - 1; i >= 0; i--) {
      int compared = VersionOrder.compare(plain.get(i).version(), last.version());
      if (last.isPartial() ? compared == 0 : compared <= 0) {
        return last.isPartial() ? i : i + 1;
      }
    }
    if (last.isPartial() && !plain.isEmpty()) {
      throw EngineException.user(
          "sql/migrate: missing migration: revision "
              + GoQuote.quote(last.version() + "_" + last.description() + ".sql")
              + " is partially applied but migration file was not found");
    }
    return -1;
  }

  private static List<MigrationFile> ordered(List<MigrationFile> plain, int next, Lookup lookup) {
    List<MigrationFile> pending = plain.subList(next, plain.size());
    if (lookup.order() == ExecOrder.LINEAR_SKIP) {
      return pending;
    }
    String first = lookup.history().getFirst().version();
    int from = 0;
    while (from < next && VersionOrder.compare(plain.get(from).version(), first) < 0) {
      from++;
    }
    List<MigrationFile> late = lookup.unknown(plain.subList(from, next));
    if (late.isEmpty()) {
      return pending;
    }
    if (lookup.order() == ExecOrder.LINEAR) {
      throw new OutOfOrderException(late, pending);
    }
    List<MigrationFile> files = new ArrayList<>(late);
    files.addAll(pending);
    return files;
  }
}

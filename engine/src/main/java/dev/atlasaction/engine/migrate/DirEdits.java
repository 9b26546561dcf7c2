package dev.atlasaction.engine.migrate;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Changes the files of a directory by name or version (spec migrate.md §11.4). */
public final class DirEdits {

  private final MigrationDir dir;
  private final List<MigrationFile> files;

  /** Edits of a directory, which must fit its checksum file. */
  public DirEdits(MigrationDir dir, DirSnapshot snapshot) {
    this.dir = dir;
    this.files = snapshot.files();
  }

  /**
   * The file of a name or version.
   *
   * @throws EngineException if there is none
   */
  public MigrationFile get(String nameOrVersion) {
    return files.stream()
        .filter(file -> file.name().equals(nameOrVersion) || file.version().equals(nameOrVersion))
        .findFirst()
        .orElseThrow(() ->
            EngineException.user("migration file " + GoQuote.quote(nameOrVersion) + " not found"));
  }

  /**
   * The files of names, versions and ranges {@code first...last}, in the order of the directory.
   */
  public List<MigrationFile> select(List<String> arguments) {
    List<MigrationFile> selected = new ArrayList<>();
    for (String argument : arguments) {
      int dots = argument.indexOf("...");
      if (dots < 0) {
        selected.add(get(argument));
      } else {
        int from = files.indexOf(get(argument.substring(0, dots)));
        int to = files.indexOf(get(argument.substring(dots + 3)));
        selected.addAll(files.subList(from, Math.max(from, to + 1)));
      }
    }
    return files.stream().filter(selected::contains).toList();
  }

  /** The last files. */
  public List<MigrationFile> last(int count) {
    return files.subList(Math.max(0, files.size() - count), files.size());
  }

  /** Removes files and writes the checksum file. */
  public void remove(List<MigrationFile> removed) {
    removed.forEach(file -> dir.storage().delete(file.name()));
    DirOperations.hash(dir);
  }

  /**
   * Gives files new versions, later than all others, in their order. No new name is the name of a
   * file: one written in this very second would otherwise be written over and then deleted.
   *
   * @throws EngineException if the format keeps more than the version in a name, or a file that
   *     stays has a later version that is no time
   */
  public void rebase(List<MigrationFile> moved, Instant now) {
    requireNative("rebase");
    Set<String> taken = files.stream().map(MigrationFile::version).collect(toUnmodifiableSet());
    Instant time = afterAll(moved, now);
    for (MigrationFile file : moved) {
      while (taken.contains(DirOperations.version(time))) {
        time = time.plus(1, ChronoUnit.SECONDS);
      }
      String name = DirOperations.version(time) + file.name().substring(file.version().length());
      time = time.plus(1, ChronoUnit.SECONDS);
      dir.storage().write(name, file.bytes());
      dir.storage().delete(file.name());
    }
    DirOperations.hash(dir);
  }

  /** The first time from now on that is after all files that stay. */
  private Instant afterAll(List<MigrationFile> moved, Instant now) {
    String first = DirOperations.version(now);
    return files.stream()
        .filter(file -> !moved.contains(file))
        .map(MigrationFile::version)
        .filter(version -> version.length() == first.length() && version.compareTo(first) >= 0)
        .max(Comparator.naturalOrder())
        .map(DirEdits::secondAfter)
        .orElse(now);
  }

  private static Instant secondAfter(String version) {
    try {
      return DirOperations.time(version).plus(1, ChronoUnit.SECONDS);
    } catch (DateTimeException noTime) {
      throw EngineException.user(
          "cannot put files after version "
              + GoQuote.quote(version)
              + ", which is no time: give that file another version first");
    }
  }

  private void requireNative(String what) {
    if (!(dir.format() instanceof AtlasFormat)) {
      throw EngineException.user(
          what + " supports only atlas directories, but got: " + dir.format().typeName());
    }
  }
}

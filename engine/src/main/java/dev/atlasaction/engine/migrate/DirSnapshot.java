package dev.atlasaction.engine.migrate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files and the checksums of a directory, read once for a whole run. */
public final class DirSnapshot {

  private final List<MigrationFile> files;
  private final Map<String, String> hashes;

  private DirSnapshot(List<MigrationFile> files, Map<String, String> hashes) {
    this.files = files;
    this.hashes = hashes;
  }

  /**
   * Reads and checks a directory.
   *
   * @throws ChecksumException if the checksum file does not fit the files
   */
  public static DirSnapshot readValid(MigrationDir dir) {
    Optional<SumFile> stored = dir.findSum();
    List<MigrationFile> files = dir.files();
    Checksum.validate(files, stored);
    Map<String, String> hashes = new HashMap<>();
    stored.ifPresent(sum -> sum.entries().forEach(e -> hashes.put(e.file(), e.hash())));
    return new DirSnapshot(files, hashes);
  }

  /** All files in order. */
  public List<MigrationFile> files() {
    return files;
  }

  /** The hash of a file, without {@code h1:}. */
  public Optional<String> findHash(MigrationFile file) {
    return Optional.ofNullable(hashes.get(file.name()));
  }

  /** The last file of a version. */
  public Optional<MigrationFile> findVersion(String version) {
    return files.reversed().stream().filter(f -> f.version().equals(version)).findFirst();
  }
}

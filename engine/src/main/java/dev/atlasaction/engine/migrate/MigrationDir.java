package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A migration directory: files somewhere, read in one of the formats.
 *
 * @param storage where the files are
 * @param format what they mean
 */
public record MigrationDir(DirStorage storage, DirFormat format) {

  /** Reads the migration files in the order of the format (migrate.md sections 1 and 6). */
  public List<MigrationFile> files() {
    List<String> names = format.fileNames(storage);
    List<byte[]> contents = ParallelReads.of(names, this::read);
    List<MigrationFile> files = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      files.add(new MigrationFile(names.get(i), contents.get(i), format));
    }
    return List.copyOf(files);
  }

  private byte[] read(String name) {
    try {
      return storage.read(name);
    } catch (EngineException e) {
      throw e.prefixed("sql/migrate: read file " + GoQuote.quote(name) + ": ");
    }
  }

  /** The file of a version. */
  public Optional<MigrationFile> findVersion(String version) {
    return files().stream().filter(f -> f.version().equals(version)).findFirst();
  }

  /** The checkpoint files in order. */
  public List<MigrationFile> checkpoints() {
    return files().stream().filter(MigrationFile::isCheckpoint).toList();
  }

  /**
   * The checksum file as stored.
   *
   * @throws ChecksumException if its text is malformed
   */
  public Optional<SumFile> findSum() {
    return storage.find(SumFile.NAME).map(SumFile::parse);
  }

  /** Writes the checksum file. */
  public void writeSum(SumFile sum) {
    storage.write(SumFile.NAME, sum.toBytes());
  }
}

package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.migrate.ChecksumException.Mismatch;
import dev.atlasaction.engine.migrate.ChecksumException.Reason;
import dev.atlasaction.engine.migrate.SumFile.Entry;
import java.util.List;
import java.util.Optional;

/** Compares a directory with its checksum file (migrate.md section 2.3). */
public final class Checksum {

  private static final int HASH_LINE = "h1:".length() + 44 + 1;

  private Checksum() {}

  /**
   * Checks a directory.
   *
   * @throws ChecksumException if the checksum file is missing, malformed or does not fit the files;
   *     an empty directory needs none
   */
  public static void validate(MigrationDir dir) {
    validate(dir.files(), dir.findSum());
  }

  /** Checks files that were read already; as {@link #validate(MigrationDir)}. */
  static void validate(List<MigrationFile> files, Optional<SumFile> sum) {
    SumFile stored = sum.orElse(null);
    if (stored == null) {
      if (!files.isEmpty()) {
        throw ChecksumException.notFound();
      }
      return;
    }
    // The total that is stored was compared with the stored entries when these were read.
    List<Entry> computed = SumFile.entriesOf(files);
    if (!computed.equals(stored.entries())) {
      throw ChecksumException.mismatch(firstDifference(stored.entries(), computed));
    }
  }

  private static Mismatch firstDifference(List<Entry> stored, List<Entry> computed) {
    int total = stored.size();
    int pos = HASH_LINE;
    for (int i = 0; i < total; i++) {
      Entry entry = stored.get(i);
      Entry actual = i < computed.size() ? computed.get(i) : null;
      if (actual == null || !actual.equals(entry)) {
        int now = indexOf(computed, entry.file());
        if (actual == null || now < 0) {
          return new Mismatch(i + 2, total, pos, entry.file(), Reason.REMOVED);
        }
        return now == i
            ? new Mismatch(i + 2, total, pos, entry.file(), Reason.EDITED)
            : new Mismatch(i + 2, total, pos, actual.file(), Reason.ADDED);
      }
      pos += entry.file().getBytes(UTF_8).length + 1 + HASH_LINE;
    }
    String added = computed.get(total).file();
    return new Mismatch(total + 2, total, pos, added, Reason.ADDED);
  }

  private static int indexOf(List<Entry> entries, String file) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).file().equals(file)) {
        return i;
      }
    }
    return -1;
  }
}

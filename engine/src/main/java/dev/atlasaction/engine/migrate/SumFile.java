package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The checksum file {@code atlas.sum} (migrate.md section 2).
 *
 * @param total the hash of all entries, base64 without {@code h1:}
 * @param entries one per file, in file order
 */
public record SumFile(String total, List<Entry> entries) {

  /** The file's name in a directory. */
  public static final String NAME = "atlas.sum";

  private static final String PREFIX = "h1:";

  /**
   * A line of the file.
   *
   * @param file the file's name
   * @param hash base64 without {@code h1:}; it covers all files up to this one
   */
  public record Entry(String file, String hash) {}

  /** Copies the entries. */
  public SumFile {
    entries = List.copyOf(entries);
  }

  /** Computes the checksums of files in their order. */
  public static SumFile of(List<MigrationFile> files) {
    List<Entry> entries = entriesOf(files);
    return new SumFile(totalOf(entries), entries);
  }

  /** The entries alone. */
  static List<Entry> entriesOf(List<MigrationFile> files) {
    MessageDigest digest = sha256();
    List<Entry> entries = new ArrayList<>();
    for (MigrationFile file : files) {
      digest.update(file.name().getBytes(UTF_8));
      if (!file.isIgnoredBySum()) {
        digest.update(file.content());
        entries.add(new Entry(file.name(), soFar(digest)));
      }
    }
    return entries;
  }

  private static String totalOf(List<Entry> entries) {
    MessageDigest digest = sha256();
    for (Entry entry : entries) {
      digest.update(entry.file().getBytes(UTF_8));
      digest.update(entry.hash().getBytes(UTF_8));
    }
    return encode(digest.digest());
  }

  /**
   * Reads a checksum file. Line endings of Windows and spaces before a name do no harm.
   *
   * @throws ChecksumException if a line has no hash or the total does not fit the lines
   */
  public static SumFile parse(byte[] content) {
    List<String> lines = new String(content, UTF_8).lines().toList();
    List<Entry> entries = new ArrayList<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      int hash = line.indexOf(PREFIX);
      if (hash < 0) {
        throw ChecksumException.malformed();
      }
      entries.add(
          new Entry(line.substring(0, hash).strip(), line.substring(hash + PREFIX.length())));
    }
    String first = lines.isEmpty() ? "" : lines.getFirst();
    String total = first.startsWith(PREFIX) ? first.substring(PREFIX.length()) : first;
    if (!total.equals(totalOf(entries))) {
      throw ChecksumException.mismatch();
    }
    return new SumFile(total, entries);
  }

  /** The content of the checksum file. */
  public byte[] toBytes() {
    StringBuilder text = new StringBuilder(PREFIX).append(total).append('\n');
    for (Entry entry : entries) {
      text.append(entry.file()).append(' ').append(PREFIX).append(entry.hash()).append('\n');
    }
    return text.toString().getBytes(UTF_8);
  }

  /** The hash of a file. */
  public Optional<String> findHash(String file) {
    return entries.stream().filter(e -> e.file().equals(file)).map(Entry::hash).findFirst();
  }

  private static String soFar(MessageDigest digest) {
    try {
      return encode(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new LinkageError("SHA-256 of this Java runtime cannot be cloned", e);
    }
  }

  private static String encode(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("this Java runtime has no SHA-256", e);
    }
  }
}

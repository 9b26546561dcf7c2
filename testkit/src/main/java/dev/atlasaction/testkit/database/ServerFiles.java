package dev.atlasaction.testkit.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks servers once per user, into a cache folder that all builds share. */
final class ServerFiles {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM_FOR_A_SERVER = 2L << 30;

  private ServerFiles() {}

  /** Fills a new folder. */
  @FunctionalInterface
  interface Filler {
    void fill(Path folder) throws IOException;
  }

  /**
   * The cached folder of that name. The first caller of all processes fills it; a half-filled
   * folder is never seen.
   */
  static Path cached(String name, Filler filler) {
    Path folder = cache().resolve(name);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Path lock = cache().resolve(name + ".lock");
    try {
      Files.createDirectories(cache());
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        if (!Files.isDirectory(folder)) {
          Path partial = Files.createTempDirectory(cache(), name + ".partial-");
          Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
          filler.fill(partial);
          Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare " + folder, e);
    }
  }

  /** Below /var/cache for root, so that a server that must not be root can read it. */
  private static Path cache() {
    String home = System.getProperty("user.home");
    Path base = isRoot() ? Path.of("/var/cache") : Path.of(home == null ? "/tmp" : home, ".cache");
    return base.resolve("atlas-action/servers");
  }

  /**
   * A new temporary folder; the server that gets it deletes it at its end. In memory where there is
   * room: a server waits for its disk with every statement that changes a table.
   */
  static Path createWork(String prefix) {
    try {
      return hasRoom(MEMORY)
          ? Files.createTempDirectory(MEMORY, prefix)
          : Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder", e);
    }
  }

  private static boolean hasRoom(Path folder) throws IOException {
    return Files.isWritable(folder)
        && Files.getFileStore(folder).getUsableSpace() >= ROOM_FOR_A_SERVER;
  }

  static void writeText(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** Unpacks the tar archive of that name in a jar; it is compressed by gzip or xz. */
  static void unpackTar(Path jar, String entryName, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream raw = zip.getInputStream(zip.getEntry(entryName));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                entryName.endsWith("gz")
                    ? new GZIPInputStream(new BufferedInputStream(raw))
                    : new XZInputStream(new BufferedInputStream(raw)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = inside(folder, entry.getName());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
          write(tar, target, (entry.getMode() & 0100) != 0);
        }
      }
    }
  }

  /** Unpacks the entries of a zip file that are wanted, under the names that are given to them. */
  static void unpackZip(
      Path zipFile, Predicate<String> wanted, Function<String, String> rename, Path folder)
      throws IOException {
    try (ZipFile zip = new ZipFile(zipFile.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory() && wanted.test(entry.getName())) {
          String name = rename.apply(entry.getName());
          try (InputStream content = zip.getInputStream(entry)) {
            write(content, inside(folder, name), name.startsWith("bin/"));
          }
        }
      }
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("archive entry outside of its folder: " + name);
    }
    Files.createDirectories(target.getParent());
    return target;
  }

  private static void write(InputStream content, Path target, boolean executable)
      throws IOException {
    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    String permissions = executable ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
  }
}

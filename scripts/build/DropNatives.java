import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Leaves SQLite's native libraries, one for each of twenty platforms, out of the driver's jar: the
 * one that is needed lies beside it. {@code DropNatives.java JAR}.
 */
final class DropNatives {

  private DropNatives() {}

  public static void main(String... args) throws IOException {
    Path jar = Path.of(args[0]);
    Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(slim);
        ZipOutputStream to = new ZipOutputStream(file)) {
      List<? extends ZipEntry> entries =
          from.stream().filter(entry -> !entry.getName().startsWith("org/sqlite/native/")).toList();
      for (ZipEntry entry : entries) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        to.putNextEntry(copy);
        try (InputStream in = from.getInputStream(entry)) {
          in.transferTo(to);
        }
        to.closeEntry();
      }
    }
    Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
  }
}

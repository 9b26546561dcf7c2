import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or rewrites the layout of every Java source of the repository with google-java-format.
 *
 * <p>Run by the build as a single-file program: {@code Format.java check|write ROOT}.
 */
final class Format {
  private static final List<String> FOLDERS =
      List.of("engine", "action", "testkit", "providers", "scripts");

  private Format() {}

  public static void main(String... args) throws IOException {
    boolean write = args[0].equals("write");
    Path root = Path.of(args[1]);
    List<Path> sources = FOLDERS.stream().map(root::resolve).flatMap(Format::sources).toList();
    List<Path> different =
        sources.parallelStream().filter(file -> isDifferent(file, write)).sorted().toList();
    for (Path file : different) {
      System.err.println((write ? "formatted " : "badly formatted: ") + root.relativize(file));
    }
    if (!write && !different.isEmpty()) {
      System.err.println("run scripts/format and commit the result");
      System.exit(1);
    }
  }

  private static Stream<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDifferent(Path file, boolean write) {
    try {
      String before = Files.readString(file);
      String after = new Formatter().formatSourceAndFixImports(before);
      if (after.equals(before)) {
        return false;
      }
      if (write) {
        Files.writeString(file, after);
      }
      return true;
    } catch (FormatterException e) {
      System.err.println(file + ": " + e.getMessage());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

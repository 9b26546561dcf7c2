package dev.atlasaction.engine.state;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files behind {@code file://} URLs of a desired state (spec cli.md §4.6).
 *
 * @param kind what is in them
 * @param files the files in order; for a migration directory the directory itself
 */
record SchemaFiles(Kind kind, List<Path> files) {

  /** What {@code file://} URLs can hold. */
  enum Kind {
    HCL,
    SQL,
    MIGRATIONS
  }

  static SchemaFiles of(List<SourceUrl> urls, Path workingDirectory) {
    if (urls.size() == 1 && isMigrationDir(urls.get(0), workingDirectory)) {
      return new SchemaFiles(
          Kind.MIGRATIONS, List.of(workingDirectory.resolve(urls.get(0).path())));
    }
    List<Path> all = new ArrayList<>();
    for (SourceUrl url : urls) {
      collect(url, workingDirectory, all);
    }
    List<Path> hcl = all.stream().filter(SchemaFiles::isHcl).toList();
    List<Path> sql = all.stream().filter(file -> !isHcl(file)).toList();
    if (!hcl.isEmpty() && !sql.isEmpty()) {
      throw EngineException.user(
          "ambiguous schema: both SQL and HCL files found: " + String.join(", ", firstOfEach(all)));
    }
    if (hcl.isEmpty() && sql.isEmpty()) {
      throw EngineException.user(nothingIn(urls));
    }
    if (sql.size() > 1 && urls.size() > 1) {
      throw EngineException.user(
          "the provided SQL state must be either a single schema file or a migration directory,"
              + " but %d paths were found".formatted(sql.size()));
    }
    return hcl.isEmpty()
        ? new SchemaFiles(Kind.SQL, SqlImports.expand(sql))
        : new SchemaFiles(Kind.HCL, sorted(hcl));
  }

  static boolean isMigrationDir(SourceUrl url, Path workingDirectory) {
    Path path = workingDirectory.resolve(url.path());
    return Files.isDirectory(path)
        && (!url.parameter("version").isEmpty()
            || !url.parameter("format").isEmpty()
            || path.getFileName().toString().equals("migrations")
            || Files.exists(path.resolve("atlas.sum")));
  }

  private static boolean isHcl(Path file) {
    return file.getFileName().toString().endsWith(".hcl");
  }

  /** The first file of each kind, quoted, in the order of the files. */
  private static List<String> firstOfEach(List<Path> files) {
    Path first = files.getFirst();
    Path other =
        files.stream().filter(file -> isHcl(file) != isHcl(first)).findFirst().orElse(first);
    return Stream.of(first, other)
        .map(file -> GoQuote.quote(file.getFileName().toString()))
        .toList();
  }

  private static void collect(SourceUrl url, Path workingDirectory, List<Path> files) {
    Path path = workingDirectory.resolve(url.path());
    if (Files.isDirectory(path)) {
      for (Path child : children(path)) {
        String name = child.getFileName().toString();
        if (name.endsWith(".hcl") || name.endsWith(".sql")) {
          files.add(child);
        }
      }
    } else if (!Files.exists(path)) {
      throw EngineException.user("stat " + url.path() + ": no such file or directory");
    } else if (url.path().endsWith(".hcl") || url.path().endsWith(".sql")) {
      files.add(path);
    } else {
      throw EngineException.user(
          "unknown schema file: " + GoQuote.quote(path.getFileName().toString()));
    }
  }

  private static String nothingIn(List<SourceUrl> urls) {
    if (urls.size() > 1) {
      return "schema contains neither SQL nor HCL files";
    }
    String path = urls.get(0).path();
    String base = Path.of(path).getFileName().toString();
    return GoQuote.quote(base) + " contains neither SQL nor HCL files";
  }

  private static List<Path> children(Path directory) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path child : stream) {
        if (!Files.isDirectory(child)) {
          children.add(child);
        }
      }
    } catch (IOException unreadable) {
      throw new EngineException(
          Category.ENVIRONMENT, "open " + directory + ": " + unreadable.getMessage(), unreadable);
    }
    return sorted(children);
  }

  private static List<Path> sorted(List<Path> files) {
    return files.stream()
        .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()))
        .toList();
  }

  static String read(Path file) {
    try {
      return text(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new EngineException(
          Category.ENVIRONMENT, "open " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static String text(byte[] content) throws CharacterCodingException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException other) {
      if (DumpText.is(new String(content, StandardCharsets.ISO_8859_1))) {
        return DumpBytes.decode(content);
      }
      throw other;
    }
  }
}

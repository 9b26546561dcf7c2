package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.config.MemoryState.ExternalSchema;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the output of a program depends on: itself, its arguments, and what the project names. */
record ProgramInputs(CommandContext context, ExternalSchema source, ExternalSchema.Inputs inputs) {

  /** Changes when the meaning of a digest does. */
  private static final String FORMAT = "1";

  /** Smaller programs are read, for times of files are coarse. */
  private static final long SCRIPT = 1 << 20;

  /**
   * One digest of it all; empty if the program is not found, so that running it tells.
   *
   * @throws EngineException if an input names no file
   */
  String digest() {
    Path where = where();
    Optional<Path> program = executable(where);
    if (program.isEmpty()) {
      return "";
    }
    MessageDigest sha = sha256();
    try {
      add(sha, FORMAT);
      add(sha, where.toString());
      source.program().forEach(argument -> add(sha, argument));
      add(sha, "");
      Path real = program.get().toRealPath();
      add(sha, real.toString());
      add(sha, Files.size(real) + " " + Files.getLastModifiedTime(real));
      add(sha, Files.size(real) < SCRIPT ? Files.readAllBytes(real) : new byte[0]);
      add(sha, context.env().getOrDefault("PATH", ""));
      for (String name : inputs.env()) {
        String value = context.env().get(name);
        add(sha, name + (value == null ? "" : "=" + value));
      }
      for (Path file : files(where)) {
        add(sha, file.toString());
        add(sha, Files.readAllBytes(file));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw EngineException.user("cache: an input cannot be read: " + unreadable.getMessage());
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private Path where() {
    return context.workingDirectory().resolve(source.directory().orElse("")).normalize();
  }

  private Optional<Path> executable(Path where) {
    String name = source.program().getFirst();
    if (name.contains("/")) {
      return Optional.of(where.resolve(name)).filter(Files::isRegularFile);
    }
    return Stream.of(context.env().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> where.resolve(folder).resolve(name))
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private SortedSet<Path> files(Path where) throws IOException {
    SortedSet<Path> all = new TreeSet<>();
    for (String input : inputs.files()) {
      List<Path> found = files(where, input);
      if (found.isEmpty()) {
        throw EngineException.user("cache: input " + GoQuote.quote(input) + " names no file");
      }
      all.addAll(found);
    }
    return all;
  }

  /** A file, all files below a folder, or those that a glob matches. */
  private static List<Path> files(Path where, String input) throws IOException {
    Path start = where.resolve(base(input)).normalize();
    if (!Files.exists(start)) {
      return List.of();
    }
    boolean glob = !base(input).equals(input);
    // Two stars match no folder too, which Java's globs do not know.
    String pattern = where + "/" + input;
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    PathMatcher near =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", ""));
    try (Stream<Path> tree = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
      return tree.filter(Files::isRegularFile)
          .filter(file -> !glob || matcher.matches(file) || near.matches(file))
          .toList();
    }
  }

  /** The folders in front of the first wildcard; the whole input if it has none. */
  private static String base(String input) {
    int wildcard = 0;
    while (wildcard < input.length() && "*?[{\\".indexOf(input.charAt(wildcard)) < 0) {
      wildcard++;
    }
    return wildcard == input.length()
        ? input
        : input.substring(0, input.lastIndexOf('/', wildcard) + 1);
  }

  /** With its length in front, so that no two lists of parts look alike. */
  private static void add(MessageDigest sha, String part) {
    add(sha, part.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest sha, byte[] part) {
    sha.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
    sha.update(part);
  }

  /** The digest of a text, in hexadecimal digits. */
  static String sha256(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

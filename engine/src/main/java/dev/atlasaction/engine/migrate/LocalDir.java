package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import dev.atlasaction.engine.gotext.GoQuote;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A directory of the file system (migrate.md section 1). */
public final class LocalDir implements DirStorage {

  private static final int SMALL = 4096;

  private final Path directory;
  private final String shown;

  private LocalDir(Path directory, String shown) {
    this.directory = directory;
    this.shown = shown;
  }

  /**
   * Opens a directory.
   *
   * @param base what a relative {@code path} is resolved against
   * @param path as the user wrote it
   * @throws EngineException if it does not exist or is no directory
   */
  public static LocalDir open(Path base, String path) {
    Path directory = resolve(base, path);
    try {
      if (!Files.readAttributes(directory, BasicFileAttributes.class).isDirectory()) {
        throw EngineException.user("sql/migrate: " + GoQuote.quote(path) + " is not a dir");
      }
    } catch (IOException e) {
      throw FileErrors.failure("sql/migrate: stat", path, e);
    }
    return new LocalDir(directory, path);
  }

  /** Opens a directory and creates it before, with its parents, if it is missing. */
  public static LocalDir create(Path base, String path) {
    Path directory = resolve(base, path);
    if (!Files.exists(directory)) {
      try {
        Files.createDirectories(directory);
      } catch (IOException e) {
        throw FileErrors.failure("mkdir", path, e);
      }
    }
    return open(base, path);
  }

  private static Path resolve(Path base, String path) {
    try {
      return base.resolve(path);
    } catch (InvalidPathException e) {
      throw new EngineException(
          dev.atlasaction.engine.error.Category.USER,
          "sql/migrate: " + GoQuote.quote(path) + " is no path: " + e.getReason(),
          e);
    }
  }

  @Override
  public String path() {
    return shown;
  }

  @Override
  public List<String> names() {
    // Thousands of paths would take longer than the names alone.
    String[] names = directory.toFile().list();
    if (names == null) {
      return list(directory).stream().map(LocalDir::nameOf).sorted(GoJson.KEY_ORDER).toList();
    }
    for (String name : names) {
      requireReadable(name);
    }
    Arrays.sort(names, isAscii(names) ? Comparator.naturalOrder() : GoJson.KEY_ORDER);
    return List.of(names);
  }

  private static boolean isAscii(String[] names) {
    for (String name : names) {
      for (int i = 0; i < name.length(); i++) {
        if (name.charAt(i) > 127) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public List<String> tree() {
    List<String> files = new ArrayList<>();
    addFiles(directory, "", files);
    return files;
  }

  private void addFiles(Path folder, String prefix, List<String> files) {
    List<Path> entries = new ArrayList<>(list(folder));
    entries.sort((one, other) -> GoJson.KEY_ORDER.compare(nameOf(one), nameOf(other)));
    for (Path entry : entries) {
      String name = nameOf(entry);
      if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        files.add(prefix + name);
      } else if (!name.startsWith(".")) {
        addFiles(entry, prefix + name + "/", files);
      }
    }
  }

  private List<Path> list(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException e) {
      throw FileErrors.failure("open", shown, e);
    }
    return entries;
  }

  private static String nameOf(Path entry) {
    return requireReadable(String.valueOf(entry.getFileName()));
  }

  private static String requireReadable(String name) {
    if (name.indexOf('\uFFFD') >= 0) {
      throw EngineException.user(
          "sql/migrate: file name "
              + GoQuote.quote(name)
              + " is not readable: rename it to UTF-8 or set LC_ALL=C.UTF-8");
    }
    return name;
  }

  @Override
  public byte[] read(String name) {
    Path path = directory.resolve(name);
    // Channels, which Files uses, take twice the time of a stream when there are thousands of
    // files, and asking for the size of a small one takes as long as reading it.
    try (InputStream file = new FileInputStream(path.toString())) {
      byte[] start = new byte[SMALL];
      int length = 0;
      int more = file.read(start);
      while (more > 0) {
        length += more;
        more = file.read(start, length, SMALL - length);
      }
      return more < 0 ? Arrays.copyOf(start, length) : concat(start, file.readAllBytes());
    } catch (FileNotFoundException unclear) {
      return readOrExplain(path, name);
    } catch (IOException e) {
      throw FileErrors.failure("read", shownPath(name), e);
    }
  }

  private static byte[] concat(byte[] start, byte[] rest) {
    byte[] all = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    return all;
  }

  private byte[] readOrExplain(Path path, String name) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw FileErrors.failure(Files.isDirectory(path) ? "read" : "open", shownPath(name), e);
    }
  }

  @Override
  public Optional<byte[]> find(String name) {
    return Files.exists(directory.resolve(name)) ? Optional.of(read(name)) : Optional.empty();
  }

  @Override
  public void write(String name, byte[] content) {
    try {
      Files.write(directory.resolve(name), content);
    } catch (IOException e) {
      throw FileErrors.failure("open", shownPath(name), e);
    } catch (InvalidPathException e) {
      throw new EngineException(
          dev.atlasaction.engine.error.Category.USER,
          GoQuote.quote(name) + " is no file name: " + e.getReason(),
          e);
    }
  }

  @Override
  public void delete(String name) {
    try {
      Files.delete(directory.resolve(name));
    } catch (IOException e) {
      throw FileErrors.failure("remove", shownPath(name), e);
    }
  }

  private String shownPath(String name) {
    return Path.of(shown).resolve(name).normalize().toString();
  }
}

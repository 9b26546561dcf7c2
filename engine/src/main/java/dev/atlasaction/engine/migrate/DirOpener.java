package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Opens migration directories by URL. One opener serves one command run: it knows the working
 * directory and keeps the in-memory directories by name.
 */
public final class DirOpener {

  private final Path workingDirectory;
  private final Map<String, MemoryDir> inMemory = new HashMap<>();

  /** What to do if a local directory is missing. */
  public enum Missing {
    /** Fail. */
    FAIL,
    /** Create it and its parents. */
    CREATE
  }

  /** Creates an opener that resolves relative paths against {@code workingDirectory}. */
  public DirOpener(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /**
   * Opens a directory.
   *
   * @param url such as {@code file://migrations}; its {@code format} parameter wins
   * @param defaultFormat the format without that parameter; {@code ""} is the native one
   * @throws EngineException if the URL, the format or the directory is wrong
   */
  public MigrationDir open(String url, String defaultFormat, Missing missing) {
    DirUrl parsed = DirUrl.parse(url);
    String named = parsed.parameter("format");
    String formatName = named.isEmpty() ? defaultFormat : named;
    return switch (parsed.scheme()) {
      case "mem" -> new MigrationDir(memory(parsed.path()), DirFormat.get(formatName));
      case "file" -> {
        DirFormat format = DirFormat.get(formatName);
        yield new MigrationDir(local(parsed.path(), missing), format);
      }
      case "atlas" ->
          throw EngineException.user(
              "atlas remote directory is not supported by this release. See:"
                  + " https://atlasgo.io/getting-started");
      default -> throw EngineException.user("unsupported driver " + GoQuote.quote(parsed.scheme()));
    };
  }

  /** The in-memory directory {@code mem://name}, empty if it is new. */
  public MemoryDir memory(String name) {
    return inMemory.computeIfAbsent(name, MemoryDir::new);
  }

  private LocalDir local(String path, Missing missing) {
    return switch (missing) {
      case FAIL -> LocalDir.open(workingDirectory, path);
      case CREATE -> LocalDir.create(workingDirectory, path);
    };
  }
}

package dev.atlasaction.engine.cli.template;

import dev.atlasaction.engine.cli.view.SchemaInspect;
import dev.atlasaction.engine.cli.view.SplitFiles;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoTextException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code split} and {@code write} of {@code schema inspect}: a schema as a tree of files (spec
 * cli.md §4.1). A text that came out of {@code sql} or {@code hcl} is known again when it is split,
 * so that nobody has to parse it.
 */
public final class SplitFunctions {

  private final Path workingDirectory;
  private final Map<String, Splitter> texts = new HashMap<>();
  private final Map<String, SplitFiles> splits = new HashMap<>();

  /** How a text is split. */
  private interface Splitter {
    SplitFiles split(List<String> options);
  }

  /** Functions that write below {@code workingDirectory}, or to absolute paths. */
  public SplitFunctions(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  String sql(SchemaInspect state, String indent) {
    String text = state.sql(indent);
    texts.put(
        text,
        options -> {
          if (!options.isEmpty()) {
            throw new GoTextException("split of SQL takes no arguments, got " + options.size());
          }
          return state.sqlFiles(indent);
        });
    return text;
  }

  String hcl(SchemaInspect state) {
    String text = state.marshalHcl();
    texts.put(
        text,
        options ->
            state.hclFiles(
                options.isEmpty() ? "object" : options.get(0),
                options.size() < 2 ? ".hcl" : options.get(1)));
    return text;
  }

  /** The text, which stands last, in files; before it, for HCL, a strategy and a suffix. */
  String split(List<@Nullable Object> args) {
    Splitter splitter = args.isEmpty() ? null : texts.get(String.valueOf(args.getLast()));
    if (splitter == null || args.size() > 3) {
      throw new GoTextException(
          "split takes what sql or hcl make: {{ sql . | split }} or {{ hcl . | split \"type\" }}");
    }
    List<String> options = args.subList(0, args.size() - 1).stream().map(String::valueOf).toList();
    SplitFiles files = splitter.split(options);
    String text = files.text();
    splits.put(text, files);
    return text;
  }

  /**
   * Writes the files of the text, which stands last, below a directory, which may be given. Only
   * what {@link #split} made is known: in any other text a line could name a file of its own.
   */
  String write(List<@Nullable Object> args) {
    SplitFiles files = args.isEmpty() ? null : splits.get(String.valueOf(args.getLast()));
    if (files == null || args.size() > 2) {
      throw new GoTextException(
          "write takes what split makes: {{ sql . | split | write \"schema\" }}");
    }
    Path directory = workingDirectory.resolve(args.size() > 1 ? String.valueOf(args.get(0)) : "");
    files.files().forEach((path, content) -> write(directory, path, content));
    return "";
  }

  private static void write(Path directory, String path, String content) {
    Path file = directory.resolve(path).normalize();
    if (!file.startsWith(directory.normalize())) {
      throw new GoTextException(GoQuote.quote(path) + " is outside of the directory");
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException failed) {
      throw EngineException.environment("write " + file + ": " + failed.getMessage(), failed);
    }
  }
}

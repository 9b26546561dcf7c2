package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.HclFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that {@code --config} names (spec config.md §1).
 *
 * @param directory the directory of the first file, where functions resolve paths
 */
record ConfigFiles(List<HclFile> files, Path directory) {

  private static final String FILE = "file://";

  /** Reads and parses the files; a name is printed as in the URL. */
  static ConfigFiles read(String config, Path workingDirectory) {
    List<HclFile> files = new ArrayList<>();
    Path directory = workingDirectory;
    for (String url : config.split(",", -1)) {
      String name = path(url);
      Path file = workingDirectory.resolve(name);
      if (files.isEmpty()) {
        directory = file.toAbsolutePath().normalize().resolveSibling("");
      }
      files.add(HclFile.parse(name, text(name, file)).valid());
    }
    return new ConfigFiles(List.copyOf(files), directory);
  }

  private static String path(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      throw EngineException.user(
          "missing scheme for config file. Did you mean file://" + url + "?");
    }
    if (!url.startsWith(FILE)) {
      throw EngineException.user(
          "unsupported config file driver " + GoQuote.quote(url.substring(0, scheme)));
    }
    return url.substring(FILE.length());
  }

  private static String text(String name, Path file) {
    if (name.isEmpty() || !Files.exists(file)) {
      throw EngineException.user(
          "config file "
              + GoQuote.quote(name)
              + " was not found: stat "
              + name
              + ": no such file or directory");
    }
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new EngineException(
          Category.USER, "config file " + GoQuote.quote(name) + " cannot be read: " + e, e);
    }
  }
}

package dev.atlasaction.action.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the files that are made of the manifest; started by scripts/generate. */
public final class Generate {

  private Generate() {}

  /**
   * Writes them.
   *
   * @param args the root of the repository
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String... args) throws IOException {
    Path root = Path.of(args[0]);
    Manifest manifest = Manifest.parse(Files.readString(root.resolve("manifest.yml")));
    for (Map.Entry<String, String> file : Generator.files(manifest).entrySet()) {
      Path target = root.resolve(file.getKey());
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(target, file.getValue());
    }
  }
}

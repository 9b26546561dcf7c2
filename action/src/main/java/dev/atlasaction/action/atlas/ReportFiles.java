package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The files that {@code migrate lint} writes beside its answer, for other programs to read (spec
 * ci-demand.md §3.6).
 *
 * @param files absolute paths, by the format
 */
public record ReportFiles(SortedMap<String, Path> files) {

  /** No file. */
  public static final ReportFiles NONE = new ReportFiles(new TreeMap<>());

  /** The formats and the inputs that name their files. */
  private static final Map<String, String> INPUTS =
      new TreeMap<>(
          Map.of(
              "sarif", "sarif-file",
              "codequality", "codequality-file",
              "junit", "junit-file",
              "html", "html-file"));

  /** Copies the map. */
  public ReportFiles {
    files = new TreeMap<>(files);
  }

  /** Those that inputs name, relative to {@code root}. */
  public static ReportFiles of(UnaryOperator<String> inputs, Path root) {
    SortedMap<String, Path> files = new TreeMap<>();
    INPUTS.forEach((format, input) -> {
      String name = inputs.apply(input);
      if (!name.isEmpty()) {
        files.put(format, root.resolve(name).toAbsolutePath().normalize());
      }
    });
    return new ReportFiles(files);
  }

  /** Values of the flag {@code --output}. */
  List<String> outputs() {
    return files.entrySet().stream().map(file -> file.getKey() + "=" + file.getValue()).toList();
  }

  /**
   * Has the paths in them begin at the repository's root, as whoever reads them expects, where the
   * command ran in a folder below it.
   *
   * @param folder that folder, relative to the root; empty for the root itself
   */
  public void relocate(String folder) {
    String prefix = folder.replaceFirst("^\\./", "").replaceFirst("/+$", "");
    if (prefix.isEmpty() || prefix.equals(".")) {
      return;
    }
    for (String format : List.of("sarif", "codequality")) {
      Path file = files.get(format);
      if (file != null && Files.exists(file)) {
        relocate(file, prefix + "/");
      }
    }
  }

  private static void relocate(Path file, String prefix) {
    ObjectMapper json = new ObjectMapper();
    try {
      JsonNode document = json.readTree(Files.readAllBytes(file));
      prefix(document, prefix);
      Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(document));
    } catch (JacksonException e) {
      throw EngineException.user("the report " + file + " is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw EngineException.environment("cannot rewrite " + file + ": " + e.getMessage(), e);
    }
  }

  private static void prefix(JsonNode node, String prefix) {
    if (node.path("artifactLocation") instanceof ObjectNode place) {
      prefix(place, "uri", prefix);
    }
    if (node.path("location") instanceof ObjectNode place) {
      prefix(place, "path", prefix);
    }
    node.forEach(child -> prefix(child, prefix));
  }

  private static void prefix(ObjectNode place, String field, String prefix) {
    String path = place.path(field).asText();
    if (!path.isEmpty() && !path.startsWith("/") && !path.contains("://")) {
      place.put(field, prefix + path);
    }
  }
}

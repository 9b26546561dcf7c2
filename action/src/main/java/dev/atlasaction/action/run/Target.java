package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.TargetList;
import dev.atlasaction.action.comment.Conversation;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One of several things an action looks at in one job (spec ci-demand.md §3.4).
 *
 * @param name for readers and for the check on the commit
 * @param inputs what it has in place of the job's inputs
 */
record Target(String name, SortedMap<String, String> inputs) {

  /** What a target may have of its own: what is looked at, not how it is told. */
  private static final Set<String> OWN =
      new TreeSet<>(
          List.of(
              "config",
              "dev-url",
              "dir",
              "dir-name",
              "env",
              "fail-on",
              "from",
              "git-base",
              "latest",
              "schema",
              "to",
              "url",
              "vars",
              "working-directory"));

  private static final int DEEPEST = 12;

  /**
   * The targets of the inputs {@code dirs} and {@code targets}; none if neither is set. Raises a
   * user error for a target that cannot be.
   */
  static List<Target> all(Inputs inputs, Path directory) {
    List<Target> all = new ArrayList<>();
    for (String pattern : inputs.lines("dirs")) {
      directories(pattern, directory).forEach(dir -> all.add(ofDirectory(dir)));
    }
    if (!inputs.text("targets").isBlank()) {
      TargetList.read(inputs.text("targets")).forEach(fields -> all.add(of(fields)));
    }
    Set<String> names = new TreeSet<>();
    for (Target target : all) {
      if (!names.add(Conversation.sectionName(target.name()))) {
        throw EngineException.user(
            "two targets are called \"%s\": give each a name of its own".formatted(target.name()));
      }
    }
    return all;
  }

  private static Target ofDirectory(String dir) {
    SortedMap<String, String> inputs = new TreeMap<>();
    inputs.put("dir", "file://" + dir);
    inputs.put("dir-name", "");
    return new Target(dir, inputs);
  }

  private static Target of(SortedMap<String, String> fields) {
    SortedMap<String, String> inputs = new TreeMap<>(fields);
    String given = inputs.remove("name");
    for (String field : inputs.keySet()) {
      if (!OWN.contains(field)) {
        throw EngineException.user(
            "a target has no \"%s\": it may have name, %s"
                .formatted(field, String.join(", ", OWN)));
      }
    }
    String name =
        Stream.of(given == null ? "" : given, text(inputs, "env"), place(inputs))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseThrow(() ->
                EngineException.user("a target has neither name nor env nor dir: give it a name"));
    return new Target(name, inputs);
  }

  private static String text(SortedMap<String, String> inputs, String name) {
    return inputs.getOrDefault(name, "");
  }

  private static String place(SortedMap<String, String> inputs) {
    String dir = text(inputs, "dir").replace("file://", "");
    String folder = text(inputs, "working-directory");
    return folder.isEmpty() || dir.isEmpty() ? folder + dir : folder + "/" + dir;
  }

  /** The directories that fit, sorted; a pattern that none fits is a mistake. */
  private static List<String> directories(String given, Path directory) {
    String pattern = given.replaceFirst("^file://", "").replaceFirst("^\\./", "");
    String clean = pattern.replaceFirst("/+$", "");
    if (clean.isEmpty() || clean.startsWith("/") || clean.contains("..")) {
      throw EngineException.user(
          "the input \"dirs\" has \"%s\": it has to be below the working directory"
              .formatted(given));
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + clean);
    int depth =
        clean.contains("**") ? DEEPEST : (int) clean.chars().filter(c -> c == '/').count() + 1;
    try (Stream<Path> found =
        Files.find(directory, depth, (path, attributes) -> attributes.isDirectory())) {
      List<String> all =
          found
              .map(directory::relativize)
              .filter(path -> !path.startsWith(".git") && matcher.matches(path))
              .map(path -> path.toString().replace('\\', '/'))
              .sorted()
              .toList();
      if (all.isEmpty()) {
        throw EngineException.user(
            "no directory fits \"%s\" of the input \"dirs\"".formatted(given));
      }
      return all;
    } catch (UncheckedIOException | IOException e) {
      throw EngineException.environment("looking for directories: " + e.getMessage(), e);
    }
  }
}

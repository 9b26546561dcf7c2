package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.HclFunction;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.function.StandardFunctions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The functions that project and test files have beside the standard ones (config.md §8.1). */
public final class ProjectFunctions {

  private final Path directory;
  private final Map<String, String> environment;

  private ProjectFunctions(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = environment;
  }

  /** The scope of a file in {@code directory}, from where its relative paths start. */
  public static Scope scope(ProjectPorts ports, Path directory, Map<String, HclValue> variables) {
    ProjectFunctions functions = new ProjectFunctions(directory, ports.environment());
    Map<String, Callable> named =
        Map.of(
            "file", function("path", functions::file),
            "fileset", function("pattern", functions::fileset),
            "glob", function("pattern", functions::fileset),
            "getenv", function("key", functions::getenv));
    return MapScope.in(new StandardFunctions(ports::print), variables, named);
  }

  private static HclFunction function(String parameter, Function<String, HclValue> body) {
    return HclFunction.of(
        Signature.of(Parameter.of(parameter, HclType.STRING)),
        arguments -> body.apply(((HclValue.StringValue) arguments.getFirst()).value()));
  }

  private HclValue getenv(String key) {
    return HclValue.of(environment.getOrDefault(key, ""));
  }

  private HclValue file(String name) {
    Path path = directory.resolve(name).normalize();
    if (Files.isDirectory(path)) {
      throw CallException.of("read " + path + ": is a directory");
    }
    if (!Files.exists(path)) {
      throw CallException.of("open " + path + ": no such file or directory");
    }
    try {
      return HclValue.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw CallException.of("open " + path + ": " + e.getMessage());
    }
  }

  /** The paths that match; {@code **} stands for any directories. */
  private HclValue fileset(String pattern) {
    Path absolute = directory.resolve(pattern).normalize();
    PathMatcher matcher = matcher(absolute.toString());
    Path root = plainPrefix(absolute);
    if (!Files.isDirectory(root)) {
      return HclValue.strings(List.of());
    }
    try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      return HclValue.strings(
          files
              .filter(matcher::matches)
              .filter(file -> !pattern.endsWith("**") || Files.isRegularFile(file))
              .map(Path::toString)
              .sorted()
              .toList());
    } catch (IOException e) {
      throw CallException.of("cannot list " + root + ": " + e.getMessage());
    }
  }

  private static PathMatcher matcher(String pattern) {
    try {
      // The system's matcher needs at least one directory for "**/"; the pattern allows none.
      String glob = pattern.replace("/**/", "/{,**/}");
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException _) {
      throw CallException.of("syntax error in pattern");
    }
  }

  /** The deepest directory that is spelt out before the first special character. */
  private static Path plainPrefix(Path pattern) {
    Path prefix = pattern;
    while (prefix.toString().chars().anyMatch(c -> "*?[{\\".indexOf(c) >= 0)) {
      Path parent = prefix.getParent();
      if (parent == null) {
        return Path.of("");
      }
      prefix = parent;
    }
    return Files.isDirectory(prefix) || prefix.getParent() == null ? prefix : prefix.getParent();
  }
}

package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes the files that were added since a branch for new (spec lint.md §3.2). Runs the {@code git}
 * program with its arguments as a list; names from the command line never meet a shell.
 *
 * @param workingDirectory where git runs
 * @param gitDir the directory of the work tree, relative to the working directory
 * @param base the branch or commit to compare with
 * @param path the migration directory as git is to see it
 */
public record GitDetector(Path workingDirectory, String gitDir, String base, String path)
    implements ChangeDetector {

  @Override
  public Changeset detect(List<MigrationFile> files) {
    return ChangeDetector.firstOf(addedNames()).detect(files);
  }

  private Set<String> addedNames() {
    requireNoOption("git base", base);
    requireNoOption("migration directory", path);
    List<String> command = new ArrayList<>(List.of("git"));
    if (!gitDir.isEmpty()) {
      command.addAll(List.of("-C", gitDir));
    }
    command.addAll(
        List.of("--no-pager", "diff", "--name-only", "-z", "--diff-filter=A", base, "HEAD", path));
    Set<String> names = new HashSet<>();
    for (String line : output(command).split("\0", -1)) {
      if (!line.isEmpty()) {
        names.add(line.substring(line.lastIndexOf('/') + 1));
      }
    }
    return names;
  }

  /**
   * Names that git would take for options are refused. They are not set apart by {@code --}, since
   * then a path that does not exist would pass for one without changes.
   */
  private static void requireNoOption(String what, String name) {
    if (name.startsWith("-")) {
      throw EngineException.user(
          "invalid %s \"%s\": it cannot begin with a dash".formatted(what, name));
    }
  }

  private String output(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(workingDirectory.toFile())
              .redirectError(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      StringBuilder errors = new StringBuilder();
      Thread drain =
          Thread.ofVirtual().start(() -> errors.append(readAll(process.getErrorStream())));
      String output = readAll(process.getInputStream());
      int status = process.waitFor();
      drain.join();
      if (status != 0) {
        throw new EngineException(
            Category.USER,
            "git diff: exit status " + status,
            new IOException(errors.toString().strip()));
      }
      return output;
    } catch (IOException missing) {
      throw EngineException.environment(
          "lookup git: exec: \"git\": executable file not found in $PATH", missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("git diff: interrupted", interrupted);
    }
  }

  private static String readAll(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      return "";
    }
  }
}

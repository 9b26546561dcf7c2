package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    requireNoOption("git base", base);
    requireNoOption("migration directory", path);
    Set<String> added =
        new HashSet<>(names(List.of("diff", "--name-only", "-z", "--diff-filter=A", base, "HEAD")));
    return ChangeDetector.firstOf(added).detect(files).with(history(files).notes(files));
  }

  /**
   * How the files on disk depart from the base, committed or not. Git compares them, as it knows
   * which line endings are its own doing.
   */
  private BaseHistory history(List<MigrationFile> files) {
    List<String> changes = output(List.of("diff", "--name-status", "-z", "--no-renames", base));
    Set<String> merged = files.stream().map(MigrationFile::name).collect(Collectors.toSet());
    Set<String> edited = new HashSet<>();
    Set<String> removed = new HashSet<>();
    for (int i = 0; i + 1 < changes.size(); i += 2) {
      String name = baseName(changes.get(i + 1));
      switch (changes.get(i)) {
        case "A" -> merged.remove(name);
        case "D" -> removed.add(name);
        default -> edited.add(name);
      }
    }
    merged.removeAll(names(List.of("ls-files", "-z", "--others")));
    edited.retainAll(merged);
    removed.removeIf(name -> !isMigration(name, files));
    merged.addAll(removed);
    return new BaseHistory(merged, edited);
  }

  /** Whether the format would read a file of that name. */
  private static boolean isMigration(String name, List<MigrationFile> files) {
    if (files.isEmpty()) {
      return name.endsWith(".sql");
    }
    MemoryDir alone = new MemoryDir("base");
    alone.write(name, new byte[0]);
    return !files.getFirst().format().fileNames(alone).isEmpty();
  }

  private Set<String> names(List<String> arguments) {
    return output(arguments).stream().map(GitDetector::baseName).collect(Collectors.toSet());
  }

  private static String baseName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** What git answers about the directory, cut at its zero bytes. */
  private List<String> output(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    if (!gitDir.isEmpty()) {
      command.addAll(List.of("-C", gitDir));
    }
    command.add("--no-pager");
    command.addAll(arguments);
    command.add(path);
    return Stream.of(run(command).split("\0", -1)).filter(each -> !each.isEmpty()).toList();
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

  private String run(List<String> command) {
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

package dev.atlasaction.action.preview;

import dev.atlasaction.action.git.BaseRevision;
import dev.atlasaction.action.git.Git;
import dev.atlasaction.action.git.Git.GitResult;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the base branch and the migration files that are new to it, committed or not. */
final class ChangeFinder {

  private static final List<String> BASES = List.of("main", "master");

  private final Git git;
  private final Path root;

  /** For the repository whose work tree is at {@code root}. */
  ChangeFinder(Git git, Path root) {
    this.git = git;
    this.root = root;
  }

  /** The work tree that {@code directory} is in. */
  static Optional<Path> workTree(Git git, Path directory) {
    GitResult found = git.run(directory, List.of("rev-parse", "--show-toplevel"));
    return found.ok() ? Optional.of(Path.of(found.stdout().strip())) : Optional.empty();
  }

  /**
   * The branch changes are compared with: the one given, else the remote's default branch, else
   * main or master.
   *
   * @param wanted empty to look for it
   */
  Optional<String> base(String wanted) {
    BaseRevision revisions = new BaseRevision(git, root, "fetch it");
    if (!wanted.isEmpty()) {
      return Optional.of(
          revisions.exists(wanted)
              ? wanted
              : revisions
                  .findBranch(wanted)
                  .orElseThrow(() ->
                      EngineException.user(
                          "git knows no branch or commit \"%s\"; git fetch may bring it"
                              .formatted(wanted))));
    }
    GitResult head =
        git.run(root, List.of("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"));
    if (head.ok() && revisions.exists(head.stdout().strip())) {
      return Optional.of(head.stdout().strip());
    }
    return BASES.stream().map(revisions::findBranch).flatMap(Optional::stream).findFirst();
  }

  /** Whether the directory has files that are new to {@code base}, and how many from there on. */
  int newFiles(MigrationDirectory directory, String base) {
    Set<String> names = new HashSet<>();
    GitResult fork = git.run(root, List.of("merge-base", base, "HEAD"));
    String since = fork.ok() ? fork.stdout().strip() : base;
    String path = directory.path().toString();
    for (List<String> question :
        List.of(
            List.of("diff", "--name-only", "--diff-filter=A", since, "--", path),
            List.of("ls-files", "--others", "--exclude-standard", "--", path))) {
      GitResult answer = git.run(root, question);
      if (!answer.ok()) {
        throw EngineException.user("git " + question.getFirst() + ": " + answer.stderr().strip());
      }
      answer.lines().forEach(line -> names.add(String.valueOf(Path.of(line).getFileName())));
    }
    List<String> files = new ArrayList<>(directory.files());
    if (directory.format() == Format.FLYWAY) {
      // Flyway orders by number, not by name; new files are taken to be the newest.
      return (int) files.stream().filter(names::contains).count();
    }
    for (int i = 0; i < files.size(); i++) {
      if (names.contains(files.get(i))) {
        return files.size() - i;
      }
    }
    return 0;
  }
}

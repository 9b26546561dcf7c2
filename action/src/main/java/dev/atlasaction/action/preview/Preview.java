package dev.atlasaction.action.preview;

import dev.atlasaction.action.atlas.AtlasClient;
import dev.atlasaction.action.atlas.AtlasProgram;
import dev.atlasaction.action.atlas.LintOutcome;
import dev.atlasaction.action.atlas.LintRequest;
import dev.atlasaction.action.atlas.ReportFiles;
import dev.atlasaction.action.git.Git;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Checks the change of a work tree as the action would check its pull request. */
public final class Preview {

  private final AtlasProgram atlas;
  private final SortedMap<String, String> env;
  private final Git git;

  /** A preview that asks the given engine, in the given environment. */
  public Preview(AtlasProgram atlas, SortedMap<String, String> env, Git git) {
    this.atlas = atlas;
    this.env = env;
    this.git = git;
  }

  /**
   * The results, one for each migration directory with a change. Raises a user error that says what
   * was looked for if there is nothing to show.
   */
  public List<PreviewResult> run(PreviewRequest request) {
    if (!Files.isDirectory(request.directory())) {
      throw EngineException.user("there is no directory " + request.directory());
    }
    List<MigrationDirectory> directories = DirectoryFinder.find(request.directory());
    if (directories.isEmpty()) {
      throw EngineException.user(
          "no migrations at or below %s. Looked for:%n%s%nName the directory: atlas-action preview db/migrations"
              .formatted(
                  request.directory(), DirectoryFinder.LOOKED_FOR.indent(2).stripTrailing()));
    }
    Optional<Path> workTree = ChangeFinder.workTree(git, request.directory());
    Path root = workTree.orElse(request.directory());
    List<PreviewResult> results = new ArrayList<>();
    for (Target target : targets(directories, request, workTree)) {
      results.add(check(target, request, root));
    }
    return results;
  }

  private record Target(MigrationDirectory directory, Change change) {}

  /** The directories with a change; if there is none, the only one, whose newest file is shown. */
  private List<Target> targets(
      List<MigrationDirectory> directories, PreviewRequest request, Optional<Path> workTree) {
    Optional<String> base = Optional.empty();
    if (workTree.isPresent()) {
      ChangeFinder finder = new ChangeFinder(git, workTree.get());
      base = finder.base(request.base());
      if (base.isPresent()) {
        String branch = base.get();
        List<Target> changed = new ArrayList<>();
        for (MigrationDirectory directory : directories) {
          int files = finder.newFiles(directory, branch);
          if (files > 0) {
            changed.add(new Target(directory, new Change(files, branch, "")));
          }
        }
        if (!changed.isEmpty()) {
          return changed;
        }
      }
    }
    if (directories.size() > 1) {
      throw EngineException.user(several(directories, base));
    }
    MigrationDirectory only = directories.getFirst();
    String why =
        base.map(branch -> "nothing in %s is new to %s".formatted(only.path(), branch))
            .orElse("%s is in no git repository with a main branch".formatted(only.path()));
    return List.of(
        new Target(only, new Change(1, "the files before it", why + ": showing its newest file")));
  }

  private static String several(List<MigrationDirectory> directories, Optional<String> base) {
    String why =
        base.map(branch -> "nothing is new to " + branch).orElse("there is no base branch");
    String list =
        String.join(
            "\n", directories.stream().limit(20).map(found -> "  " + found.path()).toList());
    return "found %d migration directories, and %s. Name one: atlas-action preview DIR%n%s"
        .formatted(directories.size(), why, list);
  }

  private PreviewResult check(Target target, PreviewRequest request, Path root) {
    MigrationDirectory directory = target.directory();
    Path relative = root.relativize(directory.path());
    Path shown = relative.toString().isEmpty() ? Path.of(".") : relative;
    LintOutcome outcome =
        new AtlasClient(atlas, env, root, chunk -> {})
            .lint(
                new LintRequest(
                    Optional.empty(),
                    "",
                    "",
                    devUrl(directory, request),
                    directory.format().url(shown),
                    "",
                    "",
                    "",
                    target.change().files(),
                    List.of(),
                    ReportFiles.NONE));
    return new PreviewResult(
        new LintContext(outcome.report(), "", outcome.failed()),
        target.change().base(),
        target.change().note(),
        directory.path());
  }

  private static String devUrl(MigrationDirectory directory, PreviewRequest request) {
    if (!request.devUrl().isEmpty()) {
      return request.devUrl();
    }
    List<String> texts = directory.files().stream().map(directory::sample).toList();
    DialectGuess guess = DialectGuess.of(texts);
    if (guess.devUrl().isEmpty()) {
      throw EngineException.user(
          "the migrations in %s look like %s, so an empty database is needed to try them on. Give one that may be emptied: --dev-url %s"
              .formatted(directory.path(), guess.product(), example(guess)));
    }
    return guess.devUrl();
  }

  private static String example(DialectGuess guess) {
    return switch (guess) {
      case SQLITE -> "sqlite://dev?mode=memory";
      case POSTGRES -> "postgres://postgres@localhost:5432/dev?sslmode=disable";
      case MYSQL -> "mysql://root@localhost:3306/dev";
    };
  }
}

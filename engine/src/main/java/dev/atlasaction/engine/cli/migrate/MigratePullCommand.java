package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RemoteDirectories;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Reference;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a directory of the registry to a local one, without touching what is there already. */
@Command(name = "pull", description = "Pull a migration directory from the registry.")
final class MigratePullCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Option(names = "--tag", paramLabel = "string", description = "tag of the version to pull")
  private String tag = "";

  @Parameters(arity = "1", paramLabel = "dir[:tag]", description = "name in the registry")
  private String name = "";

  MigratePullCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    Reference named = Reference.parseName(Artifact.Kind.DIRECTORY, name);
    Reference reference =
        tag.isEmpty() ? named : Reference.parseName(Artifact.Kind.DIRECTORY, name + ":" + tag);
    Artifact artifact = RemoteDirectories.open(context, env).artifact(reference);
    MigrationDir target = dir.create(context, env);
    requireOlder(target, artifact);
    for (Artifact.File file : artifact.files()) {
      target.storage().write(file.name(), file.bytes());
    }
    return ExitCode.OK;
  }

  /** Files that the registry does not have, or has otherwise, would be lost or would not fit. */
  private static void requireOlder(MigrationDir target, Artifact artifact) {
    for (MigrationFile file : target.files()) {
      boolean same =
          artifact.files().stream()
              .anyMatch(other ->
                  other.name().equals(file.name()) && Arrays.equals(other.bytes(), file.bytes()));
      if (!same) {
        throw EngineException.user(
            "file \""
                + file.name()
                + "\" of "
                + target.storage().path()
                + " is not in the registry, or differs there: push it first, or pull into an empty"
                + " directory");
      }
    }
  }
}

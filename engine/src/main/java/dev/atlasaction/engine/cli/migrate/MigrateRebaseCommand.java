package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.DirEdits;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives migration files new versions (spec migrate.md §11.4). */
@Command(name = "rebase", description = "Move migration files after all others.")
final class MigrateRebaseCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Parameters(arity = "0..*", paramLabel = "name|version")
  private List<String> names = List.of();

  MigrateRebaseCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir target = dir.open(context, env);
    DirSnapshot files = DirFlags.requireValid(target, context.out());
    if (names.isEmpty()) {
      throw EngineException.user("requires at least 1 arg(s), only received 0");
    }
    DirEdits edits = new DirEdits(target, files);
    edits.rebase(edits.select(names), context.clock().instant());
    return ExitCode.OK;
  }
}

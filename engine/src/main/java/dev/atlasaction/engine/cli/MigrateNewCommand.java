package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Creates an empty migration file (spec cli.md §3.5). */
@Command(
    name = "new",
    description = "Creates a new empty migration file in the migration directory.")
final class MigrateNewCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Parameters(arity = "0..1", paramLabel = "name", description = "name of the migration")
  private String name = "";

  MigrateNewCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir target = dir.create(context, env);
    DirFlags.requireValid(target, context.out());
    DirOperations.newFile(target, name, context.clock().instant());
    return ExitCode.OK;
  }
}

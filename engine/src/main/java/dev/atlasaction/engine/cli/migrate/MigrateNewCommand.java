package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Editor;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.migrate.DirFormat.NewFile;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Option(names = "--edit", description = "edit the new file before it is written, with $EDITOR")
  private boolean edit;

  MigrateNewCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir target = dir.create(context, env);
    DirFlags.requireValid(target, context.out());
    Editor editor = new Editor(context);
    UnaryOperator<NewFile> change = edit ? editor::edit : UnaryOperator.identity();
    DirOperations.newFile(target, name, context.clock().instant(), change);
    return ExitCode.OK;
  }
}

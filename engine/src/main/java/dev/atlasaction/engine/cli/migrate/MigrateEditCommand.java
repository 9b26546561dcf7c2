package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Editor;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.migrate.DirEdits;
import dev.atlasaction.engine.migrate.DirFormat.NewFile;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens a migration file in an editor (spec migrate.md §11.4). */
@Command(name = "edit", description = "Edit a migration file.")
final class MigrateEditCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Parameters(arity = "1", paramLabel = "name|version")
  private String name = "";

  MigrateEditCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir target = dir.open(context, env);
    DirSnapshot files = DirFlags.requireValid(target, context.out());
    MigrationFile file = new DirEdits(target, files).get(name);
    NewFile edited = new Editor(context).edit(new NewFile(file.name(), file.text()));
    DirOperations.write(target, List.of(edited));
    return ExitCode.OK;
  }
}

package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.migrate.DirEdits;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists migration files (spec migrate.md §11.4). */
@Command(name = "ls", description = "List the files of the migration directory.")
final class MigrateLsCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Option(
      names = {"-s", "--short"},
      arity = "0..1",
      fallbackValue = "true",
      description = "print versions only")
  private boolean brief;

  @Option(
      names = {"-l", "--latest"},
      arity = "0..1",
      fallbackValue = "true",
      description = "print the last file only")
  private boolean latest;

  MigrateLsCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir target = dir.open(context, env);
    DirSnapshot files = DirFlags.requireValid(target, context.out());
    List<MigrationFile> shown = latest ? new DirEdits(target, files).last(1) : files.files();
    for (MigrationFile file : shown) {
      context.out().print((brief ? file.version() : file.name()) + "\n");
    }
    return ExitCode.OK;
  }
}

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

/** Prints migration files (spec migrate.md §11.4). */
@Command(name = "show", description = "Print migration files.")
final class MigrateShowCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Parameters(arity = "0..*", paramLabel = "name|version")
  private List<String> names = List.of();

  MigrateShowCommand(CommandContext context, ProjectFlags project) {
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
    names.stream().map(edits::get).forEach(file -> context.out().print(file.text()));
    return ExitCode.OK;
  }
}

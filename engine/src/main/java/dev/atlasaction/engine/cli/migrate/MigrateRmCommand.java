package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.Amount;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.migrate.DirEdits;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes migration files (spec migrate.md §11.4). */
@Command(name = "rm", description = "Remove migration files.")
final class MigrateRmCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Parameters(arity = "0..1", paramLabel = "version|name|amount")
  private @Nullable String what;

  MigrateRmCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir target = dir.open(context, env);
    DirSnapshot files = DirFlags.requireValid(target, context.out());
    DirEdits edits = new DirEdits(target, files);
    if (what == null) {
      edits.remove(edits.last(1));
    } else {
      boolean known =
          files.files().stream()
              .anyMatch(file -> file.name().equals(what) || file.version().equals(what));
      edits.remove(known ? List.of(edits.get(what)) : edits.last(Amount.parse(what, "remove")));
    }
    return ExitCode.OK;
  }
}

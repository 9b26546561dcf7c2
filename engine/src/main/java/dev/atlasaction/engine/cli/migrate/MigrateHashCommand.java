package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.migrate.DirOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes {@code atlas.sum} anew (spec cli.md §3.5). */
@Command(name = "hash", description = "Hash (re-)creates an integrity hash file")
final class MigrateHashCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Option(names = "--force", hidden = true, arity = "0..1", fallbackValue = "true")
  private boolean force;

  /** Further words are let pass, as the original does. */
  @Parameters(arity = "0..*", hidden = true)
  private final List<String> ignored = new ArrayList<>();

  MigrateHashCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    if (force) {
      context.out().println("Flag --force has been deprecated, you can safely omit it.");
    }
    ProjectEnv env = ProjectEnv.load(context, project);
    DirOperations.hash(dir.open(context, env));
    return ExitCode.OK;
  }
}

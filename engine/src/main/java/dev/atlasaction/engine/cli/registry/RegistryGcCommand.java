package dev.atlasaction.engine.cli.registry;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes contents of the registry that no tag or version leads to. */
@Command(name = "gc", description = "Remove what no tag or version of the registry leads to")
final class RegistryGcCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = "--dry-run",
      arity = "0..1",
      fallbackValue = "true",
      description = "only print what would be removed")
  private boolean dryRun;

  RegistryGcCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    List<String> removed =
        RegistryAccess.of(context, env).open().collect(context.clock().instant(), dryRun);
    removed.forEach(context.out()::println);
    return ExitCode.OK;
  }
}

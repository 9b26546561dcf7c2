package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Registry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists what the registry keeps: a line for each name, with its kind and tags. */
@Command(name = "ls", description = "List what the registry keeps")
final class RegistryLsCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  RegistryLsCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    String lines = RegistryAccess.of(context, env).open().reading(RegistryLsCommand::lines);
    context.out().print(lines);
    return ExitCode.OK;
  }

  private static String lines(Registry registry) {
    StringBuilder lines = new StringBuilder();
    for (Artifact.Kind kind : Artifact.Kind.values()) {
      for (String name : registry.names(kind)) {
        String tags = String.join(", ", registry.tags(kind, name).keySet());
        lines.append(kind.folder()).append("  atlas://").append(name);
        lines.append("  ").append(tags).append('\n');
      }
    }
    return lines.toString();
  }
}

package dev.atlasaction.engine.cli.registry;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.registry.Registry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what the registry keeps under a URL, of every kind: names of files and their content. */
@Command(name = "show", description = "Show what the registry keeps under a URL")
final class RegistryShowCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "URL such as atlas://app?tag=v1")
  private String url = "";

  RegistryShowCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    FlagGroups.require("url", url);
    String text = RegistryAccess.of(context, env).open().reading(this::text);
    if (text.isEmpty()) {
      throw EngineException.user(url + " is not in the registry");
    }
    context.out().print(text);
    return ExitCode.OK;
  }

  private String text(Registry registry) {
    StringBuilder text = new StringBuilder();
    for (Artifact.Kind kind : Artifact.Kind.values()) {
      registry
          .find(Reference.parse(kind, url))
          .ifPresent(artifact -> {
            text.append(kind.folder()).append(' ').append(url).append('\n');
            for (Artifact.File file : artifact.files()) {
              text.append("-- ").append(file.name()).append(" --\n").append(file.text());
              text.append(file.text().endsWith("\n") ? "" : "\n");
            }
          });
    }
    return text.toString();
  }
}

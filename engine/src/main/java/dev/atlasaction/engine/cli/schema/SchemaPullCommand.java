package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Reference;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a schema of the registry. */
@Command(name = "pull", description = "Print a schema of the registry")
final class SchemaPullCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "URL of the schema, such as atlas://app?tag=v1")
  private String url = "";

  SchemaPullCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    FlagGroups.require("url", url);
    Reference reference = Reference.parse(Artifact.Kind.SCHEMA, url);
    Artifact artifact =
        RegistryAccess.of(context, env)
            .open()
            .find(reference)
            .orElseThrow(() ->
                EngineException.user("schema " + reference.url() + " is not in the registry"));
    context.out().print(artifact.files().getFirst().text());
    return ExitCode.OK;
  }
}

package dev.atlasaction.engine.cli.registry;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.project.DeploymentRecord;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Deployment;
import dev.atlasaction.engine.registry.DeploymentLog;
import dev.atlasaction.engine.registry.Registry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what the registry keeps: a line for each name, with its kind and tags. */
@Command(name = "ls", description = "List what the registry keeps")
final class RegistryLsCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Parameters(
      arity = "0..1",
      paramLabel = "kind",
      description = "directory, schema, plan, approval or deployments; all if not given")
  private String what = "";

  RegistryLsCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    RegistryAccess access = RegistryAccess.of(context, ProjectEnv.load(context, project));
    String lines = access.open().reading(registry -> lines(access, registry));
    context.out().print(lines);
    return ExitCode.OK;
  }

  private String lines(RegistryAccess access, Registry registry) {
    StringBuilder lines = new StringBuilder();
    if (what.isEmpty()) {
      for (Artifact.Kind kind : Artifact.Kind.values()) {
        if (kind != Artifact.Kind.DEPLOYMENTS) {
          names(registry, kind, lines);
        }
      }
      for (String owner : RegistryVerifyCommand.owners(registry)) {
        int count = registry.members(Artifact.Kind.DEPLOYMENTS, owner).size();
        lines.append("deployments  atlas://").append(owner).append("  ").append(count);
        lines.append('\n');
      }
      return lines.toString();
    }
    if (what.equals(Artifact.Kind.DEPLOYMENTS.folder())) {
      for (String owner : RegistryVerifyCommand.owners(registry)) {
        DeploymentRecord.log(context, access, registry, owner)
            .entries()
            .forEach(entry -> lines.append(line(entry)));
      }
      return lines.toString();
    }
    names(registry, kind(), lines);
    return lines.toString();
  }

  private Artifact.Kind kind() {
    for (Artifact.Kind kind : Artifact.Kind.values()) {
      if (what.equals(kind.folder())) {
        return kind;
      }
    }
    throw EngineException.user(
        "the registry keeps no "
            + GoQuote.quote(what)
            + ": ask for directory, schema, plan, approval or deployments");
  }

  private static void names(Registry registry, Artifact.Kind kind, StringBuilder lines) {
    for (String name : registry.names(kind)) {
      String tags = String.join(", ", registry.tags(kind, name).keySet());
      lines.append(kind.folder()).append("  atlas://").append(name);
      lines.append("  ").append(tags).append('\n');
    }
  }

  private static String line(DeploymentLog.Entry entry) {
    Deployment deployment = entry.deployment();
    Deployment.Change what = deployment.what();
    return String.join(
            "  ",
            deployment.end().toString(),
            deployment.result(),
            what.command(),
            what.source().isEmpty() ? "-" : what.source(),
            "to " + (what.to().isEmpty() ? "-" : what.to()),
            deployment.target(),
            "by " + (deployment.who().actor().isEmpty() ? "-" : deployment.who().actor()),
            entry.url())
        + "\n";
  }
}

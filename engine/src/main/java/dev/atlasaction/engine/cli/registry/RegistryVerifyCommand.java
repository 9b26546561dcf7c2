package dev.atlasaction.engine.cli.registry;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.CsvConverter;
import dev.atlasaction.engine.cli.project.DeploymentRecord;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.DeploymentLog;
import dev.atlasaction.engine.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for entries of logs of deployments that were changed or taken out. */
@Command(
    name = "verify",
    description = "Verify that no entry of the logs of deployments was changed or taken out")
final class RegistryVerifyCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "whose log, such as atlas://app; all if not given")
  private String url = "";

  @Option(
      names = "--contains",
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "URLs of entries that must be there, from a place of your own")
  private List<String> known = List.of();

  RegistryVerifyCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    RegistryAccess access = RegistryAccess.of(context, ProjectEnv.load(context, project));
    List<String> faults = new ArrayList<>();
    String text = access.open().reading(registry -> verified(access, registry, faults));
    context.out().print(text);
    if (!faults.isEmpty()) {
      throw EngineException.user(
          "logs of deployments were tampered with:\n  " + String.join("\n  ", faults));
    }
    return ExitCode.OK;
  }

  private String verified(RegistryAccess access, Registry registry, List<String> faults) {
    StringBuilder text = new StringBuilder();
    List<String> owners =
        url.isEmpty() ? owners(registry) : List.of(RegistryAccess.repository(url));
    for (String owner : owners) {
      DeploymentLog.Verdict verdict =
          DeploymentRecord.log(context, access, registry, owner).verify(known);
      faults.addAll(verdict.faults());
      text.append("atlas://").append(owner).append("  ").append(verdict.entries());
      text.append(verdict.entries() == 1 ? " deployment" : " deployments");
      text.append(verdict.faults().isEmpty() ? ", ok\n" : ", not as they were written\n");
    }
    return text.toString();
  }

  /** Who has a log. */
  static List<String> owners(Registry registry) {
    String infix = Artifact.Kind.DEPLOYMENTS.infix();
    return registry.names(Artifact.Kind.DEPLOYMENTS).stream()
        .filter(name -> name.contains(infix))
        .map(name -> name.substring(0, name.lastIndexOf(infix)))
        .distinct()
        .toList();
  }
}

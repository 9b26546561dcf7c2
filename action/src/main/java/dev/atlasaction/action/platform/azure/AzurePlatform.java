package dev.atlasaction.action.platform.azure;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.text.OutputVariable;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import java.util.Map;
import java.util.Optional;

/** A job of Azure Pipelines. */
public final class AzurePlatform implements Platform {

  private final Host host;
  private final Face face;
  private final Redactor redactor;
  private final Log log;

  /** The job that {@code host} describes. */
  public AzurePlatform(Host host, Face face, Redactor redactor) {
    this.host = host;
    this.face = face;
    this.redactor = redactor;
    this.log = new AzureLog(host, face, redactor);
  }

  /** Whether the process runs in Azure Pipelines (spec ci-actions.md §1.2). */
  public static boolean isPresent(Host host) {
    return host.variable("TF_BUILD").equals("True");
  }

  @Override
  public String triggerType() {
    return "AZURE_DEVOPS";
  }

  @Override
  public Inputs inputs() {
    return new Inputs(name -> host.variable("INPUT_" + OutputVariable.upper(name)).strip());
  }

  @Override
  public Outputs outputs() {
    return (name, value) ->
        host.out()
            .println(
                LoggingCommand.of(
                    "task.setvariable",
                    Map.of("variable", name, "isOutput", "true", "isSecret", "false"),
                    redactor.apply(value)));
  }

  @Override
  public Log log() {
    return log;
  }

  @Override
  public TriggerContext trigger() {
    return new AzureTrigger(host, log).read();
  }

  @Override
  public Optional<ScmTarget> scm() {
    return switch (host.variable("BUILD_REPOSITORY_PROVIDER")) {
      case "GitHub" -> Optional.of(github());
      case "TfsGit" -> Optional.of(azure());
      default -> Optional.empty();
    };
  }

  private ScmTarget github() {
    String connection = inputs().text("githubConnection");
    Secret token = connection.isEmpty() ? new Secret("") : GitHubConnection.token(host, connection);
    if (connection.isEmpty() && face == Face.ORIGINAL) {
      log.warning(
          "the githubConnection input is not set, the action may not have all the permissions");
    }
    String api = host.variable("GITHUB_API_URL");
    return new ScmTarget.GitHub(
        api.isEmpty() ? "https://api.github.com" : api,
        host.variable("BUILD_REPOSITORY_NAME"),
        token);
  }

  private ScmTarget azure() {
    Secret token = new Secret(host.variable("SYSTEM_ACCESSTOKEN"));
    if (token.isEmpty() && face == Face.ORIGINAL) {
      log.warning(
          "System.AccessToken is not available. In YAML pipelines, you must explicitly map"
              + " System.AccessToken by adding 'env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)'"
              + " to your task. ");
    }
    String collection = AzureTrigger.collection(host);
    String api = host.variable("AZURE_DEVOPS_API_URL");
    return new ScmTarget.AzureDevOps(
        api.isEmpty() ? "https://dev.azure.com" : api,
        collection.substring(collection.lastIndexOf('/') + 1)
            + "/"
            + host.variable("SYSTEM_TEAMPROJECT"),
        host.variable("BUILD_REPOSITORY_NAME"),
        token);
  }
}

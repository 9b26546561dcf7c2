package dev.atlasaction.action.platform.azure;

import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.Actor;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.platform.text.Numbers;
import dev.atlasaction.engine.error.EngineException;
import java.util.Optional;

/** Reads the trigger from the job's variables (spec ci-actions.md §6.4). */
final class AzureTrigger {

  private final Host host;
  private final Log log;

  AzureTrigger(Host host, Log log) {
    this.host = host;
    this.log = log;
  }

  TriggerContext read() {
    String source = host.variable("SYSTEM_PULLREQUEST_SOURCECOMMITID");
    boolean pull = !source.isEmpty();
    String url = host.variable("BUILD_REPOSITORY_URI");
    Provider provider = provider();
    return new TriggerContext(
        provider.scmType(),
        host.variable("BUILD_REPOSITORY_NAME"),
        url,
        "",
        host.variable(pull ? "SYSTEM_PULLREQUEST_SOURCEBRANCH" : "BUILD_SOURCEBRANCH"),
        pull ? source : host.variable("BUILD_SOURCEVERSION"),
        new Actor(provider.actor().isEmpty() ? "" : host.variable(provider.actor()), ""),
        "",
        "",
        pull ? pullRequest(provider, source) : Optional.empty(),
        Optional.empty());
  }

  private Optional<PullRequest> pullRequest(Provider provider, String commit) {
    String number = provider.number().isEmpty() ? "" : host.variable(provider.number());
    String target = host.variable("SYSTEM_PULLREQUEST_TARGETBRANCH").replace("refs/heads/", "");
    boolean fork = host.variable("SYSTEM_PULLREQUEST_ISFORK").equalsIgnoreCase("true");
    return Optional.of(
        new PullRequest(
            number.isEmpty() ? 0 : Numbers.parse(number),
            number.isEmpty() ? "" : url(provider, number),
            "",
            commit,
            target,
            fork));
  }

  private String url(Provider provider, String number) {
    if (provider.scmType().equals("GITHUB")) {
      return host.variable("BUILD_REPOSITORY_URI") + "/pull/" + number;
    }
    String collection = collection(host);
    String project = host.variable("SYSTEM_TEAMPROJECT");
    String repository = host.variable("BUILD_REPOSITORY_NAME");
    return collection.isEmpty() || project.isEmpty() || repository.isEmpty()
        ? ""
        : "%s/%s/_git/%s/pullrequest/%s".formatted(collection, project, repository, number);
  }

  /** The address of the organisation, without a slash at its end. */
  static String collection(Host host) {
    return host.variable("SYSTEM_TEAMFOUNDATIONCOLLECTIONURI").replaceFirst("/+$", "");
  }

  /**
   * Where the repository is.
   *
   * @param actor the variable with the person's name
   * @param number the variable with the pull request's number
   */
  private record Provider(String scmType, String actor, String number) {}

  private Provider provider() {
    String name = host.variable("BUILD_REPOSITORY_PROVIDER");
    return switch (name) {
      case "GitHub" ->
          new Provider(
              "GITHUB", "BUILD_SOURCEVERSIONAUTHOR", "SYSTEM_PULLREQUEST_PULLREQUESTNUMBER");
      case "TfsGit" ->
          new Provider("AZURE_DEVOPS", "BUILD_REQUESTEDFOR", "SYSTEM_PULLREQUEST_PULLREQUESTID");
      case "Bitbucket", "TfsVersionControl", "Git", "Svn" -> {
        log.warning("Unsupported repository provider: \"" + name + "\"");
        yield new Provider("", "", "");
      }
      default -> throw EngineException.user("unknown BUILD_REPOSITORY_PROVIDER \"" + name + "\"");
    };
  }
}

package dev.atlasaction.action.platform.generic;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.Summary;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.Actor;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.platform.text.Numbers;
import dev.atlasaction.action.platform.text.OutputFile;
import dev.atlasaction.action.platform.text.OutputVariable;
import dev.atlasaction.action.platform.text.TextLog;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import dev.atlasaction.engine.error.EngineException;
import java.util.Locale;
import java.util.Optional;

/**
 * A CI system we do not know, or a shell: inputs are variables {@code ATLAS_INPUT_…}, the pull
 * request is told by {@code ATLAS_SCM}, {@code ATLAS_REPO}, {@code ATLAS_PR} and others, outputs go
 * to {@code outputs.sh} and the page to {@code summary.md} in {@code ATLAS_OUTPUT_DIR}.
 */
public final class GenericPlatform implements Platform {

  private final Host host;
  private final Redactor redactor;
  private final Log log;

  /** The process that {@code host} describes. */
  public GenericPlatform(Host host, Redactor redactor) {
    this.host = CiPresets.fill(host);
    this.redactor = redactor;
    this.log = new TextLog(host.out(), redactor, new TextLog.Style(Face.OWN, host.isColorful()));
  }

  @Override
  public String triggerType() {
    return "GENERIC";
  }

  @Override
  public Inputs inputs() {
    return new Inputs(name -> host.variable("ATLAS_INPUT_" + OutputVariable.upper(name)).strip());
  }

  @Override
  public Outputs outputs() {
    Optional<OutputFile> file = file("outputs.sh");
    String action = host.variable("ATLAS_ACTION_COMMAND");
    return (name, value) ->
        file.ifPresent(target ->
            target.append(
                OutputVariable.exported(OutputVariable.name(action, name), redactor.apply(value))));
  }

  @Override
  public Log log() {
    return log;
  }

  @Override
  public Summary summary() {
    Optional<OutputFile> file = file("summary.md");
    return document -> file.ifPresent(target -> target.append(redactor.apply(document) + "\n"));
  }

  private Optional<OutputFile> file(String name) {
    String folder = host.variable("ATLAS_OUTPUT_DIR");
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(new OutputFile(host.workingDirectory().resolve(folder).resolve(name)));
  }

  @Override
  public TriggerContext trigger() {
    String url = host.variable("ATLAS_REPO_URL");
    String commit = host.variable("ATLAS_COMMIT");
    String number = host.variable("ATLAS_PR");
    return new TriggerContext(
        host.variable("ATLAS_SCM").toUpperCase(Locale.ROOT),
        host.variable("ATLAS_REPO"),
        url,
        host.variable("ATLAS_DEFAULT_BRANCH"),
        host.variable("ATLAS_BRANCH"),
        commit,
        Actor.UNKNOWN,
        "",
        host.variable("ATLAS_RUN_URL"),
        number.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new PullRequest(
                    Numbers.parse(number),
                    host.variable("ATLAS_PR_URL"),
                    "",
                    commit,
                    host.variable("ATLAS_BASE_BRANCH"),
                    false)),
        Optional.empty());
  }

  @Override
  public Optional<ScmTarget> scm() {
    String repo = host.variable("ATLAS_REPO");
    int slash = repo.lastIndexOf('/');
    String owner = slash < 0 ? "" : repo.substring(0, slash);
    String name = repo.substring(slash + 1);
    String scm = host.variable("ATLAS_SCM");
    return switch (scm) {
      case "" -> Optional.empty();
      case "github" ->
          Optional.of(
              new ScmTarget.GitHub(api("https://api.github.com"), repo, token("GITHUB_TOKEN")));
      case "gitea" ->
          Optional.of(
              new ScmTarget.GitHub(
                  required("gitea", "https://host/api/v1"), repo, token("GITEA_TOKEN")));
      case "gitlab" ->
          Optional.of(
              new ScmTarget.GitLab(api("https://gitlab.com/api/v4"), repo, token("GITLAB_TOKEN")));
      case "bitbucket" ->
          Optional.of(
              new ScmTarget.Bitbucket(
                  api("https://api.bitbucket.org/2.0"),
                  owner,
                  name,
                  token("BITBUCKET_ACCESS_TOKEN")));
      case "bitbucket-dc" ->
          Optional.of(
              new ScmTarget.BitbucketDataCenter(
                  required("bitbucket-dc", "https://host/rest/api/1.0"),
                  owner,
                  name,
                  token("BITBUCKET_ACCESS_TOKEN")));
      case "azure" ->
          Optional.of(
              new ScmTarget.AzureDevOps(
                  api("https://dev.azure.com"), owner, name, token("SYSTEM_ACCESSTOKEN")));
      default ->
          throw EngineException.user(
              ("the forge \"%s\" is not known: --scm may be github, gitea, gitlab, bitbucket,"
                      + " bitbucket-dc or azure")
                  .formatted(scm));
    };
  }

  private String api(String standard) {
    String given = host.variable("ATLAS_SCM_API_URL");
    return given.isEmpty() ? standard : given;
  }

  private String required(String forge, String example) {
    String given = host.variable("ATLAS_SCM_API_URL");
    if (given.isEmpty()) {
      throw EngineException.user(
          "where is the API of %s? Set ATLAS_SCM_API_URL, such as %s".formatted(forge, example));
    }
    return given;
  }

  /** The variable for every forge, else the one people have for this one. */
  private Secret token(String variable) {
    String given = host.variable("ATLAS_SCM_TOKEN");
    return new Secret(given.isEmpty() ? host.variable(variable) : given);
  }
}

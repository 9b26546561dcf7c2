package dev.atlasaction.action.platform.teamcity;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.Actor;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.platform.text.Numbers;
import dev.atlasaction.action.platform.text.OutputVariable;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A build of TeamCity. */
public final class TeamCityPlatform implements Platform {

  private static final String PROPERTIES = "TEAMCITY_BUILD_PROPERTIES_FILE";

  private final Host host;
  private final Face face;
  private final ServiceMessages messages;
  private final Log log;

  /** The build that {@code host} describes. */
  public TeamCityPlatform(Host host, Face face, Redactor redactor) {
    this.host = host;
    this.face = face;
    this.messages = new ServiceMessages(host.out(), redactor);
    this.log = new TeamCityLog(messages);
  }

  /** Whether the process runs in a build of TeamCity (spec ci-actions.md §1.2). */
  public static boolean isPresent(Host host) {
    return !host.variable("TEAMCITY_VERSION").isEmpty();
  }

  @Override
  public String triggerType() {
    return "TEAMCITY";
  }

  @Override
  public Inputs inputs() {
    return new Inputs(name -> host.variable("ATLAS_INPUT_" + OutputVariable.upper(name)));
  }

  @Override
  public Outputs outputs() {
    String action = host.variable("ATLAS_ACTION_COMMAND");
    String prefix = "atlas-action." + action.replace('/', '-') + ".outputs.";
    return (name, value) -> {
      messages.send("setParameter", Map.of("name", prefix + name, "value", value));
      String variable = "env." + OutputVariable.name(action, name);
      messages.send("setParameter", Map.of("name", variable, "value", value));
    };
  }

  @Override
  public Log log() {
    return log;
  }

  /** The build log; the reporter writes there too. */
  public ServiceMessages messages() {
    return messages;
  }

  @Override
  public TriggerContext trigger() {
    Properties build = properties();
    VcsRoot root = VcsRoot.of(value(build, "vcsroot.url"));
    String number = value(build, "teamcity.pullRequest.number");
    String commit = value(build, "build.vcs.number");
    int pull = number.isEmpty() ? 0 : Numbers.parse(number);
    return new TriggerContext(
        root.scmType(),
        value(build, "teamcity.projectName"),
        face == Face.OWN ? root.page() : root.url(),
        "",
        value(build, "teamcity.build.branch"),
        commit,
        new Actor(value(build, "teamcity.build.triggeredBy.username"), ""),
        "",
        value(build, "teamcity.serverUrl"),
        pull == 0
            ? Optional.empty()
            : Optional.of(
                new PullRequest(
                    pull,
                    root.pullRequestUrl(pull),
                    "",
                    commit,
                    value(build, "teamcity.pullRequest.target.branch"),
                    false)),
        Optional.empty());
  }

  @Override
  public Optional<ScmTarget> scm() {
    VcsRoot root = VcsRoot.of(value(properties(), "vcsroot.url"));
    String repository = root.repository();
    return switch (root.scmType()) {
      case "GITHUB" ->
          Optional.of(
              new ScmTarget.GitHub(
                  api("GITHUB_API_URL", "https://api.github.com"),
                  repository,
                  token("GITHUB_TOKEN")));
      case "GITLAB" ->
          Optional.of(
              new ScmTarget.GitLab(
                  api("CI_API_V4_URL", "https://gitlab.com/api/v4"),
                  repository,
                  token("GITLAB_TOKEN")));
      case "BITBUCKET" ->
          Optional.of(
              new ScmTarget.Bitbucket(
                  api("BITBUCKET_API_URL", "https://api.bitbucket.org/2.0"),
                  repository.replaceFirst("/.*", ""),
                  repository.replaceFirst(".*/", ""),
                  token("BITBUCKET_ACCESS_TOKEN")));
      default -> Optional.empty();
    };
  }

  private String api(String variable, String standard) {
    String given = host.variable(variable);
    return given.isEmpty() ? standard : given;
  }

  private Secret token(String variable) {
    Secret token = new Secret(host.variable(variable));
    if (token.isEmpty() && face == Face.ORIGINAL) {
      log.warning(variable + " is not set, the action may not have all the permissions");
    }
    return token;
  }

  private static String value(Properties build, String name) {
    return build.getProperty(name, "").strip();
  }

  private Properties properties() {
    String path = host.variable(PROPERTIES);
    if (path.isEmpty()) {
      throw EngineException.user(PROPERTIES + " is not set");
    }
    Path file = host.workingDirectory().resolve(path);
    Properties build = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      build.load(reader);
    } catch (IOException e) {
      throw EngineException.environment(
          "cannot read %s=%s: %s".formatted(PROPERTIES, file, e.getMessage()), e);
    }
    return build;
  }
}

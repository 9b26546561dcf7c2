package dev.atlasaction.action.platform.bitbucket;

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
import dev.atlasaction.action.platform.text.OutputFile;
import dev.atlasaction.action.platform.text.OutputVariable;
import dev.atlasaction.action.platform.text.TextLog;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** A step of Bitbucket Pipelines. */
public final class BitbucketPlatform implements Platform {

  private static final String DEFAULT_API = "https://api.bitbucket.org/2.0";

  private final Host host;
  private final Face face;
  private final Redactor redactor;
  private final Log log;

  /** The step that {@code host} describes. Its log shows colours, though it is no terminal. */
  public BitbucketPlatform(Host host, Face face, Redactor redactor) {
    this.host = host;
    this.face = face;
    this.redactor = redactor;
    boolean colorful = face == Face.ORIGINAL || host.variable("NO_COLOR").isEmpty();
    this.log = new TextLog(host.out(), redactor, new TextLog.Style(face, colorful));
  }

  /** Whether the process runs in Bitbucket Pipelines (spec ci-actions.md §1.2). */
  public static boolean isPresent(Host host) {
    return !host.variable("BITBUCKET_PIPELINE_UUID").isEmpty();
  }

  @Override
  public String triggerType() {
    return "BITBUCKET";
  }

  @Override
  public Inputs inputs() {
    return new Inputs(name -> host.variable("ATLAS_INPUT_" + OutputVariable.upper(name)).strip());
  }

  @Override
  public Outputs outputs() {
    String given = host.variable("ATLAS_OUTPUT_DIR");
    Path folder =
        given.isEmpty()
            ? host.workingDirectory()
                .resolve(host.variable("BITBUCKET_CLONE_DIR"))
                .resolve(".atlas-action")
            : host.workingDirectory().resolve(given);
    OutputFile file = new OutputFile(folder.resolve("outputs.sh"));
    String action = host.variable("ATLAS_ACTION_COMMAND");
    return (name, value) ->
        file.append(
            OutputVariable.exported(OutputVariable.name(action, name), redactor.apply(value)), log);
  }

  @Override
  public Log log() {
    return log;
  }

  @Override
  public TriggerContext trigger() {
    String origin = host.variable("BITBUCKET_GIT_HTTP_ORIGIN");
    return new TriggerContext(
        "BITBUCKET",
        host.variable("BITBUCKET_REPO_FULL_NAME"),
        origin,
        "",
        host.variable("BITBUCKET_BRANCH"),
        host.variable("BITBUCKET_COMMIT"),
        Actor.UNKNOWN,
        "",
        "",
        pullRequest(origin),
        Optional.empty());
  }

  private Optional<PullRequest> pullRequest(String origin) {
    String id = host.variable("BITBUCKET_PR_ID");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PullRequest(
                Numbers.parse(id),
                origin + "/pull-requests/" + id,
                "",
                host.variable("BITBUCKET_COMMIT"),
                host.variable("BITBUCKET_PR_DESTINATION_BRANCH"),
                false));
  }

  @Override
  public Optional<ScmTarget> scm() {
    String access = host.variable("BITBUCKET_ACCESS_TOKEN");
    // The original's documentation names the other one.
    Secret token = new Secret(access.isEmpty() ? host.variable("BITBUCKET_ACTION_TOKEN") : access);
    if (token.isEmpty() && face == Face.ORIGINAL) {
      log.warning("BITBUCKET_ACCESS_TOKEN is not set, the action may not have all the permissions");
    }
    return Optional.of(repository(token));
  }

  /** The repository, for calls that need no token. */
  public ScmTarget.Bitbucket repository() {
    return repository(new Secret(""));
  }

  private ScmTarget.Bitbucket repository(Secret token) {
    String api = host.variable("BITBUCKET_API_URL");
    return new ScmTarget.Bitbucket(
        api.isEmpty() ? DEFAULT_API : api,
        host.variable("BITBUCKET_WORKSPACE"),
        host.variable("BITBUCKET_REPO_SLUG"),
        token);
  }
}

package dev.atlasaction.action.platform.gitlab;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.HasPipeline;
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

/** A job of GitLab CI. */
public final class GitLabPlatform implements Platform, HasPipeline {

  private static final String DEFAULT_API = "https://gitlab.com/api/v4";

  private final Host host;
  private final Face face;
  private final Redactor redactor;
  private final Log log;

  /** The job that {@code host} describes. */
  public GitLabPlatform(Host host, Face face, Redactor redactor) {
    this.host = host;
    this.face = face;
    this.redactor = redactor;
    this.log = new TextLog(host.out(), redactor, new TextLog.Style(face, host.isColorful()));
  }

  /** Whether the process runs in a job of GitLab CI (spec ci-actions.md §1.2). */
  public static boolean isPresent(Host host) {
    return host.variable("GITLAB_CI").equals("true");
  }

  @Override
  public String triggerType() {
    return "GITLAB";
  }

  @Override
  public Inputs inputs() {
    return new Inputs(name -> {
      String value = host.variable("ATLAS_INPUT_" + OutputVariable.upper(name)).strip();
      return GoLiteral.unquote(value);
    });
  }

  @Override
  public Outputs outputs() {
    Path folder = host.workingDirectory().resolve(host.variable("CI_PROJECT_DIR"));
    OutputFile file = new OutputFile(folder.resolve(".env"));
    String action = host.variable("ATLAS_ACTION_COMMAND");
    return (name, value) ->
        file.append(
            OutputVariable.quoted(OutputVariable.name(action, name), redactor.apply(value)), log);
  }

  @Override
  public Log log() {
    return log;
  }

  @Override
  public TriggerContext trigger() {
    return new TriggerContext(
        "GITLAB",
        host.variable("CI_PROJECT_NAME"),
        host.variable("CI_PROJECT_URL"),
        face == Face.OWN ? host.variable("CI_DEFAULT_BRANCH") : "",
        host.variable("CI_COMMIT_REF_NAME"),
        host.variable("CI_COMMIT_SHA"),
        new Actor(host.variable("GITLAB_USER_NAME"), host.variable("GITLAB_USER_ID")),
        "",
        host.variable("CI_JOB_URL"),
        mergeRequest(),
        Optional.empty());
  }

  @Override
  public String pipeline() {
    return host.variable("CI_PIPELINE_ID");
  }

  private Optional<PullRequest> mergeRequest() {
    String iid = host.variable("CI_MERGE_REQUEST_IID");
    if (iid.isEmpty()) {
      return Optional.empty();
    }
    String source = host.variable("CI_MERGE_REQUEST_SOURCE_PROJECT_ID");
    return Optional.of(
        new PullRequest(
            Numbers.parse(iid),
            url(iid),
            host.variable("CI_MERGE_REQUEST_DESCRIPTION"),
            host.variable("CI_COMMIT_SHA"),
            host.variable("CI_MERGE_REQUEST_TARGET_BRANCH_NAME"),
            !source.isEmpty() && !source.equals(host.variable("CI_MERGE_REQUEST_PROJECT_ID"))));
  }

  /** The web page; the original sends a ref instead, which is what is left without a project. */
  private String url(String iid) {
    String project = host.variable("CI_MERGE_REQUEST_PROJECT_URL");
    return project.isEmpty()
        ? host.variable("CI_MERGE_REQUEST_REF_PATH")
        : project + "/-/merge_requests/" + iid;
  }

  @Override
  public Optional<ScmTarget> scm() {
    String named = host.variable("ATLAS_GITLAB_TOKEN_ENV");
    String variable = named.isEmpty() ? "GITLAB_TOKEN" : named;
    Secret token = new Secret(host.variable(variable));
    if (token.isEmpty() && face == Face.ORIGINAL) {
      log.warning(variable + " is not set, the action may not have all the permissions");
    }
    String api = host.variable("CI_API_V4_URL");
    return Optional.of(
        new ScmTarget.GitLab(
            api.isEmpty() ? DEFAULT_API : api, host.variable("CI_PROJECT_ID"), token));
  }
}

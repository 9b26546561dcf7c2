package dev.atlasaction.action.platform.circleci;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.Actor;
import dev.atlasaction.action.platform.text.OutputFile;
import dev.atlasaction.action.platform.text.OutputVariable;
import dev.atlasaction.action.platform.text.TextLog;
import dev.atlasaction.action.scm.PullRequestLookup;
import dev.atlasaction.action.scm.PullRequestLookup.Found;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import dev.atlasaction.engine.error.EngineException;
import java.util.Optional;

/** A job of CircleCI; its pull requests are GitHub's. */
public final class CircleCiPlatform implements Platform {

  private final Host host;
  private final PullRequestLookup lookup;
  private final Redactor redactor;
  private final Log log;

  /** The job that {@code host} describes. */
  public CircleCiPlatform(Host host, PullRequestLookup lookup, Redactor redactor) {
    this.host = host;
    this.lookup = lookup;
    this.redactor = redactor;
    this.log =
        new TextLog(host.out(), redactor, new TextLog.Style(Face.of(host), host.isColorful()));
  }

  /** Whether the process runs in a job of CircleCI (spec ci-actions.md §1.2). */
  public static boolean isPresent(Host host) {
    return host.variable("CIRCLECI").equals("true");
  }

  @Override
  public String triggerType() {
    return "CIRCLECI_ORB";
  }

  @Override
  public Inputs inputs() {
    return new Inputs(name -> {
      String variable = "INPUT_" + OutputVariable.upper(name);
      String value = host.variable("ATLAS_" + variable);
      return (value.isEmpty() ? host.variable(variable) : value).strip();
    });
  }

  @Override
  public Outputs outputs() {
    String path = host.variable("BASH_ENV");
    String action = host.variable("ATLAS_ACTION_COMMAND");
    if (path.isEmpty()) {
      return (name, value) -> {};
    }
    OutputFile file = new OutputFile(host.workingDirectory().resolve(path));
    return (name, value) ->
        file.append(
            OutputVariable.exported(OutputVariable.name(action, name), redactor.apply(value)));
  }

  @Override
  public Log log() {
    return log;
  }

  @Override
  public TriggerContext trigger() {
    String repo = required("CIRCLE_PROJECT_REPONAME");
    String commit = required("CIRCLE_SHA1");
    String branch = host.variable("CIRCLE_BRANCH");
    String url = host.variable("CIRCLE_REPOSITORY_URL");
    if (host.variable("GITHUB_TOKEN").isEmpty()) {
      return context(repo, url, new Tip(branch, commit), Optional.empty());
    }
    String full = host.variable("GITHUB_REPOSITORY").isEmpty() ? repo : repository();
    String page = url.isEmpty() ? "https://github.com/" + full : url;
    if (!branch.isEmpty()) {
      return context(full, page, new Tip(branch, commit), pullRequest(branch));
    }
    String tag = host.variable("CIRCLE_TAG");
    if (tag.isEmpty()) {
      throw EngineException.user(
          "cannot determine branch due to missing CIRCLE_BRANCH and CIRCLE_TAG environment"
              + " variables");
    }
    return context(full, page, new Tip(tag, commit), Optional.empty());
  }

  private Optional<TriggerContext.PullRequest> pullRequest(String branch) {
    try {
      return lookup.findNewestOpen(target(), branch).map(found -> pullRequest(found));
    } catch (ScmException e) {
      throw e.prefixed("failed to get open pull requests: ");
    }
  }

  private static TriggerContext.PullRequest pullRequest(Found found) {
    return new TriggerContext.PullRequest(
        found.number(), found.url(), "", found.commit(), found.baseBranch(), false);
  }

  /** What is built. */
  private record Tip(String branch, String commit) {}

  private static TriggerContext context(
      String repo, String url, Tip tip, Optional<TriggerContext.PullRequest> pull) {
    return new TriggerContext(
        "GITHUB",
        repo,
        url,
        "",
        tip.branch(),
        tip.commit(),
        Actor.UNKNOWN,
        "",
        "",
        pull,
        Optional.empty());
  }

  private String required(String name) {
    String value = host.variable(name);
    if (value.isEmpty()) {
      throw EngineException.user("missing " + name + " environment variable");
    }
    return value;
  }

  @Override
  public Optional<ScmTarget> scm() {
    boolean known =
        !host.variable("GITHUB_TOKEN").isEmpty() && !host.variable("CIRCLE_BRANCH").isEmpty();
    return known ? Optional.of(target()) : Optional.empty();
  }

  private ScmTarget.GitHub target() {
    String api = host.variable("GITHUB_API_URL");
    return new ScmTarget.GitHub(
        api.isEmpty() ? "https://api.github.com" : api,
        repository(),
        new Secret(host.variable("GITHUB_TOKEN")));
  }

  private String repository() {
    String given = host.variable("GITHUB_REPOSITORY");
    return given.isEmpty() ? host.variable("CIRCLE_PROJECT_REPONAME") : given;
  }
}

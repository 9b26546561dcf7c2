package dev.atlasaction.action.platform.github;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.FollowsRun;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.QueuesMerges;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.Summary;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import java.util.Locale;
import java.util.Optional;

/** A job of GitHub Actions, or of a forge that runs the same workflows. */
public final class GitHubPlatform implements Platform, FollowsRun, QueuesMerges {

  private static final String DEFAULT_API = "https://api.github.com";
  private static final String ORIGINAL_TOKEN_HELP =
      """
      GITHUB_TOKEN is not set, the action may not have all the permissions
      On GitHub Actions, you can set the token in the workflow file:
        ```yaml
        env:
          GITHUB_TOKEN: ${{ secrets.GITHUB_TOKEN }}
        permissions:
          contents: read
          pull-requests: write
        ```
        You can also set a personal access token with the required permissions:
        ```yaml
        env:
          GITHUB_TOKEN: ${{ secrets.PERSONAL_ACCESS_TOKEN }}
        ```
      """;

  private final Host host;
  private final Face face;
  private final Redactor redactor;
  private final Log log;

  /** The job that {@code host} describes. */
  public GitHubPlatform(Host host, Face face, Redactor redactor) {
    this.host = host;
    this.face = face;
    this.redactor = redactor;
    this.log = new WorkflowLog(host.out(), face, redactor);
  }

  /** Whether the process runs in a job of GitHub Actions (spec ci-actions.md §1.2). */
  public static boolean isPresent(Host host) {
    return host.variable("GITHUB_ACTIONS").equals("true");
  }

  @Override
  public String triggerType() {
    return "GITHUB_ACTION";
  }

  @Override
  public Inputs inputs() {
    return new Inputs(
        name -> host.variable("INPUT_" + name.toUpperCase(Locale.ROOT).replace(' ', '_')).strip());
  }

  @Override
  public Outputs outputs() {
    CommandFile file = new CommandFile(host, "GITHUB_OUTPUT");
    return (name, value) -> file.append(Heredoc.of(name, redactor.apply(value)));
  }

  @Override
  public Log log() {
    return log;
  }

  @Override
  public Summary summary() {
    return new StepSummary(new CommandFile(host, "GITHUB_STEP_SUMMARY"), redactor, log);
  }

  @Override
  public Optional<Run> findFollowed() {
    return new GitHubTrigger(host, face).findFollowed();
  }

  @Override
  public Optional<Group> findGroup() {
    return new GitHubTrigger(host, face).findGroup();
  }

  @Override
  public TriggerContext trigger() {
    return new GitHubTrigger(host, face).read();
  }

  @Override
  public Optional<ScmTarget> scm() {
    String api = host.variable("GITHUB_API_URL");
    Secret token = new Secret(host.variable("GITHUB_TOKEN"));
    if (token.isEmpty() && face == Face.ORIGINAL) {
      ORIGINAL_TOKEN_HELP.lines().forEach(log::warning);
    }
    return Optional.of(
        new ScmTarget.GitHub(
            api.isEmpty() ? DEFAULT_API : api, host.variable("GITHUB_REPOSITORY"), token));
  }
}

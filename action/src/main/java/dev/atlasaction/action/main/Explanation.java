package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.run.Actions;
import dev.atlasaction.action.run.Effect;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.engine.error.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run would do, without doing it: {@code --explain} (spec ci-demand.md §1, demand 34). Asks
 * no forge and no database.
 */
final class Explanation {

  private final String action;
  private final Host host;
  private final Platform platform;
  private final boolean external;

  /**
   * An explanation of a run.
   *
   * @param external another program is the engine
   */
  Explanation(String action, Host host, Platform platform, boolean external) {
    this.action = action;
    this.host = host;
    this.platform = platform;
    this.external = external;
  }

  /** The lines; raises a user error if there is no such action. */
  List<String> lines() {
    if (Actions.find(action).isEmpty()) {
      throw EngineException.user("unknown action: " + action);
    }
    List<String> lines = new ArrayList<>();
    lines.add("action: " + action);
    lines.add("platform: " + platform.triggerType());
    lines.add("engine: " + (external ? "the program of ATLAS_PATH" : "the one in this program"));
    lines.add(
        "directory: "
            + host.workingDirectory()
                .resolve(platform.inputs().text("working-directory"))
                .normalize());
    Optional<PullRequest> pull = trigger(lines);
    Optional<ScmTarget> target = forge(lines, pull);
    for (Effect effect : Effect.of(action, platform.inputs())) {
      lines.add("would " + effect.words() + permission(effect, target, pull));
    }
    return lines;
  }

  private Optional<PullRequest> trigger(List<String> lines) {
    try {
      TriggerContext trigger = platform.trigger();
      lines.add("repository: " + either(trigger.repo()));
      lines.add("branch: " + either(trigger.branch()) + ", commit: " + either(trigger.commit()));
      lines.add(
          trigger
              .pullRequest()
              .map(pull ->
                  "pull request: %d into %s%s"
                      .formatted(
                          pull.number(),
                          either(pull.baseBranch()),
                          pull.fromFork() ? ", from a fork: its token may only read" : ""))
              .orElse("pull request: none, so that there is no comment"));
      return trigger.pullRequest();
    } catch (EngineException e) {
      lines.add("pull request: not known: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<ScmTarget> forge(List<String> lines, Optional<PullRequest> pull) {
    Optional<ScmTarget> target = platform.scm();
    lines.add(
        target
            .map(forge ->
                "forge: " + name(forge) + (forge.hasToken() ? ", with" : ", without") + " a token")
            .orElse("forge: none" + (pull.isPresent() ? ", so that there is no comment" : "")));
    return target;
  }

  private static String name(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github -> github.api() + ", " + github.repository();
      case ScmTarget.GitLab gitlab -> gitlab.api() + ", " + gitlab.project();
      case ScmTarget.Bitbucket cloud ->
          "%s, %s/%s".formatted(cloud.api(), cloud.workspace(), cloud.slug());
      case ScmTarget.BitbucketDataCenter server ->
          "%s, %s/%s".formatted(server.api(), server.project(), server.repository());
      case ScmTarget.AzureDevOps azure ->
          "%s, %s/%s".formatted(azure.api(), azure.project(), azure.repository());
    };
  }

  private static String permission(
      Effect effect, Optional<ScmTarget> target, Optional<PullRequest> pull) {
    if (effect == Effect.COMMENT && pull.isEmpty()) {
      return ", if this were a pull request";
    }
    return target
        .map(forge -> effect.permission(forge))
        .filter(words -> !words.isEmpty())
        .map(words -> " (needs " + words + ")")
        .orElse("");
  }

  private static String either(String text) {
    return text.isEmpty() ? "not known" : text;
  }
}

package dev.atlasaction.action.platform;

import dev.atlasaction.action.platform.TriggerContext.Actor;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import java.util.Optional;

/** What starts a run, told as barely as can be. */
public final class Triggers {

  private Triggers() {}

  /** A run on a commit of a pull request, of which nothing else is known. */
  public static TriggerContext of(PullRequest pull, String commit) {
    return new TriggerContext(
        "", "", "", "", "", commit, Actor.UNKNOWN, "", "", Optional.of(pull), Optional.empty());
  }
}

package dev.atlasaction.action.platform;

import dev.atlasaction.action.scm.ScmTarget;
import java.util.Optional;

/**
 * A CI system. More ability than this (a commit report, test messages) is another interface that a
 * platform also implements.
 */
public interface Platform {

  /** The name the deploy context has for it, such as {@code GITHUB_ACTION}. */
  String triggerType();

  /** The action's inputs. */
  Inputs inputs();

  /** The action's outputs. */
  Outputs outputs();

  /** The job's log. */
  Log log();

  /** The run's page; most platforms have none. */
  default Summary summary() {
    return document -> {};
  }

  /** What started the run; read anew at each call, so ask once. */
  TriggerContext trigger();

  /**
   * How to reach the forge's API; absent if the platform names none. Warns of a missing token, so
   * ask only when about to call.
   */
  Optional<ScmTarget> scm();
}

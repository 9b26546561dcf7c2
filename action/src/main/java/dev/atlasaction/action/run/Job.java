package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.AtlasClient;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmTarget;

/**
 * What an action works with.
 *
 * @param atlas the command, in the job's working directory
 * @param registry the command can talk to the registry: it is the original and has a token
 * @param forges connects to the pull request of a forge
 */
public record Job(
    Platform platform, AtlasClient atlas, boolean registry, Face face, Forges forges) {

  /** Makes clients for forges. */
  @FunctionalInterface
  public interface Forges {

    /** A client for one pull request; makes no request yet. */
    ScmClient connect(ScmTarget target, int pullRequest);
  }
}

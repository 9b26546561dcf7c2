package dev.atlasaction.action.scm;

/** Makes clients for forges. */
@FunctionalInterface
public interface Forges {

  /** A client for one pull request; makes no request yet. */
  ScmClient connect(ScmTarget target, int pullRequest);
}

package dev.atlasaction.action.scm;

/**
 * A comment that is there already. Each method is one request and may raise {@link ScmException}.
 */
public interface ScmComment {

  /** Its text. */
  String body();

  /** Replaces its text. */
  void update(String body);

  /** Removes it. */
  void delete();
}

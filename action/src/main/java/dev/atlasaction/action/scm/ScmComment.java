package dev.atlasaction.action.scm;

/**
 * A comment that is there already. Its methods make requests and may raise {@link ScmException}.
 */
public interface ScmComment {

  /** Its text. */
  String body();

  /** Who wrote it, as {@link ScmClient#mayPush} takes it; empty if the forge does not tell. */
  default String author() {
    return "";
  }

  /** Replaces its text. */
  void update(String body);

  /** Removes it. */
  void delete();

  /**
   * Shows that it is no longer true, as well as the forge can; by default the text is folded and
   * loses its marker.
   */
  default void hide() {
    update(Marker.outdated(body()));
  }
}

package dev.atlasaction.action.scm;

import java.util.Set;
import java.util.function.Predicate;

/** A forge that shows proposed edits at the lines of a pull request. */
public interface SuggestsEdits {

  /** Paths of the files the pull request changes. */
  Set<String> changedFiles();

  /**
   * Posts a suggestion, or updates the one on the same path whose text fits.
   *
   * @param same tells whether a text is that of an earlier version of this suggestion
   */
  void suggest(Suggestion suggestion, Predicate<String> same);

  /**
   * A proposed edit.
   *
   * @param path from the repository's root
   * @param firstLine first line replaced, 1-based
   * @param lastLine last line replaced, not before the first
   * @param commit the commit whose lines are meant
   * @param body the whole comment
   */
  record Suggestion(String path, int firstLine, int lastLine, String commit, String body) {}
}

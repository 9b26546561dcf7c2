package dev.atlasaction.action.scm;

import java.util.List;
import java.util.Set;

/** Comments at the lines a pull request changes. Methods raise {@link ScmException}. */
public interface LineDiscussions {

  /** Paths of the files the pull request changes. */
  Set<String> changedFiles();

  /** The first comment of each discussion at a line. */
  List<LineComment> started();

  /** Begins a discussion; refused with 400 or 422 where the line is not part of the change. */
  void start(Place place, String body);

  /** The fence that begins a proposed edit of {@code lines} lines, without backticks. */
  default String fence(int lines) {
    return "suggestion";
  }

  /**
   * Lines of a file.
   *
   * @param path from the repository's root
   * @param firstLine 1-based
   * @param lastLine not before the first
   * @param commit the commit whose lines are meant
   */
  record Place(String path, int firstLine, int lastLine, String commit) {}

  /** The first comment of a discussion. */
  interface LineComment extends ScmComment {

    /** The file, from the repository's root. */
    String path();

    /** Somebody replied. */
    boolean answered();

    /** Closes the discussion and leaves it where it is. */
    void resolve();
  }
}

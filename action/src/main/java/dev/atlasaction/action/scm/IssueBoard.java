package dev.atlasaction.action.scm;

import java.util.Optional;
import java.util.function.Predicate;

/** The issues of a repository at a forge. Methods raise {@link ScmException}. */
public interface IssueBoard {

  /** An open issue whose text fits. */
  Optional<Issue> findOpen(Predicate<String> body);

  /** Opens an issue. */
  void open(Text text);

  /** What an issue says. */
  record Text(String title, String body) {}

  /** An issue that is open. */
  interface Issue {

    /** Its page. */
    String url();

    /** Has it say something else. */
    void update(Text text);

    /** Has it say something else, and closes it. */
    void close(Text text);
  }
}

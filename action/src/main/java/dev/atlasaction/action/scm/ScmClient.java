package dev.atlasaction.action.scm;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * The comments of one pull request at a forge. Methods raise {@link ScmException}. A client that
 * can do more also implements another interface, such as {@link SuggestsEdits}.
 */
public interface ScmClient {

  /** The oldest comment whose text fits, looking at no more pages than needed. */
  Optional<ScmComment> findComment(Predicate<String> body);

  /** Adds a comment. */
  void createComment(String body);
}

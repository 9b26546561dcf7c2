package dev.atlasaction.action.scm;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The comments of one pull request at a forge. Methods raise {@link ScmException}. A client that
 * can do more also implements another interface, such as {@link SuggestsEdits}.
 */
public interface ScmClient {

  /** The comments, oldest first; the next page is asked for when it is needed. */
  Stream<ScmComment> comments();

  /** The oldest comment whose text fits, looking at no more pages than needed. */
  default Optional<ScmComment> findComment(Predicate<String> body) {
    return comments().filter(comment -> body.test(comment.body())).findFirst();
  }

  /** Adds a comment. */
  void createComment(String body);

  /** Whether somebody may push to the repository; nobody may where the forge does not tell. */
  default boolean mayPush(String author) {
    return false;
  }

  /**
   * What the token may do, as far as the forge tells without anything being changed; the first
   * request is one that every use needs, and raises {@link ScmException} if it is refused.
   */
  default List<Ability> abilities() {
    return List.of();
  }

  /** The open pull requests, where the forge lists them to us. */
  default Optional<OpenRequests> findOpenRequests() {
    return Optional.empty();
  }

  /** What programs say of commits, where the forge lets them. */
  default Optional<CommitChecks> findChecks() {
    return Optional.empty();
  }

  /** Comments at lines, where the forge has such. */
  default Optional<LineDiscussions> findLines() {
    return Optional.empty();
  }
}

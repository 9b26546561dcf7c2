package dev.atlasaction.action.comment;

import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The one comment of a kind in a pull request. Methods raise {@link ScmException}.
 *
 * @param mine tells whether a text is that of an earlier version of this comment
 */
record StickyComment(ScmClient client, Predicate<String> mine) {

  private static final int GONE = 404;
  private static final int MERGES = 5;
  private static final Duration LATER = Duration.ofMillis(1_500);

  /**
   * Shows a text as the mode wants, looking again once if nobody knows what became of the first
   * attempt.
   *
   * @return whether there was a comment before
   */
  boolean show(String body, CommentPolicy policy, boolean onlyIfThere) {
    try {
      return showOnce(body, policy, onlyIfThere);
    } catch (ScmException e) {
      if (!e.isTransient()) {
        throw e;
      }
      // The forge may have stored the comment before it failed: look again, then decide.
      return showOnce(body, policy, onlyIfThere);
    }
  }

  /**
   * Writes one part of a text that others write to at the same time. As no forge locks a comment,
   * it is looked at again a little later, and written again if somebody's older text has replaced
   * it.
   *
   * @param compose the text with our part, from the text that is there; empty for none
   * @param complete tells whether our part is in a text
   */
  void merge(UnaryOperator<String> compose, Predicate<String> complete, Consumer<Duration> pause) {
    for (int left = MERGES; left > 0; left--) {
      List<ScmComment> there = all();
      if (there.isEmpty()) {
        client.createComment(compose.apply(""));
      } else if (there.size() > 1) {
        // Begun by two jobs at once: the oldest stays, and gets what the others say.
        String text = compose.apply(there.getFirst().body());
        update(List.of(there.getFirst()), text);
        there.stream()
            .skip(1)
            .filter(other -> complete.test(other.body()))
            .forEach(StickyComment::remove);
      } else {
        String text = compose.apply(there.getFirst().body());
        if (!text.equals(there.getFirst().body())) {
          update(there, text);
        }
      }
      pause.accept(LATER);
      List<ScmComment> now = all();
      if (now.size() == 1 && complete.test(now.getFirst().body())) {
        return;
      }
    }
    throw new ScmException(
        ScmException.Answer.NONE, "other jobs write to the same comment all the time", null);
  }

  private boolean showOnce(String body, CommentPolicy policy, boolean onlyIfThere) {
    List<ScmComment> posted =
        switch (policy.mode()) {
          case UPDATE -> client.findComment(mine).stream().toList();
          case NEW -> policy.when() == CommentPolicy.When.CHANGES ? all() : List.of();
          case DELETE_AND_NEW, HIDE_AND_NEW -> all();
        };
    boolean unchanged =
        !posted.isEmpty()
            && (posted.getLast().body().equals(body)
                || (policy.when() == CommentPolicy.When.CHANGES
                    && State.findHash(body).equals(State.findHash(posted.getLast().body()))));
    if (unchanged || (onlyIfThere && posted.isEmpty())) {
      return !posted.isEmpty();
    }
    switch (policy.mode()) {
      case UPDATE -> update(posted, body);
      case NEW -> client.createComment(body);
      case DELETE_AND_NEW -> {
        client.createComment(body);
        posted.forEach(StickyComment::remove);
      }
      case HIDE_AND_NEW -> {
        client.createComment(body);
        posted.stream().reduce((first, last) -> last).ifPresent(ScmComment::hide);
      }
    }
    return !posted.isEmpty();
  }

  private List<ScmComment> all() {
    return client.comments().filter(comment -> mine.test(comment.body())).toList();
  }

  private void update(List<ScmComment> posted, String body) {
    if (posted.isEmpty()) {
      create(body);
      return;
    }
    try {
      posted.getFirst().update(body);
    } catch (ScmException e) {
      if (e.status() != GONE) {
        throw e;
      }
      // Somebody deleted it between the two requests.
      create(body);
    }
  }

  /** Creates it; if another job did so at the same time, the older one of the two stays. */
  private void create(String body) {
    client.createComment(body);
    List<ScmComment> all = all();
    for (ScmComment superfluous : all.subList(Math.min(1, all.size()), all.size())) {
      remove(superfluous);
    }
    if (all.size() > 1 && !all.getFirst().body().equals(body)) {
      all.getFirst().update(body);
    }
  }

  private static void remove(ScmComment comment) {
    try {
      comment.delete();
    } catch (ScmException e) {
      if (e.status() != GONE) {
        throw e;
      }
    }
  }

  /** Removes it if it is there. */
  void remove() {
    Optional<ScmComment> posted = client.findComment(mine);
    posted.ifPresent(StickyComment::remove);
  }
}

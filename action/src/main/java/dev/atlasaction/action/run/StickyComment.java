package dev.atlasaction.action.run;

import dev.atlasaction.action.scm.Marker;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The one comment with a marker. Methods raise {@link ScmException}.
 *
 * @param mine tells whether a text is that of an earlier version of this comment
 */
record StickyComment(ScmClient client, Predicate<String> mine) {

  /** By the original's rule: the marker anywhere. */
  static StickyComment original(ScmClient client, Marker marker) {
    return new StickyComment(client, marker.anywhere());
  }

  /** By our rule: the marker on a line of its own. */
  static StickyComment own(ScmClient client, Marker marker) {
    return new StickyComment(client, marker.onItsOwnLine());
  }

  /** Updates it, whatever it says, or creates it. */
  void replace(String body) {
    Optional<ScmComment> posted = client.findComment(mine);
    if (posted.isPresent()) {
      posted.get().update(body);
    } else {
      client.createComment(body);
    }
  }

  /** Updates it if it says something else, or creates it. */
  void show(String body) {
    try {
      showOnce(body);
    } catch (ScmException e) {
      if (!e.isTransient()) {
        throw e;
      }
      // The forge may have stored the comment before it failed: look again, then decide.
      showOnce(body);
    }
  }

  private void showOnce(String body) {
    Optional<ScmComment> posted = client.findComment(mine);
    if (posted.isEmpty()) {
      client.createComment(body);
    } else if (!posted.get().body().equals(body)) {
      posted.get().update(body);
    }
  }

  /** Removes it if it is there. */
  void remove() {
    client.findComment(mine).ifPresent(ScmComment::delete);
  }
}

package dev.atlasaction.action.run;

import dev.atlasaction.action.comment.Conversation;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.LintFace;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.scm.Marker;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.SuggestsEdits;
import java.util.Set;

/**
 * Posts a lint result to the pull request as the original does (spec ci-actions.md §8). Nothing
 * that goes wrong here changes the verdict: it is told in the log.
 */
final class OriginalComment {

  private final Job job;
  private final Log log;
  private final LintFace face;
  private final Marker marker;

  OriginalComment(Job job, LintFace face, String id) {
    this.job = job;
    this.log = job.platform().log();
    this.face = face;
    this.marker = new Marker(id);
  }

  void post(ScmTarget target, LintContext lint, PullRequest pull) {
    Flavor flavor = Conversation.flavor(target);
    ScmClient client;
    try {
      client = job.forges().connect(target, pull.number());
      String body = marker.appendTo(face.comment(lint), flavor.beforeMarker());
      PullComment.replace(client, marker, body);
    } catch (ScmException e) {
      log.error("failed to comment on the pull request: " + e.getMessage());
      return;
    }
    if (client instanceof SuggestsEdits suggests) {
      suggest(suggests, lint, pull);
    }
  }

  private void suggest(SuggestsEdits client, LintContext lint, PullRequest pull) {
    Set<String> changed;
    try {
      changed = client.changedFiles();
    } catch (ScmException e) {
      log.error("failed to list pull request files: " + e.getMessage());
      return;
    }
    try {
      for (LintFace.Edit edit : face.edits(lint)) {
        Marker same = new Marker(edit.id());
        if (changed.contains(edit.path())) {
          client.suggest(
              new SuggestsEdits.Suggestion(
                  edit.path(),
                  edit.firstLine(),
                  edit.lastLine(),
                  pull.commit(),
                  same.appendTo(edit.body())),
              same.anywhere());
        }
      }
    } catch (ScmException e) {
      log.error(
          "failed to add suggestion on the pull request: failed to process suggestion: "
              + e.getMessage());
    }
  }
}

package dev.atlasaction.action.run;

import dev.atlasaction.action.comment.CommentPolicy;
import dev.atlasaction.action.comment.Conversation;
import dev.atlasaction.action.comment.Statement;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.scm.Marker;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.function.Consumer;

/** A comment on the pull request of a run, ours or the original's. */
final class PullComment {

  private final Job job;
  private final TriggerContext trigger;
  private final PullRequest pull;

  PullComment(Job job, TriggerContext trigger, PullRequest pull) {
    this.job = job;
    this.trigger = trigger;
    this.pull = pull;
  }

  /** Creates or updates it. */
  void post(ScmTarget target, Statement statement) {
    switch (job.mode().face()) {
      case ORIGINAL -> {
        Flavor flavor = Conversation.flavor(target);
        Marker marker = new Marker(statement.id());
        String body = marker.appendTo(statement.text().apply(flavor), flavor.beforeMarker());
        original(target, client -> replace(client, marker, body));
      }
      case OWN -> {
        if (job.platform() instanceof TargetPlatform each) {
          each.keep(statement);
        } else {
          conversation().say(target, pull, statement);
        }
      }
    }
  }

  /** Takes it away, if it is there. */
  void remove(ScmTarget target, String id) {
    switch (job.mode().face()) {
      case ORIGINAL ->
          original(
              target,
              client ->
                  client.findComment(new Marker(id).anywhere()).ifPresent(ScmComment::delete));
      case OWN -> {
        if (job.platform() instanceof TargetPlatform each) {
          each.keep(Statement.of(id, flavor -> "### ✅ no findings", Statement.Weight.CLEAN));
        } else {
          conversation().takeBack(target, pull, id);
        }
      }
    }
  }

  private Conversation conversation() {
    return new Conversation(
            job.platform().log(), job.forges(), CommentPolicy.of(job.platform().inputs()), trigger)
        .waiting(job.timing()::sleep);
  }

  private void original(ScmTarget target, Consumer<ScmClient> work) {
    try {
      work.accept(job.forges().connect(target, pull.number()));
    } catch (ScmException e) {
      job.platform().log().error("failed to comment on the pull request: " + e.getMessage());
    }
  }

  /** Updates the oldest comment that has the marker anywhere, or creates one. */
  static void replace(ScmClient client, Marker marker, String body) {
    client
        .findComment(marker.anywhere())
        .ifPresentOrElse(posted -> posted.update(body), () -> client.createComment(body));
  }
}

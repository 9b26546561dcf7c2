package dev.atlasaction.action.run;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.scm.Marker;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A comment on the pull request of a run. Whatever goes wrong is told in the log; the verdict never
 * depends on it.
 */
final class PullComment {

  private static final String STAYS = "the result is in the log and the summary of this run";

  private final Job job;
  private final Log log;
  private final PullRequest pull;
  private final Marker marker;

  /** The comment about {@code id}. */
  PullComment(Job job, PullRequest pull, String id) {
    this.job = job;
    this.log = job.platform().log();
    this.pull = pull;
    this.marker = new Marker(id);
  }

  /** Creates or updates it. */
  void post(ScmTarget target, Function<Flavor, String> text) {
    Flavor flavor = flavor(target);
    String body = marker.appendTo(text.apply(flavor), flavor.beforeMarker());
    work(
        target,
        client -> {
          switch (job.mode().face()) {
            case ORIGINAL -> StickyComment.original(client, marker).replace(body);
            case OWN -> StickyComment.own(client, marker).show(body);
          }
        });
  }

  /** Takes it away, if it is there. */
  void remove(ScmTarget target) {
    work(target, client -> StickyComment.original(client, marker).remove());
  }

  private void work(ScmTarget target, Consumer<ScmClient> work) {
    if (job.mode().face() == Face.OWN && !mayWrite(target)) {
      return;
    }
    try {
      work.accept(job.forges().connect(target, pull.number()));
    } catch (ScmException e) {
      switch (job.mode().face()) {
        case ORIGINAL -> log.error("failed to comment on the pull request: " + e.getMessage());
        case OWN -> log.warning("no comment: %s; %s".formatted(ScmHints.explain(e), STAYS));
      }
    }
  }

  private boolean mayWrite(ScmTarget target) {
    String wanted = job.platform().inputs().text("comment");
    if (wanted.equals("never") || wanted.equals("false")) {
      return false;
    }
    if (pull.fromFork()) {
      log.notice(
          "no comment: this pull request comes from a fork, whose token may only read; " + STAYS);
      return false;
    }
    if (!target.hasToken()) {
      log.notice("no comment: there is no token. %s; %s".formatted(ScmHints.token(target), STAYS));
      return false;
    }
    return true;
  }

  /** What the forge shows of documents. */
  static Flavor flavor(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github -> Flavor.HTML;
      case ScmTarget.GitLab gitlab -> Flavor.HTML;
      case ScmTarget.Bitbucket bitbucket -> Flavor.MARKDOWN;
      case ScmTarget.AzureDevOps azure -> Flavor.PLAIN_HTML;
    };
  }
}

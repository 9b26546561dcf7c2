package dev.atlasaction.action.run;

import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.LintFace;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.scm.Marker;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.SuggestsEdits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps one comment on the pull request up to date. Whatever goes wrong is one line in the log that
 * says what to do; the verdict never depends on it.
 */
final class OwnComment {

  private static final String STAYS = "the result is in the summary of this run";

  private final Job job;
  private final Log log;
  private final Function<Flavor, LintFace> faces;
  private final Marker marker;

  OwnComment(Job job, Function<Flavor, LintFace> faces, String id) {
    this.job = job;
    this.log = job.platform().log();
    this.faces = faces;
    this.marker = new Marker(id);
  }

  void post(LintContext lint, PullRequest pull) {
    String wanted = job.platform().inputs().text("comment");
    if (wanted.equals("never") || wanted.equals("false")) {
      return;
    }
    if (pull.fromFork()) {
      log.notice(
          "no comment: this pull request comes from a fork, whose token may only read; " + STAYS);
      return;
    }
    Optional<ScmTarget> target = job.platform().scm();
    if (target.isEmpty()) {
      return;
    }
    if (!target.get().hasToken()) {
      log.notice(
          "no comment: there is no token. %s; %s".formatted(ScmHints.token(target.get()), STAYS));
      return;
    }
    try {
      ScmClient client = job.forges().connect(target.get(), pull.number());
      Flavor flavor = PullComment.flavor(target.get());
      LintFace face = faces.apply(flavor);
      boolean nothingToSay = lint.report().files().isEmpty() && !lint.failed();
      String body = marker.appendTo(face.comment(lint), flavor.beforeMarker());
      upsert(client, body, nothingToSay);
      if (client instanceof SuggestsEdits suggests) {
        suggest(suggests, face.edits(lint), pull);
      }
    } catch (ScmException e) {
      log.warning("no comment: %s; %s".formatted(ScmHints.explain(e), STAYS));
    }
  }

  private void upsert(ScmClient client, String body, boolean onlyUpdate) {
    try {
      upsertOnce(client, body, onlyUpdate);
    } catch (ScmException e) {
      if (!e.isTransient()) {
        throw e;
      }
      // The forge may have stored the comment before it failed: look again, then decide.
      upsertOnce(client, body, onlyUpdate);
    }
  }

  private void upsertOnce(ScmClient client, String body, boolean onlyUpdate) {
    Optional<ScmComment> posted = client.findComment(marker.onItsOwnLine());
    if (posted.isPresent()) {
      if (!posted.get().body().equals(body)) {
        posted.get().update(body);
      }
    } else if (!onlyUpdate) {
      client.createComment(body);
    }
  }

  private void suggest(SuggestsEdits client, List<LintFace.Edit> edits, PullRequest pull) {
    if (edits.isEmpty()) {
      return;
    }
    Set<String> changed = client.changedFiles();
    for (LintFace.Edit edit : edits) {
      if (!changed.contains(edit.path())) {
        continue;
      }
      Marker same = new Marker(edit.id());
      try {
        client.suggest(
            new SuggestsEdits.Suggestion(
                edit.path(),
                edit.firstLine(),
                edit.lastLine(),
                pull.commit(),
                same.appendTo(edit.body())),
            same.onItsOwnLine());
      } catch (ScmException e) {
        log.notice(
            "no suggestion at %s:%d: %s"
                .formatted(edit.path(), edit.firstLine(), ScmHints.explain(e)));
      }
    }
  }
}

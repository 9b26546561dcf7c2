package dev.atlasaction.action.main;

import dev.atlasaction.action.notify.Notification;
import dev.atlasaction.action.notify.Notification.Place;
import dev.atlasaction.action.notify.Notification.Status;
import dev.atlasaction.action.notify.Notifier;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.run.News;
import dev.atlasaction.action.run.Verdict;
import dev.atlasaction.engine.error.EngineException;

/** The end of a run, told to whoever the inputs name (spec ci-demand.md §3.12). */
record Announcement(String action, Platform platform, News news) {

  /** After an action that came to its end. */
  void ended(Verdict verdict, Host host) {
    Status status =
        switch (verdict) {
          case BLOCK -> Status.FAILED;
          case PASS -> news.isChanged() ? Status.CHANGED : Status.PASSED;
        };
    String words = status == Status.FAILED ? "failed" : "done";
    say(status, news.headline().isEmpty() ? words : news.headline(), "", host);
  }

  /** After one that did not. */
  void failed(String reason, Host host) {
    String first = reason.lines().map(String::strip).findFirst().orElse("failed");
    say(Status.FAILED, first, first.equals(reason.strip()) ? "" : reason, host);
  }

  private void say(Status status, String headline, String detail, Host host) {
    if (Face.of(host) == Face.ORIGINAL || platform.inputs().text("notify-url").isEmpty()) {
      return;
    }
    Redactor clean = Redactor.of(host.env());
    new Notifier(
            platform.inputs(), platform.log(), new Connections(host).other(), SystemTiming::pause)
        .say(new Notification(action, status, clean.apply(headline), clean.apply(detail), place()));
  }

  private Place place() {
    try {
      TriggerContext trigger = platform.trigger();
      return new Place(
          trigger.repo(),
          trigger.branch(),
          trigger.commit(),
          trigger.pullRequest().map(PullRequest::number).orElse(0),
          trigger.runUrl());
    } catch (EngineException e) {
      // What is wrong with the event was told when the action asked for it, if it did.
      return Place.UNKNOWN;
    }
  }
}

package dev.atlasaction.action.comment;

import dev.atlasaction.action.comment.CommentPolicy.Lines;
import dev.atlasaction.action.comment.CommentPolicy.Wanted;
import dev.atlasaction.action.comment.CommentPolicy.When;
import dev.atlasaction.action.comment.Sections.Section;
import dev.atlasaction.action.comment.Statement.LineNote;
import dev.atlasaction.action.comment.Statement.Weight;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.Clip;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.scm.Forges;
import dev.atlasaction.action.scm.Marker;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.engine.error.EngineException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One run's part in the conversation of a pull request. Whatever goes wrong is one line in the log
 * that says what to do; the verdict depends on it only if {@code comment} is {@code required}.
 */
public final class Conversation {

  private static final String STAYS = "the result is in the log and the summary of this run";

  private final Log log;
  private final Forges forges;
  private final CommentPolicy policy;
  private final TriggerContext trigger;
  private final Consumer<Duration> pause;

  /** A conversation by the rules of {@code policy}. */
  public Conversation(Log log, Forges forges, CommentPolicy policy, TriggerContext trigger) {
    this(log, forges, policy, trigger, time -> {});
  }

  private Conversation(
      Log log,
      Forges forges,
      CommentPolicy policy,
      TriggerContext trigger,
      Consumer<Duration> pause) {
    this.pause = pause;
    this.log = log;
    this.forges = forges;
    this.policy = policy;
    this.trigger = trigger;
  }

  /** The same that waits by {@code other} before it looks whether a shared comment is complete. */
  public Conversation waiting(Consumer<Duration> other) {
    return new Conversation(log, forges, policy, trigger, other);
  }

  /** Says it, or makes what was said before say it. */
  public void say(ScmTarget target, PullRequest pull, Statement statement) {
    work(target, pull, client -> say(client, target, pull, statement));
  }

  /** Takes back what was said about {@code id}. */
  public void takeBack(ScmTarget target, PullRequest pull, String id) {
    work(target, pull, client -> sticky(client, id).remove());
  }

  private void say(ScmClient client, ScmTarget target, PullRequest pull, Statement statement) {
    Flavor flavor = flavor(target);
    Marker marker = Marker.of(statement.id());
    String text = Clip.to(statement.text().apply(flavor), room(target));
    String body = marker.appendTo(text, flavor.beforeMarker());
    if (!policy.key().isEmpty() || policy.when() == When.CHANGES) {
      String hash = State.hash(text, pull.commit(), trigger.commit(), trigger.runUrl());
      body += "\n" + State.line(hash, policy.key());
    }
    boolean onlyIfThere =
        statement.weight() == Weight.NOTHING
            || (statement.weight() == Weight.CLEAN && policy.when() == When.FINDINGS);
    boolean posted =
        policy.group().isEmpty()
            ? sticky(client, statement.id()).show(body, policy, onlyIfThere)
            : join(client, target, pull, new Part(partName(statement), text));
    if (policy.lines() != Lines.NEVER && statement.lines().isPresent()) {
      List<LineNote> notes = notes(target, statement.lines().get().apply(flavor));
      client
          .findLines()
          .ifPresent(lines ->
              new LineNotes(lines, log, target, statement.id()).show(notes, posted, pull.commit()));
    }
  }

  private String partName(Statement statement) {
    return Sections.name(policy.key().isEmpty() ? statement.id() : policy.key());
  }

  /** Says it in a section of the comment that the targets share; whether it was there before. */
  private boolean join(ScmClient client, ScmTarget target, PullRequest pull, Part part) {
    Marker marker = Marker.of(policy.group());
    Section section = new Section(pull.commit(), part.text());
    boolean html = flavor(target) != Flavor.MARKDOWN;
    UnaryOperator<String> compose =
        there ->
            marker.appendTo(
                Sections.of(there)
                    .with(part.name(), section)
                    .body(pull.commit(), html, room(target)),
                "\n\n");
    Section wanted = Sections.of(compose.apply("")).all().get(part.name());
    StickyComment comment = new StickyComment(client, marker.onItsOwnLine());
    boolean posted = client.findComment(marker.onItsOwnLine()).isPresent();
    comment.merge(
        compose,
        body -> {
          Section there = Sections.of(body).all().get(part.name());
          return there != null
              && wanted != null
              && there.commit().equals(wanted.commit())
              && there.verdict().equals(wanted.verdict());
        },
        pause);
    return posted;
  }

  private record Part(String name, String text) {}

  /** What the forge takes, less the marker and the state (spec ci-demand.md §3.3). */
  private static int room(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github -> 65_000;
      case ScmTarget.GitLab gitlab -> 999_000;
      case ScmTarget.Bitbucket bitbucket -> 32_200;
      case ScmTarget.BitbucketDataCenter server -> 32_200;
      case ScmTarget.AzureDevOps azure -> 65_000;
    };
  }

  private List<LineNote> notes(ScmTarget target, List<LineNote> notes) {
    boolean all =
        switch (policy.lines()) {
          case FINDINGS -> true;
          case SUGGESTIONS, NEVER -> false;
          // GitHub has annotations, Bitbucket its report.
          case AUTO ->
              switch (target) {
                case ScmTarget.GitLab gitlab -> true;
                case ScmTarget.BitbucketDataCenter server -> false;
                case ScmTarget.AzureDevOps azure -> true;
                case ScmTarget.GitHub github -> false;
                case ScmTarget.Bitbucket bitbucket -> false;
              };
        };
    return all ? notes : notes.stream().filter(LineNote::edit).toList();
  }

  private StickyComment sticky(ScmClient client, String id) {
    return new StickyComment(client, State.fits(Marker.of(id), policy.key()));
  }

  private void work(ScmTarget target, PullRequest pull, Consumer<ScmClient> work) {
    if (policy.wanted() == Wanted.NEVER) {
      return;
    }
    if (pull.fromFork()) {
      refuse("this pull request comes from a fork, whose token may only read; " + STAYS);
    } else if (!target.hasToken()) {
      refuse("there is no token. %s; %s".formatted(ScmHints.token(target), STAYS));
    } else {
      try {
        work.accept(forges.connect(target, pull.number()));
      } catch (ScmException e) {
        String reason = ScmHints.explain(e, target);
        if (policy.wanted() == Wanted.REQUIRED) {
          throw new EngineException(e.category(), "no comment: " + reason, e);
        }
        log.warning("no comment: %s; %s".formatted(reason, STAYS));
      }
    }
  }

  private void refuse(String reason) {
    if (policy.wanted() == Wanted.REQUIRED) {
      throw EngineException.user("no comment: " + reason);
    }
    log.notice("no comment: " + reason);
  }

  /** What the forge shows of documents. */
  public static Flavor flavor(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github -> Flavor.HTML;
      case ScmTarget.GitLab gitlab -> Flavor.HTML;
      case ScmTarget.Bitbucket bitbucket -> Flavor.MARKDOWN;
      case ScmTarget.BitbucketDataCenter server -> Flavor.MARKDOWN;
      case ScmTarget.AzureDevOps azure -> Flavor.PLAIN_HTML;
    };
  }
}

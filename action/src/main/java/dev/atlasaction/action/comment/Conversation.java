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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One run's part in the conversation of a pull request. Whatever goes wrong is one line in the log
 * that says what to do; the verdict depends on it only if {@code comment} is {@code required}.
 */
public final class Conversation {

  private static final String STAYS = "the result is in the log and the summary of this run";

  /** GitHub takes 1 MiB in the summary of a step. */
  private static final int PAGE = 900_000;

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

  /**
   * Says what there is to say of several targets, in one comment with a section for each.
   *
   * @param group name of the comment, unless the policy has one
   * @param statements by the names of the sections
   */
  public void sayAll(
      ScmTarget target, PullRequest pull, String group, SortedMap<String, Statement> statements) {
    work(
        target,
        pull,
        client -> {
          Flavor flavor = flavor(target);
          SortedMap<String, String> texts = new TreeMap<>();
          statements.forEach((name, statement) -> texts.put(name, statement.text().apply(flavor)));
          String name = policy.group().isEmpty() ? group : policy.group();
          Shared shared = new Shared(name, onlyIfThere(statements.values()), texts);
          boolean posted = join(client, target, pull, shared);
          statements.values().forEach(statement -> lines(client, target, pull, statement, posted));
        });
  }

  /** Not said where nothing was said before, if that holds for all. */
  private boolean onlyIfThere(Collection<Statement> statements) {
    return statements.stream().allMatch(this::onlyIfThere);
  }

  private boolean onlyIfThere(Statement statement) {
    return statement.weight() == Weight.NOTHING
        || (statement.weight() == Weight.CLEAN && policy.when() == When.FINDINGS);
  }

  /** A name fit for a section. */
  public static String sectionName(String name) {
    return Sections.name(name);
  }

  /** Pages of several targets as one: a table of all, those that failed first, and a fold each. */
  public static String page(SortedMap<String, String> pages) {
    Sections all = Sections.of("");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      all = all.with(page.getKey(), new Section("", page.getValue()));
    }
    return all.body("", true, PAGE).replaceAll("(?m)^<!-- atlas-section.*-->\\n?", "") + "\n";
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
    SortedMap<String, String> part = new TreeMap<>(Map.of(partName(statement), text));
    boolean posted =
        policy.group().isEmpty()
            ? sticky(client, statement.id()).show(body, policy, onlyIfThere(statement))
            : join(client, target, pull, new Shared(policy.group(), false, part));
    lines(client, target, pull, statement, posted);
  }

  private void lines(
      ScmClient client, ScmTarget target, PullRequest pull, Statement statement, boolean posted) {
    if (policy.lines() != Lines.NEVER && statement.lines().isPresent()) {
      List<LineNote> notes = notes(target, statement.lines().get().apply(flavor(target)));
      client
          .findLines()
          .ifPresent(lines ->
              new LineNotes(lines, log, target, statement.id()).show(notes, posted, pull.commit()));
    }
  }

  private String partName(Statement statement) {
    return Sections.name(policy.key().isEmpty() ? statement.id() : policy.key());
  }

  /** Says it in sections of the comment that the targets share; whether it was there before. */
  private boolean join(ScmClient client, ScmTarget target, PullRequest pull, Shared shared) {
    Marker marker = Marker.of(shared.group());
    boolean posted = client.findComment(marker.onItsOwnLine()).isPresent();
    if (!posted && shared.onlyIfThere()) {
      return false;
    }
    boolean html = flavor(target) != Flavor.MARKDOWN;
    UnaryOperator<String> compose =
        there -> {
          Sections all = Sections.of(there);
          for (Map.Entry<String, String> text : shared.texts().entrySet()) {
            all = all.with(text.getKey(), new Section(pull.commit(), text.getValue()));
          }
          return marker.appendTo(all.body(pull.commit(), html, room(target)), "\n\n");
        };
    Sections wanted = Sections.of(compose.apply(""));
    new StickyComment(client, marker.onItsOwnLine())
        .merge(compose, body -> Sections.of(body).has(wanted), pause);
    return posted;
  }

  /**
   * What goes into a comment that several targets share.
   *
   * @param onlyIfThere not said if there is no such comment
   * @param texts by the names of their sections
   */
  private record Shared(String group, boolean onlyIfThere, SortedMap<String, String> texts) {}

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

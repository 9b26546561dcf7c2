package dev.atlasaction.action.scm.github;

import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.CommitChecks;
import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.OpenRequests;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.SuggestsEdits;
import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.PagedIterable;

/** The comments of one pull request at GitHub (spec ci-actions.md §8.2). */
public final class GitHubScmClient implements ScmClient, SuggestsEdits {

  /** The most the API gives; fewer requests, and no marker is missed. */
  private static final int PAGE = 100;

  private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");

  private final GHPullRequest pull;
  private final GitHubGraph graph;
  private final OpenRequests open;
  private final GitHubAbilities abilities;

  private GitHubScmClient(
      GHPullRequest pull, GitHubGraph graph, OpenRequests open, GitHubAbilities abilities) {
    this.abilities = abilities;
    this.open = open;
    this.pull = pull;
    this.graph = graph;
  }

  /**
   * A client for pull request {@code number}. Makes no request: the repository and the pull request
   * are known by name, as if they had come in an event payload.
   */
  public static GitHubScmClient of(ScmTarget.GitHub target, int number, Http http) {
    if (!REPOSITORY.matcher(target.repository()).matches()) {
      throw new ScmException(
          ScmException.Answer.NONE,
          "GITHUB_REPOSITORY must be in the format of 'owner/repo'",
          null);
    }
    try {
      GitHub github =
          new GitHubBuilder()
              .withEndpoint(target.api())
              .withAuthorizationProvider(() -> "Bearer " + target.token().value())
              .withConnector(new HttpConnector(http))
              .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
              .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
              .build();
      return new GitHubScmClient(
          github
              .parseEventPayload(
                  new StringReader(payload(target.repository(), number)),
                  GHEventPayload.PullRequest.class)
              .getPullRequest(),
          new GitHubGraph(target, number, http),
          new GitHubOpenRequests(target, http),
          new GitHubAbilities(target, number, http));
    } catch (IOException e) {
      throw new ScmException(
          ScmException.Answer.NONE, "cannot set up the GitHub client: " + e.getMessage(), e);
    }
  }

  @Override
  public Stream<ScmComment> comments() {
    try {
      PagedIterable<GHIssueComment> list = pull.listComments().withPageSize(PAGE);
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(told(list.iterator()), Spliterator.ORDERED),
              false)
          .filter(comment -> comment.getBody() != null)
          .map(comment -> new IssueComment(comment, graph));
    } catch (IOException | GHException e) {
      throw GitHubFailures.ofListing(e);
    }
  }

  /** Says of a failure on a later page what it is. */
  private static <T> Iterator<T> told(Iterator<T> comments) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        try {
          return comments.hasNext();
        } catch (GHException e) {
          throw GitHubFailures.ofListing(e);
        }
      }

      @Override
      public T next() {
        return comments.next();
      }
    };
  }

  @Override
  public void createComment(String body) {
    try {
      pull.comment(body);
    } catch (IOException e) {
      throw GitHubFailures.of(e);
    }
  }

  /** Whether GitHub gives the person write, maintain or admin. */
  @Override
  public boolean mayPush(String author) {
    try {
      return switch (pull.getRepository().getPermission(author)) {
        case ADMIN, WRITE -> true;
        case READ, NONE, UNKNOWN -> false;
      };
    } catch (IOException e) {
      throw GitHubFailures.of(e);
    }
  }

  @Override
  public List<Ability> abilities() {
    return abilities.list();
  }

  @Override
  public Optional<OpenRequests> findOpenRequests() {
    return Optional.of(open);
  }

  @Override
  public Optional<CommitChecks> findChecks() {
    return Optional.of(new GitHubChecks(abilities.target(), abilities.http()));
  }

  /** None at Gitea: a review there cannot be changed, and its comments are read one by one. */
  @Override
  public Optional<LineDiscussions> findLines() {
    return abilities.target().isGitea() ? Optional.empty() : Optional.of(lines());
  }

  @Override
  public Set<String> changedFiles() {
    return lines().changedFiles();
  }

  @Override
  public void suggest(Suggestion suggestion, Predicate<String> same) {
    lines().suggest(suggestion, same);
  }

  private GitHubLines lines() {
    return new GitHubLines(pull, graph);
  }

  /** An event payload with what the routes of the API need. */
  private static String payload(String repository, int number) {
    int slash = repository.indexOf('/');
    return """
    {"number": %d, "pull_request": {"number": %d},
     "repository": {"full_name": "%s", "name": "%s", "owner": {"login": "%s"}}}
    """
        .formatted(
            number,
            number,
            repository,
            repository.substring(slash + 1),
            repository.substring(0, slash));
  }

  private record IssueComment(GHIssueComment comment, GitHubGraph graph) implements ScmComment {

    @Override
    public String body() {
      return comment.getBody();
    }

    /** {@code getUser()} would ask the API for the whole account. */
    @Override
    @SuppressWarnings("deprecation")
    public String author() {
      String login = comment.getUserName();
      return login == null ? "" : login;
    }

    @Override
    public void update(String body) {
      try {
        comment.update(body);
      } catch (IOException e) {
        throw GitHubFailures.of(e);
      }
    }

    @Override
    public void delete() {
      try {
        comment.delete();
      } catch (IOException e) {
        throw GitHubFailures.of(e);
      }
    }

    /** Folded by GitHub itself; by us where it has no GraphQL, as Gitea. */
    @Override
    public void hide() {
      if (!graph.minimize(comment.getNodeId())) {
        ScmComment.super.hide();
      }
    }
  }
}

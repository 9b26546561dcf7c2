package dev.atlasaction.action.scm.github;

import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.SuggestsEdits;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestFileDetail;
import org.kohsuke.github.GHPullRequestReviewComment;
import org.kohsuke.github.GHPullRequestReviewCommentBuilder;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;

/** The comments of one pull request at GitHub (spec ci-actions.md §8.2). */
public final class GitHubScmClient implements ScmClient, SuggestsEdits {

  /** The most the API gives; fewer requests, and no marker is missed. */
  private static final int PAGE = 100;

  private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");

  private final GHPullRequest pull;

  private GitHubScmClient(GHPullRequest pull) {
    this.pull = pull;
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
              .getPullRequest());
    } catch (IOException e) {
      throw new ScmException(
          ScmException.Answer.NONE, "cannot set up the GitHub client: " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<ScmComment> findComment(Predicate<String> body) {
    try {
      for (GHIssueComment comment : pull.listComments().withPageSize(PAGE)) {
        String text = comment.getBody();
        if (text != null && body.test(text)) {
          return Optional.of(new IssueComment(comment));
        }
      }
      return Optional.empty();
    } catch (IOException | GHException e) {
      throw GitHubFailures.ofListing(e);
    }
  }

  @Override
  public void createComment(String body) {
    try {
      pull.comment(body);
    } catch (IOException e) {
      throw GitHubFailures.of(e);
    }
  }

  @Override
  public Set<String> changedFiles() {
    try {
      Set<String> names = new LinkedHashSet<>();
      for (GHPullRequestFileDetail file : pull.listFiles().withPageSize(PAGE)) {
        names.add(file.getFilename());
      }
      return names;
    } catch (GHException e) {
      throw GitHubFailures.of(e);
    }
  }

  @Override
  public void suggest(Suggestion suggestion, Predicate<String> same) {
    try {
      for (GHPullRequestReviewComment comment : pull.listReviewComments().withPageSize(PAGE)) {
        String text = comment.getBody();
        if (suggestion.path().equals(comment.getPath()) && text != null && same.test(text)) {
          comment.update(suggestion.body());
          return;
        }
      }
      GHPullRequestReviewCommentBuilder builder =
          pull.createReviewComment()
              .body(suggestion.body())
              .path(suggestion.path())
              .commitId(suggestion.commit());
      if (suggestion.firstLine() < suggestion.lastLine()) {
        builder.lines(suggestion.firstLine(), suggestion.lastLine());
      } else {
        builder.line(suggestion.firstLine());
      }
      builder.create();
    } catch (IOException | GHException e) {
      throw GitHubFailures.of(e);
    }
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

  private record IssueComment(GHIssueComment comment) implements ScmComment {

    @Override
    public String body() {
      return comment.getBody();
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
  }
}

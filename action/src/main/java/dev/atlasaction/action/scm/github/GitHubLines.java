package dev.atlasaction.action.scm.github;

import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.SuggestsEdits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestFileDetail;
import org.kohsuke.github.GHPullRequestReviewComment;
import org.kohsuke.github.GHPullRequestReviewCommentBuilder;

/** Review comments at the lines of a pull request (spec ci-actions.md §8.3). */
final class GitHubLines implements LineDiscussions, SuggestsEdits {

  private static final int PAGE = 100;

  private final GHPullRequest pull;
  private final GitHubGraph graph;

  GitHubLines(GHPullRequest pull, GitHubGraph graph) {
    this.pull = pull;
    this.graph = graph;
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
  public List<LineComment> started() {
    try {
      List<GHPullRequestReviewComment> all = new ArrayList<>();
      pull.listReviewComments().withPageSize(PAGE).forEach(all::add);
      Set<Long> answered =
          all.stream().map(GHPullRequestReviewComment::getInReplyToId).collect(Collectors.toSet());
      return all.stream()
          .filter(comment -> comment.getInReplyToId() <= 0 && comment.getBody() != null)
          .<LineComment>map(
              comment -> new ReviewComment(comment, graph, answered.contains(comment.getId())))
          .toList();
    } catch (IOException | GHException e) {
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
      create(
          new Place(
              suggestion.path(),
              suggestion.firstLine(),
              suggestion.lastLine(),
              suggestion.commit()),
          suggestion.body());
    } catch (IOException | GHException e) {
      throw GitHubFailures.of(e);
    }
  }

  @Override
  public void start(Place place, String body) {
    try {
      create(place, body);
    } catch (IOException | GHException e) {
      throw GitHubFailures.of(e);
    }
  }

  private void create(Place place, String body) throws IOException {
    GHPullRequestReviewCommentBuilder builder =
        pull.createReviewComment().body(body).path(place.path()).commitId(place.commit());
    if (place.firstLine() < place.lastLine()) {
      builder.lines(place.firstLine(), place.lastLine());
    } else {
      builder.line(place.firstLine());
    }
    builder.create();
  }

  private record ReviewComment(
      GHPullRequestReviewComment comment, GitHubGraph graph, boolean answered)
      implements LineComment {

    @Override
    public String path() {
      return comment.getPath();
    }

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

    @Override
    public void resolve() {
      graph.resolve(comment.getId());
    }
  }
}

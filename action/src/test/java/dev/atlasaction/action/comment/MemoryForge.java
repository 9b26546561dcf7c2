package dev.atlasaction.action.comment;

import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A pull request in memory; some calls fail as a test says. */
final class MemoryForge implements ScmClient, LineDiscussions {

  final List<Post> posts = new ArrayList<>();
  final List<Post> lines = new ArrayList<>();
  final Set<String> files = new HashSet<>();

  /** What happens just before the n-th call of a name, once. */
  private final Map<String, Runnable> before = new HashMap<>();

  private final Map<String, Integer> calls = new HashMap<>();

  /** Does something before a call, such as {@code create 1}; it may raise a failure. */
  void before(String call, Runnable work) {
    before.put(call, work);
  }

  static ScmException failure(int status) {
    return new ScmException(new ScmException.Answer(status, ""), "status " + status, null);
  }

  private void called(String name) {
    int n = calls.merge(name, 1, Integer::sum);
    Runnable work = before.remove(name + " " + n);
    if (work != null) {
      work.run();
    }
  }

  @Override
  public Stream<ScmComment> comments() {
    called("list");
    return List.copyOf(posts).stream().map(ScmComment.class::cast);
  }

  @Override
  public void createComment(String body) {
    called("create");
    posts.add(new Post("", body));
  }

  @Override
  public Optional<LineDiscussions> findLines() {
    return Optional.of(this);
  }

  @Override
  public Set<String> changedFiles() {
    return files;
  }

  @Override
  public List<LineComment> started() {
    return lines.stream().map(LineComment.class::cast).toList();
  }

  @Override
  public void start(Place place, String body) {
    called("start");
    lines.add(new Post(place.path() + ":" + place.firstLine(), body));
  }

  /** The texts of the comments, first lines alone. */
  List<String> shown() {
    return posts.stream().map(post -> post.body.lines().findFirst().orElse("")).toList();
  }

  /** A comment. */
  final class Post implements LineComment {

    private final String place;
    private String body;
    boolean answered;
    boolean resolved;

    Post(String place, String body) {
      this.place = place;
      this.body = body;
    }

    @Override
    public String path() {
      return place.replaceFirst(":.*", "");
    }

    @Override
    public String body() {
      return body;
    }

    @Override
    public boolean answered() {
      return answered;
    }

    @Override
    public void update(String text) {
      called("update");
      if (!posts.contains(this) && !lines.contains(this)) {
        throw failure(404);
      }
      body = text;
    }

    @Override
    public void delete() {
      called("delete");
      if (!posts.remove(this) && !lines.remove(this)) {
        throw failure(404);
      }
    }

    @Override
    public void resolve() {
      resolved = true;
    }
  }
}

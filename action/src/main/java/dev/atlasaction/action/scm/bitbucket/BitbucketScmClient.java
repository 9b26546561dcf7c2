package dev.atlasaction.action.scm.bitbucket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.CheckResult;
import dev.atlasaction.action.scm.CommitChecks;
import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.OpenRequests;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import dev.atlasaction.action.scm.rest.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comments of one pull request at Bitbucket Cloud (spec ci-actions.md §8.5 and §17.4). */
public final class BitbucketScmClient implements ScmClient, LineDiscussions {

  private static final int PAGE = 100;

  private final JsonApi api;
  private final String host;
  private final String request;
  private final String comments;

  /** The repository's web page. */
  private final String page;

  /** A client for pull request {@code number}; makes no request yet. */
  public BitbucketScmClient(ScmTarget.Bitbucket target, int number, Http http) {
    this.api =
        new JsonApi(
            http,
            Map.of(
                "Authorization",
                "Bearer " + target.token().value(),
                "Content-Type",
                "application/json"));
    this.host = target.api().replaceFirst("(://[^/]*).*", "$1/");
    this.request =
        "%s/repositories/%s/%s/pullrequests/%d"
            .formatted(
                target.api(),
                JsonApi.segment(target.workspace()),
                JsonApi.segment(target.slug()),
                number);
    this.comments = request + "/comments";
    this.page = "https://bitbucket.org/%s/%s".formatted(target.workspace(), target.slug());
  }

  @Override
  public Stream<ScmComment> comments() {
    return all().filter(comment -> !comment.has("inline")).map(Comment::new);
  }

  private Stream<JsonNode> all() {
    return Page.all(comments + "?pagelen=" + PAGE, this::page)
        .filter(comment -> !comment.path("deleted").asBoolean());
  }

  private Page page(String url) {
    JsonNode page = JsonApi.document(api.send(api.call("GET", url), BitbucketWords::of));
    // The token goes with each request: nowhere but to the host it is for.
    return new Page(
        page.path("values"),
        Optional.of(page.path("next").asText()).filter(next -> next.startsWith(host)));
  }

  @Override
  public void createComment(String body) {
    api.send(api.call("POST", comments, content(body)), BitbucketWords::of);
  }

  /** Bitbucket tells the scopes of the token with every answer. */
  @Override
  public List<Ability> abilities() {
    String comment = "write comments on pull requests";
    String repository = request.replaceFirst("/pullrequests/[0-9]+$", "");
    Answer answer = api.send(api.call("GET", repository), BitbucketWords::of);
    Ability read = Ability.of("read the repository", true, "");
    Optional<String> told = answer.header("x-oauth-scopes");
    if (told.isEmpty()) {
      return List.of(read, Ability.unknown(comment, "Bitbucket does not tell the token's scopes"));
    }
    List<String> scopes = List.of(told.get().split("\\s*,\\s*", -1));
    String reason = "its scopes are " + told.get();
    return List.of(
        read,
        Ability.of(comment, scopes.contains("pullrequest:write"), reason),
        Ability.of("push", scopes.contains("repository:write"), reason));
  }

  @Override
  public Optional<OpenRequests> findOpenRequests() {
    return Optional.of(this::openInto);
  }

  /** Of this repository's own branches: git cannot fetch those of forks by any name here. */
  private List<OpenRequests.Open> openInto(String baseBranch) {
    String list = request.replaceFirst("/[0-9]+$", "") + "?state=OPEN&pagelen=50";
    return Page.all(list, this::page)
        .filter(found ->
            found.at("/destination/branch/name").asText().equals(baseBranch)
                && found
                    .at("/source/repository/full_name")
                    .equals(found.at("/destination/repository/full_name")))
        .map(found ->
            new OpenRequests.Open(
                found.path("id").asInt(),
                found.at("/links/html/href").asText(),
                "refs/heads/" + found.at("/source/branch/name").asText()))
        .toList();
  }

  @Override
  public Optional<CommitChecks> findChecks() {
    return Optional.of(this::publish);
  }

  /** Only with its branch it shows in the pull request. */
  private CommitChecks.Published publish(CheckResult result) {
    String repository = request.replaceFirst("/pullrequests/[0-9]+$", "");
    Map<String, Object> build = BuildStatuses.of(result, page);
    if (!result.subject().branch().isEmpty()) {
      build.put("refname", result.subject().branch());
    }
    String commit = JsonApi.segment(result.subject().commit());
    String url = "%s/commit/%s/statuses/build".formatted(repository, commit);
    api.send(api.call("POST", url, build), BitbucketWords::of);
    return CommitChecks.Published.VERDICT;
  }

  @Override
  public Optional<LineDiscussions> findLines() {
    return Optional.of(this);
  }

  @Override
  public Set<String> changedFiles() {
    return Page.all(request + "/diffstat?pagelen=" + PAGE, this::page)
        .map(file -> file.path("new").path("path").asText())
        .collect(Collectors.toSet());
  }

  @Override
  public List<LineComment> started() {
    List<JsonNode> known = all().toList();
    Set<Long> parents =
        known.stream()
            .map(comment -> comment.path("parent").path("id").asLong())
            .collect(Collectors.toSet());
    return known.stream()
        .filter(comment -> comment.has("inline") && !comment.has("parent"))
        .<LineComment>map(
            comment -> new Inline(comment, parents.contains(comment.path("id").asLong())))
        .toList();
  }

  @Override
  public void start(Place place, String body) {
    Map<String, Object> inline = new LinkedHashMap<>();
    inline.put("path", place.path());
    if (place.lastLine() > place.firstLine()) {
      inline.put("start_to", place.firstLine());
    }
    inline.put("to", place.lastLine());
    Map<String, Object> comment = new LinkedHashMap<>(content(body));
    comment.put("inline", inline);
    api.send(api.call("POST", comments, comment), BitbucketWords::of);
  }

  private static Map<String, Object> content(String body) {
    return Map.of("content", Map.of("raw", body));
  }

  private class Comment implements ScmComment {

    private final String url;
    private final String body;

    Comment(JsonNode comment) {
      this.url = comments + "/" + comment.path("id").asLong();
      this.body = comment.path("content").path("raw").asText();
    }

    @Override
    public String body() {
      return body;
    }

    @Override
    public void update(String text) {
      api.send(api.call("PUT", url, content(text)), BitbucketWords::of);
    }

    @Override
    public void delete() {
      api.send(api.call("DELETE", url), BitbucketWords::of);
    }

    /** Nothing can be folded here. */
    @Override
    public void hide() {
      delete();
    }

    String url() {
      return url;
    }
  }

  private final class Inline extends Comment implements LineComment {

    private final String path;
    private final boolean answered;

    Inline(JsonNode comment, boolean answered) {
      super(comment);
      this.path = comment.path("inline").path("path").asText();
      this.answered = answered;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public boolean answered() {
      return answered;
    }

    @Override
    public void resolve() {
      api.send(api.call("POST", url() + "/resolve"), BitbucketWords::of);
    }
  }
}

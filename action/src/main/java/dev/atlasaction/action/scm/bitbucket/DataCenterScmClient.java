package dev.atlasaction.action.scm.bitbucket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.CheckResult;
import dev.atlasaction.action.scm.CommitChecks;
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
import java.util.stream.Stream;

/** The comments of one pull request at Bitbucket Data Center. */
public final class DataCenterScmClient implements ScmClient {

  private static final int PAGE = 100;

  private final JsonApi api;
  private final String repository;
  private final String request;

  /** A client for pull request {@code number}; makes no request yet. */
  public DataCenterScmClient(ScmTarget.BitbucketDataCenter target, int number, Http http) {
    this.api =
        new JsonApi(
            http,
            Map.of(
                "Authorization",
                "Bearer " + target.token().value(),
                "Content-Type",
                "application/json"));
    this.repository =
        "%s/projects/%s/repos/%s"
            .formatted(
                target.api(),
                JsonApi.segment(target.project()),
                JsonApi.segment(target.repository()));
    this.request = repository + "/pull-requests/" + number;
  }

  /**
   * It lists what happened, the newest first; answers and comments at lines are no such comment.
   */
  @Override
  public Stream<ScmComment> comments() {
    List<ScmComment> newestFirst =
        all(request + "/activities?")
            .filter(activity ->
                activity.path("action").asText().equals("COMMENTED")
                    && !activity.has("commentAnchor")
                    && activity.path("comment").has("text"))
            .<ScmComment>map(activity -> new Comment(activity.path("comment")))
            .toList();
    return newestFirst.reversed().stream();
  }

  /** All elements of a list; the number of the next page's first one is in the answer. */
  private Stream<JsonNode> all(String list) {
    return Page.all("0", start -> page("%slimit=%d&start=%s".formatted(list, PAGE, start)));
  }

  private Page page(String url) {
    JsonNode page = JsonApi.document(api.send(api.call("GET", url), DataCenterScmClient::words));
    boolean last = page.path("isLastPage").asBoolean(true);
    return new Page(
        page.path("values"),
        Optional.of(page.path("nextPageStart").asText())
            .filter(next -> !last && next.matches("[0-9]+")));
  }

  @Override
  public void createComment(String body) {
    api.send(
        api.call("POST", request + "/comments", Map.of("text", body)), DataCenterScmClient::words);
  }

  /** Whoever reads a repository may comment there, by its documentation. */
  @Override
  public List<Ability> abilities() {
    api.send(api.call("GET", repository), DataCenterScmClient::words);
    return List.of(
        Ability.of("read the repository", true, ""),
        Ability.of("write comments on pull requests", true, "whoever may read it may comment"));
  }

  @Override
  public Optional<OpenRequests> findOpenRequests() {
    return Optional.of(this::openInto);
  }

  private List<OpenRequests.Open> openInto(String baseBranch) {
    String branch = JsonApi.segment("refs/heads/" + baseBranch);
    return all("%s/pull-requests?state=OPEN&direction=INCOMING&at=%s&"
            .formatted(repository, branch))
        .map(found -> {
          int number = found.path("id").asInt();
          return new OpenRequests.Open(
              number,
              found.at("/links/self/0/href").asText(),
              "refs/pull-requests/" + number + "/from");
        })
        .toList();
  }

  @Override
  public Optional<CommitChecks> findChecks() {
    return Optional.of(this::publish);
  }

  private CommitChecks.Published publish(CheckResult result) {
    Map<String, Object> build =
        BuildStatuses.of(result, repository.replaceFirst("/rest/api/[^/]*", ""));
    if (!result.subject().branch().isEmpty()) {
      build.put("ref", "refs/heads/" + result.subject().branch());
    }
    String commit = JsonApi.segment(result.subject().commit());
    api.send(
        api.call("POST", "%s/commits/%s/builds".formatted(repository, commit), build),
        DataCenterScmClient::words);
    return CommitChecks.Published.VERDICT;
  }

  private static String words(Answer refusal) {
    return "unexpected status code %d of Bitbucket Data Center: %s"
        .formatted(refusal.status(), refusal.body());
  }

  private final class Comment implements ScmComment {

    private final String url;
    private final long version;
    private final String body;

    Comment(JsonNode comment) {
      this.url = request + "/comments/" + comment.path("id").asLong();
      this.version = comment.path("version").asLong();
      this.body = comment.path("text").asText();
    }

    @Override
    public String body() {
      return body;
    }

    /** Refused with 409 if somebody has changed it since it was read. */
    @Override
    public void update(String text) {
      Map<String, Object> comment = new LinkedHashMap<>();
      comment.put("text", text);
      comment.put("version", version);
      api.send(api.call("PUT", url, comment), DataCenterScmClient::words);
    }

    @Override
    public void delete() {
      api.send(api.call("DELETE", url + "?version=" + version), DataCenterScmClient::words);
    }

    /** Nothing can be folded here. */
    @Override
    public void hide() {
      delete();
    }
  }
}

package dev.atlasaction.action.scm.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.CommitChecks;
import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.Marker;
import dev.atlasaction.action.scm.OpenRequests;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import dev.atlasaction.action.scm.rest.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The comment threads of one pull request at Azure DevOps (spec ci-actions.md §8.6 and §17.5). */
public final class AzureScmClient implements ScmClient, LineDiscussions {

  private static final String VERSION = "?api-version=7.1-preview.1";

  private final JsonApi api;
  private final String request;
  private final String threads;
  private final Status fresh;

  /** What a new thread is; a policy may want all to be closed before a merge. */
  public enum Status {
    /** Open. */
    ACTIVE,
    /** For information. */
    CLOSED;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A client for pull request {@code number}; makes no request yet.
   *
   * @param fresh of threads it begins that are at no line
   */
  public AzureScmClient(ScmTarget.AzureDevOps target, int number, Http http, Status fresh) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    if (target.hasToken()) {
      headers.put("Authorization", "Bearer " + target.token().value());
    }
    this.api = new JsonApi(http, headers);
    String project =
        Arrays.stream(target.project().split("/", -1))
            .map(JsonApi::segment)
            .collect(Collectors.joining("/"));
    this.request =
        "%s/%s/_apis/git/repositories/%s/pullrequests/%d"
            .formatted(target.api(), project, JsonApi.segment(target.repository()), number);
    this.threads = request + "/threads";
    this.fresh = fresh;
  }

  /** The first comment of each thread: the others are people's answers. */
  @Override
  public Stream<ScmComment> comments() {
    return list().map(FirstComment::new);
  }

  private Stream<JsonNode> list() {
    Answer answer =
        told(
            "failed to list comment threads: ",
            () -> api.send(api.call("GET", threads + VERSION), words("listing comment threads")));
    return StreamSupport.stream(JsonApi.document(answer).path("value").spliterator(), false)
        .filter(thread -> !thread.path("isDeleted").asBoolean());
  }

  @Override
  public void createComment(String body) {
    Map<String, Object> thread = new LinkedHashMap<>();
    thread.put("comments", List.of(Map.of("content", body)));
    thread.put("status", fresh.word());
    post(thread);
  }

  private void post(Map<String, Object> thread) {
    api.send(api.call("POST", threads + VERSION, thread), words("creating comment thread"));
  }

  @Override
  public List<Ability> abilities() {
    return new AzureAbilities(api, request.replaceFirst("/pullrequests/[0-9]+$", "")).list();
  }

  @Override
  public Optional<OpenRequests> findOpenRequests() {
    return Optional.of(new AzureOpenRequests(api, request));
  }

  @Override
  public Optional<CommitChecks> findChecks() {
    return Optional.of(new AzureStatuses(api, request));
  }

  @Override
  public Optional<LineDiscussions> findLines() {
    return Optional.of(this);
  }

  /** Of the newest iteration, compared with the target branch. */
  @Override
  public Set<String> changedFiles() {
    JsonNode iterations = get(request + "/iterations?api-version=7.1").path("value");
    int newest = iterations.path(iterations.size() - 1).path("id").asInt(1);
    String changes = "%s/iterations/%d/changes".formatted(request, newest);
    return Page.all("0", skip -> changes(changes, skip))
        .map(change -> change.path("item").path("path").asText().replaceFirst("^/", ""))
        .collect(Collectors.toSet());
  }

  /** The answer says how many to skip for the next page, and 0 after the last one. */
  private Page changes(String changes, String skip) {
    String from = skip.equals("0") ? "" : "&$skip=" + skip;
    JsonNode page = get("%s?$top=2000%s&api-version=7.1".formatted(changes, from));
    int next = page.path("nextSkip").asInt();
    return new Page(
        page.path("changeEntries"),
        next > Integer.parseInt(skip) ? Optional.of(Integer.toString(next)) : Optional.empty());
  }

  private JsonNode get(String url) {
    return JsonApi.document(api.send(api.call("GET", url), words("reading the pull request")));
  }

  @Override
  public List<LineComment> started() {
    return list()
        .filter(thread -> thread.path("threadContext").has("filePath"))
        .<LineComment>map(FirstComment::new)
        .toList();
  }

  @Override
  public void start(Place place, String body) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("filePath", "/" + place.path());
    context.put("rightFileStart", position(place.firstLine()));
    context.put("rightFileEnd", position(place.lastLine() + 1));
    Map<String, Object> thread = new LinkedHashMap<>();
    thread.put("comments", List.of(Map.of("content", body)));
    thread.put("status", Status.ACTIVE.word());
    thread.put("threadContext", context);
    post(thread);
  }

  /** The start of a line. */
  private static Map<String, Integer> position(int line) {
    Map<String, Integer> position = new LinkedHashMap<>();
    position.put("line", line);
    position.put("offset", 1);
    return position;
  }

  static Function<Answer, String> words(String doing) {
    return refusal ->
        "unexpected status code %d when %s. body: %s"
            .formatted(refusal.status(), doing, refusal.body());
  }

  private static <T> T told(String prefix, Supplier<T> work) {
    try {
      return work.get();
    } catch (ScmException e) {
      throw new ScmException(
          new ScmException.Answer(e.status(), e.reason()), prefix + e.getMessage(), e);
    }
  }

  private final class FirstComment implements LineComment {

    private final JsonNode thread;
    private final String url;

    FirstComment(JsonNode thread) {
      this.thread = thread;
      this.url = threads + "/" + thread.path("id").asLong();
    }

    private JsonNode first() {
      return thread.path("comments").path(0);
    }

    @Override
    public String body() {
      return first().path("content").asText();
    }

    @Override
    public String path() {
      return thread.path("threadContext").path("filePath").asText().replaceFirst("^/", "");
    }

    @Override
    public boolean answered() {
      return thread.path("comments").size() > 1;
    }

    @Override
    public void update(String text) {
      Answer answer =
          told(
              "getting thread to update first comment: ",
              () -> api.send(api.call("GET", url + VERSION), words("getting comment thread")));
      long id =
          JsonApi.document(answer)
              .path("comments")
              .path(0)
              .path("id")
              .asLong(first().path("id").asLong());
      api.send(
          api.call("PATCH", url + "/comments/" + id + VERSION, Map.of("content", text)),
          words("updating comment"));
    }

    @Override
    public void delete() {
      api.send(
          api.call("DELETE", url + "/comments/" + first().path("id").asLong() + "?api-version=7.1"),
          words("deleting comment"));
    }

    @Override
    public void hide() {
      update(Marker.outdated(body()));
      status("closed");
    }

    @Override
    public void resolve() {
      status("fixed");
    }

    private void status(String status) {
      api.send(
          api.call("PATCH", url + VERSION, Map.of("status", status)),
          words("closing comment thread"));
    }
  }
}

package dev.atlasaction.action.scm.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.rest.JsonApi;
import dev.atlasaction.action.scm.rest.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Discussions at the lines of a merge request (spec ci-actions.md §17.3). */
final class GitLabDiscussions implements LineDiscussions {

  private final JsonApi api;
  private final String request;
  private @Nullable JsonNode revisions;

  /**
   * Of one merge request.
   *
   * @param request its address in the API
   */
  GitLabDiscussions(JsonApi api, String request) {
    this.api = api;
    this.request = request;
  }

  @Override
  public Set<String> changedFiles() {
    String list = request + "/diffs?per_page=" + GitLabScmClient.PAGE;
    return Page.all("1", page -> page(list, page))
        .map(diff -> diff.path("new_path").asText())
        .collect(Collectors.toSet());
  }

  @Override
  public List<LineComment> started() {
    String list = request + "/discussions?per_page=" + GitLabScmClient.PAGE;
    return Page.all("1", page -> page(list, page))
        .filter(discussion -> discussion.path("notes").path(0).has("position"))
        .<LineComment>map(Discussion::new)
        .toList();
  }

  private Page page(String list, String page) {
    return GitLabScmClient.page(api, list + "&page=" + page, GitLabScmClient::words);
  }

  /** The line is told of the new side alone, as it is for files the merge request adds. */
  @Override
  public void start(Place place, String body) {
    Map<String, Object> position = new LinkedHashMap<>();
    JsonNode refs = revisions();
    position.put("position_type", "text");
    position.put("base_sha", refs.path("base_sha").asText());
    position.put("start_sha", refs.path("start_sha").asText());
    position.put("head_sha", refs.path("head_sha").asText());
    position.put("old_path", place.path());
    position.put("new_path", place.path());
    position.put("new_line", place.firstLine());
    Map<String, Object> discussion = new LinkedHashMap<>();
    discussion.put("body", body);
    discussion.put("position", position);
    api.send(api.call("POST", request + "/discussions", discussion), GitLabScmClient::words);
  }

  private JsonNode revisions() {
    JsonNode known = revisions;
    if (known == null) {
      known =
          JsonApi.document(api.send(api.call("GET", request), GitLabScmClient::words))
              .path("diff_refs");
      revisions = known;
    }
    return known;
  }

  /** A discussion is at one line here, so the lines below it are counted. */
  @Override
  public String fence(int lines) {
    return "suggestion:-0+" + (lines - 1);
  }

  private final class Discussion implements LineComment {

    private final JsonNode first;
    private final String url;
    private final boolean answered;

    Discussion(JsonNode discussion) {
      this.first = discussion.path("notes").path(0);
      this.url = request + "/discussions/" + JsonApi.segment(discussion.path("id").asText());
      this.answered = discussion.path("notes").size() > 1;
    }

    @Override
    public String path() {
      return first.path("position").path("new_path").asText();
    }

    @Override
    public String body() {
      return first.path("body").asText();
    }

    @Override
    public boolean answered() {
      return answered;
    }

    @Override
    public void update(String text) {
      api.send(api.call("PUT", note(), Map.of("body", text)), GitLabScmClient::words);
    }

    @Override
    public void delete() {
      api.send(api.call("DELETE", note()), GitLabScmClient::words);
    }

    @Override
    public void resolve() {
      if (!first.path("resolved").asBoolean()) {
        api.send(api.call("PUT", url, Map.of("resolved", true)), GitLabScmClient::words);
      }
    }

    private String note() {
      return url + "/notes/" + first.path("id").asLong();
    }
  }
}

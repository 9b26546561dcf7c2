package dev.atlasaction.action.scm.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Call;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.render.Clip;
import dev.atlasaction.action.scm.CheckResult;
import dev.atlasaction.action.scm.CheckResult.Remark;
import dev.atlasaction.action.scm.CheckResult.Subject;
import dev.atlasaction.action.scm.CommitChecks;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.rest.JsonApi;
import dev.atlasaction.action.scm.rest.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Check runs (spec ci-demand.md §1, demand 26): the verdict, a page, and as many annotations as
 * there are findings. Where the token may not write them, a commit status stands in.
 */
record GitHubChecks(ScmTarget.GitHub target, Http http) implements CommitChecks {

  private static final int PAGE = 100;

  /** The API takes no more of them in one request. */
  private static final int BATCH = 50;

  /** Twenty requests: whoever has more findings reads the report. */
  private static final int MOST = 1_000;

  private static final int LONGEST_SUMMARY = 65_535;
  private static final int LONGEST_TITLE = 255;

  /** The API takes 64 KB, of bytes. */
  private static final int LONGEST_MESSAGE = 16_000;

  /** The fields that tell annotations apart. */
  private static final List<String> KEY =
      List.of("path", "start_line", "annotation_level", "message");

  static JsonApi api(ScmTarget.GitHub target, Http http) {
    return new JsonApi(
        http,
        Map.of(
            "Authorization",
            "Bearer " + target.token().value(),
            "Content-Type",
            "application/json"));
  }

  @Override
  public Published publish(CheckResult result) {
    GitHubStatuses statuses = new GitHubStatuses(target, http);
    if (target.isGitea()) {
      return statuses.publish(result);
    }
    try {
      new Run(api(target, http), target.api() + "/repos/" + target.repository(), result).write();
      return Published.ALL;
    } catch (ScmException refused) {
      if (refused.status() != 403 && refused.status() != 404) {
        throw refused;
      }
      try {
        statuses.publish(result);
      } catch (ScmException neither) {
        throw refused;
      }
      return new Published(false, Optional.of(refused));
    }
  }

  /** One check run being written. */
  private record Run(JsonApi api, String repository, CheckResult result) {

    /**
     * Annotations are only ever added to a run. So one that has others than ours is left behind: a
     * new one of the same name takes its place.
     */
    void write() {
      List<Map<String, Object>> wanted =
          result.remarks().stream().limit(MOST).map(Run::annotation).toList();
      Optional<String> there = findUrl();
      Set<String> shown = there.map(this::shown).orElse(Set.of());
      Set<String> keys = wanted.stream().map(Run::key).collect(Collectors.toSet());
      boolean fits = keys.containsAll(shown);
      Set<String> known = fits ? shown : Set.of();
      List<Map<String, Object>> missing =
          wanted.stream().filter(annotation -> !known.contains(key(annotation))).toList();
      List<Map<String, Object>> first = missing.subList(0, Math.min(BATCH, missing.size()));
      String url =
          there
              .filter(any -> fits)
              .map(found -> update(found, first))
              .orElseGet(() -> create(first));
      for (int from = BATCH; from < missing.size(); from += BATCH) {
        update(url, missing.subList(from, Math.min(missing.size(), from + BATCH)));
      }
    }

    /** The run of an earlier job for this subject. */
    private Optional<String> findUrl() {
      Subject subject = result.subject();
      String list =
          "%s/commits/%s/check-runs?check_name=%s&per_page=%d"
              .formatted(
                  repository,
                  JsonApi.segment(subject.commit()),
                  JsonApi.segment(subject.name()),
                  PAGE);
      return send(api.call("GET", list))
          .path("check_runs")
          .valueStream()
          .filter(run -> run.path("external_id").asText().equals(subject.name()))
          .findFirst()
          .map(this::url);
    }

    private String url(JsonNode run) {
      return repository + "/check-runs/" + run.path("id").asLong();
    }

    private Set<String> shown(String url) {
      return Page.all("1", page -> annotations(url, page))
          .map(Run::key)
          .collect(Collectors.toSet());
    }

    private Page annotations(String url, String page) {
      JsonNode list =
          send(api.call("GET", "%s/annotations?per_page=%d&page=%s".formatted(url, PAGE, page)));
      return new Page(
          list,
          list.size() < PAGE
              ? Optional.empty()
              : Optional.of(Integer.toString(Integer.parseInt(page) + 1)));
    }

    private String create(List<Map<String, Object>> annotations) {
      Map<String, Object> run = content(annotations);
      run.put("name", result.subject().name());
      run.put("head_sha", result.subject().commit());
      return url(send(api.call("POST", repository + "/check-runs", run)));
    }

    private String update(String url, List<Map<String, Object>> annotations) {
      send(api.call("PATCH", url, content(annotations)));
      return url;
    }

    private Map<String, Object> content(List<Map<String, Object>> annotations) {
      Map<String, Object> output = new LinkedHashMap<>();
      output.put("title", result.title(LONGEST_TITLE));
      output.put("summary", Clip.to(summary(), LONGEST_SUMMARY));
      if (!annotations.isEmpty()) {
        output.put("annotations", annotations);
      }
      Map<String, Object> run = new LinkedHashMap<>();
      run.put("external_id", result.subject().name());
      if (!result.subject().url().isEmpty()) {
        run.put("details_url", result.subject().url());
      }
      run.put("status", "completed");
      run.put("conclusion", result.conclusion().name().toLowerCase(Locale.ROOT));
      run.put("output", output);
      return run;
    }

    private String summary() {
      int more = result.remarks().size() - MOST;
      return more <= 0
          ? result.summary()
          : "_%d findings have no annotation: %d is the most._\n\n%s"
              .formatted(more, MOST, result.summary());
    }

    private static Map<String, Object> annotation(Remark remark) {
      Map<String, Object> annotation = new LinkedHashMap<>();
      annotation.put("path", remark.path());
      annotation.put("start_line", remark.line());
      annotation.put("end_line", remark.line());
      annotation.put("annotation_level", remark.error() ? "failure" : "warning");
      annotation.put("title", CheckResult.cut(remark.title(), LONGEST_TITLE));
      annotation.put("message", CheckResult.cut(remark.message(), LONGEST_MESSAGE));
      return annotation;
    }

    /** What GitHub has of an annotation and we send says which one it is. */
    private static String key(Map<String, Object> annotation) {
      return KEY.stream()
          .map(field -> String.valueOf(annotation.get(field)))
          .collect(Collectors.joining(":"));
    }

    private static String key(JsonNode annotation) {
      return KEY.stream()
          .map(field -> annotation.path(field).asText())
          .collect(Collectors.joining(":"));
    }

    private JsonNode send(Call call) {
      Answer answer =
          api.send(
              call,
              refusal -> "unexpected status code %d for a check run".formatted(refusal.status()));
      return JsonApi.document(answer);
    }
  }
}

package dev.atlasaction.action.platform.github;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.FollowsRun.Run;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.QueuesMerges.Group;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.Actor;
import dev.atlasaction.action.platform.TriggerContext.Comment;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the trigger from the job's variables and event payload (spec ci-actions.md §6.1). */
final class GitHubTrigger {

  private static final List<String> NUMBERS =
      List.of("GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_RUN_NUMBER", "GITHUB_RETENTION_DAYS");

  private final Host host;
  private final Face face;

  GitHubTrigger(Host host, Face face) {
    this.host = host;
    this.face = face;
  }

  TriggerContext read() {
    for (String name : NUMBERS) {
      requireNumber(name);
    }
    JsonNode event = event();
    String runId = host.variable("GITHUB_RUN_ID");
    return new TriggerContext(
        "GITHUB",
        host.variable("GITHUB_REPOSITORY"),
        event.path("repository").path("html_url").asText(),
        event.path("repository").path("default_branch").asText(),
        firstSet(host.variable("GITHUB_HEAD_REF"), host.variable("GITHUB_REF_NAME")),
        host.variable("GITHUB_SHA"),
        new Actor(host.variable("GITHUB_ACTOR"), host.variable("GITHUB_ACTOR_ID")),
        "gh run rerun " + (runId.isEmpty() ? "0" : runId),
        runUrl(runId),
        pullRequest(event),
        comment(event));
  }

  private void requireNumber(String name) {
    String value = host.variable(name);
    if (!value.isEmpty() && !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw EngineException.user("the variable %s is no number: \"%s\"".formatted(name, value));
    }
  }

  /** The payload; an empty one if the file is not there. */
  private JsonNode event() {
    String path = host.variable("GITHUB_EVENT_PATH");
    if (path.isEmpty()) {
      return MissingNode.getInstance();
    }
    Path file = host.workingDirectory().resolve(path);
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return MissingNode.getInstance();
    } catch (JacksonException e) {
      throw EngineException.user(
          "the event payload GITHUB_EVENT_PATH=%s is no JSON: %s"
              .formatted(file, e.getOriginalMessage()));
    } catch (IOException e) {
      throw EngineException.environment(
          "cannot read the event payload GITHUB_EVENT_PATH=%s: %s".formatted(file, e.getMessage()),
          e);
    }
  }

  private Optional<PullRequest> pullRequest(JsonNode event) {
    String name = host.variable("GITHUB_EVENT_NAME");
    boolean known =
        name.equals("pull_request") || (face == Face.OWN && name.equals("pull_request_target"));
    JsonNode pull = event.path("pull_request");
    if (!known || pull.isMissingNode()) {
      return Optional.empty();
    }
    String head = pull.path("head").path("repo").path("full_name").asText();
    return Optional.of(
        new PullRequest(
            pull.path("number").asInt(),
            pull.path("html_url").asText(),
            pull.path("body").asText(""),
            pull.path("head").path("sha").asText(),
            pull.path("base").path("ref").asText(),
            !head.isEmpty() && !head.equals(host.variable("GITHUB_REPOSITORY"))));
  }

  /** The run whose end started this one. */
  Optional<Run> findFollowed() {
    JsonNode run = event().path("workflow_run");
    if (!host.variable("GITHUB_EVENT_NAME").equals("workflow_run") || run.isMissingNode()) {
      return Optional.empty();
    }
    String repository = run.path("head_repository").path("full_name").asText();
    return Optional.of(
        new Run(
            repository.replaceFirst("/.*", ""),
            run.path("head_branch").asText(),
            run.path("head_sha").asText()));
  }

  /** What a merge queue wants to merge. */
  Optional<Group> findGroup() {
    JsonNode group = event().path("merge_group");
    if (!host.variable("GITHUB_EVENT_NAME").equals("merge_group") || group.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(
        new Group(
            group.path("base_ref").asText().replaceFirst("^refs/heads/", ""),
            group.path("base_sha").asText()));
  }

  private Optional<Comment> comment(JsonNode event) {
    JsonNode issue = event.path("issue");
    if (!host.variable("GITHUB_EVENT_NAME").equals("issue_comment") || !issue.has("pull_request")) {
      return Optional.empty();
    }
    JsonNode comment = event.path("comment");
    return Optional.of(
        new Comment(
            issue.path("number").asInt(),
            comment.path("html_url").asText(),
            comment.path("body").asText()));
  }

  private String runUrl(String runId) {
    String server = host.variable("GITHUB_SERVER_URL");
    boolean known = !server.isEmpty() && !runId.isEmpty();
    return known
        ? "%s/%s/actions/runs/%s".formatted(server, host.variable("GITHUB_REPOSITORY"), runId)
        : "";
  }

  private static String firstSet(String first, String second) {
    return first.isEmpty() ? second : first;
  }
}

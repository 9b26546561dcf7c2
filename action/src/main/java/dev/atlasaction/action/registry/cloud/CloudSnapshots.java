package dev.atlasaction.action.registry.cloud;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Call;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.registry.Snapshots;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Snapshots in the original's registry, through its query API (spec ci-actions.md §12). */
public final class CloudSnapshots implements Snapshots {

  private static final String LATEST =
      "query snapshotHash($input: SnapshotHashInput!)"
          + " { snapshotHash(input: $input) { hash } }";
  private static final String PUSH =
      "mutation pushSnapshot($input: PushSnapshotInput!)"
          + " { pushSnapshot(input: $input) { newVersion url } }";

  private final ObjectMapper json = new ObjectMapper();
  private final Http http;
  private final String address;
  private final Map<String, String> headers;

  /**
   * A client.
   *
   * @param address of the query API
   * @param caller who calls
   */
  public CloudSnapshots(Http http, String address, Caller caller) {
    this.http = http;
    this.address = address;
    this.headers =
        Map.of(
            "Authorization",
            "Bearer " + caller.token(),
            "Content-Type",
            "application/json",
            "User-Agent",
            caller.agent());
  }

  /** Token and name of the programs that call. */
  public record Caller(String token, String agent) {

    /** Hides the token. */
    @Override
    public String toString() {
      return "Caller[" + agent + "]";
    }
  }

  @Override
  public String latestHash(Source source) {
    return ask(LATEST, input(source)).path("snapshotHash").path("hash").asText();
  }

  @Override
  public String push(Source source, Snapshot snapshot) {
    ObjectNode input = input(source);
    if (!snapshot.known()) {
      input.putObject("snapshot").put("hash", snapshot.hash()).put("hcl", snapshot.hcl());
    }
    input.put("hashMatch", snapshot.known());
    snapshot
        .stats()
        .ifPresent(
            stats -> input.putObject("stats").put("stats", stats.json()).put("time", stats.time()));
    return ask(PUSH, input).path("pushSnapshot").path("url").asText();
  }

  private ObjectNode input(Source source) {
    ObjectNode input = json.createObjectNode().put("url", source.url());
    if (!source.slug().isEmpty()) {
      input.put("extID", source.slug());
    }
    put(input, "schemas", source.schemas());
    put(input, "exclude", source.exclude());
    return input;
  }

  private static void put(ObjectNode input, String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode list = input.putArray(name);
      values.forEach(list::add);
    }
  }

  private JsonNode ask(String query, ObjectNode input) {
    ObjectNode question = json.createObjectNode().put("query", query);
    question.putObject("variables").set("input", input);
    Answer answer = send(Call.of("POST", address, headers).with(question.toString()));
    if (answer.status() != 200) {
      throw new EngineException(
          Category.ENVIRONMENT, "unexpected status code: " + answer.status(), null);
    }
    try {
      JsonNode document = json.readTree(answer.body());
      StringBuilder errors = new StringBuilder();
      document
          .path("errors")
          .forEach(
              each -> errors.append("input: ").append(each.path("message").asText()).append('\n'));
      if (!errors.isEmpty()) {
        throw EngineException.user(errors.toString());
      }
      return document.path("data");
    } catch (JacksonException e) {
      throw EngineException.environment("the registry answers no JSON", e);
    }
  }

  private Answer send(Call call) {
    try {
      return http.send(call);
    } catch (IOException e) {
      throw EngineException.environment(String.valueOf(e.getMessage()), e);
    }
  }
}

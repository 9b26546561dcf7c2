package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The documents in which targets are told to a job, and told of (spec ci-demand.md §3.4). */
public final class TargetList {

  private TargetList() {}

  /** What became of one target. */
  public record Outcome(
      String name, String status, String error, SortedMap<String, String> outputs) {}

  /**
   * A list of targets in JSON or YAML, each by the names of its fields. Raises a user error if it
   * is none.
   */
  public static List<SortedMap<String, String>> read(String text) {
    JsonNode document;
    try {
      document = JsonMapper.builder(new YAMLFactory()).build().readTree(text);
    } catch (JacksonException e) {
      throw new EngineException(
          Category.USER,
          "the input \"targets\" is neither JSON nor YAML: " + e.getOriginalMessage(),
          e);
    }
    List<SortedMap<String, String>> all = new ArrayList<>();
    for (JsonNode target : document) {
      SortedMap<String, String> fields = new TreeMap<>();
      for (Map.Entry<String, JsonNode> field : target.properties()) {
        JsonNode value = field.getValue();
        fields.put(field.getKey(), value.isValueNode() ? value.asText() : value.toString());
      }
      all.add(fields);
    }
    if (!document.isArray() || all.isEmpty() || all.stream().anyMatch(fields -> fields.isEmpty())) {
      throw EngineException.user(
          "the input \"targets\" has to be a list, such as [{\"name\": \"orders\", \"dir\":"
              + " \"file://orders/migrations\"}]");
    }
    return all;
  }

  /** The outcomes as one JSON array. */
  public static String write(List<Outcome> outcomes) {
    JsonMapper json = new JsonMapper();
    ArrayNode all = json.createArrayNode();
    for (Outcome outcome : outcomes) {
      ObjectNode one = all.addObject().put("name", outcome.name()).put("status", outcome.status());
      if (!outcome.error().isEmpty()) {
        one.put("error", outcome.error());
      }
      outcome.outputs().forEach(one::put);
    }
    return all.toString();
  }
}

package dev.atlasaction.action.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON schema of each action's inputs, for editors and checks. */
final class InputSchema {

  private InputSchema() {}

  static String json(List<ActionSheet> actions) {
    Map<String, Object> definitions = new LinkedHashMap<>();
    actions.forEach(action -> definitions.put(action.id(), of(action)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Inputs of the actions, by action");
    schema.put("type", "object");
    schema.put("properties", definitions);
    schema.put("additionalProperties", false);
    return PrettyJson.of(schema);
  }

  private static Map<String, Object> of(ActionSheet action) {
    Map<String, Object> properties = new LinkedHashMap<>();
    action.inputs().forEach(input -> properties.put(input.id(), of(input)));
    List<String> required =
        action.inputs().stream().filter(InputSheet::required).map(InputSheet::id).toList();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", action.description());
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> of(InputSheet input) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", input.description());
    schema.put(
        "type",
        switch (input.type()) {
          case "boolean" -> "boolean";
          case "number" -> "integer";
          default -> "string";
        });
    if (!input.options().isEmpty()) {
      schema.put("enum", input.options());
    }
    if (!input.standard().isEmpty()) {
      schema.put(
          "default",
          input.isBoolean() ? (Object) Boolean.valueOf(input.standard()) : input.standard());
    }
    return schema;
  }
}

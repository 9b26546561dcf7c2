package dev.atlasaction.engine.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks a document against a JSON schema, as far as the schemas beside the tests go: all keywords
 * that the SARIF schema uses. A keyword it does not know is an error, so that nothing passes
 * unread.
 */
final class JsonSchema {

  private static final Set<String> SILENT =
      Set.of(
          "$comment",
          "$schema",
          "$id",
          "id",
          "title",
          "description",
          "default",
          "definitions",
          "format");

  private final JsonNode root;
  private final List<String> errors = new ArrayList<>();

  private JsonSchema(JsonNode root) {
    this.root = root;
  }

  /** What is wrong; empty if nothing is. */
  static List<String> errors(JsonNode schema, JsonNode document) {
    JsonSchema checker = new JsonSchema(schema);
    checker.check(schema, document, "$");
    return checker.errors;
  }

  private void check(JsonNode schema, JsonNode node, String at) {
    schema
        .properties()
        .forEach(keyword -> {
          if (!SILENT.contains(keyword.getKey())) {
            keyword(keyword.getKey(), keyword.getValue(), schema, node, at);
          }
        });
  }

  private void keyword(String name, JsonNode value, JsonNode schema, JsonNode node, String at) {
    switch (name) {
      case "$ref" -> check(root.at(value.textValue().substring(1)), node, at);
      case "type" -> require(isType(value.textValue(), node), at, "is no " + value);
      case "enum" -> require(isOneOf(value, node), at, "is not one of " + value);
      case "required" ->
          value.forEach(
              key -> require(!node.isObject() || node.has(key.textValue()), at, "lacks " + key));
      case "properties" ->
          value
              .properties()
              .forEach(each -> {
                if (node.has(each.getKey())) {
                  check(each.getValue(), node.get(each.getKey()), at + "." + each.getKey());
                }
              });
      case "additionalProperties" -> additional(value, schema, node, at);
      case "items" -> {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
          check(value, node.get(i), at + "[" + i + "]");
        }
      }
      case "anyOf" -> require(matches(value, node) > 0, at, "fits none of anyOf");
      case "oneOf" -> require(matches(value, node) == 1, at, "does not fit one of oneOf");
      case "not" -> require(count(value, node) > 0, at, "fits what it must not");
      case "pattern" ->
          require(
              !node.isTextual()
                  || Pattern.compile(value.textValue()).matcher(node.textValue()).find(),
              at,
              "does not fit " + value);
      case "minimum" ->
          require(!node.isNumber() || node.doubleValue() >= value.doubleValue(), at, "too small");
      case "maximum" ->
          require(!node.isNumber() || node.doubleValue() <= value.doubleValue(), at, "too large");
      case "minLength" ->
          require(
              !node.isTextual() || node.textValue().length() >= value.intValue(), at, "too short");
      case "maxLength" ->
          require(
              !node.isTextual() || node.textValue().length() <= value.intValue(), at, "too long");
      case "minItems" -> require(!node.isArray() || node.size() >= value.intValue(), at, "too few");
      case "maxItems" ->
          require(!node.isArray() || node.size() <= value.intValue(), at, "too many");
      case "uniqueItems" -> {
        Set<JsonNode> seen = new HashSet<>();
        node.forEach(each -> require(!node.isArray() || seen.add(each), at, "has doubles"));
      }
      default ->
          throw new IllegalArgumentException("the checker does not know " + name + " at " + at);
    }
  }

  private void additional(JsonNode value, JsonNode schema, JsonNode node, String at) {
    node.fieldNames()
        .forEachRemaining(key -> {
          if (schema.path("properties").has(key)) {
            return;
          }
          if (value.isBoolean()) {
            require(value.booleanValue(), at, "must not have " + key);
          } else {
            check(value, node.get(key), at + "." + key);
          }
        });
  }

  private int matches(JsonNode schemas, JsonNode node) {
    int fitting = 0;
    for (JsonNode each : schemas) {
      fitting += count(each, node) == 0 ? 1 : 0;
    }
    return fitting;
  }

  private int count(JsonNode schema, JsonNode node) {
    JsonSchema inner = new JsonSchema(root);
    inner.check(schema, node, "$");
    return inner.errors.size();
  }

  private static boolean isType(String type, JsonNode node) {
    return switch (type) {
      case "object" -> node.isObject();
      case "array" -> node.isArray();
      case "string" -> node.isTextual();
      case "integer" -> node.isIntegralNumber();
      case "number" -> node.isNumber();
      case "boolean" -> node.isBoolean();
      default -> throw new IllegalArgumentException("no type " + type);
    };
  }

  private static boolean isOneOf(JsonNode values, JsonNode node) {
    for (JsonNode value : values) {
      if (value.equals(node)) {
        return true;
      }
    }
    return false;
  }

  private void require(boolean holds, String at, String otherwise) {
    if (!holds) {
      errors.add(at + " " + otherwise);
    }
  }
}

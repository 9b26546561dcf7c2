package dev.atlasaction.action.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operations we call, of GitHub's published OpenAPI description (see scripts/github-api-cut).
 * Stricter than the description: fields and parameters it does not list are errors.
 */
public final class GitHubDescription {

  private final JsonNode operations;

  /** Reads the cut among the test resources. */
  public GitHubDescription() {
    try (InputStream in =
        Objects.requireNonNull(
            GitHubDescription.class.getResourceAsStream("/github-openapi.json"))) {
      operations = new ObjectMapper().readTree(in).path("operations");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a request; empty if it conforms. */
  public List<String> problems(String method, String path, Map<String, String> query, String body) {
    for (JsonNode operation : operations) {
      Matcher matcher = pattern(operation.path("path").asText()).matcher(path);
      if (operation.path("method").asText().equals(method) && matcher.matches()) {
        List<String> problems = new ArrayList<>();
        checkParameters(operation, matcher, query, problems);
        checkBody(operation, body, problems);
        return problems;
      }
    }
    return List.of("no operation " + method + " " + path);
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)").replace("_", ""));
  }

  private static void checkParameters(
      JsonNode operation, Matcher path, Map<String, String> query, List<String> problems) {
    Set<String> known = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asText();
      boolean inPath = parameter.path("in").asText().equals("path");
      String value = inPath ? path.group(name.replace("_", "")) : query.get(name);
      known.add(name);
      if (value == null) {
        if (parameter.path("required").asBoolean()) {
          problems.add("parameter " + name + " is missing");
        }
      } else if (parameter.path("schema").path("type").asText().equals("integer")
          && !value.matches("-?\\d+")) {
        problems.add("parameter " + name + " is no integer: " + value);
      }
    }
    query.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add("unknown parameter " + name));
  }

  private static void checkBody(JsonNode operation, String body, List<String> problems) {
    JsonNode schema = operation.path("body");
    if (schema.isNull()) {
      if (!body.isEmpty()) {
        problems.add("a body where none is described");
      }
      return;
    }
    JsonNode document;
    try {
      document = new ObjectMapper().readTree(body);
    } catch (IOException e) {
      problems.add("the body is no JSON: " + e.getMessage());
      return;
    }
    checkObject("", schema, document, problems);
  }

  private static void checkObject(
      String prefix, JsonNode schema, JsonNode document, List<String> problems) {
    schema
        .path("required")
        .forEach(name -> {
          if (!document.has(name.asText())) {
            problems.add("field " + prefix + name.asText() + " is missing");
          }
        });
    document
        .properties()
        .forEach(field -> {
          JsonNode type = schema.path("properties").path(field.getKey());
          if (type.isMissingNode()) {
            problems.add("unknown field " + prefix + field.getKey());
          } else {
            checkValue(prefix + field.getKey(), type, field.getValue(), problems);
          }
        });
  }

  private static void checkValue(
      String name, JsonNode schema, JsonNode value, List<String> problems) {
    if (!fits(schema, value)) {
      problems.add("field " + name + " is no " + schema);
    } else if (value.isObject()) {
      checkObject(name + ".", schema, value, problems);
    } else if (value.isArray()) {
      if (schema.has("maxItems") && value.size() > schema.path("maxItems").asInt()) {
        problems.add("field %s has %d elements".formatted(name, value.size()));
      }
      value.forEach(element -> checkValue(name + "[]", schema.path("items"), element, problems));
    } else if (schema.has("maxLength")
        && value.asText().length() > schema.path("maxLength").asInt()) {
      problems.add("field %s has %d characters".formatted(name, value.asText().length()));
    }
  }

  private static boolean fits(JsonNode schema, JsonNode value) {
    for (JsonNode choice : schema.path("oneOf")) {
      if (fits(choice, value)) {
        return true;
      }
    }
    boolean listed = !schema.has("enum");
    for (JsonNode allowed : schema.path("enum")) {
      listed |= allowed.equals(value);
    }
    return listed
        && switch (schema.path("type").asText()) {
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "boolean" -> value.isBoolean();
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          default -> false;
        };
  }
}

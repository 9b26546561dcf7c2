package dev.atlasaction.action.forge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The requests GitLab, Gitea, Bitbucket and Azure DevOps document, as far as we make them. */
final class ForgeTable {

  private final List<Line> lines;

  /** Reads the table among the test resources. */
  ForgeTable() {
    try (InputStream in =
        Objects.requireNonNull(ForgeTable.class.getResourceAsStream("/forge-requests.txt"))) {
      lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Line::parse)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a request; empty if it fits.
   *
   * @param path as it was sent, without the query
   * @param query names of the query's parameters
   * @param body JSON, or empty
   */
  List<String> problems(String method, String path, Set<String> query, String body) {
    for (Line line : lines) {
      if (line.method.equals(method) && line.path.matcher(path).matches()) {
        List<String> problems = new ArrayList<>();
        query.stream()
            .filter(name -> !line.query.contains(name))
            .forEach(name -> problems.add("unknown parameter " + name));
        Set<String> given = fields(body, problems);
        given.stream()
            .filter(name -> !line.fields.contains(name))
            .forEach(name -> problems.add("unknown field " + name));
        line.required.stream()
            .filter(name -> !given.contains(name) && isMeant(name, given))
            .forEach(name -> problems.add("field " + name + " is missing"));
        return problems;
      }
    }
    return List.of("no such request is documented");
  }

  /** A field of an object that is not there at all is not missed. */
  private static boolean isMeant(String name, Set<String> given) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || given.stream().anyMatch(field -> field.startsWith(name.substring(0, dot)));
  }

  private static Set<String> fields(String body, List<String> problems) {
    Set<String> names = new TreeSet<>();
    if (!body.isEmpty()) {
      try {
        collect("", new ObjectMapper().readTree(body), names);
      } catch (JacksonException e) {
        problems.add("the body is no JSON: " + e.getOriginalMessage());
      }
    }
    return names;
  }

  private static void collect(String prefix, JsonNode node, Set<String> names) {
    if (node.isArray()) {
      node.forEach(element -> collect(prefix, element, names));
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        collect(
            prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(),
            field.getValue(),
            names);
      }
    } else {
      names.add(prefix);
    }
  }

  private record Line(
      String method, Pattern path, Set<String> query, Set<String> fields, Set<String> required) {

    static Line parse(String text) {
      String[] words = text.split("\\s+", -1);
      List<String> rest = Arrays.asList(words).subList(2, words.length);
      Set<String> query =
          rest.stream()
              .filter(word -> word.startsWith("?"))
              .flatMap(word -> Arrays.stream(word.substring(1).split(",", -1)))
              .collect(Collectors.toCollection(TreeSet::new));
      List<String> fields = rest.stream().filter(word -> !word.startsWith("?")).toList();
      return new Line(
          words[0],
          Pattern.compile(
              Arrays.stream(words[1].split("\\{}", -1))
                  .map(Pattern::quote)
                  .collect(Collectors.joining("[^/]+"))),
          query,
          fields.stream().map(Line::name).collect(Collectors.toCollection(TreeSet::new)),
          fields.stream()
              .filter(field -> field.endsWith("!"))
              .map(Line::name)
              .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String name(String field) {
      return field.endsWith("!") ? field.substring(0, field.length() - 1) : field;
    }
  }
}

package dev.atlasaction.engine.lint.custom;

import com.google.re2j.Pattern;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.graph.Node;
import dev.atlasaction.engine.lint.graph.SchemaGraph;
import dev.atlasaction.engine.lint.policy.TablePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** PL101 to PL106: what a project wants of its tables, without writing rules. */
public final class PolicyRules {

  private final TablePolicy policy;

  private PolicyRules(TablePolicy policy) {
    this.policy = policy;
  }

  /** The rules for a policy; without one they are silent. */
  public static List<Rule> of(TablePolicy policy) {
    PolicyRules rules = new PolicyRules(policy);
    return List.of(
        rule("PL101", AnalyzerInfo.REQUIRE, rules::columns),
        rule("PL102", AnalyzerInfo.REQUIRE, rules::keys),
        rule("PL103", AnalyzerInfo.REQUIRE, rules::indexes),
        rule("PL104", AnalyzerInfo.REQUIRE, rules::comments),
        rule("PL105", AnalyzerInfo.BAN, rules::types),
        rule("PL106", AnalyzerInfo.LIMIT, rules::limits));
  }

  private static Rule rule(
      String code, AnalyzerInfo analyzer, Function<SchemaGraph, List<Violation>> check) {
    return new StateRule(new RuleInfo(code, analyzer), analyzer.headline(), check);
  }

  // --- requirements ---

  private List<Violation> columns(SchemaGraph graph) {
    List<Violation> found = new ArrayList<>();
    for (TablePolicy.RequiredColumn wanted : policy.columns()) {
      for (Node table : tables(graph, wanted.tables())) {
        Optional<Node> column =
            table.children("column").stream()
                .filter(each -> name(each).equals(wanted.name()))
                .findFirst();
        if (column.isEmpty()) {
          found.add(
              new Violation(
                  table.path(),
                  "Table %s lacks the column %s, which the project requires"
                      .formatted(quoted(table), quoted(wanted.name()))));
        } else {
          differs(wanted, column.get())
              .ifPresent(difference ->
                  found.add(
                      new Violation(
                          column.get().path(),
                          "Column %s of table %s %s"
                              .formatted(quoted(wanted.name()), quoted(table), difference))));
        }
      }
    }
    return found;
  }

  private static Optional<String> differs(TablePolicy.RequiredColumn wanted, Node column) {
    String type = text(column, "type");
    if (wanted.type().isPresent() && !wanted.type().get().matcher(type).find()) {
      return Optional.of(
          "is of type %s, the project requires %s"
              .formatted(quoted(type), quoted(wanted.type().get().pattern())));
    }
    boolean nullable = column.findAttribute("null").equals(Optional.of(HclValue.of(true)));
    return wanted.nullable().isPresent() && wanted.nullable().get() != nullable
        ? Optional.of(
            nullable
                ? "allows NULL, the project requires NOT NULL"
                : "is NOT NULL, the project requires that it allows NULL")
        : Optional.empty();
  }

  private List<Violation> keys(SchemaGraph graph) {
    return policy.primaryKey().map(pattern -> tables(graph, pattern)).orElse(List.of()).stream()
        .filter(table -> table.findLink("primary_key").isEmpty())
        .map(table ->
            new Violation(
                table.path(),
                "Table %s has no primary key, which the project requires".formatted(quoted(table))))
        .toList();
  }

  private List<Violation> indexes(SchemaGraph graph) {
    List<Violation> found = new ArrayList<>();
    for (TablePolicy.RequiredIndex wanted : policy.indexes()) {
      for (Node table : tables(graph, wanted.tables())) {
        List<String> columns = table.children("column").stream().map(PolicyRules::name).toList();
        boolean served =
            table.children("index").stream().anyMatch(index -> begins(index, wanted.columns()))
                || table.findLink("primary_key").stream()
                    .anyMatch(index -> begins(index, wanted.columns()));
        if (columns.containsAll(wanted.columns()) && !served) {
          found.add(
              new Violation(
                  table.path(),
                  "Table %s has no index that begins with (%s), which the project requires"
                      .formatted(quoted(table), String.join(", ", wanted.columns()))));
        }
      }
    }
    return found;
  }

  private static boolean begins(Node index, List<String> columns) {
    List<Node> parts = index.children("part");
    if (parts.size() < columns.size()) {
      return false;
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!text(parts.get(i), "column").equals(columns.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<Violation> comments(SchemaGraph graph) {
    List<Violation> found = new ArrayList<>();
    for (String kind : policy.comments()) {
      for (Node node : graph.all(kind)) {
        boolean ofView = kind.equals("column") && node.findLink("table").isEmpty();
        if (!ofView && text(node, "comment").isEmpty()) {
          String owner =
              node.findLink("table").map(table -> " of table " + quoted(table)).orElse("");
          found.add(
              new Violation(
                  node.path(),
                  "%s %s%s has no comment, which the project requires"
                      .formatted(title(kind), quoted(node), owner)));
        }
      }
    }
    return found;
  }

  // --- bans and limits ---

  private List<Violation> types(SchemaGraph graph) {
    List<Violation> found = new ArrayList<>();
    for (Node column : policy.bans().isEmpty() ? List.<Node>of() : graph.all("column")) {
      Optional<Node> table = column.findLink("table");
      String type = text(column, "type");
      for (TablePolicy.BannedType ban : policy.bans()) {
        if (table.isPresent() && ban.match().matcher(type).find()) {
          String why = ban.message().isEmpty() ? "" : ": " + ban.message();
          found.add(
              new Violation(
                  column.path(),
                  "Column %s of table %s is of type %s, which the project bans%s"
                      .formatted(quoted(column), quoted(table.get()), quoted(type), why)));
        }
      }
    }
    return found;
  }

  private List<Violation> limits(SchemaGraph graph) {
    List<Violation> found = new ArrayList<>();
    policy
        .limits()
        .forEach((limit, most) -> {
          switch (limit) {
            case COLUMNS -> counts(graph, "column", "columns", most, found);
            case INDEXES -> counts(graph, "index", "indexes", most, found);
            case FOREIGN_KEYS -> counts(graph, "foreign_key", "foreign keys", most, found);
            case INDEX_COLUMNS -> {
              for (Node index : graph.all("index")) {
                exceeded(index, index.children("part").size(), "columns", most)
                    .ifPresent(found::add);
              }
            }
            case NAME_LENGTH -> {
              for (String kind : List.of("table", "column", "index", "foreign_key", "check")) {
                for (Node node : graph.all(kind)) {
                  exceeded(node, length(node), "characters", most).ifPresent(found::add);
                }
              }
            }
          }
        });
    return found;
  }

  private static int length(Node node) {
    String name = name(node);
    return name.codePointCount(0, name.length());
  }

  private static void counts(
      SchemaGraph graph, String kind, String words, long most, List<Violation> found) {
    for (Node table : graph.all("table")) {
      exceeded(table, table.children(kind).size(), words, most).ifPresent(found::add);
    }
  }

  private static Optional<Violation> exceeded(Node node, long count, String words, long most) {
    if (count <= most) {
      return Optional.empty();
    }
    String kind = title(node.kind().replace('_', ' '));
    String what =
        words.equals("characters") ? "The name of " + kind.toLowerCase(Locale.ROOT) : kind;
    String text =
        "%s %s has %d %s, the project allows %d".formatted(what, quoted(node), count, words, most);
    return Optional.of(new Violation(node.path(), text, words, count));
  }

  // --- words ---

  private static List<Node> tables(SchemaGraph graph, Pattern pattern) {
    return graph.all("table").stream()
        .filter(table -> pattern.matcher(name(table)).find())
        .toList();
  }

  private static String name(Node node) {
    return text(node, "name");
  }

  private static String text(Node node, String attribute) {
    return node.findAttribute(attribute)
        .filter(value -> !value.isNull())
        .flatMap(Conversions::text)
        .orElse("");
  }

  private static String quoted(Node node) {
    return quoted(name(node));
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  private static String title(String kind) {
    return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
  }
}

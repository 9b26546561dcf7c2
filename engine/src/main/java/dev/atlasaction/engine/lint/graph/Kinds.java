package dev.atlasaction.engine.lint.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What rules may ask of which kind of object. */
public final class Kinds {

  /** The words of the table below. */
  private static final List<String> TABLE =
      List.of(
          "schema: name comment charset collate | | table view materialized function procedure"
              + " aggregate trigger policy sequence enum domain composite",
          "table: name comment charset collate engine row_security_enabled row_security_enforced"
              + " strict without_rowid unlogged | schema primary_key:index | column index"
              + " foreign_key check trigger policy",
          "column: name type null default comment primary_key generated filled_by_server | table"
              + " view |",
          "index: name comment unique type where nulls_distinct | table view | part:index_part",
          "index_part: expr desc prefix ops | column table |",
          "foreign_key: name comment on_update on_delete deferrable initially_deferred columns"
              + " ref_columns | table ref_table:table | column ref_column:column",
          "check: name expr comment | table |",
          "view: name query comment security security_barrier security_invoker | schema | column"
              + " index trigger",
          "materialized: name query comment | schema | column index",
          "function: name lang return body comment security volatility strict leakproof parallel"
              + " deterministic data_access | schema | arg",
          "procedure: name lang body comment security deterministic data_access | schema | arg",
          "aggregate: name comment | schema | arg",
          "arg: name type default mode | |",
          "trigger: name for event body comment deferrable initially_deferred | schema table view"
              + " |",
          "policy: name comment for using check restrictive | schema table |",
          "sequence: name comment start increment min_value max_value cache cycle | schema |",
          "enum: name comment values | schema |",
          "domain: name comment type null default | schema | check",
          "composite: name comment | schema | field",
          "field: name type | |",
          "extension: name version comment | schema |",
          "event_trigger: name on comment | |");

  private static final Map<String, Kind> KINDS = read();

  private Kinds() {}

  /**
   * One kind.
   *
   * @param attributes what has a value, sorted
   * @param links the single objects it is bound to, with their kinds
   * @param children what belongs to it, with their kinds
   */
  public record Kind(
      String name,
      Set<String> attributes,
      Map<String, String> links,
      Map<String, String> children) {}

  /** Whether there is such a kind. */
  public static boolean has(String name) {
    return KINDS.containsKey(name);
  }

  /** The kind of that name; one that is not known has a name and a comment. */
  public static Kind get(String name) {
    Kind kind = KINDS.get(name);
    return kind != null
        ? kind
        : new Kind(
            name,
            new TreeSet<>(List.of("comment", "name")),
            Map.of("schema", "schema"),
            Map.of("arg", "arg"));
  }

  /** The names of all kinds, sorted. */
  public static List<String> names() {
    return KINDS.keySet().stream().sorted().toList();
  }

  /** The word for several. */
  static String plural(String name) {
    return name.endsWith("x")
        ? name + "es"
        : name.endsWith("cy") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
  }

  private static Map<String, Kind> read() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (String line : TABLE) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon);
      String[] groups = line.substring(colon + 1).split("\\|", -1);
      kinds.put(
          name,
          new Kind(name, new TreeSet<>(words(groups[0])), pairs(groups[1]), pairs(groups[2])));
    }
    return kinds;
  }

  private static Map<String, String> pairs(String group) {
    Map<String, String> pairs = new TreeMap<>();
    for (String word : words(group)) {
      int colon = word.indexOf(':');
      pairs.put(
          colon < 0 ? word : word.substring(0, colon),
          colon < 0 ? word : word.substring(colon + 1));
    }
    return pairs;
  }

  private static List<String> words(String group) {
    List<String> words = new ArrayList<>();
    for (String word : group.split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}

package dev.atlasaction.engine.config;

import dev.atlasaction.engine.gotext.CsvFields;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of {@code --var} flags (spec config.md §3). */
public final class InputVariables {

  private InputVariables() {}

  /**
   * The variables of all occurrences of the flag: each is one CSV record of {@code key=value}; a
   * repeated key makes a list.
   *
   * @throws dev.atlasaction.engine.error.EngineException if a field has no equals sign or the CSV
   *     is broken
   */
  public static Map<String, HclValue> parse(List<String> occurrences) {
    Map<String, List<String>> values = new TreeMap<>();
    for (String occurrence : occurrences) {
      try {
        if (occurrence.isEmpty()) {
          throw new GoTextException("EOF");
        }
        CsvFields.parse(occurrence).forEach(field -> add(field, values));
      } catch (GoTextException e) {
        throw e.prefixed("invalid argument " + GoQuote.quote(occurrence) + " for \"--var\" flag: ");
      }
    }
    Map<String, HclValue> variables = new TreeMap<>();
    values.forEach((name, all) ->
        variables.put(name, all.size() == 1 ? HclValue.of(all.getFirst()) : HclValue.strings(all)));
    return variables;
  }

  private static void add(String field, Map<String, List<String>> values) {
    int equals = field.indexOf('=');
    if (equals < 0) {
      throw new GoTextException(
          "variables must be format as key=value, got: " + GoQuote.quote(field));
    }
    values
        .computeIfAbsent(field.substring(0, equals), _ -> new ArrayList<>())
        .add(field.substring(equals + 1));
  }
}

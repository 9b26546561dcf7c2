package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.Suggestions;
import dev.atlasaction.engine.hcl.eval.InnerScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Optional;

/**
 * Lets an attribute of a closed set of values be written as a bare word: {@code exec_order =
 * NON_LINEAR} (spec config.md §4).
 */
record EnumWords(String block, String attribute, List<String> words, Scope parent)
    implements InnerScope {

  /** {@code parent} with the words of that attribute, if it has any. */
  static Scope scopeOf(String block, String attribute, Scope parent) {
    List<String> words = words(block + "." + attribute);
    return words.isEmpty() ? parent : new EnumWords(block, attribute, words, parent);
  }

  private static List<String> words(String path) {
    return switch (path) {
      case "migration.format" ->
          List.of("atlas", "golang-migrate", "goose", "flyway", "liquibase", "dbmate");
      case "migration.exec_order" -> List.of("LINEAR", "LINEAR_SKIP", "NON_LINEAR");
      case "migration.tx_mode" -> List.of("file", "all", "none");
      case "lint.review" -> List.of("ALWAYS", "WARNING", "ERROR");
      case "non_linear.on_edit" -> List.of("ERROR", "WARN", "IGNORE");
      case "mode.sensitive" -> List.of("ALLOW", "DENY");
      case "rename.ambiguous" -> List.of("WARN", "ERROR");
      case "ownership.default" -> List.of("ALLOW", "DENY");
      case "drift.on_error", "group.on_error" -> List.of("FAIL", "CONTINUE");
      default -> List.of();
    };
  }

  @Override
  public Optional<HclValue> findVariable(String name) {
    return words.contains(name) ? Optional.of(HclValue.of(name)) : parent.findVariable(name);
  }

  @Override
  public HclDiagnostic unknownVariable(String name, Range range, List<String> candidates) {
    String suggestion = new Suggestions(words).sentence(name);
    if (suggestion.isEmpty()) {
      suggestion = new Suggestions(candidates).sentence(name);
    }
    return new HclDiagnostic(
        "Unknown " + block + "." + attribute,
        "There is no " + attribute + " named \"" + name + "\"." + suggestion,
        range);
  }
}

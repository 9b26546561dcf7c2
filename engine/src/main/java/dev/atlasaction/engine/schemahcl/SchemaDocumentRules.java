package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.hcl.document.DocumentRules;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.function.StandardFunctions;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How schema documents are evaluated: types and enum words stand where they are meant. */
record SchemaDocumentRules(
    HclDialect dialect, Map<String, HclValue> inputs, Consumer<String> output)
    implements DocumentRules {

  private static final List<String> ACTIONS =
      List.of("NO_ACTION", "RESTRICT", "CASCADE", "SET_NULL", "SET_DEFAULT");

  @Override
  public Scope scope() {
    return new StandardFunctions(output);
  }

  @Override
  public Scope scopeOf(List<String> path, String attribute, Scope parent) {
    if (path.isEmpty()) {
      return parent;
    }
    String block = path.getLast();
    if (isType(block, attribute)) {
      return new TypeScope(dialect.types().specs(), parent);
    }
    List<String> words = words(block, attribute);
    return words.isEmpty() ? parent : new WordScope(block, attribute, words, parent);
  }

  private boolean isType(String block, String attribute) {
    return switch (block + "." + attribute) {
      case "column.type", "arg.type", "function.return" -> true;
      default -> dialect.readRules().isType(block, attribute);
    };
  }

  private List<String> words(String block, String attribute) {
    return switch (block + "." + attribute) {
      case "foreign_key.on_update", "foreign_key.on_delete" -> ACTIONS;
      default -> dialect.readRules().words(block, attribute);
    };
  }
}

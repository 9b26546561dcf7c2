package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.Suggestions;
import dev.atlasaction.engine.hcl.eval.InnerScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Optional;

/** The bare words that one attribute takes, such as {@code CASCADE} (spec schema-hcl.md §9.1). */
record WordScope(String block, String attribute, List<String> words, Scope parent)
    implements InnerScope {

  @Override
  public Optional<HclValue> findVariable(String name) {
    return words.contains(name)
        ? Optional.of(new HclValue.StringValue(name))
        : parent.findVariable(name);
  }

  @Override
  public HclDiagnostic unknownVariable(String name, Range range, List<String> candidates) {
    return new HclDiagnostic(
        "Unknown " + block + "." + attribute,
        "There is no "
            + attribute
            + " named \""
            + name
            + "\"."
            + new Suggestions(words).sentence(name),
        range);
  }
}

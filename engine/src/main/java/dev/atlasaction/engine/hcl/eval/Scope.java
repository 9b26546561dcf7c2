package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.Suggestions;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Optional;

/**
 * The names an expression may use. Hosts implement it to offer names that depend on where an
 * expression stands, and to word what is said of unknown names.
 */
public interface Scope {

  /** The variable of that name, own or inherited. */
  Optional<HclValue> findVariable(String name);

  /** The function of that name, own or inherited. */
  Optional<Callable> findFunction(String name);

  /** All variable names, for suggestions. */
  List<String> variableNames();

  /** The function names worth a suggestion: those of the innermost scope. */
  List<String> functionNames();

  /** What to report of a variable that is not there; {@code candidates} are the names in reach. */
  default HclDiagnostic unknownVariable(String name, Range range, List<String> candidates) {
    return candidates.isEmpty()
        ? new HclDiagnostic("Variables not allowed", "Variables may not be used here.", range)
        : new HclDiagnostic(
            "Unknown variable",
            "There is no variable named \""
                + name
                + "\"."
                + new Suggestions(candidates).sentence(name),
            range);
  }

  /** What to report of a function that is not there. */
  default HclDiagnostic unknownFunction(String name, Range range) {
    return new HclDiagnostic(
        "Call to unknown function",
        "There is no function named \""
            + name
            + "\"."
            + new Suggestions(functionNames()).sentence(name),
        range);
  }
}

package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.Range;
import java.util.List;
import java.util.Optional;

/** A scope that is the one around it, but for some variables. */
public interface InnerScope extends Scope {

  /** The scope around it. */
  Scope parent();

  @Override
  default Optional<Callable> findFunction(String name) {
    return parent().findFunction(name);
  }

  @Override
  default List<String> variableNames() {
    return parent().variableNames();
  }

  @Override
  default List<String> functionNames() {
    return parent().functionNames();
  }

  @Override
  default HclDiagnostic unknownFunction(String name, Range range) {
    return parent().unknownFunction(name, range);
  }
}

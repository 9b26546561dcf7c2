package dev.atlasaction.engine.hcl;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.util.List;

/**
 * HCL text that cannot be used. The message is the first diagnostic followed by the number of the
 * others, as the original prints it (schema-hcl.md §9); {@link #diagnostics()} has all of them.
 */
public final class HclException extends EngineException {

  private static final long serialVersionUID = 1L;

  private final transient List<HclDiagnostic> diagnostics;

  /** Creates a failure from at least one diagnostic. */
  public HclException(List<HclDiagnostic> diagnostics) {
    super(Category.USER, summarize(diagnostics), null);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Creates a failure of one diagnostic. */
  public HclException(HclDiagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  /** Every error found, in the order of discovery; never empty. */
  public List<HclDiagnostic> diagnostics() {
    return diagnostics;
  }

  private static String summarize(List<HclDiagnostic> diagnostics) {
    String first = diagnostics.getFirst().toString();
    int others = diagnostics.size() - 1;
    return others == 0 ? first : first + ", and " + others + " other diagnostic(s)";
  }
}

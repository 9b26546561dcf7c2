package dev.atlasaction.engine.hcl;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * HCL text that cannot be used. The first line of the message is the first diagnostic followed by
 * the number of the others, as the original prints it (schema-hcl.md §9); the others follow, a line
 * each.
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

  private HclException(String message, List<HclDiagnostic> diagnostics) {
    super(Category.USER, message, null);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** One failure of several in places that do not depend on each other; at least one. */
  public static HclException of(List<HclException> failures) {
    return failures.size() == 1
        ? failures.getFirst()
        : new HclException(
            failures.stream().map(HclException::getMessage).collect(Collectors.joining("\n")),
            failures.stream().flatMap(each -> each.diagnostics.stream()).toList());
  }

  /** Every error found, in the order of discovery; never empty. */
  public List<HclDiagnostic> diagnostics() {
    return diagnostics;
  }

  private static String summarize(List<HclDiagnostic> diagnostics) {
    String first = diagnostics.getFirst().toString();
    int others = diagnostics.size() - 1;
    if (others == 0) {
      return first;
    }
    StringBuilder text = new StringBuilder(first + ", and " + others + " other diagnostic(s)");
    diagnostics.stream()
        .map(HclDiagnostic::toString)
        .distinct()
        .filter(each -> !each.equals(first))
        .forEach(each -> text.append('\n').append(each));
    return text.toString();
  }
}

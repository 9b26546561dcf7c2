package dev.atlasaction.action.atlas.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of {@code schema lint}. */
public record SchemaLint(List<Step> steps) {

  /** What one rule found; {@code error} if that is a failure. */
  public record Step(String text, String desc, boolean error, List<Diagnostic> diagnostics) {}

  /** One finding; {@code pos} is null if it has no place in a file. */
  public record Diagnostic(@Nullable Position pos, String text, String code) {}

  /** A range of a file. */
  public record Position(String filename, @Nullable Point start, @Nullable Point end) {

    /** The first line as it is given. */
    public int line() {
      return start == null ? 0 : start.line();
    }

    /** The first column as it is given. */
    public int column() {
      return start == null ? 0 : start.column();
    }
  }

  /** A place in a file. */
  public record Point(int line, int column) {}
}

package dev.atlasaction.action.atlas.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks that ran before a file, and the first one that failed. */
public record FileChecks(
    String name, List<Check> stmts, @Nullable StmtError error, String start, String end) {

  /** One check; {@code error} is null if it passed. */
  public record Check(String stmt, @Nullable String error) {}
}

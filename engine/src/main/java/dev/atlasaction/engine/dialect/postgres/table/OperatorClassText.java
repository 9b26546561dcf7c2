package dev.atlasaction.engine.dialect.postgres.table;

import java.util.ArrayList;
import java.util.List;

/** Reads an operator class as documents write it: {@code gist_trgm_ops(siglen=8)}. */
public final class OperatorClassText {

  private OperatorClassText() {}

  /** Reads a class with its parameters in parentheses. */
  public static PostgresAttr.OperatorClass parse(String text) {
    int open = text.indexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      return new PostgresAttr.OperatorClass(text, false, List.of());
    }
    List<PostgresAttr.OperatorClass.Param> params = new ArrayList<>();
    for (String pair : text.substring(open + 1, text.length() - 1).split(",", -1)) {
      int eq = pair.indexOf('=');
      params.add(
          new PostgresAttr.OperatorClass.Param(
              (eq < 0 ? pair : pair.substring(0, eq)).strip(),
              eq < 0 ? "" : pair.substring(eq + 1).strip()));
    }
    return new PostgresAttr.OperatorClass(text.substring(0, open), false, params);
  }
}

package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.report.SuggestedFix;
import dev.atlasaction.engine.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of a statement, before its position and code are filled in.
 *
 * @param table the table whose size decides how bad it is, if the rule names one
 */
public record Finding(String text, List<SuggestedFix> fixes, Optional<TableName> table) {

  /** Copies the fixes. */
  public Finding {
    fixes = List.copyOf(fixes);
  }

  /** A finding without a suggestion. */
  public Finding(String text) {
    this(text, List.of(), Optional.empty());
  }

  /** A finding with a suggestion in words. */
  public static Finding withFix(String text, String fix) {
    return new Finding(text, List.of(new SuggestedFix(fix)), Optional.empty());
  }

  /** This finding about a table. */
  public Finding on(Table about) {
    return on(new TableName(about.schema(), about.name()));
  }

  /** This finding about a table; one that is already named stays. */
  Finding on(TableName about) {
    return table.isPresent() ? this : new Finding(text, fixes, Optional.of(about));
  }
}

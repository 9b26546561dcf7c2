package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.report.SuggestedFix;
import java.util.List;

/** What a rule says of a statement, before its position and code are filled in. */
public record Finding(String text, List<SuggestedFix> fixes) {

  /** Copies the fixes. */
  public Finding {
    fixes = List.copyOf(fixes);
  }

  /** A finding without a suggestion. */
  public Finding(String text) {
    this(text, List.of());
  }

  /** A finding with a suggestion in words. */
  public static Finding withFix(String text, String fix) {
    return new Finding(text, List.of(new SuggestedFix(fix)));
  }
}

package dev.atlasaction.action.platform.text;

import dev.atlasaction.action.render.GoQuote;
import java.util.Locale;

/** Outputs as variables (spec ci-actions.md §4.1). */
public final class OutputVariable {

  private OutputVariable() {}

  /** The variable of an output, such as {@code ATLAS_OUTPUT_SCHEMA_PLAN_LINK}. */
  public static String name(String action, String output) {
    return "ATLAS_OUTPUT_" + upper(action + "_" + output);
  }

  /** In upper case, with underscores for what a variable's name cannot have. */
  public static String upper(String name) {
    return name.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_').replace('/', '_');
  }

  /** {@code NAME="value"} for a report that keeps the quotes. */
  public static String quoted(String name, String value) {
    return name + "=" + GoQuote.quote(value) + "\n";
  }

  /**
   * {@code export NAME="value"} for a shell. Nothing in the value is expanded when it is sourced;
   * the original lets the shell run what stands in back-ticks.
   */
  public static String exported(String name, String value) {
    String quoted = GoQuote.quote(value).replace("$", "\\$").replace("`", "\\`");
    return "export " + name + "=" + quoted + "\n";
  }
}

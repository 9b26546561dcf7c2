package dev.atlasaction.engine.gotext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints values as Go's package {@code fmt} does. What does not fit together is not an error but
 * visible in the text, such as {@code %!d(string=x)}.
 */
public final class GoFormat {
  private GoFormat() {}

  /** {@code fmt.Sprintf}: the format with its directives replaced. */
  public static String sprintf(String format, List<? extends @Nullable Object> arguments) {
    return new FormatRun(format, arguments).run();
  }

  /** {@code fmt.Sprint}: the values with blanks between those that are no texts. */
  public static String sprint(List<? extends @Nullable Object> arguments) {
    StringBuilder out = new StringBuilder();
    ValuePrinter printer = new ValuePrinter(out, new FormatFlags());
    boolean previousText = false;
    for (int i = 0; i < arguments.size(); i++) {
      Object value = GoValue.unwrap(arguments.get(i));
      boolean text = value instanceof String;
      if (i > 0 && !text && !previousText) {
        out.append(' ');
      }
      printer.print(value, 'v');
      previousText = text;
    }
    return out.toString();
  }

  /** {@code fmt.Sprintln}: the values with blanks between all of them, and a line break. */
  public static String sprintln(List<? extends @Nullable Object> arguments) {
    StringBuilder out = new StringBuilder();
    ValuePrinter printer = new ValuePrinter(out, new FormatFlags());
    String separator = "";
    for (Object argument : arguments) {
      out.append(separator);
      printer.print(argument, 'v');
      separator = " ";
    }
    return out.append('\n').toString();
  }

  /** One value as {@code %v} prints it. */
  public static String toText(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    new ValuePrinter(out, new FormatFlags()).print(value, 'v');
    return out.toString();
  }
}

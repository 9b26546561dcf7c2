package dev.atlasaction.action.platform.teamcity;

import dev.atlasaction.action.platform.Redactor;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Lines that the build agent reads (spec ci-actions.md §5.3). */
public final class ServiceMessages {

  private final PrintStream out;
  private final Redactor redactor;

  /** Writes to {@code out}. */
  public ServiceMessages(PrintStream out, Redactor redactor) {
    this.out = out;
    this.redactor = redactor;
  }

  /** A message with attributes, sorted by name. */
  public void send(String message, Map<String, String> attributes) {
    StringBuilder line = new StringBuilder("##teamcity[").append(message);
    new TreeMap<>(attributes)
        .forEach((name, value) ->
            line.append(' ').append(name).append("='").append(escape(value)).append('\''));
    out.println(line.append(']'));
  }

  /** A message with one value. */
  public void send(String message, String value) {
    out.println("##teamcity[" + message + " '" + escape(value) + "']");
  }

  private String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : redactor.apply(text).toCharArray()) {
      switch (c) {
        case '\n' -> out.append("|n");
        case '\r' -> out.append("|r");
        case '\u0085' -> out.append("|x");
        case '\u2028' -> out.append("|l");
        case '\u2029' -> out.append("|p");
        case '|', '\'', '[', ']' -> out.append('|').append(c);
        default -> {
          if (c < 0x80) {
            out.append(c);
          } else {
            out.append(String.format(Locale.ROOT, "|0x%04X", (int) c));
          }
        }
      }
    }
    return out.toString();
  }
}

package dev.atlasaction.engine.cli.console;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Lets a person pick one of several items with the arrow keys, j and k, and the return key (spec
 * cli.md §1.2). Also works where keys arrive only with the line they are on.
 */
public final class Prompt {

  private static final int CTRL_C = 3;
  private static final int CTRL_N = 14;
  private static final int CTRL_P = 16;
  private static final int ESCAPE = 27;
  private static final String CLEAR_LINE = "\u001b[2K\r";
  private static final String UP = "\u001b[1A";
  private static final String DOWN = "\u001b[1B";

  private final InputStream in;
  private final PrintStream out;
  private final String label;
  private final List<String> items;
  private final StringBuilder typed = new StringBuilder();
  private int chosen;

  /** A question with its answers, the first of them chosen. */
  public Prompt(CommandContext context, String label, List<String> items) {
    this.in = context.invocation().in();
    this.out = context.out();
    this.label = label;
    this.items = List.copyOf(items);
  }

  /** Asks before changes are made. */
  public static boolean approves(CommandContext context) {
    return new Prompt(context, "Are you sure?", List.of("Apply", "Abort")).ask() == 0;
  }

  /**
   * The index of the picked item; of the last one, which is to give up, after control-C.
   *
   * @throws EngineException {@code ^D} if the input ends before something was picked
   */
  public int ask() {
    out.print("\u001b[?25l");
    draw("\n");
    try {
      for (int key = in.read(); key >= 0; key = in.read()) {
        switch (key) {
          case '\r' -> {
            if (isPicked()) {
              return picked();
            }
          }
          case '\n' -> {
            redraw();
            if (isPicked()) {
              return picked();
            }
          }
          case CTRL_C -> {
            redraw();
            close("");
            return items.size() - 1;
          }
          case ESCAPE -> arrow();
          case 'j', CTRL_N -> move(1);
          case 'k', CTRL_P -> move(-1);
          default -> {
            typed.append((char) key);
            redraw();
          }
        }
      }
    } catch (IOException unreadable) {
      throw new EngineException(
          Category.ENVIRONMENT, "reading the answer: " + unreadable.getMessage(), unreadable);
    }
    close("");
    throw EngineException.user("^D");
  }

  /** A typed word picks the item that begins with it; another one picks nothing. */
  private boolean isPicked() {
    String word = typed.toString().strip().toLowerCase(Locale.ROOT);
    typed.setLength(0);
    if (word.isEmpty()) {
      return true;
    }
    List<String> named =
        items.stream().filter(item -> item.toLowerCase(Locale.ROOT).startsWith(word)).toList();
    if (named.size() != 1) {
      return false;
    }
    chosen = items.indexOf(named.getFirst());
    return true;
  }

  private int picked() {
    close("\u001b[32m\u001b[32m✔\u001b[0m \u001b[2m" + items.get(chosen) + "\u001b[0m");
    return chosen;
  }

  private void arrow() throws IOException {
    if (in.read() != '[') {
      return;
    }
    int key = in.read();
    move(key == 'B' ? 1 : key == 'A' ? -1 : 0);
  }

  private void move(int by) {
    chosen = Math.clamp(chosen + by, 0, items.size() - 1);
    redraw();
  }

  private void redraw() {
    out.print(UP.repeat(items.size() + 1));
    draw(DOWN);
  }

  private void draw(String lineEnd) {
    out.print(CLEAR_LINE + "\u001b[34m?\u001b[0m " + label + ": " + lineEnd);
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      out.print(
          CLEAR_LINE
              + (i == chosen
                  ? "  \u001b[1m▸\u001b[0m \u001b[4m" + item + "\u001b[0m"
                  : "    " + item)
              + lineEnd);
    }
    out.flush();
  }

  private void close(String result) {
    out.print((UP + CLEAR_LINE).repeat(items.size() + 1) + CLEAR_LINE + result);
    out.print("\n\u001b[?25h");
    out.flush();
  }
}

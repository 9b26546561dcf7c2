package dev.atlasaction.action.platform.text;

import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Inert;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Redactor;
import java.io.PrintStream;
import java.util.Locale;

/** Lines of text, in colours if wanted (spec ci-actions.md §5.2). */
public final class TextLog implements Log {

  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String CYAN = "\u001b[36m";
  private static final String END = "\u001b[0m";

  private final PrintStream out;
  private final Redactor redactor;
  private final Style style;

  /**
   * How lines look.
   *
   * @param face ours tells findings, the original's does not
   */
  public record Style(Face face, boolean colorful) {}

  /** Writes to {@code out}. */
  public TextLog(PrintStream out, Redactor redactor, Style style) {
    this.out = out;
    this.redactor = redactor;
    this.style = style;
  }

  @Override
  public void info(String message) {
    print(CYAN, message);
  }

  @Override
  public void notice(String message) {
    print(CYAN, message);
  }

  @Override
  public void warning(String message) {
    print(YELLOW, message);
  }

  @Override
  public void error(String message) {
    print(RED, message);
  }

  @Override
  public void annotate(Annotation annotation) {
    if (style.face() == Face.ORIGINAL) {
      return;
    }
    String place =
        annotation
            .position()
            .map(position -> position.file() + ":" + position.line() + ": ")
            .orElse("");
    String text =
        place
            + annotation.level().name().toLowerCase(Locale.ROOT)
            + ": "
            + annotation.title().filter(title -> !title.isEmpty()).map(t -> t + ": ").orElse("")
            + annotation.message();
    switch (annotation.level()) {
      case NOTICE -> notice(text);
      case WARNING -> warning(text);
      case ERROR -> error(text);
    }
  }

  private void print(String color, String message) {
    String text = redactor.apply(message);
    if (style.face() == Face.OWN) {
      text = Inert.hashes(text);
    }
    out.println(style.colorful() ? color + text + END : text);
  }
}

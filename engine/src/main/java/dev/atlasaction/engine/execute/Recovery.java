package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.Locale;

/**
 * What the user says about a run that was cut off.
 *
 * @param repair whether what it left half done is removed
 * @param interrupted what became of the statement it was cut off in
 */
public record Recovery(boolean repair, Interrupted interrupted) {

  /** The user says nothing. */
  public static final Recovery NONE = new Recovery(false, Interrupted.UNTOLD);

  /** What became of a statement of which the catalog tells nothing. */
  public enum Interrupted {
    /** Nobody said. */
    UNTOLD,
    /** It happened. */
    DONE,
    /** It did not happen, and is to run. */
    AGAIN;

    /**
     * The answer of a flag; empty for none.
     *
     * @throws EngineException if it is no answer
     */
    public static Interrupted parse(String text) {
      return switch (text) {
        case "" -> UNTOLD;
        case "done" -> DONE;
        case "again" -> AGAIN;
        default ->
            throw EngineException.user(
                "unknown answer "
                    + GoQuote.quote(text)
                    + " to the flag \"interrupted\": say done if the statement happened, again if"
                    + " it did not");
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The argument that says how many files to work on (spec migrate.md §8.4). */
public final class Amount {

  private static final String HINT = "). Omit the argument or pass a valid integer instead";

  private Amount() {}

  /**
   * Reads it; zero stands for no argument.
   *
   * @throws EngineException if it is no positive number
   */
  public static int parse(@Nullable String text, String verb) {
    if (text == null) {
      return 0;
    }
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw invalid(text, "invalid syntax");
    }
    BigInteger number = new BigInteger(digits);
    if (number.bitLength() > 63) {
      throw invalid(text, "value out of range");
    }
    if (text.startsWith("-") || number.signum() == 0) {
      throw EngineException.user(
          "cannot "
              + verb
              + " '"
              + (text.startsWith("-") ? "-" : "")
              + number
              + "' migration files");
    }
    return number.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
  }

  private static EngineException invalid(String text, String why) {
    return EngineException.user(
        "invalid amount argument " + GoQuote.quote(text) + " (" + why + HINT);
  }
}

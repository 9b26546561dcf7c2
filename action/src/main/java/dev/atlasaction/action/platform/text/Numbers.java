package dev.atlasaction.action.platform.text;

import dev.atlasaction.engine.error.EngineException;

/** Numbers in variables. */
public final class Numbers {

  private Numbers() {}

  /** The number of a pull request; raises a user error, in Go's words, if it is none. */
  public static int parse(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw EngineException.user("strconv.Atoi: parsing \"" + text + "\": invalid syntax");
    }
  }
}

package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.util.OptionalInt;

/** A function refuses its arguments; the message is a clause without a full stop. */
public final class CallException extends EngineException {

  private static final long serialVersionUID = 1L;

  private final int argument;

  private CallException(int argument, String message) {
    super(Category.USER, message, null);
    this.argument = argument;
  }

  /** The call as a whole cannot be made. */
  public static CallException of(String message) {
    return new CallException(-1, message);
  }

  /** The argument at {@code index}, from zero, is wrong. */
  public static CallException ofArgument(int index, String message) {
    return new CallException(index, message);
  }

  /** The index of the argument at fault. */
  public OptionalInt argument() {
    return argument < 0 ? OptionalInt.empty() : OptionalInt.of(argument);
  }
}

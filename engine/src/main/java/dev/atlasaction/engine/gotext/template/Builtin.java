package dev.atlasaction.engine.gotext.template;

import java.util.List;

/**
 * A function of the language itself. Unlike a {@link TemplateFunction} it sees whether there is a
 * value and of which type.
 *
 * @param signature the arguments it takes
 * @param body what it does
 */
record Builtin(Signature signature, Body body) {
  /** Computes the result; a {@code GoTextException} ends the execution. */
  @FunctionalInterface
  interface Body {
    Value call(List<Value> arguments);
  }
}

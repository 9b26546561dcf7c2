package dev.atlasaction.engine.gotext.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that templates can call. */
@FunctionalInterface
public interface TemplateFunction {
  /**
   * Computes the result. The arguments follow the {@link #signature}. An {@link
   * dev.atlasaction.engine.error.EngineException} ends the execution as {@code error calling f:
   * message}.
   */
  @Nullable Object call(List<@Nullable Object> arguments);

  /** The arguments it takes; anything unless it says so. */
  default Signature signature() {
    return Signature.ANY;
  }

  /** A function with the given arguments. */
  static TemplateFunction of(Signature signature, TemplateFunction function) {
    return new TemplateFunction() {
      @Override
      public @Nullable Object call(List<@Nullable Object> arguments) {
        return function.call(arguments);
      }

      @Override
      public Signature signature() {
        return signature;
      }
    };
  }
}

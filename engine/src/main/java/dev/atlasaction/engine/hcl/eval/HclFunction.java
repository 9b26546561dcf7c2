package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.function.Function;

/** A function whose arguments are evaluated, converted and checked before it is called. */
public non-sealed interface HclFunction extends Callable {

  /** What arguments it takes. */
  Signature signature();

  /**
   * The result for wholly known arguments that fit the signature.
   *
   * @throws CallException if these arguments have no result
   */
  HclValue call(List<HclValue> arguments);

  /** A function of that signature and body. */
  static HclFunction of(Signature signature, Function<List<HclValue>, HclValue> body) {
    return new Simple(signature, body);
  }

  /** A function made of its parts. */
  record Simple(Signature signature, Function<List<HclValue>, HclValue> body)
      implements HclFunction {
    @Override
    public HclValue call(List<HclValue> arguments) {
      return body.apply(arguments);
    }
  }
}

package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.HclFunction;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The checked arguments of one call, by position. */
record Args(List<HclValue> values) {

  private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  /** A function with that body. */
  static HclFunction function(Signature signature, Function<Args, HclValue> body) {
    return HclFunction.of(signature, values -> body.apply(new Args(values)));
  }

  static Parameter string(String name) {
    return Parameter.of(name, HclType.STRING);
  }

  static Parameter number(String name) {
    return Parameter.of(name, HclType.NUMBER);
  }

  static Parameter any(String name) {
    return Parameter.of(name, HclType.ANY);
  }

  int size() {
    return values.size();
  }

  HclValue at(int index) {
    return values.get(index);
  }

  String text(int index) {
    return ((HclValue.StringValue) at(index)).value();
  }

  BigDecimal decimal(int index) {
    return ((HclValue.NumberValue) at(index)).value();
  }

  /** A whole number that fits a Go int. */
  long whole(int index) {
    return whole(decimal(index), "");
  }

  static long whole(BigDecimal number, String prefix) {
    if (number.scale() > 0 || number.compareTo(MIN) < 0 || number.compareTo(MAX) > 0) {
      throw CallException.of(
          prefix + "value must be a whole number, between " + MIN + " and " + MAX);
    }
    return number.longValueExact();
  }

  /** The elements of a list, set or tuple. */
  List<HclValue> items(int index) {
    return at(index).elements().orElse(List.of());
  }

  SortedMap<String, HclValue> named(int index) {
    return at(index).namedElements().orElseGet(TreeMap::new);
  }

  /** Whether the argument is a list, set or tuple. */
  boolean isSequence(int index) {
    return isSequence(at(index));
  }

  static boolean isSequence(HclValue value) {
    return value.elements().isPresent() && value.namedElements().isEmpty();
  }
}

package dev.atlasaction.engine.state;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What described states get from outside.
 *
 * @param values values for the input variables of HCL documents
 * @param output takes what the function {@code print} writes
 * @param states what stands behind {@code mem://} URLs
 */
public record HclInputs(
    Map<String, HclValue> values,
    Consumer<String> output,
    Function<String, Optional<VirtualState>> states) {

  /** Copies the map. */
  public HclInputs {
    values = Map.copyOf(new TreeMap<>(values));
  }

  /** The same with other values. */
  HclInputs withValues(Map<String, HclValue> others) {
    return new HclInputs(others, output, states);
  }
}

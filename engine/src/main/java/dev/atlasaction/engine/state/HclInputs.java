package dev.atlasaction.engine.state;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What HCL documents get from outside.
 *
 * @param values values for their input variables
 * @param output takes what the function {@code print} writes
 */
public record HclInputs(Map<String, HclValue> values, Consumer<String> output) {

  /** Copies the map. */
  public HclInputs {
    values = Map.copyOf(new TreeMap<>(values));
  }
}

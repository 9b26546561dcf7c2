package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which part of which project file to read.
 *
 * @param config the value of {@code --config} if it was given, one URL or several with commas
 * @param env the value of {@code --env}; empty for none
 * @param vars the values of {@code --var}, see {@link InputVariables}
 */
public record ProjectRequest(Optional<String> config, String env, Map<String, HclValue> vars) {

  /** What {@code --config} is when it is not given. */
  public static final String DEFAULT_CONFIG = "file://atlas.hcl";

  /** Copies the map. */
  public ProjectRequest {
    vars = Map.copyOf(new TreeMap<>(vars));
  }

  /** Whether there is a file to read at all: only if it or an environment was asked for. */
  boolean readsFile() {
    return config.isPresent() || !env.isEmpty();
  }
}

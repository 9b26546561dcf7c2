package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a project file says for one run.
 *
 * @param envName the selected environment; empty for none
 * @param envs the environments of that name, several with {@code for_each}; exactly one that holds
 *     the global policies if no environment is selected
 * @param rollout the same environments in the groups in which they are worked on
 * @param inputs the values of {@code --var}, which HCL schemas receive too
 * @param states what {@code mem://} URLs stand for
 */
public record Project(
    String envName,
    List<EnvConfig> envs,
    List<RolloutGroup> rollout,
    Map<String, HclValue> inputs,
    Map<String, MemoryState> states) {

  /** Copies the collections. */
  public Project {
    envs = List.copyOf(envs);
    rollout = List.copyOf(rollout);
    inputs = Map.copyOf(new TreeMap<>(inputs));
    states = Map.copyOf(new TreeMap<>(states));
  }

  /**
   * The environment of commands that work on one target.
   *
   * @throws EngineException if there are several
   */
  public EnvConfig single() {
    if (envs.size() > 1) {
      throw EngineException.user("multiple envs found for \"" + envName + "\"");
    }
    return envs.getFirst();
  }

  /** What the {@code mem://} URL stands for. */
  public Optional<MemoryState> findState(String url) {
    return Optional.ofNullable(states.get(url));
  }

  /**
   * The values for the input variables of HCL schemas: {@code --var}, overridden by the further
   * attributes of the environment.
   */
  public Map<String, HclValue> schemaInputs(EnvConfig env) {
    Map<String, HclValue> all = new TreeMap<>(inputs);
    all.putAll(env.extras());
    return all;
  }
}

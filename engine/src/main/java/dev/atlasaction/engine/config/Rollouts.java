package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the targets of an environment into the groups of its deployment (spec config.md §5.1). */
final class Rollouts {

  private static final String ROLLOUT = "rollout";

  private final Map<String, Block> deployments = new TreeMap<>();

  /** The deployments of the files. */
  Rollouts(List<HclFile> files) {
    for (HclFile file : files) {
      for (Block block : file.body().blocks("deployment")) {
        deployments.put(Deployment.name(block), block);
      }
    }
  }

  /** What {@code deployment.name} stands for in a {@code rollout} block. */
  Map<String, HclValue> variables() {
    if (deployments.isEmpty()) {
      return Map.of();
    }
    Map<String, HclValue> names = new TreeMap<>();
    deployments.keySet().forEach(name -> names.put(name, HclValue.of(name)));
    return Map.of("deployment", HclValue.object(names));
  }

  /**
   * The groups; one with all targets if there is no deployment.
   *
   * @throws EngineException if the deployment is not there or does not fit the targets
   */
  List<RolloutGroup> groups(List<EnvConfig> envs, Scope scope) {
    Optional<String> name = envs.getFirst().findBlock(ROLLOUT).map(Rollouts::deployment);
    if (name.isEmpty()) {
      return List.of(RolloutGroup.inOrder(envs));
    }
    Block block = deployments.get(name.get());
    if (block == null) {
      throw EngineException.user(
          "deployment " + GoQuote.quote(name.get()) + " is not defined in config file");
    }
    List<Deployment.Target> targets = new ArrayList<>();
    for (EnvConfig env : envs) {
      Map<String, HclValue> vars =
          env.findBlock(ROLLOUT)
              .flatMap(rollout -> rollout.findValue("vars"))
              .flatMap(HclValue::namedElements)
              .<Map<String, HclValue>>map(TreeMap::new)
              .orElse(Map.of());
      targets.add(new Deployment.Target(env, vars));
    }
    return new Deployment(block, scope).groups(targets);
  }

  private static String deployment(EvaluatedBlock rollout) {
    if (rollout.findValue("deployment").orElse(HclValue.ofNull())
        instanceof HclValue.StringValue(String name)) {
      return name;
    }
    throw EngineException.user(
        rollout.range() + ": block \"rollout\" needs deployment = deployment.NAME");
  }
}

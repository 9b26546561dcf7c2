package dev.atlasaction.engine.config;

import java.util.List;

/**
 * Targets of an environment that are worked on together (spec config.md §5.1, §7).
 *
 * @param name empty if no deployment is configured
 * @param parallel how many at the same time at most
 * @param dependsOn the groups that must have gone well before
 * @param continues whether the others go on after one failed, and the groups after this one too
 * @param members in the order in which they begin
 */
public record RolloutGroup(
    String name, int parallel, List<String> dependsOn, boolean continues, List<Member> members) {

  /** Copies the lists. */
  public RolloutGroup {
    dependsOn = List.copyOf(dependsOn);
    members = List.copyOf(members);
  }

  /**
   * A target.
   *
   * @param label what progress lines call it; may be empty
   */
  public record Member(String label, EnvConfig env) {}

  /** Targets one after the other, until one fails. */
  static RolloutGroup inOrder(List<EnvConfig> envs) {
    return new RolloutGroup(
        "", 1, List.of(), false, envs.stream().map(env -> new Member("", env)).toList());
  }
}

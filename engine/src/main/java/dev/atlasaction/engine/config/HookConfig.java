package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import java.util.List;
import java.util.Optional;

/**
 * A block {@code hook "sql" "name"}: statements around transactions (spec config.md §5.1).
 *
 * @param skipErrors whether the run goes on if one of them fails
 */
public record HookConfig(
    String name,
    boolean skipErrors,
    List<String> afterBegin,
    List<String> beforeCommit,
    List<String> beforeRollback) {

  /**
   * The hooks of an environment.
   *
   * @throws EngineException if a block holds something else
   */
  public static List<HookConfig> of(EnvConfig env) {
    return env.blocks().stream()
        .filter(block -> block.type().equals("hook"))
        .map(HookConfig::read)
        .toList();
  }

  private static HookConfig read(EvaluatedBlock block) {
    if (block.labels().size() != 2 || !block.labels().getFirst().equals("sql")) {
      throw EngineException.user(
          block.range() + ": block \"hook\" needs the labels \"sql\" and a name");
    }
    Optional<EvaluatedBlock> transaction = block.findBlock("transaction");
    Optional<SpecReader> times = transaction.map(SpecReader::new);
    return new HookConfig(
        block.name(),
        block.findAttribute("skip_errors").map(SpecReader::bool).orElse(false),
        times.map(each -> each.strings("after_begin")).orElse(List.of()),
        times.map(each -> each.strings("before_commit")).orElse(List.of()),
        times.map(each -> each.strings("before_rollback")).orElse(List.of()));
  }
}

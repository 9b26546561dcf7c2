package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;

/**
 * One case; {@code for_each} makes several of a block.
 *
 * @param name with {@code /1}, {@code /2} and so on for the cases of a {@code for_each}
 * @param parallel whether it may run beside others
 * @param at where it stands
 */
public record TestCase(
    CaseKind kind, String name, boolean parallel, boolean skip, SourceLine at, Source source) {

  /** The commands as written, and what their expressions may refer to. */
  record Source(List<Block> commands, Scope scope) {
    Source {
      commands = List.copyOf(commands);
    }
  }

  /**
   * The commands, with {@code testing.name} and {@code testing.dev_url} known.
   *
   * @param devUrl the database of this case, with its password
   * @throws dev.atlasaction.engine.error.EngineException if an expression or a command is wrong
   */
  List<TestCommand> commands(String devUrl) {
    HclValue testing =
        HclValue.object(Map.of("name", HclValue.of(name), "dev_url", HclValue.of(devUrl)));
    Scope scope = MapScope.in(source.scope(), Map.of("testing", testing));
    CommandReader reader = new CommandReader(kind, at.file(), scope);
    return source.commands().stream().map(reader::read).toList();
  }
}

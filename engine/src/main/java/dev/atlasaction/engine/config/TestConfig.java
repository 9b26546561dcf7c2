package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the project file says of tests of one kind (spec config.md §6.4).
 *
 * @param src files and directories
 * @param vars values for their input variables
 */
public record TestConfig(List<String> src, Map<String, HclValue> vars) {

  /** Copies the collections. */
  public TestConfig {
    src = List.copyOf(src);
    vars = Map.copyOf(new TreeMap<>(vars));
  }

  /**
   * The block {@code test} of an environment.
   *
   * @param kind {@code schema} or {@code migrate}
   * @throws dev.atlasaction.engine.error.EngineException if a value is of another type
   */
  public static TestConfig of(EnvConfig env, String kind) {
    Optional<EvaluatedBlock> block = env.findBlock("test").flatMap(test -> test.findBlock(kind));
    if (block.isEmpty()) {
      return new TestConfig(List.of(), Map.of());
    }
    Map<String, HclValue> vars = new TreeMap<>();
    block.get().findValue("vars").flatMap(HclValue::namedElements).ifPresent(vars::putAll);
    return new TestConfig(sources(new SpecReader(block.get())), vars);
  }

  private static List<String> sources(SpecReader spec) {
    boolean single =
        spec.block().findValue("src").filter(HclValue.StringValue.class::isInstance).isPresent();
    return single ? List.of(spec.string("src")) : spec.strings("src");
  }
}

package dev.atlasaction.engine.cli.policy;

import dev.atlasaction.engine.config.LintConfig;
import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.lint.SizePolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the project file says of production: the block {@code stats} and the attribute {@code
 * queries} of a {@code lint} block. Flags win over it.
 *
 * @param stats the file or address with the sizes of tables; empty for none
 * @param queries files with the application's queries
 */
public record ReviewConfig(String stats, long warnRows, long errorRows, List<String> queries) {

  /** Keeps its own copies. */
  public ReviewConfig {
    queries = List.copyOf(queries);
  }

  /** What the {@code lint} block says of reviews. */
  public static ReviewConfig of(LintConfig config) {
    Optional<StrictBlock> stats =
        config
            .findAnalyzer("stats")
            .map(StrictBlock::new)
            .map(block -> block.only(Set.of("src", "warn_rows", "error_rows"), Set.of()));
    return new ReviewConfig(
        stats
            .map(block ->
                block
                    .text("src")
                    .orElseThrow(() ->
                        StrictBlock.wrong(block.block().range(), "src = FILE or URL is missing")))
            .orElse(""),
        stats.flatMap(block -> block.count("warn_rows")).orElse(SizePolicy.WARN_ROWS),
        stats.flatMap(block -> block.count("error_rows")).orElse(SizePolicy.ERROR_ROWS),
        config.extras().stream()
            .filter(attribute -> attribute.name().equals("queries"))
            .findFirst()
            .map(ReviewConfig::files)
            .orElse(List.of()));
  }

  private static List<String> files(EvaluatedAttribute attribute) {
    HclValue value = attribute.value();
    List<HclValue> items =
        value instanceof HclValue.StringValue ? List.of(value) : value.elements().orElse(List.of());
    if (items.isEmpty() || !items.stream().allMatch(HclValue.StringValue.class::isInstance)) {
      throw StrictBlock.wrong(attribute.range(), "queries is a list of files");
    }
    return items.stream().map(item -> ((HclValue.StringValue) item).value()).toList();
  }
}

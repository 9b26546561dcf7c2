package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the blocks {@code lint} and {@code diff} (spec config.md §6.1, §6.2). */
final class PolicyReader {

  private static final Set<String> LINT_ATTRIBUTES = Set.of("log", "latest", "review");

  private PolicyReader() {}

  /**
   * As in the original the attribute {@code format} of the block means nothing, only {@code log}.
   */
  static LintConfig lint(EvaluatedBlock block) {
    SpecReader spec = new SpecReader(block);
    List<EvaluatedAttribute> extras =
        block.attributes().stream()
            .filter(attribute -> !LINT_ATTRIBUTES.contains(attribute.name()))
            .toList();
    return new LintConfig(
        spec.string("log"),
        spec.integer("latest"),
        spec.string("git", "dir"),
        spec.string("git", "base"),
        spec.string("review"),
        block.blocks().stream().filter(inner -> !inner.type().equals("git")).toList(),
        extras);
  }

  static DiffConfig diff(EvaluatedBlock block) {
    SpecReader spec = new SpecReader(block);
    return new DiffConfig(
        spec.child("skip").map(PolicyReader::skip),
        isSet(block, "create") || isSet(block, "add"),
        isSet(block, "drop"),
        spec.string("rename", "ambiguous"));
  }

  private static SortedMap<String, Boolean> skip(SpecReader spec) {
    SortedMap<String, Boolean> skip = new TreeMap<>();
    for (EvaluatedAttribute attribute : spec.block().attributes()) {
      skip.put(attribute.name(), SpecReader.bool(attribute));
    }
    return skip;
  }

  private static boolean isSet(EvaluatedBlock diff, String name) {
    return diff.findBlock("concurrent_index")
        .flatMap(block -> block.findAttribute(name))
        .map(SpecReader::bool)
        .orElse(false);
  }
}

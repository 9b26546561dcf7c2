package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One environment (spec config.md §4). Texts are empty and lists are empty where the file says
 * nothing; such values never replace a flag.
 *
 * @param url the target
 * @param dev the dev database
 * @param source the desired state, as written
 * @param schemaRepo the name of the schema in the registry
 * @param schemas names of schemas to work on
 * @param exclude patterns of objects to leave out
 * @param include patterns of objects to keep
 * @param formats the Go templates for the output of commands, by {@code migrate.apply} and so on
 * @param extras the attributes that have no meaning here: input variables of HCL schemas and values
 *     of {@code env://name}
 * @param blocks the blocks that are not read here, such as {@code test} (also those of the file
 *     that the environment does not have itself), and the whole block on schemas
 */
public record EnvConfig(
    String name,
    String url,
    String dev,
    SchemaSource source,
    String schemaRepo,
    List<String> schemas,
    List<String> exclude,
    List<String> include,
    MigrationConfig migration,
    LintConfig lint,
    DiffConfig diff,
    SortedMap<String, String> formats,
    SortedMap<String, HclValue> extras,
    List<EvaluatedBlock> blocks) {

  /** Says nothing at all. */
  public static final EnvConfig NONE = withPolicies(LintConfig.NONE, DiffConfig.NONE);

  /** Copies the collections. */
  public EnvConfig {
    schemas = List.copyOf(schemas);
    exclude = List.copyOf(exclude);
    include = List.copyOf(include);
    formats = Collections.unmodifiableSortedMap(new TreeMap<>(formats));
    extras = Collections.unmodifiableSortedMap(new TreeMap<>(extras));
    blocks = List.copyOf(blocks);
  }

  /** An environment with nothing but policies. */
  static EnvConfig withPolicies(LintConfig lint, DiffConfig diff) {
    return new EnvConfig(
        "",
        "",
        "",
        SchemaSource.NONE,
        "",
        List.of(),
        List.of(),
        List.of(),
        MigrationConfig.NONE,
        lint,
        diff,
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        List.of());
  }

  /** The same with other blocks. */
  EnvConfig withBlocks(List<EvaluatedBlock> others) {
    return new EnvConfig(
        name,
        url,
        dev,
        source,
        schemaRepo,
        schemas,
        exclude,
        include,
        migration,
        lint,
        diff,
        formats,
        extras,
        others);
  }

  /** The last block of that type. */
  public Optional<EvaluatedBlock> findBlock(String type) {
    return blocks.reversed().stream().filter(block -> block.type().equals(type)).findFirst();
  }

  /** The template for the output of a command such as {@code migrate.apply}; empty if none. */
  public String format(String command) {
    return formats.getOrDefault(command, "");
  }

  /** The template for {@code migrate lint}; the one of the {@code format} block comes first. */
  public String lintFormat() {
    String format = format("migrate.lint");
    return format.isEmpty() ? lint.format() : format;
  }

  /**
   * Whether what is seen and not managed is a failure: {@code schema { fail_on_unmanaged = true }}.
   */
  public boolean failsOnUnmanaged() {
    return findBlock("schema")
        .flatMap(schema -> schema.findAttribute("fail_on_unmanaged"))
        .map(SpecReader::bool)
        .orElse(false);
  }
}

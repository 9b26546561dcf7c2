package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.Document;
import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns {@code env} blocks into records (spec config.md §4, §6). */
final class EnvReader {

  private static final Set<String> ATTRIBUTES =
      Set.of("name", "url", "dev", "src", "schemas", "exclude", "include");
  private static final Set<String> BLOCKS = Set.of("migration", "diff", "lint", "format", "log");

  /**
   * Blocks of the file that an environment has too, unless it has its own of that type; checks it
   * has beside its own.
   */
  private static final Set<String> SHARED = Set.of("test", "registry", "hook", CheckConfig.BLOCK);

  private final Optional<LintConfig> lint;
  private final Optional<DiffConfig> diff;
  private final List<EvaluatedBlock> shared;

  /** Reads the policies of the file, which environments build on. */
  EnvReader(Document document) {
    this.lint = document.findBlock("lint").map(PolicyReader::lint);
    this.diff = document.findBlock("diff").map(PolicyReader::diff);
    this.shared = document.blocks().stream().filter(each -> SHARED.contains(each.type())).toList();
  }

  /** An environment for runs that select none. */
  EnvConfig policies() {
    return EnvConfig.withPolicies(lint.orElse(LintConfig.NONE), diff.orElse(DiffConfig.NONE))
        .withBlocks(shared);
  }

  EnvConfig read(EvaluatedBlock block) {
    SpecReader spec = new SpecReader(block);
    String repo = spec.child("schema").map(each -> each.string("repo", "name")).orElse("");
    return new EnvConfig(
        name(spec),
        spec.string("url"),
        spec.string("dev"),
        source(block),
        repo,
        spec.strings("schemas"),
        spec.strings("exclude"),
        spec.strings("include"),
        spec.child("migration").map(EnvReader::migration).orElse(MigrationConfig.NONE),
        lint(block),
        diff(block),
        formats(spec),
        extras(block),
        blocks(block));
  }

  private List<EvaluatedBlock> blocks(EvaluatedBlock env) {
    List<EvaluatedBlock> blocks = new ArrayList<>();
    env.blocks().stream().filter(inner -> !BLOCKS.contains(inner.type())).forEach(blocks::add);
    shared.stream()
        .filter(each -> each.type().equals(CheckConfig.BLOCK) || env.blocks(each.type()).isEmpty())
        .forEach(blocks::add);
    return blocks;
  }

  /** The attribute {@code name}, or the label. */
  private static String name(SpecReader spec) {
    return spec.block().findAttribute("name").isPresent()
        ? spec.string("name")
        : spec.block().name();
  }

  private static SortedMap<String, HclValue> extras(EvaluatedBlock block) {
    SortedMap<String, HclValue> extras = new TreeMap<>();
    for (EvaluatedAttribute attribute : block.attributes()) {
      if (!ATTRIBUTES.contains(attribute.name())) {
        extras.put(attribute.name(), attribute.value());
      }
    }
    return extras;
  }

  // --- source ---

  /** The attribute {@code src} wins over the one of the {@code schema} block. */
  private static SchemaSource source(EvaluatedBlock block) {
    return block
        .findValue("src")
        .or(() -> block.findBlock("schema").flatMap(schema -> schema.findValue("src")))
        .map(EnvReader::source)
        .orElse(SchemaSource.NONE);
  }

  private static SchemaSource source(HclValue value) {
    if (value instanceof HclValue.StringValue(String url)) {
      return new SchemaSource(List.of(url), false);
    }
    boolean strings =
        value.namedElements().isEmpty()
            && value.elements().isPresent()
            && !value.elements().get().isEmpty()
            && value.elements().get().stream().allMatch(HclValue.StringValue.class::isInstance);
    if (!strings) {
      HclType type = value.type();
      boolean empty = type.equals(new HclType.ListOf(HclType.ANY));
      throw EngineException.user(
          "expected src to be either a string or strings, got: "
              + (empty ? "tuple" : type.friendlyName()));
    }
    List<String> urls =
        value.elements().get().stream().map(item -> ((HclValue.StringValue) item).value()).toList();
    return new SchemaSource(urls, true);
  }

  // --- blocks ---

  private static MigrationConfig migration(SpecReader spec) {
    return new MigrationConfig(
        spec.string("dir"),
        spec.string("format"),
        spec.string("baseline"),
        spec.string("exec_order").toLowerCase(Locale.ROOT).replace('_', '-'),
        spec.string("lock_timeout"),
        spec.string("revisions_schema"),
        spec.strings("exclude"),
        spec.string("tx_mode").toLowerCase(Locale.ROOT),
        spec.string("repo", "name"));
  }

  private LintConfig lint(EvaluatedBlock env) {
    LintConfig global = lint.orElse(LintConfig.NONE);
    return env.findBlock("lint")
        .map(PolicyReader::lint)
        .map(own -> own.over(global))
        .orElse(global);
  }

  private DiffConfig diff(EvaluatedBlock env) {
    DiffConfig global = diff.orElse(DiffConfig.NONE);
    return env.findBlock("diff")
        .map(PolicyReader::diff)
        .map(own -> own.over(global))
        .orElse(global);
  }

  /** Texts by {@code migrate.apply} and so on; the older block {@code log} overwrites. */
  private static SortedMap<String, String> formats(SpecReader env) {
    SortedMap<String, String> formats = new TreeMap<>();
    for (String block : List.of("format", "log")) {
      for (String group : List.of("migrate", "schema")) {
        env.child(block).flatMap(each -> each.child(group)).ifPresent(each -> add(each, formats));
      }
    }
    return formats;
  }

  private static void add(SpecReader group, SortedMap<String, String> formats) {
    for (EvaluatedAttribute attribute : group.block().attributes()) {
      String text = group.string(attribute.name());
      if (!text.isEmpty()) {
        formats.put(group.block().type() + "." + attribute.name(), text);
      }
    }
  }
}

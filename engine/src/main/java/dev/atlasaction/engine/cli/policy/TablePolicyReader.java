package dev.atlasaction.engine.cli.policy;

import com.google.re2j.Pattern;
import dev.atlasaction.engine.config.LintConfig;
import dev.atlasaction.engine.lint.policy.TablePolicy;
import dev.atlasaction.engine.lint.policy.TablePolicy.BannedType;
import dev.atlasaction.engine.lint.policy.TablePolicy.Limit;
import dev.atlasaction.engine.lint.policy.TablePolicy.RequiredColumn;
import dev.atlasaction.engine.lint.policy.TablePolicy.RequiredIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the blocks {@code require}, {@code ban} and {@code limit} of the project file. */
final class TablePolicyReader {

  private static final Pattern ALL = Pattern.compile("");

  private TablePolicyReader() {}

  /** The policy; a block that is absent asks for nothing. */
  static TablePolicy read(LintConfig config) {
    Optional<StrictBlock> require = block(config, "require");
    return new TablePolicy(
        require.flatMap(TablePolicyReader::primaryKey),
        require.map(TablePolicyReader::columns).orElse(List.of()),
        require.map(TablePolicyReader::indexes).orElse(List.of()),
        require.map(TablePolicyReader::comments).orElse(Set.of()),
        block(config, "ban").map(TablePolicyReader::bans).orElse(List.of()),
        block(config, "limit").map(TablePolicyReader::limits).orElse(Map.of()));
  }

  private static Optional<StrictBlock> block(LintConfig config, String type) {
    return config.findAnalyzer(type).map(StrictBlock::new);
  }

  private static Optional<Pattern> primaryKey(StrictBlock require) {
    require.only(
        Set.of("error", "force", "primary_key", "comments"),
        Set.of("primary_key", "column", "index"));
    Optional<Pattern> some =
        require.blocks("primary_key").stream()
            .map(block -> block.only(Set.of("tables"), Set.of()).pattern("tables").orElse(ALL))
            .findFirst();
    return some.isPresent()
        ? some
        : require.flag("primary_key").filter(wanted -> wanted).map(_ -> ALL);
  }

  private static List<RequiredColumn> columns(StrictBlock require) {
    return require.blocks("column").stream()
        .map(block -> block.only(Set.of("tables", "type", "null"), Set.of()))
        .map(block ->
            new RequiredColumn(
                block.label(),
                block.pattern("tables").orElse(ALL),
                block.pattern("type"),
                block.flag("null")))
        .toList();
  }

  private static List<RequiredIndex> indexes(StrictBlock require) {
    List<RequiredIndex> indexes = new ArrayList<>();
    for (StrictBlock block : require.blocks("index")) {
      block.only(Set.of("tables", "columns"), Set.of());
      if (block.texts("columns").isEmpty()) {
        throw StrictBlock.wrong(block.block().range(), "an index needs columns = [...]");
      }
      indexes.add(new RequiredIndex(block.texts("columns"), block.pattern("tables").orElse(ALL)));
    }
    return indexes;
  }

  private static Set<String> comments(StrictBlock require) {
    Set<String> kinds = new TreeSet<>(require.texts("comments"));
    for (String kind : kinds) {
      if (!kind.equals("table") && !kind.equals("column")) {
        throw StrictBlock.wrong(
            require.block().findAttribute("comments").orElseThrow().range(),
            "comments names table and column, not \"" + kind + "\"");
      }
    }
    return kinds;
  }

  private static List<BannedType> bans(StrictBlock ban) {
    return ban.only(Set.of("error", "force"), Set.of("type")).blocks("type").stream()
        .map(block -> block.only(Set.of("match", "message"), Set.of()))
        .map(block ->
            new BannedType(
                block.label(),
                block
                    .pattern("match")
                    .orElseGet(
                        () -> Pattern.compile("(?i)^" + Pattern.quote(block.label()) + "\\b")),
                block.text("message").orElse("")))
        .toList();
  }

  private static Map<Limit, Long> limits(StrictBlock block) {
    Set<String> known =
        Arrays.stream(Limit.values()).map(Limit::attribute).collect(Collectors.toSet());
    known.addAll(Set.of("error", "force"));
    block.only(known, Set.of());
    Map<Limit, Long> limits = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      block.count(limit.attribute()).ifPresent(most -> limits.put(limit, most));
    }
    return limits;
  }
}

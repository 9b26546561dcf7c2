package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.ServerFilled;
import dev.atlasaction.engine.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** New foreign keys that will not serve as meant (spec lint-peers.md §3, N25). */
final class ReferenceRules {

  private ReferenceRules() {}

  static List<Rule> all() {
    return List.of(
        new NewKeyRule(
            new RuleInfo("RF101", AnalyzerInfo.REFERENCES, Set.of("postgres", "sqlite")),
            ReferenceRules::unindexed),
        new NewKeyRule(new RuleInfo("RF102", AnalyzerInfo.REFERENCES), ReferenceRules::mismatch),
        new NewKeyRule(
            new RuleInfo("RF103", AnalyzerInfo.REFERENCES).in(Profile.STRICT),
            ReferenceRules::cascades),
        new DanglingKeyRule());
  }

  /** The table as the file leaves it. */
  static Optional<Table> atEnd(Site site, String schema, String table) {
    return site.pass()
        .file()
        .to()
        .findSchema(schema)
        .flatMap((Schema found) -> found.findTable(table));
  }

  /** RF101. */
  private static Optional<Finding> unindexed(Site site, Table table, ForeignKey key) {
    return atEnd(site, table.schema(), table.name())
        .filter(last -> last.findForeignKey(key.symbol()).isPresent())
        .filter(last -> !IndexRules.supports(last, key.columns()))
        .map(last ->
            new Finding(
                    "No index of table %s begins with %s: every delete and key update in table %s scans it"
                        .formatted(
                            Words.quoted(table.name()),
                            Words.and(key.columns()),
                            Words.quoted(key.refTable())))
                .on(last));
  }

  /** RF102. */
  private static Optional<Finding> mismatch(Site site, Table table, ForeignKey key) {
    Optional<Table> parent = atEnd(site, key.refSchema(), key.refTable());
    for (int i = 0; parent.isPresent() && i < key.refColumns().size(); i++) {
      Optional<Column> from = table.findColumn(key.columns().get(i));
      Optional<Column> to = parent.get().findColumn(key.refColumns().get(i));
      if (from.isPresent()
          && to.isPresent()
          && !type(site, from.get()).equals(type(site, to.get()))) {
        return Optional.of(
            new Finding(
                "Column %s is %s, and column %s that it references is %s: values may not fit, and comparing them may not use the index"
                    .formatted(
                        Words.quoted(from.get().name()),
                        type(site, from.get()),
                        Words.quoted(to.get().name()),
                        type(site, to.get()))));
      }
    }
    return Optional.empty();
  }

  /** The type's word, as a serial column counts as the integer that it is. */
  private static String type(Site site, Column column) {
    String type = site.pass().dialect().formatType(column.type()).toLowerCase(Locale.ROOT);
    if (column.type() instanceof ServerFilled) {
      return switch (type) {
        case "bigserial", "serial8" -> "bigint";
        case "smallserial", "serial2" -> "smallint";
        case "serial", "serial4" -> "integer";
        default -> type;
      };
    }
    return site.pass().driver().equals("sqlite") && type.equals("int") ? "integer" : type;
  }

  /** RF103. */
  private static Optional<Finding> cascades(Site site, Table table, ForeignKey key) {
    return key.onDelete().equalsIgnoreCase("CASCADE")
        ? Optional.of(
            new Finding(
                "Deleting one row of table %s deletes its rows in table %s without a word, however many"
                    .formatted(Words.quoted(key.refTable()), Words.quoted(table.name()))))
        : Optional.empty();
  }
}

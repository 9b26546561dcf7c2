package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Pass;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * SL101: after the file a foreign key of SQLite points at a table that is not there. That is what
 * renaming the old table first does to its children in a rebuild (spec ddl-hazards.md §4.2).
 */
final class DanglingKeyRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("SL101", AnalyzerInfo.SURPRISES, Set.of("sqlite"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void file(Pass pass, Consumer<Finding> sink) {
    Set<String> before = dangling(pass.file().from());
    for (String key : dangling(pass.file().to())) {
      if (!before.contains(key)) {
        sink.accept(new Finding("After this file " + key + ", which does not exist"));
      }
    }
  }

  private static Set<String> dangling(Realm realm) {
    Set<String> found = new TreeSet<>();
    for (Schema schema : realm.schemas()) {
      for (Table table : schema.tables()) {
        for (ForeignKey key : table.foreignKeys()) {
          if (schema.findTable(key.refTable()).isEmpty()) {
            found.add(
                "table %s references table %s"
                    .formatted(Words.quoted(table.name()), Words.quoted(key.refTable())));
          }
        }
      }
    }
    return found;
  }
}

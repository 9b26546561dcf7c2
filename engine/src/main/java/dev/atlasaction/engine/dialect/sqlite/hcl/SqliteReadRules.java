package dev.atlasaction.engine.dialect.sqlite.hcl;

import dev.atlasaction.engine.dialect.sqlite.table.AutoIncrement;
import dev.atlasaction.engine.dialect.sqlite.table.IndexPredicate;
import dev.atlasaction.engine.dialect.sqlite.table.Strict;
import dev.atlasaction.engine.dialect.sqlite.table.WithoutRowid;
import dev.atlasaction.engine.dialect.sqlite.trigger.Trigger;
import dev.atlasaction.engine.dialect.sqlite.trigger.TriggerHcl;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schemahcl.HclReadRules;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.TableScope;
import java.util.List;
import java.util.Optional;

/** What SQLite reads of a document (spec schema-hcl.md §4). */
final class SqliteReadRules implements HclReadRules {

  @Override
  public String documentType() {
    return "sqlite.doc";
  }

  @Override
  public List<String> words(String block, String attribute) {
    return switch (block + "." + attribute) {
      case "as.type" -> List.of("VIRTUAL", "STORED");
      case "trigger.foreach", "trigger.for" -> List.of("ROW");
      default -> List.of();
    };
  }

  @Override
  public Attrs tableAttrs(EvaluatedBlock table, TableScope scope) {
    Attrs attrs = HclValues.comment(table);
    if (HclValues.flag(table, "without_rowid")) {
      attrs = attrs.with(new WithoutRowid());
    }
    return HclValues.flag(table, "strict") ? attrs.with(new Strict()) : attrs;
  }

  @Override
  public Optional<DbObject> object(EvaluatedBlock block, String schema) {
    return block.type().equals(Trigger.KIND)
        ? Optional.of(TriggerHcl.read(block, schema))
        : Optional.empty();
  }

  @Override
  public Attrs columnAttrs(EvaluatedBlock column) {
    Attrs attrs = HclValues.comment(column);
    return HclValues.flag(column, "auto_increment") ? attrs.with(new AutoIncrement(0)) : attrs;
  }

  @Override
  public Attrs indexAttrs(EvaluatedBlock index, TableScope scope) {
    Attrs attrs = HclValues.comment(index);
    return HclValues.text(index, "where")
        .map(where -> attrs.with(new IndexPredicate(where)))
        .orElse(attrs);
  }
}

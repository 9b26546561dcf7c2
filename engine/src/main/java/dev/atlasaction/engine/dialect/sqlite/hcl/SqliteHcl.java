package dev.atlasaction.engine.dialect.sqlite.hcl;

import dev.atlasaction.engine.dialect.sqlite.table.AutoIncrement;
import dev.atlasaction.engine.dialect.sqlite.table.IndexPredicate;
import dev.atlasaction.engine.dialect.sqlite.table.Strict;
import dev.atlasaction.engine.dialect.sqlite.table.WithoutRowid;
import dev.atlasaction.engine.dialect.sqlite.trigger.Trigger;
import dev.atlasaction.engine.dialect.sqlite.trigger.TriggerHcl;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schemahcl.HclDialect;
import dev.atlasaction.engine.schemahcl.HclGrammar;
import dev.atlasaction.engine.schemahcl.HclPrintRules;
import dev.atlasaction.engine.schemahcl.HclReadRules;
import dev.atlasaction.engine.schemahcl.HclTypes;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SQLite's part of the schema language (spec schema-hcl.md §4, §8). */
public final class SqliteHcl implements HclDialect, HclPrintRules {
  private final SqliteTypes types = new SqliteTypes();

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public HclTypes types() {
    return types;
  }

  @Override
  public HclPrintRules printRules() {
    return this;
  }

  @Override
  public HclReadRules readRules() {
    return new SqliteReadRules();
  }

  @Override
  public List<SpecItem.Attribute> tableTrailer(Table table) {
    List<SpecItem.Attribute> result = new ArrayList<>();
    if (table.attrs().has(WithoutRowid.class)) {
      result.add(new SpecItem.Attribute("without_rowid", SpecValue.of(true)));
    }
    if (table.attrs().has(Strict.class)) {
      result.add(new SpecItem.Attribute("strict", SpecValue.of(true)));
    }
    return result;
  }

  @Override
  public List<SpecItem.Attribute> columnAttributes(Table table, Column column) {
    List<SpecItem.Attribute> result = HclPrintRules.comment(column.attrs());
    if (column.attrs().has(AutoIncrement.class)) {
      result.add(new SpecItem.Attribute("auto_increment", SpecValue.of(true)));
    }
    return result;
  }

  @Override
  public String generatedType(String type) {
    return type.isEmpty() ? "VIRTUAL" : type.toUpperCase(Locale.ROOT);
  }

  @Override
  public List<SpecItem.Attribute> indexAttributes(Table table, Index index) {
    List<SpecItem.Attribute> result = HclPrintRules.comment(index.attrs());
    index
        .attrs()
        .find(IndexPredicate.class)
        .ifPresent(
            each -> result.add(new SpecItem.Attribute("where", new SpecValue.Text(each.expr()))));
    return result;
  }

  @Override
  public List<SpecItem.Block> objectBlocks(MarshalScope scope) {
    List<SpecItem.Block> blocks = new ArrayList<>();
    for (Schema schema : scope.realm().schemas()) {
      for (DbObject object : schema.objects()) {
        if (object instanceof Trigger trigger) {
          blocks.add(TriggerHcl.block(trigger, scope));
        }
      }
    }
    return blocks;
  }

  @Override
  public HclGrammar grammar() {
    return HclGrammar.with(SqliteHcl.class, "grammar.txt");
  }
}

package dev.atlasaction.engine.dialect.mysql.hcl;

import dev.atlasaction.engine.dialect.mysql.table.AutoIncrement;
import dev.atlasaction.engine.dialect.mysql.table.Enforced;
import dev.atlasaction.engine.dialect.mysql.table.Engine;
import dev.atlasaction.engine.dialect.mysql.table.IndexParser;
import dev.atlasaction.engine.dialect.mysql.table.IndexType;
import dev.atlasaction.engine.dialect.mysql.table.Invisible;
import dev.atlasaction.engine.dialect.mysql.table.OnUpdate;
import dev.atlasaction.engine.dialect.mysql.table.Partitioning;
import dev.atlasaction.engine.dialect.mysql.table.SchemaDefaults;
import dev.atlasaction.engine.dialect.mysql.table.SubPart;
import dev.atlasaction.engine.dialect.mysql.table.SystemVersioned;
import dev.atlasaction.engine.dialect.mysql.table.ViewOptions;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schemahcl.HclPrintRules;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What MySQL and MariaDB add to a printed document (spec schema-hcl.md §8.2-8.3). */
final class MySqlPrintRules implements HclPrintRules {

  private static final List<String> ENGINES = List.of("InnoDB", "MyISAM", "Memory", "CSV", "NDB");
  private static final Set<String> PARSERS = Set.of("ngram", "mecab");

  @Override
  public List<SpecItem.Attribute> schemaAttributes(Schema schema) {
    List<SpecItem.Attribute> result = HclPrintRules.comment(schema.attrs());
    addCharset(result, schema.attrs(), Attrs.NONE, true);
    return result;
  }

  @Override
  public List<SpecItem.Attribute> tableAttributes(Schema schema, Table table) {
    List<SpecItem.Attribute> result = HclPrintRules.comment(table.attrs());
    addCharset(result, table.attrs(), schema.attrs(), false);
    table
        .attrs()
        .find(Engine.class)
        .filter(engine -> !engine.serverDefault())
        .ifPresent(engine -> result.add(attribute("engine", engineName(engine.name()))));
    return result;
  }

  @Override
  public List<SpecItem.Attribute> tableTrailer(Table table) {
    return table.attrs().has(SystemVersioned.class)
        ? List.of(attribute("system_versioned", SpecValue.of(true)))
        : List.of();
  }

  @Override
  public List<SpecItem.Block> tableBlocks(Table table, MarshalScope scope) {
    return table
        .attrs()
        .find(Partitioning.class)
        .map(partitioning -> List.of(PartitionHcl.block(partitioning)))
        .orElse(List.of());
  }

  @Override
  public List<SpecItem.Attribute> viewAttributes(View view) {
    ViewOptions options = ViewOptions.of(view);
    List<SpecItem.Attribute> result = new ArrayList<>(2);
    if (options.invoker()) {
      result.add(attribute("security", new SpecValue.Bare("INVOKER")));
    }
    if (!options.check().isEmpty()) {
      result.add(attribute("check_option", new SpecValue.Bare(options.check())));
    }
    return result;
  }

  @Override
  public List<SpecItem.Block> objectBlocks(MarshalScope scope) {
    ObjectHcl printer = new ObjectHcl(scope);
    return scope.realm().schemas().stream()
        .flatMap(schema -> schema.objects().stream())
        .map(printer::block)
        .toList();
  }

  private static SpecValue engineName(String name) {
    for (String known : ENGINES) {
      if (known.equalsIgnoreCase(name)) {
        return new SpecValue.Bare(known);
      }
    }
    return new SpecValue.Text(name);
  }

  /** Prints character set and collation where the parent has others. */
  private static void addCharset(
      List<SpecItem.Attribute> result, Attrs attrs, Attrs parent, boolean always) {
    String charset = SchemaDefaults.charset(attrs);
    String collation = SchemaDefaults.collation(attrs);
    if (!charset.isEmpty() && (always || differs(charset, SchemaDefaults.charset(parent)))) {
      result.add(attribute("charset", new SpecValue.Text(charset)));
    }
    if (!collation.isEmpty() && (always || differs(collation, SchemaDefaults.collation(parent)))) {
      result.add(attribute("collate", new SpecValue.Text(collation)));
    }
  }

  private static boolean differs(String own, String parent) {
    return !parent.isEmpty() && !parent.equals(own);
  }

  @Override
  public List<SpecItem.Attribute> columnAttributes(Table table, Column column) {
    List<SpecItem.Attribute> result = HclPrintRules.comment(column.attrs());
    addCharset(result, column.attrs(), table.attrs(), false);
    column
        .attrs()
        .find(OnUpdate.class)
        .ifPresent(
            onUpdate -> result.add(attribute("on_update", new SpecValue.Sql(onUpdate.expr()))));
    if (column.attrs().has(AutoIncrement.class)) {
      result.add(attribute("auto_increment", SpecValue.of(true)));
    }
    addInvisible(result, column.attrs());
    return result;
  }

  private static void addInvisible(List<SpecItem.Attribute> result, Attrs attrs) {
    if (attrs.has(Invisible.class)) {
      result.add(attribute("invisible", SpecValue.of(true)));
    }
  }

  @Override
  public String generatedType(String type) {
    return type.isEmpty() || type.equalsIgnoreCase("VIRTUAL") ? "VIRTUAL" : "STORED";
  }

  @Override
  public boolean primaryKeyHasParts() {
    return true;
  }

  @Override
  public List<SpecItem.Attribute> primaryKeyAttributes(Table table, Index key) {
    return indexAttributes(table, key);
  }

  @Override
  public List<SpecItem.Attribute> indexAttributes(Table table, Index index) {
    List<SpecItem.Attribute> result = new ArrayList<>(HclPrintRules.comment(index.attrs()));
    String type = IndexType.of(index);
    if (!type.equals(IndexType.BTREE)) {
      result.add(attribute("type", new SpecValue.Bare(type)));
    }
    index
        .attrs()
        .find(IndexParser.class)
        .map(IndexParser::name)
        .ifPresent(name ->
            result.add(
                attribute(
                    "parser",
                    PARSERS.contains(name) ? new SpecValue.Bare(name) : new SpecValue.Text(name))));
    addInvisible(result, index.attrs());
    return result;
  }

  @Override
  public List<SpecItem.Attribute> partAttributes(Table table, Index index, IndexPart part) {
    return part.attrs()
        .find(SubPart.class)
        .map(sub -> List.of(attribute("prefix", SpecValue.of(sub.length()))))
        .orElse(List.of());
  }

  @Override
  public List<SpecItem.Attribute> checkAttributes(Check check) {
    return check
        .attrs()
        .find(Enforced.class)
        .map(enforced -> List.of(attribute("enforced", SpecValue.of(enforced.value()))))
        .orElse(List.of());
  }

  private static SpecItem.Attribute attribute(String name, SpecValue value) {
    return new SpecItem.Attribute(name, value);
  }
}

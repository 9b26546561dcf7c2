package dev.atlasaction.engine.dialect.mysql.hcl;

import dev.atlasaction.engine.dialect.mysql.table.AutoIncrement;
import dev.atlasaction.engine.dialect.mysql.table.Enforced;
import dev.atlasaction.engine.dialect.mysql.table.Engine;
import dev.atlasaction.engine.dialect.mysql.table.IndexParser;
import dev.atlasaction.engine.dialect.mysql.table.IndexType;
import dev.atlasaction.engine.dialect.mysql.table.Invisible;
import dev.atlasaction.engine.dialect.mysql.table.OnUpdate;
import dev.atlasaction.engine.dialect.mysql.table.SubPart;
import dev.atlasaction.engine.dialect.mysql.table.SystemVersioned;
import dev.atlasaction.engine.dialect.mysql.table.ViewOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schemahcl.HclReadRules;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.TableScope;
import java.util.List;
import java.util.Optional;

/** What MySQL and MariaDB read of a document (spec schema-hcl.md §4). */
final class MySqlReadRules implements HclReadRules {

  @Override
  public List<String> words(String block, String attribute) {
    return switch (block + "." + attribute) {
      case "table.engine" -> List.of("InnoDB", "MyISAM", "Memory", "MEMORY", "CSV", "NDB");
      case "index.type", "primary_key.type" -> List.of("BTREE", "HASH", "FULLTEXT", "SPATIAL");
      case "index.parser" -> List.of("ngram", "mecab");
      case "as.type" -> List.of("VIRTUAL", "STORED", "PERSISTENT");
      case "function.security", "procedure.security", "view.security" ->
          List.of("DEFINER", "INVOKER");
      case "function.data_access", "procedure.data_access" ->
          List.of("CONTAINS_SQL", "NO_SQL", "READS_SQL_DATA", "MODIFIES_SQL_DATA");
      case "partition.type", "subpartition.type" -> PartitionHcl.METHODS;
      case "arg.mode" -> List.of("IN", "OUT", "INOUT");
      case "trigger.foreach", "trigger.for" -> List.of("ROW");
      case "event.status" -> List.of("ENABLED", "DISABLED", "SLAVESIDE_DISABLED");
      case "view.check_option" -> List.of("LOCAL", "CASCADED");
      default -> List.of();
    };
  }

  @Override
  public Attrs schemaAttrs(EvaluatedBlock schema) {
    return charset(schema, HclValues.comment(schema));
  }

  @Override
  public Attrs tableAttrs(EvaluatedBlock table, TableScope scope) {
    Attrs attrs = charset(table, HclValues.comment(table));
    Optional<Long> counter = HclValues.number(table, "auto_increment");
    if (counter.isPresent()) {
      attrs = attrs.with(new AutoIncrement(counter.get()));
    }
    Optional<EvaluatedBlock> partition = table.findBlock("partition");
    if (partition.isPresent()) {
      attrs = attrs.with(PartitionHcl.read(partition.get()));
    }
    if (HclValues.flag(table, "system_versioned")) {
      attrs = attrs.with(new SystemVersioned());
    }
    Optional<String> engine = HclValues.text(table, "engine");
    return engine.isPresent() ? attrs.with(new Engine(engine.get(), false)) : attrs;
  }

  @Override
  public Attrs viewAttrs(EvaluatedBlock view) {
    boolean invoker = HclValues.text(view, "security").filter("INVOKER"::equals).isPresent();
    String check = HclValues.text(view, "check_option").orElse("");
    Attrs attrs = HclValues.comment(view);
    return invoker || !check.isEmpty() ? attrs.with(new ViewOptions(invoker, check)) : attrs;
  }

  @Override
  public Optional<DbObject> object(EvaluatedBlock block, String schema) {
    return new ObjectBlocks(block, schema).read();
  }

  @Override
  public Attrs columnAttrs(EvaluatedBlock column) {
    Attrs attrs = charset(column, HclValues.comment(column));
    if (column.findAttribute("on_update").isPresent()) {
      String expr =
          HclValues.sql(column, "on_update")
              .orElseThrow(() ->
                  EngineException.user(
                      column.range() + ": attribute \"on_update\" must be sql(\"...\")"));
      attrs = attrs.with(new OnUpdate(expr));
    }
    attrs = hidden(column, attrs);
    return HclValues.flag(column, "auto_increment") ? attrs.with(new AutoIncrement(0)) : attrs;
  }

  private static Attrs hidden(EvaluatedBlock block, Attrs attrs) {
    return HclValues.flag(block, "invisible") ? attrs.with(new Invisible()) : attrs;
  }

  private static Attrs charset(EvaluatedBlock block, Attrs attrs) {
    Attrs result = attrs;
    Optional<String> charset = HclValues.text(block, "charset");
    if (charset.isPresent()) {
      result = result.with(new Charset(charset.get()));
    }
    Optional<String> collation =
        HclValues.text(block, "collate").or(() -> HclValues.text(block, "collation"));
    return collation.isPresent() ? result.with(new Collation(collation.get())) : result;
  }

  @Override
  public Attrs indexAttrs(EvaluatedBlock index, TableScope scope) {
    Attrs attrs = hidden(index, HclValues.comment(index));
    Optional<String> type = HclValues.text(index, "type");
    if (type.isPresent()) {
      attrs = attrs.with(new IndexType(type.get()));
    }
    Optional<String> parser = HclValues.text(index, "parser");
    return parser.isPresent() ? attrs.with(new IndexParser(parser.get())) : attrs;
  }

  @Override
  public IndexPart part(EvaluatedBlock on, IndexPart part) {
    Optional<Long> prefix = HclValues.number(on, "prefix");
    if (prefix.isEmpty()) {
      return part;
    }
    return switch (part) {
      case IndexPart.ColumnPart column ->
          new IndexPart.ColumnPart(
              column.column(),
              column.desc(),
              column.attrs().with(new SubPart(Math.toIntExact(prefix.get()))));
      case IndexPart.ExprPart _ ->
          throw EngineException.user(
              on.range() + ": attribute 'on.prefix' cannot be used in functional part");
    };
  }

  @Override
  public Check check(EvaluatedBlock block, Check check) {
    return HclValues.findFlag(block, "enforced")
        .map(enforced ->
            new Check(check.name(), check.expr(), check.attrs().with(new Enforced(enforced))))
        .orElse(check);
  }
}

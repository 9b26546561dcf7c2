package dev.atlasaction.engine.dialect.postgres.hcl;

import dev.atlasaction.engine.dialect.postgres.object.ObjectHcl;
import dev.atlasaction.engine.dialect.postgres.object.ObjectKind;
import dev.atlasaction.engine.dialect.postgres.object.ObjectKinds;
import dev.atlasaction.engine.dialect.postgres.object.PostgresObject;
import dev.atlasaction.engine.dialect.postgres.table.OperatorClasses;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.dialect.postgres.table.PrimaryKeyName;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.ForeignKey;
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
import java.util.Optional;
import java.util.stream.Stream;

/** What PostgreSQL adds to a printed document (spec schema-hcl.md §8.2-8.3). */
final class PostgresPrintRules implements HclPrintRules {

  private static final List<String> METHODS = List.of("BRIN", "HASH", "GIN", "GIST", "SPGIST");

  @Override
  public List<SpecItem.Block> tableBlocks(Table table, MarshalScope scope) {
    List<SpecItem.Block> blocks = new ArrayList<>(1);
    table
        .attrs()
        .find(PostgresAttr.PartitionKey.class)
        .ifPresent(key -> blocks.add(partition(key)));
    blocks.addAll(ExtraHcl.tableBlocks(table, scope));
    return blocks;
  }

  @Override
  public List<SpecItem.Attribute> tableAttributes(Schema schema, Table table) {
    List<SpecItem.Attribute> result = new ArrayList<>(HclPrintRules.comment(table.attrs()));
    result.addAll(ExtraHcl.table(table));
    return result;
  }

  @Override
  public List<SpecItem.Attribute> columnAttributes(Table table, Column column) {
    List<SpecItem.Attribute> result = new ArrayList<>(HclPrintRules.comment(column.attrs()));
    result.addAll(ExtraHcl.column(column));
    return result;
  }

  @Override
  public List<SpecItem.Attribute> foreignKeyAttributes(ForeignKey key) {
    return ExtraHcl.foreignKey(key);
  }

  @Override
  public List<SpecItem.Attribute> checkAttributes(Check check) {
    return ExtraHcl.check(check);
  }

  @Override
  public List<SpecItem.Block> indexBlocks(Index index) {
    return ExtraHcl.indexBlocks(index);
  }

  /** Only a name that the server would not give by itself. */
  @Override
  public String primaryKeyLabel(Table table, Index key) {
    return PrimaryKeyName.of(table, key);
  }

  private static SpecItem.Block partition(PostgresAttr.PartitionKey key) {
    List<SpecItem> items = new ArrayList<>();
    items.add(attribute("type", new SpecValue.Bare(key.strategy())));
    if (key.parts().stream().noneMatch(part -> part.column().isEmpty())) {
      List<String> columns =
          key.parts().stream().map(PostgresAttr.PartitionKey.Part::column).toList();
      items.add(attribute("columns", MarshalScope.columnReferences(columns)));
    } else {
      key.parts().forEach(part -> items.add(by(part)));
    }
    return SpecItem.Block.unlabelled("partition", items);
  }

  private static SpecItem by(PostgresAttr.PartitionKey.Part part) {
    SpecItem key =
        part.column().isEmpty()
            ? attribute("expr", new SpecValue.Text(part.expr()))
            : attribute("column", MarshalScope.columnReference(part.column()));
    return SpecItem.Block.unlabelled("by", List.of(key));
  }

  @Override
  public List<SpecItem.Attribute> viewAttributes(View view) {
    PostgresAttr.ViewOptions options = PostgresAttr.ViewOptions.of(view);
    List<SpecItem.Attribute> result = new ArrayList<>(3);
    if (!options.check().isEmpty()) {
      result.add(attribute("check_option", new SpecValue.Bare(options.check())));
    }
    if (options.barrier()) {
      result.add(attribute("security_barrier", SpecValue.of(true)));
    }
    if (options.invoker()) {
      result.add(attribute("security_invoker", SpecValue.of(true)));
    }
    return result;
  }

  @Override
  public List<SpecItem.Block> columnBlocks(Table table, Column column) {
    List<SpecItem.Block> blocks = new ArrayList<>(1);
    column
        .attrs()
        .find(PostgresAttr.Identity.class)
        .ifPresent(identity -> blocks.add(identity(identity).plus(ExtraHcl.identity(column))));
    blocks.addAll(ExtraHcl.columnBlocks(column));
    return blocks;
  }

  private static SpecItem.Block identity(PostgresAttr.Identity identity) {
    List<SpecItem> items = new ArrayList<>();
    String generation = identity.effectiveGeneration().replace(' ', '_');
    items.add(attribute("generated", new SpecValue.Bare(generation)));
    if (identity.effectiveStart() != 1) {
      items.add(attribute("start", SpecValue.of(identity.start())));
    }
    if (identity.effectiveIncrement() != 1) {
      items.add(attribute("increment", SpecValue.of(identity.increment())));
    }
    return SpecItem.Block.unlabelled("identity", items);
  }

  @Override
  public String generatedType(String type) {
    return type.equals("VIRTUAL") ? "VIRTUAL" : "STORED";
  }

  @Override
  public List<SpecItem.Attribute> primaryKeyAttributes(Table table, Index key) {
    List<SpecItem.Attribute> result = new ArrayList<>(1);
    include(key).ifPresent(result::add);
    result.addAll(ExtraHcl.index(key.attrs()));
    return result;
  }

  @Override
  public String indexBlock(Index index) {
    Optional<PostgresAttr.Constraint> constraint =
        index.attrs().find(PostgresAttr.Constraint.class);
    if (constraint.isEmpty()) {
      return "index";
    }
    return constraint.get().kind() == PostgresAttr.Constraint.Kind.EXCLUDE ? "exclude" : "unique";
  }

  @Override
  public List<SpecItem.Attribute> indexAttributes(Table table, Index index) {
    List<SpecItem.Attribute> result = new ArrayList<>(HclPrintRules.comment(index.attrs()));
    PostgresAttr.IndexMethod method = PostgresAttr.IndexMethod.of(index);
    if (!method.upper().equals(PostgresAttr.IndexMethod.DEFAULT)) {
      result.add(attribute("type", known(METHODS.contains(method.upper()), method)));
    }
    index
        .attrs()
        .find(PostgresAttr.IndexPredicate.class)
        .ifPresent(where -> result.add(attribute("where", new SpecValue.Text(where.expr()))));
    index
        .attrs()
        .find(PostgresAttr.NullsDistinct.class)
        .ifPresent(
            nulls -> result.add(attribute("nulls_distinct", SpecValue.of(nulls.distinct()))));
    include(index).ifPresent(result::add);
    index
        .attrs()
        .find(PostgresAttr.StorageParams.class)
        .filter(params -> !params.isDefault())
        .ifPresent(params ->
            result.add(attribute("page_per_range", SpecValue.of(params.pagesPerRange()))));
    result.addAll(ExtraHcl.index(index.attrs()));
    return result;
  }

  private static SpecValue known(boolean known, PostgresAttr.IndexMethod method) {
    return known ? new SpecValue.Bare(method.upper()) : new SpecValue.Text(method.name());
  }

  private static Optional<SpecItem.Attribute> include(Index index) {
    return index
        .attrs()
        .find(PostgresAttr.IndexInclude.class)
        .map(include -> attribute("include", MarshalScope.columnReferences(include.columns())));
  }

  @Override
  public List<SpecItem.Attribute> partAttributes(Table table, Index index, IndexPart part) {
    List<SpecItem.Attribute> result = new ArrayList<>(2);
    part.attrs()
        .find(PostgresExtra.Collated.class)
        .ifPresent(given -> result.add(ExtraHcl.collate(given)));
    part.attrs()
        .find(PostgresAttr.OperatorClass.class)
        .filter(given ->
            !OperatorClasses.isDefault(
                given, PostgresAttr.IndexMethod.of(index), part, table.columns()))
        .ifPresent(given -> result.add(attribute("ops", operatorClass(given))));
    part.attrs()
        .find(PostgresAttr.ExclusionOperator.class)
        .ifPresent(given -> result.add(attribute("op", new SpecValue.Text(given.sql()))));
    boolean nullsFirst = PostgresAttr.NullsOrder.first(part);
    if (nullsFirst != part.desc()) {
      result.add(attribute(nullsFirst ? "nulls_first" : "nulls_last", SpecValue.of(true)));
    }
    return result;
  }

  private static SpecValue operatorClass(PostgresAttr.OperatorClass given) {
    if (!given.params().isEmpty()) {
      return new SpecValue.Sql(given.sql());
    }
    return OperatorClasses.names().contains(given.name())
        ? new SpecValue.Bare(given.name())
        : new SpecValue.Text(given.name());
  }

  @Override
  public List<SpecItem.Block> objectBlocks(MarshalScope scope) {
    List<SpecItem.Block> blocks = new ArrayList<>();
    for (Schema schema : scope.realm().schemas()) {
      for (DbObject object : schema.objects()) {
        if (object instanceof EnumObject type) {
          blocks.add(
              new SpecItem.Block(
                  "enum",
                  scope.labels(object),
                  List.of(
                      attribute("schema", MarshalScope.schemaReference(schema.name())),
                      attribute("values", SpecValue.texts(type.type().values())))));
        }
      }
    }
    for (ObjectKind<?> kind : ObjectKinds.all()) {
      Stream.concat(
              scope.realm().schemas().stream().flatMap(schema -> schema.objects().stream()),
              scope.realm().objects().stream())
          .filter(object -> object.kind().equals(kind.word()))
          .filter(PostgresObject.class::isInstance)
          .forEach(object -> blocks.add(ObjectHcl.block((PostgresObject) object, scope)));
    }
    return blocks;
  }

  private static SpecItem.Attribute attribute(String name, SpecValue value) {
    return new SpecItem.Attribute(name, value);
  }
}

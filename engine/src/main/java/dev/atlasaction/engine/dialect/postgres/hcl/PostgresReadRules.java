package dev.atlasaction.engine.dialect.postgres.hcl;

import dev.atlasaction.engine.dialect.postgres.object.ObjectBlock;
import dev.atlasaction.engine.dialect.postgres.object.ObjectKind;
import dev.atlasaction.engine.dialect.postgres.object.ObjectKinds;
import dev.atlasaction.engine.dialect.postgres.object.PostgresObject;
import dev.atlasaction.engine.dialect.postgres.table.OperatorClassText;
import dev.atlasaction.engine.dialect.postgres.table.OperatorClasses;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.dialect.postgres.type.NamedTypes;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schemahcl.DependsOnReader;
import dev.atlasaction.engine.schemahcl.HclReadRules;
import dev.atlasaction.engine.schemahcl.HclReference;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.ObjectScope;
import dev.atlasaction.engine.schemahcl.TableScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What PostgreSQL reads of a document (spec schema-hcl.md §4). */
final class PostgresReadRules implements HclReadRules {

  @Override
  public String documentType() {
    return "postgres.doc";
  }

  @Override
  public String conversionPrefix(String dialect) {
    return "specutil: failed converting to *schema.Realm: ";
  }

  @Override
  public List<String> words(String block, String attribute) {
    return switch (block + "." + attribute) {
      case "index.type", "unique.type", "exclude.type", "primary_key.type" ->
          List.of("BTREE", "BRIN", "HASH", "GIN", "GIST", "GiST", "SPGIST", "SPGiST");
      case "identity.generated" -> List.of("ALWAYS", "BY_DEFAULT");
      case "partition.type" -> List.of("RANGE", "LIST", "HASH");
      case "as.type" -> List.of("STORED", "VIRTUAL");
      case "on.ops" -> List.copyOf(OperatorClasses.names());
      default -> {
        List<String> words = ObjectWords.of(block, attribute);
        yield words.isEmpty() ? ExtraBlocks.words(block, attribute) : words;
      }
    };
  }

  @Override
  public Attrs tableAttrs(EvaluatedBlock table, TableScope scope) {
    Attrs attrs = plus(HclValues.comment(table), ExtraBlocks.table(table, scope));
    return table
        .findBlock("partition")
        .map(block -> attrs.with(partition(table.name(), block, scope)))
        .orElse(attrs);
  }

  private static Attrs plus(Attrs attrs, List<Attr> more) {
    List<Attr> all = new ArrayList<>(attrs.list());
    all.addAll(more);
    return new Attrs(all);
  }

  @Override
  public Attrs foreignKeyAttrs(EvaluatedBlock key, TableScope scope) {
    return ExtraBlocks.foreignKey(key, scope);
  }

  @Override
  public Check check(EvaluatedBlock block, Check check) {
    return new Check(check.name(), check.expr(), ExtraBlocks.check(block, check.attrs()));
  }

  private static PostgresAttr.PartitionKey partition(
      String table, EvaluatedBlock block, TableScope scope) {
    String type =
        HclValues.text(block, "type")
            .orElseThrow(
                () -> EngineException.user("missing attribute " + table + ".partition.type"));
    List<HclReference> columns = HclValues.references(block, "columns");
    List<EvaluatedBlock> by = block.blocks("by");
    if (columns.isEmpty() && by.isEmpty()) {
      throw EngineException.user("missing columns or expressions for " + table + ".partition");
    }
    if (!columns.isEmpty() && !by.isEmpty()) {
      throw EngineException.user(
          "multiple definitions for " + table + ".partition, use \"columns\" or \"by\"");
    }
    List<PostgresAttr.PartitionKey.Part> parts =
        by.isEmpty()
            ? columns.stream()
                .map(column -> new PostgresAttr.PartitionKey.Part(scope.column(column), ""))
                .toList()
            : by.stream().map(each -> part(table, each, scope, by.indexOf(each))).toList();
    return new PostgresAttr.PartitionKey(type, parts);
  }

  private static PostgresAttr.PartitionKey.Part part(
      String table, EvaluatedBlock by, TableScope scope, int position) {
    Optional<HclReference> column = by.findValue("column").flatMap(HclReference::of);
    Optional<String> expr = HclValues.text(by, "expr");
    if (column.isPresent() == expr.isPresent()) {
      throw EngineException.user(
          (column.isPresent() ? "multiple definitions for  " : "missing column or expression for ")
              + table
              + ".partition.by at position "
              + position);
    }
    return new PostgresAttr.PartitionKey.Part(
        column.map(scope::column).orElse(""), expr.orElse(""));
  }

  @Override
  public Attrs columnAttrs(EvaluatedBlock column) {
    Attrs attrs = plus(HclValues.comment(column), ExtraBlocks.column(column));
    return column
        .findBlock("identity")
        .map(block ->
            attrs.with(
                new PostgresAttr.Identity(
                    HclValues.text(block, "generated").orElse("BY_DEFAULT").replace('_', ' '),
                    HclValues.number(block, "start").orElse(0L),
                    HclValues.number(block, "increment").orElse(0L),
                    0)))
        .orElse(attrs);
  }

  @Override
  public String generatedType(String word) {
    return word.isEmpty() ? "STORED" : word;
  }

  @Override
  public Attrs indexAttrs(EvaluatedBlock index, TableScope scope) {
    Attrs attrs = plus(HclValues.comment(index), ExtraBlocks.index(index));
    Optional<String> type = HclValues.text(index, "type");
    if (type.isPresent()) {
      attrs = attrs.with(new PostgresAttr.IndexMethod(type.get().toUpperCase(Locale.ROOT)));
    }
    Optional<String> where = HclValues.text(index, "where");
    if (where.isPresent()) {
      attrs = attrs.with(new PostgresAttr.IndexPredicate(where.get()));
    }
    Optional<Boolean> distinct = HclValues.findFlag(index, "nulls_distinct");
    if (distinct.isPresent()) {
      attrs = attrs.with(new PostgresAttr.NullsDistinct(distinct.get()));
    }
    Optional<Long> pages = HclValues.number(index, "page_per_range");
    if (pages.isPresent()) {
      attrs = attrs.with(new PostgresAttr.StorageParams(false, pages.get()));
    }
    return index.findAttribute("include").isPresent() ? include(index, scope, attrs) : attrs;
  }

  private static Attrs include(EvaluatedBlock index, TableScope scope, Attrs attrs) {
    List<String> columns =
        HclValues.references(index, "include").stream().map(scope::column).toList();
    if (columns.isEmpty()) {
      throw EngineException.user(
          "unexpected empty INCLUDE in index " + GoQuote.quote(index.name()) + " definition");
    }
    return attrs.with(new PostgresAttr.IndexInclude(columns));
  }

  @Override
  public IndexPart part(EvaluatedBlock on, IndexPart part) {
    Attrs attrs = plus(part.attrs(), ExtraBlocks.collate(on).stream().toList());
    Optional<String> ops = HclValues.sql(on, "ops").or(() -> HclValues.text(on, "ops"));
    if (ops.isPresent()) {
      attrs = attrs.with(OperatorClassText.parse(ops.get()));
    }
    Optional<String> operator = HclValues.sql(on, "op").or(() -> HclValues.text(on, "op"));
    if (operator.isPresent()) {
      attrs = attrs.with(new PostgresAttr.ExclusionOperator(operator.get()));
    }
    if (HclValues.flag(on, "nulls_first")) {
      attrs = attrs.with(new PostgresAttr.NullsOrder(true));
    } else if (HclValues.flag(on, "nulls_last")) {
      attrs = attrs.with(new PostgresAttr.NullsOrder(false));
    }
    return switch (part) {
      case IndexPart.ColumnPart column ->
          new IndexPart.ColumnPart(column.column(), column.desc(), attrs);
      case IndexPart.ExprPart expr -> new IndexPart.ExprPart(expr.expr(), expr.desc(), attrs);
    };
  }

  @Override
  public List<String> indexBlocks() {
    return List.of("index", "unique", "exclude");
  }

  @Override
  public Index constraint(EvaluatedBlock block, Index index) {
    PostgresAttr.Constraint.Kind kind =
        block.type().equals("exclude")
            ? PostgresAttr.Constraint.Kind.EXCLUDE
            : PostgresAttr.Constraint.Kind.UNIQUE;
    Attrs attrs = index.attrs().with(new PostgresAttr.Constraint(index.name(), kind));
    return index.withAttrs(
        kind == PostgresAttr.Constraint.Kind.EXCLUDE
            ? attrs.with(new PostgresExtra.Exclusion())
            : attrs);
  }

  /** Arrays of enums can only be written as SQL; the element's name tells which enum is meant. */
  @Override
  public ColumnType resolve(ColumnType type, List<DbObject> objects) {
    return NamedTypes.named(type, objects);
  }

  @Override
  public Optional<ColumnType> referencedType(HclReference reference, List<DbObject> objects) {
    return NamedTypes.referenced(reference, objects);
  }

  @Override
  public Optional<DbObject> object(EvaluatedBlock block, ObjectScope scope) {
    if (!block.type().equals("enum")) {
      return ObjectKinds.find(block.type())
          .map(kind -> described(kind.read(new ObjectBlock(block, scope)), block, scope));
    }
    return Optional.of(
        new EnumObject(
            new ColumnType.Enumeration(
                block.name(), scope.schema(), HclValues.texts(block, "values")),
            HclValues.comment(block)));
  }

  private static DbObject described(
      PostgresObject object, EvaluatedBlock block, ObjectScope scope) {
    Attrs attrs = object.attrs();
    String comment = HclValues.text(block, "comment").orElse("");
    if (!comment.isEmpty()) {
      attrs = attrs.with(new Comment(comment));
    }
    return object.withAttrs(
        new DependsOnReader(scope.schemas()).add(attrs, block, object.schema()));
  }

  @Override
  public boolean namesTypes(String block) {
    return ObjectKinds.find(block).filter(ObjectKind::namesTypes).isPresent();
  }

  @Override
  public boolean isType(String block, String attribute) {
    return switch (block + "." + attribute) {
      case "function.return_set",
          "aggregate.state_type",
          "sequence.type",
          "domain.type",
          "range.subtype",
          "field.type" ->
          true;
      default -> false;
    };
  }

  @Override
  public Attrs viewAttrs(EvaluatedBlock view) {
    PostgresAttr.ViewOptions options =
        new PostgresAttr.ViewOptions(
            HclValues.text(view, "check_option").orElse(""),
            HclValues.flag(view, "security_barrier"),
            HclValues.flag(view, "security_invoker"));
    Attrs attrs = HclValues.comment(view);
    return options.equals(PostgresAttr.ViewOptions.NONE) ? attrs : attrs.with(options);
  }

  @Override
  public List<String> viewBlocks() {
    return List.of("view", "materialized");
  }

  /** A text in double quotes becomes one in single quotes (spec schema-hcl.md §7). */
  @Override
  public String defaultText(String text) {
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? "'" + text.substring(1, text.length() - 1) + "'"
        : text;
  }
}

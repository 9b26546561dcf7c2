package dev.atlasaction.engine.dialect.postgres.hcl;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.NotValidated;
import dev.atlasaction.engine.schemahcl.HclReference;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.TableScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what the original does not see of tables, columns and constraints. */
final class ExtraBlocks {

  private static final List<String> DEFERRABLE =
      List.of("INITIALLY_IMMEDIATE", "INITIALLY_DEFERRED");

  private ExtraBlocks() {}

  /** The bare words of an attribute. */
  static List<String> words(String block, String attribute) {
    return switch (attribute) {
      case "deferrable" -> DEFERRABLE;
      case "replica_identity" -> List.of("FULL", "NOTHING");
      case "match" -> block.equals("foreign_key") ? List.of("FULL", "SIMPLE") : List.of();
      case "storage" ->
          block.equals("column") ? List.of("PLAIN", "EXTERNAL", "EXTENDED", "MAIN") : List.of();
      case "compression" -> block.equals("column") ? List.of("pglz", "lz4") : List.of();
      case "for" ->
          block.equals("policy")
              ? List.of("ALL", "SELECT", "INSERT", "UPDATE", "DELETE")
              : List.of();
      case "as" -> block.equals("policy") ? List.of("PERMISSIVE", "RESTRICTIVE") : List.of();
      case "to" ->
          block.equals("policy")
              ? List.of("PUBLIC", "CURRENT_ROLE", "CURRENT_USER", "SESSION_USER")
              : List.of();
      default -> List.of();
    };
  }

  static List<Attr> table(EvaluatedBlock table, TableScope scope) {
    List<Attr> attrs = new ArrayList<>(1);
    List<TableName> parents =
        table.blocks("inherits").stream().map(block -> target(block, scope)).toList();
    if (!parents.isEmpty()) {
      attrs.add(new PostgresExtra.Inherits(parents));
    }
    table
        .findBlock("partition_of")
        .ifPresent(part ->
            attrs.add(
                new PostgresExtra.PartitionOf(
                    target(part, scope),
                    HclValues.text(part, "bound").orElseThrow(() -> missing(part, "bound")),
                    null)));
    if (HclValues.flag(table, "unlogged")) {
      attrs.add(new PostgresExtra.Unlogged());
    }
    HclValues.text(table, "tablespace")
        .ifPresent(name -> attrs.add(new PostgresExtra.Tablespace(name)));
    HclValues.text(table, "access_method")
        .ifPresent(name -> attrs.add(new PostgresExtra.AccessMethod(name)));
    parameters(table).ifPresent(attrs::add);
    table
        .findBlock("row_security")
        .filter(rows -> HclValues.flag(rows, "enabled") || HclValues.flag(rows, "enforced"))
        .ifPresent(rows ->
            attrs.add(
                new PostgresExtra.RowSecurity(
                    HclValues.flag(rows, "enabled"), HclValues.flag(rows, "enforced"))));
    HclValues.text(table, "replica_identity")
        .ifPresent(of -> attrs.add(new PostgresExtra.ReplicaIdentity(of)));
    HclValues.text(table, "cluster_on")
        .ifPresent(index -> attrs.add(new PostgresExtra.ClusteredOn(index)));
    return attrs;
  }

  private static TableName target(EvaluatedBlock block, TableScope scope) {
    HclReference reference =
        block
            .findValue("table")
            .flatMap(HclReference::of)
            .orElseThrow(() -> missing(block, "table"));
    return new TableName(
        scope.schemaOf().apply(reference),
        reference.findStep("table").map(HclReference.Step::name).orElse(""));
  }

  private static EngineException missing(EvaluatedBlock block, String attribute) {
    return EngineException.user(
        block.range()
            + ": the block \""
            + block.type()
            + "\" lacks the attribute \""
            + attribute
            + "\"");
  }

  private static Optional<Attr> parameters(EvaluatedBlock owner) {
    return owner
        .findBlock("storage_params")
        .map(block -> {
          SortedMap<String, String> values = options(block, "");
          block.findBlock("toast").ifPresent(toast -> values.putAll(options(toast, "toast.")));
          return new PostgresExtra.Parameters(values);
        });
  }

  private static SortedMap<String, String> options(EvaluatedBlock block, String prefix) {
    SortedMap<String, String> values = new TreeMap<>();
    for (EvaluatedAttribute attribute : block.attributes()) {
      values.put(
          prefix + attribute.name(),
          switch (attribute.value()) {
            case HclValue.StringValue(String text) -> text;
            case HclValue.NumberValue number -> number.text();
            case HclValue.BoolValue(boolean flag) -> String.valueOf(flag);
            default ->
                throw EngineException.user(
                    attribute.range()
                        + ": attribute \""
                        + attribute.name()
                        + "\" must be a string, a number, true or false");
          });
    }
    return values;
  }

  static List<Attr> column(EvaluatedBlock column) {
    List<Attr> attrs = new ArrayList<>(1);
    collate(column).ifPresent(attrs::add);
    HclValues.text(column, "storage")
        .ifPresent(strategy -> attrs.add(new PostgresExtra.Storage(strategy)));
    HclValues.text(column, "compression")
        .ifPresent(method -> attrs.add(new PostgresExtra.Compression(method)));
    HclValues.number(column, "statistics")
        .ifPresent(target -> attrs.add(new PostgresExtra.Statistics(Math.toIntExact(target))));
    column
        .findBlock("options")
        .ifPresent(options -> attrs.add(new PostgresExtra.ColumnOptions(options(options, ""))));
    column
        .findBlock("identity")
        .map(ExtraBlocks::identity)
        .filter(options -> !options.equals(PostgresExtra.IdentityOptions.NONE))
        .ifPresent(attrs::add);
    return attrs;
  }

  private static PostgresExtra.IdentityOptions identity(EvaluatedBlock block) {
    return new PostgresExtra.IdentityOptions(
        HclValues.number(block, "min_value").orElse(null),
        HclValues.number(block, "max_value").orElse(null),
        HclValues.number(block, "cache").orElse(1L),
        HclValues.flag(block, "cycle"));
  }

  /** The collation of a column or of a part of an index. */
  static Optional<Attr> collate(EvaluatedBlock block) {
    return HclValues.text(block, "collate")
        .or(() -> HclValues.text(block, "collation"))
        .map(name -> {
          int dot = name.indexOf('.');
          boolean builtIn = dot < 0 || name.indexOf('.', dot + 1) > 0 || isLocale(name);
          return builtIn
              ? new PostgresExtra.Collated("", name)
              : new PostgresExtra.Collated(name.substring(0, dot), name.substring(dot + 1));
        });
  }

  /** {@code de_DE.utf8} is a name, not a schema and a name. */
  private static boolean isLocale(String name) {
    return name.matches("(?i)[a-z]{2,3}([_-][a-z]+)?\\.(utf-?8|iso.*|koi.*|euc.*|cp.*)");
  }

  static List<Attr> index(EvaluatedBlock index) {
    List<Attr> attrs = new ArrayList<>(1);
    if (index.type().equals("primary_key") && !index.name().isEmpty()) {
      attrs.add(new PostgresExtra.KeyName(index.name()));
    }
    deferrable(index).ifPresent(attrs::add);
    HclValues.text(index, "tablespace")
        .ifPresent(name -> attrs.add(new PostgresExtra.Tablespace(name)));
    if (HclValues.flag(index, "without_overlaps")) {
      attrs.add(new PostgresExtra.Period());
    }
    parameters(index).ifPresent(attrs::add);
    return attrs;
  }

  private static Optional<Attr> deferrable(EvaluatedBlock block) {
    return HclValues.text(block, "deferrable")
        .map(word -> new PostgresExtra.Deferrable(word.equals("INITIALLY_DEFERRED")));
  }

  static Attrs foreignKey(EvaluatedBlock key, TableScope scope) {
    List<Attr> attrs = new ArrayList<>(1);
    List<String> columns =
        HclValues.references(key, "on_delete_columns").stream().map(scope::column).toList();
    if (!columns.isEmpty()) {
      attrs.add(new PostgresExtra.DeleteColumns(columns));
    }
    if (HclValues.text(key, "match").filter("FULL"::equals).isPresent()) {
      attrs.add(new PostgresExtra.MatchFull());
    }
    if (HclValues.flag(key, "period")) {
      attrs.add(new PostgresExtra.Period());
    }
    deferrable(key).ifPresent(attrs::add);
    validity(key, attrs);
    return new Attrs(attrs);
  }

  static Attrs check(EvaluatedBlock check, Attrs given) {
    List<Attr> attrs = new ArrayList<>(given.list());
    if (HclValues.flag(check, "no_inherit")) {
      attrs.add(new PostgresAttr.NoInherit());
    }
    validity(check, attrs);
    return new Attrs(attrs);
  }

  private static void validity(EvaluatedBlock block, List<Attr> attrs) {
    if (!HclValues.findFlag(block, "enforced").orElse(true)) {
      attrs.add(new PostgresExtra.NotEnforced());
    } else if (HclValues.flag(block, "not_valid")) {
      attrs.add(new NotValidated());
    }
  }
}

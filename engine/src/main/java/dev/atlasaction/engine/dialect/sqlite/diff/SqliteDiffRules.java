package dev.atlasaction.engine.dialect.sqlite.diff;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.dialect.sqlite.sql.Defaults;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.dialect.sqlite.table.IndexPredicate;
import dev.atlasaction.engine.dialect.sqlite.table.Strict;
import dev.atlasaction.engine.dialect.sqlite.table.WithoutRowid;
import dev.atlasaction.engine.dialect.sqlite.trigger.TriggerDiff;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What SQLite calls equal (spec inspect-diff.md §7.1). */
public final class SqliteDiffRules implements DiffRules {

  /**
   * Gives unique constraints the name of the index that would replace them, on both sides, and lets
   * unnamed keys of the current table adopt the names of the desired one.
   */
  @Override
  public Pair<Table> normalize(Table from, Table to) {
    Table desired = to.withIndexes(named(to));
    Table current = from.withIndexes(named(from)).withForeignKeys(adopted(from, to));
    return new Pair<>(current, desired);
  }

  private static List<Index> named(Table table) {
    return table.indexes().stream()
        .map(index -> index.withName(SqliteText.indexName(table.name(), index)))
        .toList();
  }

  private static List<ForeignKey> adopted(Table from, Table to) {
    List<ForeignKey> unused = new ArrayList<>(to.foreignKeys());
    List<ForeignKey> result = new ArrayList<>();
    for (ForeignKey key : from.foreignKeys()) {
      Optional<ForeignKey> match =
          unused.stream().filter(candidate -> isSameKey(key, candidate)).findFirst();
      match.ifPresent(unused::remove);
      result.add(match.map(found -> key.withSymbol(found.symbol())).orElse(key));
    }
    return result;
  }

  private static boolean isSameKey(ForeignKey key, ForeignKey candidate) {
    if (!isNumber(key.symbol()) && key.symbol().equals(candidate.symbol())) {
      return true;
    }
    return key.columns().equals(candidate.columns())
        && key.refTable().equals(candidate.refTable())
        && key.refColumns().equals(candidate.refColumns());
  }

  private static boolean isNumber(String symbol) {
    return symbol.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public List<AttrChange> schemaAttrChanges(Schema from, Schema to) {
    return List.of();
  }

  @Override
  public List<Change> objectChanges(Schema from, Schema to) {
    return TriggerDiff.changes(from, to);
  }

  @Override
  public List<Change> settle(List<Change> changes, Pair<Realm> states) {
    return TriggerDiff.newOnesLast(changes);
  }

  @Override
  public List<TableChange> tableAttrChanges(Table from, Table to) {
    List<TableChange> changes = new ArrayList<>();
    option(from, to, new WithoutRowid()).ifPresent(changes::add);
    option(from, to, new Strict()).ifPresent(changes::add);
    return changes;
  }

  private static Optional<TableChange> option(Table from, Table to, Attr option) {
    boolean before = from.attrs().has(option.getClass());
    boolean after = to.attrs().has(option.getClass());
    if (before == after) {
      return Optional.empty();
    }
    return Optional.of(
        new TableChange.TableAttr(
            after ? new AttrChange.AddAttr(option) : new AttrChange.DropAttr(option)));
  }

  @Override
  public Set<Aspect> columnAspects(Table fromTable, Column from, Table toTable, Column to) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    if (from.nullable() != to.nullable()) {
      aspects.add(Aspect.NULL);
    }
    if (typeDiffers(from.type(), to.type())) {
      aspects.add(Aspect.TYPE);
    }
    if (defaultDiffers(from.findDefault(), to.findDefault(), to.type())) {
      aspects.add(Aspect.DEFAULT);
    }
    if (generatedDiffers(from, to)) {
      aspects.add(Aspect.GENERATED);
    }
    return aspects;
  }

  /** SQLite stores by kind; the words for one kind and their sizes mean the same to it. */
  private static boolean typeDiffers(ColumnType from, ColumnType to) {
    if (from instanceof ColumnType.Unsupported && to instanceof ColumnType.Unsupported) {
      return !from.name().equals(to.name());
    }
    return from.getClass() != to.getClass();
  }

  private static boolean defaultDiffers(Optional<Expr> from, Optional<Expr> to, ColumnType type) {
    if (from.isEmpty() || to.isEmpty()) {
      return from.isPresent() != to.isPresent();
    }
    Expr before = from.get();
    Expr after = to.get();
    if (before instanceof Expr.Literal && after instanceof Expr.Literal) {
      boolean words = type instanceof ColumnType.Text || type instanceof ColumnType.Json;
      return !Defaults.unquote(before.text()).equals(Defaults.unquote(after.text()))
          && (words || !Defaults.isSameValue(before.text(), after.text()));
    }
    // SQLite drops the parentheses around an expression, so that (x'00') comes back as a literal.
    return !Parens.unwrap(before.text()).equals(Parens.unwrap(after.text()));
  }

  private static boolean generatedDiffers(Column from, Column to) {
    Optional<GeneratedExpr> before = from.attrs().find(GeneratedExpr.class);
    Optional<GeneratedExpr> after = to.attrs().find(GeneratedExpr.class);
    if (before.isEmpty() || after.isEmpty()) {
      return before.isPresent() != after.isPresent();
    }
    return !Parens.wrap(before.get().expr()).equals(Parens.wrap(after.get().expr()))
        || isStored(before.get()) != isStored(after.get());
  }

  private static boolean isStored(GeneratedExpr as) {
    return as.type().equalsIgnoreCase("STORED");
  }

  @Override
  public boolean isGeneratedIndexName(Table table, Index index) {
    return index.name().startsWith(SqliteText.GENERATED_INDEX + "_" + table.name() + "_");
  }

  @Override
  public boolean indexAttrsDiffer(Index from, Index to) {
    return !predicate(from).equals(predicate(to));
  }

  private static String predicate(Index index) {
    return index
        .attrs()
        .find(IndexPredicate.class)
        .map(each -> Parens.wrap(each.expr()))
        .orElse("");
  }

  @Override
  public boolean partAttrsDiffer(Table fromTable, IndexPart from, Table toTable, IndexPart to) {
    return false;
  }

  @Override
  public boolean referenceActionDiffers(String from, String to) {
    return !action(from).equals(action(to));
  }

  private static String action(String action) {
    return action.isEmpty() ? "NO ACTION" : action;
  }
}

package dev.atlasaction.engine.dialect.postgres.diff;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.dialect.postgres.object.ObjectDiff;
import dev.atlasaction.engine.dialect.postgres.table.OperatorClasses;
import dev.atlasaction.engine.dialect.postgres.table.PartitionShapes;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.dialect.postgres.table.PrimaryKeyName;
import dev.atlasaction.engine.dialect.postgres.write.ColumnSettings;
import dev.atlasaction.engine.dialect.postgres.write.EnumWriter;
import dev.atlasaction.engine.dialect.postgres.write.ObjectWriter;
import dev.atlasaction.engine.dialect.postgres.write.TableSettings;
import dev.atlasaction.engine.dialect.postgres.write.TypeSwap;
import dev.atlasaction.engine.dialect.postgres.write.ViewWriter;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.NotValidated;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What PostgreSQL calls equal (spec inspect-diff.md §7.3). */
public final class PostgresDiffRules implements DiffRules {

  private static final String PUBLIC_COMMENT = "standard public schema";

  private static final List<Class<? extends Attr>> INDEX_EXTRAS =
      List.of(
          PostgresExtra.Deferrable.class,
          PostgresExtra.Tablespace.class,
          PostgresExtra.Parameters.class,
          PostgresExtra.Period.class);
  private static final List<Class<? extends Attr>> KEY_EXTRAS =
      List.of(
          NotValidated.class,
          PostgresExtra.NotEnforced.class,
          PostgresExtra.Deferrable.class,
          PostgresExtra.MatchFull.class,
          PostgresExtra.DeleteColumns.class,
          PostgresExtra.Period.class);
  private static final List<Class<? extends Attr>> CHECK_EXTRAS =
      List.of(PostgresAttr.NoInherit.class, NotValidated.class, PostgresExtra.NotEnforced.class);

  private final DefaultRules defaults;
  private final TypeRules types;
  private final boolean bound;

  /** Compares the states of a server; {@code bound} if the connection is bound to one schema. */
  public PostgresDiffRules(ExpressionJudge judge, boolean bound) {
    this.defaults = new DefaultRules(judge);
    this.types = new TypeRules(bound);
    this.bound = bound;
  }

  @Override
  public Room room(Realm from, Realm to) {
    return TypeSwap.room(from, to);
  }

  @Override
  public boolean replaces(ColumnType from, ColumnType to) {
    return TypeSwap.swaps(from, to);
  }

  @Override
  public Pair<Realm> prepare(Realm from, Realm to) {
    return PartitionShapes.of(from, to);
  }

  @Override
  public List<Change> settle(List<Change> changes, Pair<Realm> states) {
    return new Inheritance(this, states).settle(changes);
  }

  /** Operator classes that are the default of their column say nothing. */
  @Override
  public Pair<Table> normalize(Table from, Table to) {
    return new Pair<>(OperatorClasses.withoutDefaults(from), OperatorClasses.withoutDefaults(to));
  }

  @Override
  public List<AttrChange> schemaAttrChanges(Schema from, Schema to) {
    return commentChange(schemaComment(from), schemaComment(to)).map(List::of).orElse(List.of());
  }

  /** The comment that every new database has on its first schema is nobody's wish. */
  private String schemaComment(Schema schema) {
    String comment = schema.attrs().comment();
    boolean first = bound || schema.name().isEmpty() || schema.name().equals("public");
    return first && comment.equals(PUBLIC_COMMENT) ? "" : comment;
  }

  private static Optional<AttrChange> commentChange(String from, String to) {
    if (from.equals(to)) {
      return Optional.empty();
    }
    return Optional.of(
        from.isEmpty()
            ? new AttrChange.AddAttr(new Comment(to))
            : new AttrChange.ModifyAttr(new Comment(from), new Comment(to)));
  }

  @Override
  public List<Change> objectChanges(Schema from, Schema to) {
    PermissionDiff permissions = new PermissionDiff(from, to);
    return permissions.real(ObjectDiff.changes(permissions.from(), permissions.to()));
  }

  @Override
  public List<Change> realmObjectChanges(Realm from, Realm to) {
    return PermissionDiff.real(
        ObjectDiff.changes(
            PermissionDiff.merged(from.objects()), PermissionDiff.merged(to.objects())),
        to);
  }

  @Override
  public List<TableChange> tableAttrChanges(Table from, Table to) {
    PartitionRules.check(from, to);
    List<TableChange> changes = new ArrayList<>(TableSettings.changes(from.attrs(), to.attrs()));
    commentChange(from.attrs().comment(), to.attrs().comment())
        .ifPresent(change -> changes.add(new TableChange.TableAttr(change)));
    PrimaryKeyName.change(from, to).ifPresent(changes::add);
    return changes;
  }

  @Override
  public Set<Aspect> columnAspects(Table fromTable, Column from, Table toTable, Column to) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    if (!from.attrs().comment().equals(to.attrs().comment())) {
      aspects.add(Aspect.COMMENT);
    }
    if (types.differ(from.type(), to.type())) {
      aspects.add(Aspect.TYPE);
    }
    if (nullDiffers(from, to, aspects.contains(Aspect.TYPE))) {
      aspects.add(Aspect.NULL);
    }
    if (defaults.differ(from, to)) {
      aspects.add(Aspect.DEFAULT);
    }
    if (identityDiffers(from.attrs(), to.attrs())) {
      aspects.add(Aspect.ATTR);
    }
    if (generatedDiffers(from, to)) {
      aspects.add(Aspect.GENERATED);
    }
    if (!from.attrs()
        .find(PostgresExtra.Collated.class)
        .equals(to.attrs().find(PostgresExtra.Collated.class))) {
      aspects.add(Aspect.COLLATE);
    }
    if (ColumnSettings.differ(from.attrs(), to.attrs())) {
      aspects.add(Aspect.STORAGE);
    }
    return aspects;
  }

  /** A domain that takes no NULL says so for its columns, as long as they are of it. */
  private static boolean nullDiffers(Column from, Column to, boolean otherType) {
    if (to.attrs().has(PostgresAttr.NotNullByDomain.class)) {
      return false;
    }
    if (from.attrs().has(PostgresAttr.NotNullByDomain.class)) {
      return otherType && !to.nullable();
    }
    return from.nullable() != to.nullable();
  }

  private static boolean identityDiffers(Attrs from, Attrs to) {
    Optional<PostgresAttr.Identity> a = from.find(PostgresAttr.Identity.class);
    Optional<PostgresAttr.Identity> b = to.find(PostgresAttr.Identity.class);
    if (a.isEmpty() || b.isEmpty()) {
      return a.isPresent() != b.isPresent();
    }
    return !a.get().effectiveGeneration().equals(b.get().effectiveGeneration())
        || a.get().effectiveStart() != b.get().effectiveStart()
        || a.get().effectiveIncrement() != b.get().effectiveIncrement()
        || !from.find(PostgresExtra.IdentityOptions.class)
            .equals(to.find(PostgresExtra.IdentityOptions.class));
  }

  private static boolean generatedDiffers(Column from, Column to) {
    Optional<GeneratedExpr> a = from.attrs().find(GeneratedExpr.class);
    Optional<GeneratedExpr> b = to.attrs().find(GeneratedExpr.class);
    if (b.isEmpty()) {
      return a.isPresent();
    }
    if (a.isEmpty()) {
      throw EngineException.user(
          "changing column "
              + GoQuote.quote(to.name())
              + " to generated column is not supported (drop and add is required)");
    }
    if (!Parens.wrap(a.get().expr()).equals(Parens.wrap(b.get().expr()))) {
      throw EngineException.user(
          "changing the generation expression for a column "
              + GoQuote.quote(to.name())
              + " is not supported");
    }
    return false;
  }

  @Override
  public boolean isGeneratedIndexName(Table table, Index index) {
    StringBuilder name = new StringBuilder(table.name());
    for (IndexPart part : index.parts()) {
      name.append('_');
      name.append(part instanceof IndexPart.ColumnPart key ? key.column() : "expr");
    }
    name.append("_key");
    return index.name().startsWith(name.toString())
        && index.name().substring(name.length()).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public boolean indexAttrsDiffer(Index from, Index to) {
    return !PostgresAttr.IndexMethod.of(from)
            .upper()
            .equals(PostgresAttr.IndexMethod.of(to).upper())
        || nullsDistinct(from) != nullsDistinct(to)
        || !samePredicate(predicate(from), predicate(to))
        || !included(from).equals(included(to))
        || !storage(from).equals(storage(to))
        || !kind(from).equals(kind(to))
        || differ(from.attrs(), to.attrs(), INDEX_EXTRAS);
  }

  /** Whether a key is none, unique or exclusive; documents do not name the kind of primary keys. */
  private static Optional<PostgresAttr.Constraint.Kind> kind(Index index) {
    return index
        .attrs()
        .find(PostgresAttr.Constraint.class)
        .map(PostgresAttr.Constraint::kind)
        .filter(kind -> kind != PostgresAttr.Constraint.Kind.PRIMARY);
  }

  private static boolean differ(Attrs from, Attrs to, List<Class<? extends Attr>> kinds) {
    return kinds.stream().anyMatch(kind -> !from.find(kind).equals(to.find(kind)));
  }

  @Override
  public boolean foreignKeyAttrsDiffer(ForeignKey from, ForeignKey to) {
    return differ(from.attrs(), to.attrs(), KEY_EXTRAS);
  }

  private static boolean nullsDistinct(Index index) {
    return index
        .attrs()
        .find(PostgresAttr.NullsDistinct.class)
        .map(PostgresAttr.NullsDistinct::distinct)
        .orElse(true);
  }

  private static String predicate(Index index) {
    return index
        .attrs()
        .find(PostgresAttr.IndexPredicate.class)
        .map(PostgresAttr.IndexPredicate::expr)
        .orElse("");
  }

  private static boolean samePredicate(String from, String to) {
    return from.equals(to) || (!from.isEmpty() && !to.isEmpty() && from.equals(Parens.wrap(to)));
  }

  private static List<String> included(Index index) {
    return index
        .attrs()
        .find(PostgresAttr.IndexInclude.class)
        .map(PostgresAttr.IndexInclude::columns)
        .orElse(List.of());
  }

  private static Optional<PostgresAttr.StorageParams> storage(Index index) {
    return index
        .attrs()
        .find(PostgresAttr.StorageParams.class)
        .filter(params -> !params.isDefault());
  }

  @Override
  public boolean partAttrsDiffer(Table fromTable, IndexPart from, Table toTable, IndexPart to) {
    return PostgresAttr.NullsOrder.first(from) != PostgresAttr.NullsOrder.first(to)
        || !operatorClass(from).equals(operatorClass(to))
        || differ(from.attrs(), to.attrs(), List.of(PostgresExtra.Collated.class))
        || !exclusionOperator(from).equals(exclusionOperator(to));
  }

  private static String operatorClass(IndexPart part) {
    return part.attrs()
        .find(PostgresAttr.OperatorClass.class)
        .map(PostgresAttr.OperatorClass::sql)
        .orElse("");
  }

  private static Optional<PostgresAttr.ExclusionOperator> exclusionOperator(IndexPart part) {
    return part.attrs().find(PostgresAttr.ExclusionOperator.class);
  }

  @Override
  public boolean referenceActionDiffers(String from, String to) {
    return !action(from).equals(action(to));
  }

  private static String action(String action) {
    return action.isEmpty() ? "NO ACTION" : action;
  }

  @Override
  public String checkText(String expr) {
    return CastLists.folded(expr);
  }

  @Override
  public boolean checkAttrsDiffer(Check from, Check to) {
    return differ(from.attrs(), to.attrs(), CHECK_EXTRAS);
  }

  @Override
  public boolean viewDiffers(View from, View to) {
    return DiffRules.super.viewDiffers(from, to) || ViewWriter.differs(from, to);
  }

  @Override
  public boolean keeps(Change.ModifyView change) {
    return ViewWriter.keeps(change);
  }

  @Override
  public boolean keeps(Change.ModifyObject change) {
    return change.from() instanceof EnumObject from && change.to() instanceof EnumObject to
        ? EnumWriter.isExtended(from, to)
        : ObjectWriter.keeps(change);
  }
}

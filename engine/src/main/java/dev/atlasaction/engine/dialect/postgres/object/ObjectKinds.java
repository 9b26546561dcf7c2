package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.DbObject;
import java.util.List;
import java.util.Optional;

/** All kinds of objects beside tables, views and enums, in the order of documents. */
public final class ObjectKinds {

  private static final List<ObjectKind<?>> ALL =
      List.of(
          new DomainKind(),
          new CompositeKind(),
          new RangeKind(),
          new CollationKind(),
          new SequenceKind(),
          new FunctionKind(),
          new ProcedureKind(),
          new AggregateKind(),
          new TriggerKind(),
          new RuleKind(),
          new PolicyKind(),
          new StatisticsKind(),
          new EventTriggerKind(),
          new ExtensionKind(),
          new PublicationKind(),
          new ForeignServerKind(),
          new UserMappingKind(),
          new ForeignTableKind(),
          new RoleKind(Role.ROLE),
          new RoleKind(Role.USER),
          new PermissionKind(),
          new DefaultPermissionKind());

  private ObjectKinds() {}

  /** All kinds, in the order in which they are read. */
  public static List<ObjectKind<?>> all() {
    return ALL;
  }

  /** The kind of that block type. */
  public static Optional<ObjectKind<?>> find(String word) {
    for (ObjectKind<?> kind : ALL) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** A kind with one of its objects, so that both can be used together. */
  public record Bound<T extends PostgresObject>(ObjectKind<T> kind, T object) {}

  /**
   * An object with its kind.
   *
   * @throws EngineException if there is no such kind on PostgreSQL
   */
  public static Bound<?> of(DbObject object) {
    return find(object.kind())
        .map(kind -> bound(kind, object))
        .orElseThrow(() ->
            EngineException.user(
                "postgres: "
                    + object.kind()
                    + " "
                    + GoQuote.quote(object.name())
                    + " is not supported"));
  }

  private static <T extends PostgresObject> Bound<T> bound(ObjectKind<T> kind, DbObject object) {
    return new Bound<>(kind, kind.type().cast(object));
  }
}

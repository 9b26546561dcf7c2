package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what is neither table nor view, by kind and identity. */
public final class ObjectDiff {

  private ObjectDiff() {}

  /** Drops and modifications in old order, then additions. */
  public static List<Change> changes(List<DbObject> from, List<DbObject> to) {
    List<Change> changes = new ArrayList<>();
    for (DbObject object : from) {
      Optional<DbObject> desired = find(to, object);
      if (desired.isEmpty()) {
        changes.add(new Change.DropObject(object, List.of()));
      } else {
        DbObject wanted = adopted(object, desired.get());
        if (differ(object, wanted)) {
          changes.add(new Change.ModifyObject(object, wanted));
        }
      }
    }
    for (DbObject object : to) {
      if (find(from, object).isEmpty()) {
        changes.add(new Change.AddObject(object, List.of()));
      }
    }
    return changes;
  }

  private static Optional<DbObject> find(List<DbObject> objects, DbObject like) {
    return objects.stream()
        .filter(each -> each.kind().equals(like.kind()) && each.identity().equals(like.identity()))
        .findFirst();
  }

  private static DbObject adopted(DbObject from, DbObject to) {
    return from instanceof PostgresObject ? adopted(ObjectKinds.of(from), to) : to;
  }

  private static <T extends PostgresObject> DbObject adopted(
      ObjectKinds.Bound<T> from, DbObject to) {
    return from.kind().adopted(from.object(), from.kind().type().cast(to));
  }

  /** Whether a desired object is another. */
  public static boolean differ(DbObject from, DbObject to) {
    if (from instanceof EnumObject old && to instanceof EnumObject wanted) {
      return !old.type().values().equals(wanted.type().values());
    }
    return !comparable(from).equals(comparable(to));
  }

  /** Whether more than the comment differs. */
  public static boolean differBesideComment(DbObject from, DbObject to) {
    return !without(comparable(from)).equals(without(comparable(to)));
  }

  private static PostgresObject without(PostgresObject object) {
    return object.withAttrs(object.attrs().without(Comment.class));
  }

  private static PostgresObject comparable(DbObject object) {
    return comparable(ObjectKinds.of(object));
  }

  private static <T extends PostgresObject> PostgresObject comparable(ObjectKinds.Bound<T> bound) {
    T object = bound.kind().comparable(bound.object());
    return object.withAttrs(described(object.attrs()));
  }

  /** Only what describes the object itself, such as its comment. */
  private static Attrs described(Attrs attrs) {
    List<Attr> kept = attrs.list().stream().filter(attr -> attr instanceof Comment).toList();
    return new Attrs(kept);
  }
}

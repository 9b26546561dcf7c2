package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Realm;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which objects that say who may do what are managed. They are left out everywhere unless they are
 * asked for (spec config.md §4, {@code schema.mode}).
 *
 * @param roles whether roles and users are
 * @param permissions whether privileges on objects are
 * @param defaults whether the privileges of future objects are
 */
public record Security(boolean roles, boolean permissions, boolean defaults) {

  /** None of them. */
  public static final Security NONE = new Security(false, false, false);

  /** The kind of privileges on objects, as documents and patterns name it. */
  public static final String PERMISSION = "permission";

  /** The kind of privileges of future objects. */
  public static final String DEFAULT_PERMISSION = "default_permission";

  private static final Security ALL = new Security(true, true, true);

  /**
   * The same, for a database of that dialect.
   *
   * @throws EngineException if any of them is asked for where they are not managed
   */
  public Security on(Dialect dialect) {
    if (!equals(NONE) && !dialect.managesSecurity()) {
      throw EngineException.user(
          "roles and permissions are managed on PostgreSQL only: take roles, permissions and"
              + " default_permissions out of the \"mode\" block of this environment");
    }
    return this;
  }

  /** Whether objects of that kind are managed; those of other kinds always are. */
  public boolean includes(String kind) {
    return switch (kind) {
      case "role", "user" -> roles;
      case PERMISSION -> permissions;
      case DEFAULT_PERMISSION -> defaults;
      default -> true;
    };
  }

  /** Whether objects of that kind are left out where nobody asks for them. */
  public static boolean concerns(DbObject object) {
    return !NONE.includes(object.kind());
  }

  /** The realm with what is managed. */
  public Realm managed(Realm realm) {
    return equals(ALL) ? realm : kept(realm, object -> includes(object.kind()));
  }

  /** The realm without any such object. */
  public static Realm without(Realm realm) {
    return kept(realm, object -> !concerns(object));
  }

  /** The realm with the objects of that kind that {@code described} has and it lacks. */
  public static Realm restored(Realm realm, Realm described) {
    return realm
        .withObjects(joined(realm.objects(), described.objects()))
        .withSchemas(
            realm.schemas().stream()
                .map(schema ->
                    described
                        .findSchema(schema.name())
                        .map(from -> schema.withObjects(joined(schema.objects(), from.objects())))
                        .orElse(schema))
                .toList());
  }

  private static List<DbObject> joined(List<DbObject> objects, List<DbObject> described) {
    return Stream.concat(objects.stream(), described.stream().filter(Security::concerns)).toList();
  }

  private static Realm kept(Realm realm, Predicate<DbObject> wanted) {
    boolean all =
        realm.objects().stream().allMatch(wanted)
            && realm.schemas().stream()
                .allMatch(schema -> schema.objects().stream().allMatch(wanted));
    return all
        ? realm
        : realm
            .withObjects(realm.objects().stream().filter(wanted).toList())
            .withSchemas(
                realm.schemas().stream()
                    .map(schema ->
                        schema.withObjects(schema.objects().stream().filter(wanted).toList()))
                    .toList());
  }
}

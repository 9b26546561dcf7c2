package dev.atlasaction.engine.dialect.postgres.diff;

import dev.atlasaction.engine.dialect.postgres.object.ColumnRights;
import dev.atlasaction.engine.dialect.postgres.object.Permission;
import dev.atlasaction.engine.dialect.postgres.object.Rights;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Prepares the comparison of privileges, which come and go with what they are on. */
record PermissionDiff(Schema current, Schema desired) {

  private static final List<String> ROUTINES = List.of("function", "procedure", "aggregate");

  /** What is there, with what the server gives to everybody on routines that are to be made. */
  List<DbObject> from() {
    List<DbObject> objects = new ArrayList<>();
    for (DbObject object : merged(current.objects())) {
      if (object instanceof Permission permission) {
        Permission left = left(permission);
        if (!left.all().isEmpty()) {
          objects.add(left);
        }
      } else {
        objects.add(object);
      }
    }
    if (current.attrs().has(PostgresAttr.PermissionsRead.class)) {
      desired.objects().stream()
          .filter(object -> ROUTINES.contains(object.kind()))
          .filter(object -> current.objects().stream().noneMatch(each -> isSame(each, object)))
          .map(object -> implied(object))
          .forEach(objects::add);
    }
    return objects;
  }

  List<DbObject> to() {
    List<Permission> columns = permissions(current);
    return merged(desired.objects()).stream()
        .map(
            object -> object instanceof Permission permission ? known(permission, columns) : object)
        .toList();
  }

  private static Permission known(Permission permission, List<Permission> columns) {
    List<Permission> own = columns.stream().filter(permission::isOfColumn).toList();
    return own.isEmpty()
        ? permission
        : permission.withAttrs(permission.attrs().with(new ColumnRights(own)));
  }

  /** What is left of privileges on a column when those on its table were taken away. */
  private Permission left(Permission permission) {
    Optional<Permission> table =
        permissions(current).stream().filter(each -> each.isOfColumn(permission)).findFirst();
    if (table.isEmpty()) {
      return permission;
    }
    Optional<Permission> wanted =
        permissions(desired).stream().filter(each -> each.isOfColumn(permission)).findFirst();
    List<String> stays = wanted.map(Permission::all).orElse(List.of());
    List<String> plain = wanted.map(Permission::privileges).orElse(List.of());
    List<String> gone =
        table.get().all().stream()
            .filter(word -> !stays.contains(word) && !stays.contains(Rights.ALL))
            .toList();
    List<String> lowered =
        table.get().grantable().stream()
            .filter(word -> plain.contains(word) || plain.contains(Rights.ALL))
            .toList();
    return permission.with(
        Stream.concat(
                permission.privileges().stream(),
                permission.grantable().stream().filter(lowered::contains))
            .filter(word -> !gone.contains(word))
            .toList(),
        permission.grantable().stream()
            .filter(word -> !gone.contains(word) && !lowered.contains(word))
            .toList());
  }

  private static List<Permission> permissions(Schema schema) {
    return merged(schema.objects()).stream()
        .filter(Permission.class::isInstance)
        .map(Permission.class::cast)
        .toList();
  }

  private static boolean isSame(DbObject object, DbObject other) {
    return object.kind().equals(other.kind()) && object.identity().equals(other.identity());
  }

  private Permission implied(DbObject routine) {
    boolean overloaded =
        desired.objects().stream()
                .filter(each -> ROUTINES.contains(each.kind()))
                .filter(each -> each.name().equals(routine.name()))
                .count()
            > 1;
    return Permission.ofEverybody(routine, overloaded);
  }

  /** The objects with one permission for each role on an object. */
  static List<DbObject> merged(List<DbObject> objects) {
    Map<String, Permission> permissions = new LinkedHashMap<>();
    List<DbObject> result = new ArrayList<>();
    for (DbObject object : objects) {
      if (object instanceof Permission permission) {
        permissions.merge(permission.identity(), permission, PermissionDiff::both);
      } else {
        result.add(object);
      }
    }
    result.addAll(permissions.values());
    return permissions.isEmpty() ? objects : result;
  }

  private static Permission both(Permission one, Permission other) {
    List<String> grantable =
        Stream.concat(one.grantable().stream(), other.grantable().stream()).toList();
    return one.with(
        Stream.concat(one.privileges().stream(), other.privileges().stream())
            .filter(word -> !grantable.contains(word))
            .toList(),
        grantable);
  }

  /** The changes without those of privileges that go with what they are on. */
  List<Change> real(List<Change> changes) {
    List<Permission> columns = permissions(current);
    List<Change> result = new ArrayList<>();
    for (Change change : changes) {
      if (!(change instanceof Change.DropObject(Permission gone, _))) {
        result.add(change);
      } else if (isStill(gone)) {
        Permission nothing = known(gone.with(List.of(), List.of()), columns);
        // Whoever keeps columns loses them too: to undo it is more than to grant the table again.
        result.add(
            nothing.attrs().has(ColumnRights.class)
                ? new Change.ModifyObject(gone, nothing)
                : change);
      }
    }
    return result;
  }

  /** The same for grants on schemas; roles of others stay, and a role may become a user. */
  static List<Change> real(List<Change> changes, Realm desired) {
    return RoleChanges.of(changes).stream()
        .filter(change ->
            !(change instanceof Change.DropObject(Permission gone, _))
                || desired.findSchema(gone.name()).isPresent())
        .toList();
  }

  private boolean isStill(Permission permission) {
    String column = permission.on().column();
    return desired.tables().stream()
            .filter(permission::isPartOf)
            .anyMatch(table -> column.isEmpty() || table.findColumn(column).isPresent())
        || desired.views().stream().anyMatch(permission::isPartOf)
        || desired.objects().stream().anyMatch(permission::comesAfter);
  }
}

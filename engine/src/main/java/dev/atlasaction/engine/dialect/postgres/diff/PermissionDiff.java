package dev.atlasaction.engine.dialect.postgres.diff;

import dev.atlasaction.engine.dialect.postgres.object.Permission;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prepares the comparison of privileges, which come and go with what they are on. */
record PermissionDiff(Schema current, Schema desired) {

  private static final List<String> ROUTINES = List.of("function", "procedure", "aggregate");

  /** What is there, with what the server gives to everybody on routines that are to be made. */
  List<DbObject> from() {
    List<DbObject> objects = new ArrayList<>(merged(current.objects()));
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
    return merged(desired.objects());
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
    return changes.stream()
        .filter(
            change -> !(change instanceof Change.DropObject(Permission gone, _)) || isStill(gone))
        .toList();
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

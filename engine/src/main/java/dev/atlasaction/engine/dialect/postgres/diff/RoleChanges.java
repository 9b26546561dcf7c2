package dev.atlasaction.engine.dialect.postgres.diff;

import dev.atlasaction.engine.dialect.postgres.object.Role;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of roles as the server sees them: users are roles, and others look after some. */
final class RoleChanges {

  private RoleChanges() {}

  /** The changes, where a role that becomes a user is altered. */
  static List<Change> of(List<Change> changes) {
    List<Change> result = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.DropObject(Role role, _) -> {
          Optional<Role> other = findAdded(changes, role.name());
          if (other.isEmpty()) {
            result.add(change);
          } else if (!other.get().external()) {
            result.add(new Change.ModifyObject(role, other.get()));
          }
        }
        case Change.AddObject(Role role, _) -> {
          if (!role.external() && !isDropped(changes, role.name())) {
            result.add(change);
          }
        }
        case Change.ModifyObject(Role _, Role to) -> {
          if (!to.external()) {
            result.add(change);
          }
        }
        default -> result.add(change);
      }
    }
    return result;
  }

  private static Optional<Role> findAdded(List<Change> changes, String name) {
    for (Change change : changes) {
      if (change instanceof Change.AddObject(Role role, _) && role.name().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  private static boolean isDropped(List<Change> changes, String name) {
    return changes.stream()
        .anyMatch(change ->
            change instanceof Change.DropObject(Role role, _) && role.name().equals(name));
  }
}

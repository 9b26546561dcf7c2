package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.Needs;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A state by what dependencies call its parts, and who needs whom in it. */
final class StateIndex {

  private final Map<DependsOn.Target, Table> tables = new LinkedHashMap<>();
  private final Map<DependsOn.Target, View> views = new LinkedHashMap<>();
  private final Map<DependsOn.Target, DbObject> objects = new LinkedHashMap<>();
  private final Map<DependsOn.Target, List<Use>> uses = new HashMap<>();

  /** That {@code user} needs something, and which part of both it is about. */
  record Use(DependsOn.Target user, Needs.Need need) {}

  StateIndex(Realm realm) {
    for (Schema schema : realm.schemas()) {
      schema.tables().forEach(table -> tables.put(DependsOn.Target.of(table), table));
      schema.views().forEach(view -> views.put(DependsOn.Target.of(view), view));
      schema.objects().forEach(object -> objects.put(DependsOn.Target.of(object), object));
    }
    realm.objects().forEach(object -> objects.put(DependsOn.Target.of(object), object));
    tables.forEach((target, table) -> index(target, table.attrs().find(Needs.class)));
    views.forEach((target, view) -> index(target, view.attrs().find(Needs.class)));
    objects.forEach((target, object) -> index(target, object.attrs().find(Needs.class)));
  }

  private void index(DependsOn.Target user, Optional<Needs> needs) {
    needs.ifPresent(known -> {
      for (Needs.Need need : known.all()) {
        uses.computeIfAbsent(need.target(), _ -> new ArrayList<>()).add(new Use(user, need));
      }
    });
  }

  /** Who needs {@code target}. */
  List<Use> usesOf(DependsOn.Target target) {
    return uses.getOrDefault(target, List.of());
  }

  Collection<Table> tables() {
    return tables.values();
  }

  Optional<Table> table(DependsOn.Target target) {
    return Optional.ofNullable(tables.get(target));
  }

  Optional<View> view(DependsOn.Target target) {
    return Optional.ofNullable(views.get(target));
  }

  Optional<DbObject> object(DependsOn.Target target) {
    return Optional.ofNullable(objects.get(target));
  }

  /** Whether {@code user} is there and needs {@code target}. */
  boolean needs(DependsOn.Target user, DependsOn.Target target) {
    return usesOf(target).stream().anyMatch(use -> use.user().equals(user));
  }

  boolean contains(DependsOn.Target target) {
    return views.containsKey(target) || objects.containsKey(target) || tables.containsKey(target);
  }
}

package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.Kept;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two changes that make something anew. */
final class Rebuild {

  private static final List<Clause> CLAUSES = List.of(new Clause.Rebuilt());

  private Rebuild() {}

  /** What a change is about, as it was before; nothing for what is new. */
  static Optional<DependsOn.Target> before(Change change) {
    return switch (change) {
      case Change.DropTable drop -> Optional.of(DependsOn.Target.of(drop.table()));
      case Change.ModifyTable modify -> Optional.of(DependsOn.Target.of(modify.from()));
      case Change.DropView drop -> Optional.of(DependsOn.Target.of(drop.view()));
      case Change.ModifyView modify -> Optional.of(DependsOn.Target.of(modify.from()));
      case Change.DropObject drop -> Optional.of(DependsOn.Target.of(drop.object()));
      case Change.ModifyObject modify -> Optional.of(DependsOn.Target.of(modify.from()));
      case Change.AddSchema _,
          Change.DropSchema _,
          Change.ModifySchema _,
          Change.AddTable _,
          Change.RenameTable _,
          Change.AddView _,
          Change.RenameView _,
          Change.AddObject _,
          Change.RenameObject _ ->
          Optional.empty();
    };
  }

  /** The changes where what comes in place of another under its name has the rights of that. */
  static List<Change> keeping(
      Map<DependsOn.Target, DependsOn.Target> origins, List<Change> changes) {
    if (origins.isEmpty()) {
      return changes;
    }
    Map<DependsOn.Target, DbObject> dropped = new HashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.DropObject(DbObject object, _)) {
        DependsOn.Target target = DependsOn.Target.of(object);
        dropped.put(origins.getOrDefault(target, target), object);
      }
    }
    List<Change> result = new ArrayList<>();
    for (Change change : changes) {
      DbObject before =
          change instanceof Change.AddObject(DbObject object, List<Clause> clauses)
                  && clauses.isEmpty()
              ? dropped.get(DependsOn.Target.of(object))
              : null;
      result.add(
          before != null && change instanceof Change.AddObject add
              ? of(before, add.object()).getLast()
              : change);
    }
    return result;
  }

  static List<Change> of(View from, View to) {
    return List.of(
        new Change.DropView(from, CLAUSES),
        new Change.AddView(to.withAttrs(kept(from.attrs(), to.attrs())), CLAUSES));
  }

  static List<Change> of(DbObject from, DbObject to) {
    return List.of(
        new Change.DropObject(from, CLAUSES),
        new Change.AddObject(to.withAttrs(kept(from.attrs(), to.attrs())), CLAUSES));
  }

  private static Attrs kept(Attrs from, Attrs to) {
    Attrs result = to.without(Kept.class);
    for (Attr attr : from.list()) {
      if (attr instanceof Kept) {
        result = result.with(attr);
      }
    }
    return result;
  }
}

package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.Needs;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Change;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A table, view or object before or after a change, as far as dependencies go.
 *
 * @param needs what it needs; empty if no catalog was asked
 * @param known whether {@code needs} is all of it
 * @param opaque the text in which names are looked for beside
 */
record Subject(
    DependsOn.Target target,
    String name,
    Set<DependsOn.Target> needs,
    boolean known,
    boolean exact,
    String opaque) {

  /** What is there after the change. */
  static Optional<Subject> made(Change change) {
    return switch (change) {
      case Change.AddTable add -> Optional.of(of(add.table()));
      case Change.ModifyTable modify -> Optional.of(of(modify.to()));
      case Change.AddView add -> Optional.of(of(add.view()));
      case Change.ModifyView modify -> Optional.of(of(modify.to()));
      case Change.AddObject add -> Optional.of(of(add.object()));
      case Change.ModifyObject modify -> Optional.of(of(modify.to()));
      case Change.AddSchema _,
          Change.DropSchema _,
          Change.ModifySchema _,
          Change.DropTable _,
          Change.RenameTable _,
          Change.DropView _,
          Change.RenameView _,
          Change.DropObject _,
          Change.RenameObject _ ->
          Optional.empty();
    };
  }

  /** What is there before the change. */
  static Optional<Subject> before(Change change) {
    return switch (change) {
      case Change.DropTable drop -> Optional.of(of(drop.table()));
      case Change.ModifyTable modify -> Optional.of(of(modify.from()));
      case Change.DropView drop -> Optional.of(of(drop.view()));
      case Change.ModifyView modify -> Optional.of(of(modify.from()));
      case Change.DropObject drop -> Optional.of(of(drop.object()));
      case Change.ModifyObject modify -> Optional.of(of(modify.from()));
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

  private static Subject of(Table table) {
    return of(DependsOn.Target.of(table), table.name(), table.attrs(), "");
  }

  private static Subject of(View view) {
    return of(DependsOn.Target.of(view), view.name(), view.attrs(), "");
  }

  private static Subject of(DbObject object) {
    Subject subject =
        of(DependsOn.Target.of(object), object.name(), object.attrs(), object.opaqueText());
    return object instanceof EnumObject
        ? new Subject(subject.target, subject.name, Set.of(), true, false, "")
        : subject;
  }

  private static Subject of(DependsOn.Target target, String name, Attrs attrs, String opaque) {
    Optional<Needs> needs = attrs.find(Needs.class);
    Set<DependsOn.Target> targets = new HashSet<>();
    needs.ifPresent(known -> known.all().forEach(need -> targets.add(need.target())));
    return new Subject(target, name, targets, needs.isPresent(), needs.isPresent(), opaque);
  }
}

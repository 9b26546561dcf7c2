package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Optional;
import java.util.Set;

/**
 * Whether one change has to wait for another by what catalogs say: what is needed is made first,
 * and what needs something is gone before that is dropped or altered.
 */
final class ExactDependencies {

  /** Kinds whose names are one name space: all of them are types or relations. */
  private static final Set<String> RELATIONS =
      Set.of(
          "table",
          "view",
          "materialized",
          "foreign_table",
          "sequence",
          "enum",
          "domain",
          "composite",
          "range");

  private static final Set<String> ROUTINES = Set.of("function", "procedure", "aggregate");

  private ExactDependencies() {}

  /** A change with what is there before and after it. */
  record Step(Change change, Optional<Subject> before, Optional<Subject> made) {

    static Step of(Change change) {
      return new Step(change, Subject.before(change), Subject.made(change));
    }

    boolean isTable() {
      return change instanceof Change.AddTable
          || change instanceof Change.ModifyTable
          || change instanceof Change.DropTable;
    }

    private boolean isKnown() {
      return (before.isPresent() || made.isPresent())
          && before.map(Subject::known).orElse(true)
          && made.map(Subject::known).orElse(true);
    }

    private boolean isExact() {
      return before.map(Subject::exact).orElse(false) || made.map(Subject::exact).orElse(false);
    }
  }

  /** Whether catalogs say all there is to say about the two. */
  static boolean know(Step step, Step other) {
    return step.isKnown()
        && other.isKnown()
        && (step.isExact() || other.isExact())
        && !(step.isTable() && other.isTable());
  }

  static boolean dependsOn(Step step, Step other) {
    if (step.made().isPresent()) {
      Subject made = step.made().get();
      if (other.made().filter(each -> isNewlyNeeded(each, step, other)).isPresent()) {
        return true;
      }
      if (other.made().isEmpty() && step.before().isEmpty() && clash(made, other.before())) {
        return true;
      }
    }
    return step.before().isPresent() && isFreed(step.before().get(), step, other);
  }

  /** Whether {@code step} needs what {@code other} makes, and not since before. */
  private static boolean isNewlyNeeded(Subject subject, Step step, Step other) {
    boolean needed =
        step.made().filter(made -> made.needs().contains(subject.target())).isPresent();
    boolean needsIt =
        step.before().filter(old -> old.needs().contains(subject.target())).isPresent();
    return needed && !(needsIt && other.before().isEmpty());
  }

  /** Whether {@code other} lets go of what {@code step} drops or alters. */
  private static boolean isFreed(Subject subject, Step step, Step other) {
    Optional<Subject> user = other.before().filter(each -> each.needs().contains(subject.target()));
    if (user.isEmpty()) {
      return false;
    }
    boolean gone = other.made().isEmpty();
    if (step.made().isEmpty()) {
      return gone || other.made().filter(each -> each.needs().contains(subject.target())).isEmpty();
    }
    // What stays an object is altered in place, under the eyes of those that need it.
    return gone && !other.isTable() && moves(step.change());
  }

  /** Whether the server refuses a change as long as something depends on what it is about. */
  private static boolean moves(Change change) {
    return switch (change) {
      case Change.ModifyView _ -> true;
      case Change.ModifyTable modify -> modify.changes().stream().anyMatch(part -> moves(part));
      default -> false;
    };
  }

  private static boolean moves(TableChange part) {
    return switch (part) {
      case TableChange.DropColumn _ -> true;
      case TableChange.ModifyColumn column -> column.aspects().contains(Aspect.TYPE);
      case TableChange.DropPrimaryKey _ -> true;
      case TableChange.ModifyPrimaryKey _ -> true;
      case TableChange.DropIndex _ -> true;
      case TableChange.ModifyIndex _ -> true;
      case TableChange.AddColumn _,
          TableChange.RenameColumn _,
          TableChange.AddIndex _,
          TableChange.RenameIndex _,
          TableChange.AddPrimaryKey _,
          TableChange.AddForeignKey _,
          TableChange.DropForeignKey _,
          TableChange.ModifyForeignKey _,
          TableChange.AddCheck _,
          TableChange.DropCheck _,
          TableChange.ModifyCheck _,
          TableChange.TableAttr _ ->
          false;
    };
  }

  private static boolean clash(Subject made, Optional<Subject> dropped) {
    if (dropped.isEmpty()) {
      return false;
    }
    DependsOn.Target target = made.target();
    DependsOn.Target gone = dropped.get().target();
    return target.schema().equals(gone.schema())
        && target.name().equals(gone.name())
        && (target.kind().equals(gone.kind())
            || RELATIONS.contains(target.kind()) && RELATIONS.contains(gone.kind())
            || ROUTINES.contains(target.kind()) && ROUTINES.contains(gone.kind()));
  }
}

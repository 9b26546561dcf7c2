package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.object.ObjectDiff;
import dev.atlasaction.engine.dialect.postgres.object.ObjectKind;
import dev.atlasaction.engine.dialect.postgres.object.ObjectKinds;
import dev.atlasaction.engine.dialect.postgres.object.PostgresObject;
import dev.atlasaction.engine.dialect.postgres.object.PrivilegeText;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.List;
import java.util.Optional;

/** Writes the changes of objects of all kinds; their kinds know the words (planner.md §10). */
public final class ObjectWriter {

  private final WriteOptions options;

  ObjectWriter(WriteOptions options) {
    this.options = options;
  }

  void add(Change.AddObject change, Statements statements) {
    ObjectKinds.Bound<?> bound = ObjectKinds.of(change.object());
    add(bound, statements);
    if (TableWriter.has(change.clauses(), Clause.Rebuilt.class)) {
      PrivilegeText.restore(
          designation(bound), change.object().attrs(), change.object().name(), statements);
    }
  }

  private <T extends PostgresObject> String designation(ObjectKinds.Bound<T> bound) {
    return bound.kind().designation(bound.object(), options);
  }

  private <T extends PostgresObject> void add(ObjectKinds.Bound<T> bound, Statements statements) {
    T object = bound.object();
    ObjectKind<T> kind = bound.kind();
    List<String> drop = List.of(drop(bound, List.of()));
    for (ObjectKind.Step step : kind.create(object, options)) {
      statements.add(
          step.sql(), kind.creating(object), step.reverse().isEmpty() ? drop : step.reverse());
    }
    comment(bound, "", object.attrs().comment(), statements);
  }

  private <T extends PostgresObject> String drop(ObjectKinds.Bound<T> bound, List<Clause> clauses) {
    Optional<String> own = bound.kind().drop(bound.object(), options);
    if (own.isPresent()) {
      return own.get();
    }
    String[] words = bound.kind().designation(bound.object(), options).split(" \"", 2);
    return "DROP "
        + words[0]
        + (TableWriter.has(clauses, Clause.IfExists.class) ? " IF EXISTS" : "")
        + (words.length == 1 ? "" : " \"" + words[1])
        + (TableWriter.has(clauses, Clause.Cascade.class) ? " CASCADE" : "");
  }

  private <T extends PostgresObject> void comment(
      ObjectKinds.Bound<T> bound, String from, String to, Statements statements) {
    if (!from.equals(to)) {
      String start = "COMMENT ON " + bound.kind().designation(bound.object(), options) + " IS ";
      statements.add(
          start + text(to),
          "set comment to " + bound.kind().title(bound.object()),
          start + text(from));
    }
  }

  private static String text(String comment) {
    return comment.isEmpty() ? "NULL" : SqlText.string(comment);
  }

  void drop(Change.DropObject change, Statements statements) {
    drop(ObjectKinds.of(change.object()), change, statements);
  }

  private <T extends PostgresObject> void drop(
      ObjectKinds.Bound<T> bound, Change.DropObject change, Statements statements) {
    statements.add(
        drop(bound, change.clauses()),
        bound.kind().dropping(bound.object()),
        Statements.sql(
            change,
            created -> {
              add(bound, created);
              PrivilegeText.restore(
                  designation(bound), bound.object().attrs(), bound.object().name(), created);
            }));
  }

  void modify(Change.ModifyObject change, Statements statements) {
    modify(ObjectKinds.of(change.from()), change, statements);
  }

  private <T extends PostgresObject> void modify(
      ObjectKinds.Bound<T> from, Change.ModifyObject change, Statements statements) {
    ObjectKind<T> kind = from.kind();
    T to = kind.type().cast(change.to());
    ObjectKinds.Bound<T> wanted = new ObjectKinds.Bound<>(kind, to);
    if (ObjectDiff.differBesideComment(change.from(), change.to())) {
      Optional<List<ObjectKind.Step>> steps = kind.alter(from.object(), to, options);
      if (steps.isEmpty()) {
        drop(from, new Change.DropObject(from.object(), List.of()), statements);
        add(wanted, statements);
        return;
      }
      for (ObjectKind.Step step : steps.get()) {
        statements.add(step.sql(), kind.altering(to, step), step.reverse());
      }
    }
    comment(wanted, from.object().attrs().comment(), to.attrs().comment(), statements);
  }

  /** Whether the change leaves the object where it is, so that what depends on it stays. */
  public static boolean keeps(Change.ModifyObject change) {
    return !(change.from() instanceof PostgresObject)
        || !ObjectDiff.differBesideComment(change.from(), change.to())
        || keeps(ObjectKinds.of(change.from()), change.to());
  }

  private static <T extends PostgresObject> boolean keeps(ObjectKinds.Bound<T> from, DbObject to) {
    return from.kind()
        .alter(from.object(), from.kind().type().cast(to), WriteOptions.DEFAULT)
        .isPresent();
  }
}

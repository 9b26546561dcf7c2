package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.List;

/** Writes views and materialized views (planner.md §10). */
final class ViewWriter {

  private final WriteOptions options;

  ViewWriter(WriteOptions options) {
    this.options = options;
  }

  void add(View view, Statements statements) {
    statements.add(
        create(view, "CREATE "),
        "create " + GoQuote.quote(view.name()) + " view",
        drop(view, List.of()));
    addIndexes(view, statements);
    if (!view.attrs().comment().isEmpty()) {
      comment(view, "", statements);
    }
  }

  private void addIndexes(View view, Statements statements) {
    IndexWriter indexes = new IndexWriter(options);
    for (Index index : view.indexes()) {
      statements.add(
          indexes.create(
              view.schema(),
              view.name(),
              view.columns(),
              new IndexWriter.TableIndex(index, List.of())),
          "create index " + GoQuote.quote(index.name()) + " to view: " + GoQuote.quote(view.name()),
          indexes.drop(view.schema(), index, List.of()));
    }
  }

  private void comment(View view, String from, Statements statements) {
    new CommentWriter(options, statements)
        .view(
            kind(view),
            view.schema(),
            view.name(),
            new CommentWriter.Texts(from, view.attrs().comment()));
  }

  void drop(Change.DropView change, Statements statements) {
    View view = change.view();
    statements.add(
        drop(view, change.clauses()),
        "drop " + GoQuote.quote(view.name()) + " view",
        Statements.sql(change, created -> add(view, created)));
  }

  void modify(Change.ModifyView change, Statements statements) {
    View from = change.from();
    View to = change.to();
    if (!from.definition().equals(to.definition()) || from.materialized() != to.materialized()) {
      if (canReplace(from, to)) {
        statements.add(
            create(to, "CREATE OR REPLACE "),
            "modify " + GoQuote.quote(to.name()) + " view",
            canReplace(to, from)
                ? List.of(create(from, "CREATE OR REPLACE "))
                : List.of(drop(to, List.of()), create(from, "CREATE ")));
      } else {
        drop(new Change.DropView(from, List.of()), statements);
        add(to, statements);
        return;
      }
    }
    if (!from.attrs().comment().equals(to.attrs().comment())) {
      comment(to, from.attrs().comment(), statements);
    }
  }

  /** The server replaces a view only if its columns stay and new ones come last. */
  private static boolean canReplace(View from, View to) {
    List<Column> old = from.columns();
    List<Column> desired = to.columns();
    if (from.materialized() || to.materialized() || old.isEmpty() || desired.size() < old.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).name().equals(desired.get(i).name())
          || !TypeFormat.format(old.get(i).type())
              .equals(TypeFormat.format(desired.get(i).type()))) {
        return false;
      }
    }
    return true;
  }

  void rename(Change.RenameView change, Statements statements) {
    String from = change.from().name();
    String to = change.to().name();
    statements.add(
        rename(change.from(), to),
        "rename a view from " + GoQuote.quote(from) + " to " + GoQuote.quote(to),
        rename(change.to(), from));
  }

  private String rename(View view, String to) {
    return new SqlText(options)
        .add("ALTER")
        .add(kind(view))
        .name(view.schema(), view.name())
        .add("RENAME TO")
        .name(to)
        .toString();
  }

  private String create(View view, String verb) {
    return new SqlText(options)
        .add(verb + kind(view))
        .name(view.schema(), view.name())
        .add("AS")
        .add(view.definition())
        .toString();
  }

  private String drop(View view, List<Clause> clauses) {
    SqlText sql = new SqlText(options).add("DROP").add(kind(view));
    if (TableWriter.has(clauses, Clause.IfExists.class)) {
      sql.add("IF EXISTS");
    }
    sql.name(view.schema(), view.name());
    if (TableWriter.has(clauses, Clause.Cascade.class)) {
      sql.add("CASCADE");
    }
    return sql.toString();
  }

  private static String kind(View view) {
    return view.materialized() ? "MATERIALIZED VIEW" : "VIEW";
  }
}

package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.object.PrivilegeText;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.dialect.postgres.table.OperatorClasses;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes views and materialized views (planner.md §10). */
public final class ViewWriter {

  private final WriteOptions options;

  ViewWriter(WriteOptions options) {
    this.options = options;
  }

  void add(Change.AddView change, Statements statements) {
    add(change.view(), statements);
    if (TableWriter.has(change.clauses(), Clause.Rebuilt.class)) {
      restore(change.view(), statements);
    }
  }

  private void restore(View view, Statements statements) {
    PrivilegeText.restore(
        kind(view) + " " + SqlText.qualified(options, view.schema(), view.name()),
        view.attrs(),
        view.name(),
        statements);
  }

  private void add(View view, Statements statements) {
    statements.add(
        create(view, "CREATE "),
        "create " + GoQuote.quote(view.name()) + " view",
        drop(view, List.of()));
    addIndexes(view, statements);
    if (!view.attrs().comment().isEmpty()) {
      comment(view, "", statements);
    }
    columnComments(List.of(), view, statements);
  }

  private void columnComments(List<Column> from, View view, Statements statements) {
    CommentWriter comments = new CommentWriter(options, statements);
    for (Column column : view.columns()) {
      String before = comment(from, column);
      if (!before.equals(column.attrs().comment())) {
        comments.column(
            view.schema(),
            view.name(),
            column,
            new CommentWriter.Texts(before, column.attrs().comment()));
      }
    }
  }

  private static String comment(List<Column> columns, Column like) {
    return columns.stream()
        .filter(column -> column.name().equals(like.name()))
        .findFirst()
        .map(column -> column.attrs().comment())
        .orElse("");
  }

  private void addIndexes(View view, Statements statements) {
    view.indexes().forEach(index -> addIndex(view, index, statements));
  }

  private void addIndex(View view, Index index, Statements statements) {
    IndexWriter indexes = new IndexWriter(options);
    statements.add(
        indexes.create(
            view.schema(),
            view.name(),
            view.columns(),
            new IndexWriter.TableIndex(index, List.of())),
        "create index " + GoQuote.quote(index.name()) + " to view: " + GoQuote.quote(view.name()),
        indexes.drop(view.schema(), index, List.of()));
    String comment = index.attrs().comment();
    if (!comment.isEmpty()) {
      new CommentWriter(options, statements)
          .index(view.schema(), view.name(), index, new CommentWriter.Texts("", comment));
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
        Statements.sql(
            change,
            created -> {
              add(view, created);
              restore(view, created);
            }));
  }

  void modify(Change.ModifyView change, Statements statements) {
    View from = change.from();
    View to = change.to();
    if (queryDiffers(from, to)) {
      if (!canReplace(from, to)) {
        drop(new Change.DropView(from, List.of()), statements);
        add(to, statements);
        return;
      }
      statements.add(
          create(to, "CREATE OR REPLACE "),
          "modify " + GoQuote.quote(to.name()) + " view",
          canReplace(to, from)
              ? List.of(create(from, "CREATE OR REPLACE "))
              : List.of(drop(to, List.of()), create(from, "CREATE ")));
    }
    if (!from.attrs().comment().equals(to.attrs().comment())) {
      comment(to, from.attrs().comment(), statements);
    }
    columnComments(from.columns(), to, statements);
    indexes(from, to, statements);
  }

  private static boolean queryDiffers(View from, View to) {
    return !from.definition().equals(to.definition())
        || from.materialized() != to.materialized()
        || !PostgresAttr.ViewOptions.of(from).equals(PostgresAttr.ViewOptions.of(to));
  }

  /** Whether more than the query, which the generic rules compare, differs. */
  public static boolean differs(View from, View to) {
    return queryDiffers(from, to)
        || !shape(from).indexes().equals(shape(to).indexes())
        || to.columns().stream()
            .anyMatch(column -> !comment(from.columns(), column).equals(column.attrs().comment()));
  }

  /** The view as a table, without operator classes that say nothing. */
  private static Table shape(View view) {
    return OperatorClasses.withoutDefaults(
        new Table(
            view.schema(),
            view.name(),
            view.columns(),
            null,
            view.indexes(),
            List.of(),
            List.of(),
            view.attrs()));
  }

  /** Whether a change leaves the view where it is. */
  public static boolean keeps(Change.ModifyView change) {
    return !queryDiffers(change.from(), change.to()) || canReplace(change.from(), change.to());
  }

  private void indexes(View from, View to, Statements statements) {
    List<Index> old = shape(from).indexes();
    List<Index> wanted = shape(to).indexes();
    IndexWriter indexes = new IndexWriter(options);
    for (Index index : old) {
      if (!wanted.contains(index)) {
        statements.add(
            indexes.drop(from.schema(), index, List.of()),
            "drop index "
                + GoQuote.quote(index.name())
                + " from view: "
                + GoQuote.quote(from.name()),
            Statements.sql(statements.source(), created -> addIndex(from, index, created)));
      }
    }
    wanted.stream()
        .filter(index -> !old.contains(index))
        .forEach(index -> addIndex(to, index, statements));
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
        .add(options(view))
        .add("AS")
        .add(view.definition())
        .toString();
  }

  private static String options(View view) {
    PostgresAttr.ViewOptions given = PostgresAttr.ViewOptions.of(view);
    List<String> options = new ArrayList<>();
    if (!given.check().isEmpty()) {
      options.add("check_option = " + given.check().toLowerCase(Locale.ROOT));
    }
    if (given.barrier()) {
      options.add("security_barrier = true");
    }
    if (given.invoker()) {
      options.add("security_invoker = true");
    }
    return options.isEmpty() ? "" : "WITH (" + String.join(", ", options) + ")";
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

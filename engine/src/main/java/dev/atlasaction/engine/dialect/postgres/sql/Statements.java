package dev.atlasaction.engine.dialect.postgres.sql;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The statements of a plan as they come, with the change they belong to. */
public final class Statements {

  private final List<PlannedStatement> list;
  private final Change source;

  /** Adds to {@code list} the statements of one change. */
  public Statements(List<PlannedStatement> list, Change source) {
    this.list = list;
    this.source = source;
  }

  /** The change they belong to. */
  public Change source() {
    return source;
  }

  /** Adds a statement that {@code reverse} undoes; none means it cannot be undone. */
  public void add(String sql, String comment, String... reverse) {
    list.add(new PlannedStatement(sql, comment, List.of(reverse), source));
  }

  /** Adds a statement with those that undo it. */
  public void add(String sql, String comment, List<String> reverse) {
    list.add(new PlannedStatement(sql, comment, reverse, source));
  }

  /** The SQL of what {@code writer} adds, for use as a reverse. */
  public static List<String> sql(Change source, Consumer<Statements> writer) {
    List<PlannedStatement> list = new ArrayList<>();
    writer.accept(new Statements(list, source));
    return list.stream().map(PlannedStatement::sql).toList();
  }
}

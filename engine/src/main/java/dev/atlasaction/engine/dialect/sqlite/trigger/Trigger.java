package dev.atlasaction.engine.dialect.sqlite.trigger;

import dev.atlasaction.engine.dialect.sqlite.ddl.DdlToken;
import dev.atlasaction.engine.dialect.sqlite.ddl.DdlTokenizer;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A trigger of a table or view (spec schema-hcl.md §5).
 *
 * @param when the condition, without parentheses around it; empty for none
 * @param body from {@code BEGIN} to {@code END}
 */
public record Trigger(
    String schema, String name, Owner owner, Moment moment, String when, String body)
    implements DbObject {

  /** The word of documents for it. */
  public static final String KIND = "trigger";

  /**
   * What it watches.
   *
   * @param kind {@code table} or {@code view}
   */
  public record Owner(String kind, String name) {}

  /**
   * When it fires.
   *
   * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
   * @param event {@code INSERT}, {@code UPDATE} or {@code DELETE}
   * @param columns those whose update counts; empty for all
   */
  record Moment(String timing, String event, List<String> columns) {
    Moment {
      columns = List.copyOf(columns);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DbObject withSchema(String other) {
    return new Trigger(other, name, owner, moment, when, body);
  }

  /** The same with the columns whose update counts spelt as {@code names} says, each once. */
  public Trigger withColumns(UnaryOperator<String> names) {
    List<String> columns = moment.columns().stream().map(names).distinct().toList();
    Moment named = new Moment(moment.timing(), moment.event(), columns);
    return new Trigger(schema, name, owner, named, when, body);
  }

  @Override
  public boolean isPartOf(Table table) {
    return owner.equals(new Owner("table", table.name()));
  }

  /** Whether both do the same, however their texts are spaced and their names quoted. */
  boolean isSame(Trigger other) {
    return name.equals(other.name)
        && owner.equals(other.owner)
        && moment.equals(other.moment)
        && meaning(Parens.unwrap(when)).equals(meaning(Parens.unwrap(other.when)))
        && meaning(body).equals(meaning(other.body));
  }

  private static List<String> meaning(String text) {
    return DdlTokenizer.tokens(text).stream()
        .map(token -> (token.kind() == DdlToken.Kind.STRING ? "'" : "") + token.text())
        .toList();
  }
}

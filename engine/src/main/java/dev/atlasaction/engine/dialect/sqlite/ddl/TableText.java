package dev.atlasaction.engine.dialect.sqlite.ddl;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@code CREATE TABLE} statement says and the catalog does not (spec inspect-diff.md §3.1).
 *
 * @param generated column to its expression, with parentheses
 * @param collations column to the collation it is declared with
 * @param autoIncrement whether the primary key is {@code AUTOINCREMENT}
 * @param checks in the order of the text, each with its parentheses
 * @param foreignKeys names of the foreign keys in the order of the text; empty when unnamed
 */
public record TableText(
    Map<String, String> generated,
    Map<String, String> collations,
    boolean autoIncrement,
    List<Check> checks,
    List<String> foreignKeys) {

  /** Reads a statement as {@code sqlite_master} holds it. */
  public static TableText parse(String statement) {
    return new Parser(new DdlReader(statement)).parse();
  }

  private static final class Parser {
    private final DdlReader reader;
    private final Map<String, String> generated = new LinkedHashMap<>();
    private final Map<String, String> collations = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<String> foreignKeys = new ArrayList<>();
    private boolean autoIncrement;
    private boolean tableLevel;
    private String column = "";
    private String constraint = "";

    Parser(DdlReader reader) {
      this.reader = reader;
    }

    TableText parse() {
      while (!reader.atEnd() && !reader.take("(")) {
        reader.next();
      }
      while (!reader.atEnd() && !reader.peek().is(")")) {
        definition();
        reader.take(",");
      }
      return new TableText(generated, collations, autoIncrement, checks, foreignKeys);
    }

    private void definition() {
      DdlToken first = reader.peek();
      tableLevel =
          first.is("CONSTRAINT")
              || first.is("PRIMARY")
              || first.is("UNIQUE")
              || first.is("CHECK")
              || first.is("FOREIGN");
      column = tableLevel ? "" : reader.next().text();
      constraint = "";
      while (!reader.atEnd() && !reader.peek().is(",") && !reader.peek().is(")")) {
        clause();
      }
    }

    private void clause() {
      if (reader.take("CONSTRAINT")) {
        constraint = reader.next().text();
      } else if (reader.take("CHECK")) {
        checks.add(new Check(takeConstraint(), reader.takeGroup(), Attrs.NONE));
      } else if (reader.take("FOREIGN", "KEY")) {
        reader.takeGroup();
        tableLevel = true;
      } else if (reader.take("REFERENCES")) {
        foreignKeys.add(takeConstraint());
        reader.next();
      } else if (!tableLevel && reader.take("AS")) {
        constraint = "";
        generated.put(column, reader.takeGroup());
      } else if (!tableLevel && reader.take("COLLATE")) {
        collations.put(column, reader.next().text());
      } else if (reader.take("AUTOINCREMENT")) {
        autoIncrement = true;
      } else if (reader.peek().is("(")) {
        reader.takeGroup();
      } else {
        other(reader.next());
      }
    }

    /** A name belongs to the constraint right behind it. */
    private void other(DdlToken token) {
      if (token.is("PRIMARY") || token.is("UNIQUE") || token.is("NOT") || token.is("DEFAULT")) {
        constraint = "";
      }
      DdlToken value = reader.peek();
      if (token.is("DEFAULT") && !value.is("(") && !value.is(",") && !value.is(")")) {
        reader.next();
      }
    }

    private String takeConstraint() {
      String name = constraint;
      constraint = "";
      return name;
    }
  }
}

package dev.atlasaction.engine.dialect.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;

/** Finds clauses of statements that the model has no place for. */
public final class UnknownClauses {

  private UnknownClauses() {}

  /** The words of each clause, in the order of the text. */
  public static List<String> in(String type, String statement) {
    return type.equals("index") ? ofIndex(statement) : ofTable(statement);
  }

  /** The order of a column; that of an expression is a part of its text. */
  private static List<String> ofIndex(String statement) {
    List<String> found = new ArrayList<>();
    for (String part : IndexText.parse(statement).parts()) {
      DdlReader reader = new DdlReader(part);
      boolean column = reader.next().isName();
      if (column && reader.take("COLLATE")) {
        found.add("COLLATE " + reader.next().text());
      }
    }
    return found;
  }

  private static List<String> ofTable(String statement) {
    DdlReader reader = new DdlReader(statement);
    List<String> found = new ArrayList<>();
    while (!reader.atEnd()) {
      if (reader.take("ON", "CONFLICT")) {
        found.add("ON CONFLICT " + reader.next().text());
      } else if (!reader.take("NOT", "DEFERRABLE") && reader.take("DEFERRABLE")) {
        // Not to be deferrable is what a foreign key is by itself.
        boolean deferred = reader.take("INITIALLY", "DEFERRED");
        found.add(deferred ? "DEFERRABLE INITIALLY DEFERRED" : "DEFERRABLE");
      } else {
        reader.next();
      }
    }
    return found;
  }
}

package dev.atlasaction.engine.dialect.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@code CREATE INDEX} statement says and the catalog does not.
 *
 * @param parts the key parts in order, without {@code ASC} and {@code DESC}
 * @param predicate the condition of a partial index; empty for a full one
 */
public record IndexText(List<String> parts, String predicate) {

  /** Reads a statement as {@code sqlite_master} holds it. */
  public static IndexText parse(String statement) {
    DdlReader reader = new DdlReader(statement);
    while (!reader.atEnd() && !reader.take("ON")) {
      reader.next();
    }
    reader.takeQualifiedName();
    List<String> parts = new ArrayList<>();
    if (reader.take("(")) {
      do {
        parts.add(part(reader));
      } while (reader.take(","));
    }
    reader.take(")");
    return new IndexText(parts, reader.take("WHERE") ? reader.rest() : "");
  }

  private static String part(DdlReader reader) {
    int start = reader.peek().start();
    int end = start;
    while (!reader.atEnd() && !reader.peek().is(",") && !reader.peek().is(")")) {
      if (reader.peek().is("(")) {
        reader.takeGroup();
        end = reader.previousEnd();
      } else {
        DdlToken token = reader.next();
        boolean order = token.is("ASC") || token.is("DESC");
        end = order ? end : token.end();
      }
    }
    return reader.textBetween(start, end);
  }
}

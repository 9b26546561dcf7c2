package dev.atlasaction.engine.dialect.postgres.sql;

import java.util.ArrayList;
import java.util.List;

/** Splits a list of SQL expressions at its outer commas. */
public final class SqlList {

  private SqlList() {}

  /** The items, which commas part outside of quotes and brackets. */
  public static List<String> split(String text) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        i = Math.max(text.indexOf(c, i + 1), i);
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == ',' && depth == 0) {
        items.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    if (!text.isBlank()) {
      items.add(text.substring(start).strip());
    }
    return items;
  }
}

package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reads CSV with a header line, as {@code csvdecode} does. */
final class CsvReader {

  private final String text;
  private int at;
  private int line = 1;

  private CsvReader(String text) {
    this.text = text.replace("\r\n", "\n");
  }

  /** A list of objects with an attribute for each column. */
  static HclValue read(String text) {
    CsvReader reader = new CsvReader(text);
    reader.skipBlankLines();
    if (reader.atEnd()) {
      throw CallException.of("missing header line");
    }
    List<String> header = reader.row();
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!seen.add(name)) {
        throw CallException.of("duplicate column name \"" + name + "\"");
      }
    }
    List<HclValue> rows = new ArrayList<>();
    for (reader.skipBlankLines(); !reader.atEnd(); reader.skipBlankLines()) {
      int start = reader.line;
      List<String> fields = reader.row();
      if (fields.size() != header.size()) {
        throw CallException.of("CSV parse error on line " + start + ": wrong number of fields");
      }
      TreeMap<String, HclValue> row = new TreeMap<>();
      for (int i = 0; i < fields.size(); i++) {
        row.put(header.get(i), HclValue.of(fields.get(i)));
      }
      rows.add(HclValue.object(row));
    }
    TreeMap<String, HclType> types = new TreeMap<>();
    header.forEach(name -> types.put(name, HclType.STRING));
    return new HclValue.ListValue(new HclType.ObjectOf(types, Set.of()), rows);
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private void skipBlankLines() {
    while (!atEnd() && text.charAt(at) == '\n') {
      at++;
      line++;
    }
  }

  private List<String> row() {
    List<String> fields = new ArrayList<>();
    while (true) {
      fields.add(!atEnd() && text.charAt(at) == '"' ? quoted() : plain());
      if (atEnd()) {
        return fields;
      }
      if (text.charAt(at++) == '\n') {
        line++;
        return fields;
      }
    }
  }

  private String plain() {
    int start = at;
    while (!atEnd() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      if (text.charAt(at) == '"') {
        throw CallException.of("CSV parse error on line " + line + ": bare \" in non-quoted-field");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int start = line;
    StringBuilder out = new StringBuilder();
    for (at++; !atEnd(); at++) {
      char c = text.charAt(at);
      line += c == '\n' ? 1 : 0;
      if (c == '"') {
        at++;
        if (atEnd() || text.charAt(at) == ',' || text.charAt(at) == '\n') {
          return out.toString();
        }
        if (text.charAt(at) != '"') {
          break;
        }
      }
      out.append(c);
    }
    throw CallException.of(
        "CSV parse error on line " + start + ": extraneous or missing \" in quoted-field");
  }
}

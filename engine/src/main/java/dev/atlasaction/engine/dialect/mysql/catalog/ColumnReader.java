package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.table.AutoIncrement;
import dev.atlasaction.engine.dialect.mysql.table.Invisible;
import dev.atlasaction.engine.dialect.mysql.table.OnUpdate;
import dev.atlasaction.engine.dialect.mysql.type.TypeParser;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.GeneratedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Builds columns from rows of {@code columns.sql}. */
final class ColumnReader {

  private final Server server;
  private final DefaultReader defaults;

  ColumnReader(Server server) {
    this.server = server;
    this.defaults = new DefaultReader(server);
  }

  /**
   * The column of a row.
   *
   * @throws DatabaseException if the catalog says of it what this program does not know
   */
  Column read(Catalog.Row row) {
    String rawType = row.text(3);
    ColumnType type = TypeParser.parse(rawType);
    Extra extra = Extra.parse(row.text(7));
    List<Attr> attrs = new ArrayList<>(6);
    if (extra.autoIncrement()) {
      attrs.add(new AutoIncrement(0));
    }
    if (!extra.onUpdate().isEmpty()) {
      attrs.add(new OnUpdate(extra.onUpdate()));
    }
    if (!extra.generated().isEmpty()) {
      String expr = server.escapesExpressions() ? unescape(row.text(10)) : row.text(10);
      attrs.add(new GeneratedExpr(expr, extra.generated()));
    }
    MySqlInspector.addComment(attrs, row.text(4));
    MySqlInspector.addCharset(attrs, row.text(8), row.text(9));
    if (extra.invisible()) {
      attrs.add(new Invisible());
    }
    return new Column(
        row.text(2),
        type,
        rawType,
        row.text(5).equals("YES"),
        extra.generated().isEmpty()
            ? row.find(6)
                .flatMap(text -> defaults.read(type, text, extra.defaultGenerated()))
                .orElse(null)
            : null,
        new Attrs(attrs));
  }

  /** Text of the catalog in which the server put backslashes before quotes and backslashes. */
  static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape =
          c == '\\'
              && i + 1 < text.length()
              && (text.charAt(i + 1) == '\'' || text.charAt(i + 1) == '\\');
      if (escape) {
        i++;
      }
      result.append(text.charAt(i));
    }
    return result.toString();
  }

  /** The column {@code EXTRA}, read. */
  record Extra(
      boolean autoIncrement,
      boolean defaultGenerated,
      String onUpdate,
      String generated,
      boolean invisible) {

    private static final String ON_UPDATE = "on update ";
    private static final String GENERATED = " generated";

    static Extra parse(String text) {
      String rest = text.strip();
      String lower = rest.toLowerCase(Locale.ROOT);
      boolean invisible = lower.endsWith("invisible");
      if (invisible) {
        rest = rest.substring(0, rest.length() - "invisible".length());
        rest = rest.replace(",", "").strip();
      }
      lower = rest.toLowerCase(Locale.ROOT);
      boolean defaultGenerated = lower.startsWith("default_generated");
      if (defaultGenerated) {
        rest = rest.substring("default_generated".length()).strip();
        lower = rest.toLowerCase(Locale.ROOT);
      }
      if (lower.startsWith(ON_UPDATE)) {
        String expr = rest.substring(ON_UPDATE.length());
        return new Extra(false, defaultGenerated, expr, "", invisible);
      }
      return switch (lower) {
        case "", "without system versioning" ->
            new Extra(false, defaultGenerated, "", "", invisible);
        case "auto_increment" -> new Extra(true, false, "", "", invisible);
        case "stored generated",
            "persistent generated",
            "persistent",
            "virtual generated",
            "virtual" ->
            new Extra(
                false,
                false,
                "",
                rest.toUpperCase(Locale.ROOT).replace(GENERATED.toUpperCase(Locale.ROOT), ""),
                invisible);
        default ->
            throw new DatabaseException(
                "mysql: unknown extra column attribute " + GoQuote.quote(text), null);
      };
    }
  }
}

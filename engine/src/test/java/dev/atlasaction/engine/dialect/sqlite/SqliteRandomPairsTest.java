package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.Answers;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.dialect.RandomPairsContractTest;
import dev.atlasaction.engine.dialect.RandomState;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import java.nio.file.Path;
import java.util.List;

/** Random pairs on databases in memory. */
final class SqliteRandomPairsTest extends RandomPairsContractTest {

  private static final String CATALOG =
      """
      SELECT 'column', t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk > 0, c.hidden
      FROM pragma_table_list t, pragma_table_xinfo(t.name) c
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      UNION ALL
      SELECT t.type, t.name, t.wr, t.strict, '', '', '', '' FROM pragma_table_list t
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      UNION ALL
      SELECT 'index', t.name, i."unique", i.partial, p.seqno, p.name, p."desc", p.coll
      FROM pragma_table_list t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) p
      WHERE t.schema = 'main' AND p.key
      UNION ALL
      SELECT 'key', t.name, k."table", k.seq, k."from", coalesce(k."to", 'id'), k.on_update, k.on_delete
      FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
      WHERE t.schema = 'main'
      UNION ALL
      SELECT 'trigger', tbl_name, name, sql LIKE '% AFTER %', sql LIKE '%UPDATE%',
        substr(sql, instr(sql, 'BEGIN')), '', ''
      FROM sqlite_master WHERE type = 'trigger'
      """;

  @Override
  protected int usualPairs() {
    return 500;
  }

  @Override
  protected Database open() {
    return Dialects.connect(DatabaseUrl.parse("sqlite://random?mode=memory"), Path.of(""));
  }

  @Override
  protected RandomState state(long seed) {
    return RandomSchema.of(seed);
  }

  @Override
  protected List<String> catalog(Database database) {
    return Answers.of(database, CATALOG).stream()
        .map(line ->
            line.replaceAll("(varchar|decimal)\\([0-9,]+\\)", "$1")
                .replaceAll("'([-+.0-9e]+)'", "$1"))
        .map(line ->
            line.replace("|1e3|", "|1000|")
                .replace("|FALSE|", "|false|")
                .replace("\"quoted\"", "'quoted'"))
        .toList();
  }

  /** Unique constraints become indexes with a name, and unnamed keys have numbers in any order. */
  @Override
  protected Table comparable(Table table) {
    return table
        .withColumns(table.columns().stream().map(SqliteRandomPairsTest::plain).toList())
        .withIndexes(table.indexes().stream().map(index -> named(table, index)).toList())
        .withForeignKeys(table.foreignKeys().stream().map(SqliteRandomPairsTest::named).toList());
  }

  /** Documents do not say collations. */
  @Override
  protected String inDocuments(String line) {
    return line.startsWith("index|") ? line.substring(0, line.lastIndexOf('|')) : line;
  }

  /** SQLite ignores lengths, and makes a number of its text where the type is not text. */
  private static Column plain(Column column) {
    Column plain =
        switch (column.type()) {
          case ColumnType.Text(String name, int _, Attrs attrs) ->
              column.withType(new ColumnType.Text(name, 0, attrs), name);
          case ColumnType.Decimal(String name, int _, int _, boolean unsigned) ->
              column.withType(new ColumnType.Decimal(name, 0, 0, unsigned), name);
          default -> column;
        };
    return plain.defaultExpr() instanceof Expr.Literal(String text) && text.matches("'[-+.0-9e]+'")
        ? plain.withDefault(new Expr.Literal(text.substring(1, text.length() - 1)))
        : plain;
  }

  private static Index named(Table table, Index index) {
    Index unwrapped =
        new Index(
            index.name(),
            index.unique(),
            index.parts().stream().map(SqliteRandomPairsTest::unwrapped).toList(),
            index.attrs());
    return index.name().startsWith("sqlite_autoindex_")
        ? unwrapped.withName(table.name() + "_" + String.join("_", index.columnNames()))
        : unwrapped;
  }

  private static IndexPart unwrapped(IndexPart part) {
    return part instanceof IndexPart.ExprPart(String expr, boolean desc, Attrs attrs)
        ? new IndexPart.ExprPart(Parens.unwrap(expr), desc, attrs)
        : part;
  }

  private static ForeignKey named(ForeignKey key) {
    return key.symbol().matches("[0-9]+") ? key.withSymbol("of " + key.columns()) : key;
  }

  @Override
  protected boolean blamesRows(DatabaseException failure) {
    String message = failure.getMessage();
    return message.contains("constraint failed")
        || message.startsWith("Cannot add a NOT NULL column")
        || message.contains("foreign key mismatch")
        || message.startsWith("cannot store ");
  }
}

package dev.atlasaction.engine.dialect.mysql.write;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.dialect.mysql.table.AutoIncrement;
import dev.atlasaction.engine.dialect.mysql.table.CreateOptions;
import dev.atlasaction.engine.dialect.mysql.table.Enforced;
import dev.atlasaction.engine.dialect.mysql.table.Engine;
import dev.atlasaction.engine.dialect.mysql.table.IndexParser;
import dev.atlasaction.engine.dialect.mysql.table.IndexType;
import dev.atlasaction.engine.dialect.mysql.table.Invisible;
import dev.atlasaction.engine.dialect.mysql.table.Partitioning;
import dev.atlasaction.engine.dialect.mysql.table.SubPart;
import dev.atlasaction.engine.dialect.mysql.table.SystemVersioned;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Statements about whole tables, and the clauses they share with ALTER TABLE (§5.2). */
final class TableSql {

  private final Server server;
  private final WriteOptions options;
  private final ColumnSql columns;

  TableSql(Server server, WriteOptions options) {
    this.server = server;
    this.options = options;
    this.columns = new ColumnSql(server);
  }

  SqlText text(String... phrases) {
    return new SqlText(options, phrases);
  }

  /** {@code CREATE TABLE}; errors of all parts are reported together. */
  String create(Table table, boolean ifNotExists) {
    if (table.columns().isEmpty()) {
      throw EngineException.user("table " + GoQuote.quote(table.name()) + " has no columns");
    }
    checkParts(table);
    SqlText sql = text("CREATE TABLE", ifNotExists ? "IF NOT EXISTS" : "");
    sql.qualified(table.schema(), table.name());
    List<Consumer<SqlText>> body = new ArrayList<>();
    for (Column column : table.columns()) {
      body.add(to -> columns.write(to, table, column));
    }
    table.findPrimaryKey().ifPresent(key -> body.add(to -> primaryKey(to, key)));
    table.indexes().forEach(index -> body.add(to -> index(to, index)));
    table.foreignKeys().forEach(key -> body.add(to -> foreignKey(to, key)));
    table.checks().forEach(check -> body.add(to -> check(to, check)));
    sql.wrapLines(body);
    for (Attr attr : table.attrs().list()) {
      createOption(attr).ifPresent(sql::phrase);
    }
    table
        .attrs()
        .find(Partitioning.class)
        .ifPresent(partitioning -> sql.phrase(PartitionSql.by(partitioning)));
    return sql.toString();
  }

  private void checkParts(Table table) {
    List<String> errors = new ArrayList<>();
    for (Column column : table.columns()) {
      try {
        columns.write(text(), table, column);
      } catch (EngineException e) {
        errors.add(e.getMessage());
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      try {
        checkActions(table, key);
      } catch (EngineException e) {
        errors.add(e.getMessage());
      }
    }
    if (!errors.isEmpty()) {
      throw EngineException.user(String.join(", ", errors));
    }
  }

  String drop(Table table, boolean ifExists) {
    return text("DROP TABLE", ifExists ? "IF EXISTS" : "")
        .qualified(table.schema(), table.name())
        .toString();
  }

  String renaming(Table from, Table to) {
    return text("RENAME TABLE")
        .qualified(from.schema(), from.name())
        .phrase("TO")
        .qualified(to.schema(), to.name())
        .toString();
  }

  void column(SqlText to, Table table, Column column) {
    columns.write(to, table, column);
  }

  void primaryKey(SqlText to, Index key) {
    to.phrase("PRIMARY KEY");
    if (IndexType.of(key).equals("HASH")) {
      to.phrase("USING HASH");
    }
    parts(to, key);
  }

  void index(SqlText to, Index index) {
    String type = IndexType.of(index);
    if (index.unique()) {
      to.phrase("UNIQUE");
    } else if (type.equals("FULLTEXT") || type.equals("SPATIAL")) {
      to.phrase(type);
    }
    to.phrase("INDEX").ident(index.name());
    if (type.equals("HASH")) {
      to.phrase("USING HASH");
    }
    parts(to, index);
    if (!index.attrs().comment().isEmpty()) {
      to.phrase("COMMENT " + SqlText.quote(index.attrs().comment()));
    }
    index
        .attrs()
        .find(IndexParser.class)
        .ifPresent(parser -> to.phrase("WITH PARSER").ident(parser.name()));
    if (index.attrs().has(Invisible.class)) {
      to.phrase(visibility(true));
    }
  }

  /** What MySQL and MariaDB call an index that the optimizer leaves alone or not. */
  String visibility(boolean hidden) {
    if (server.isMaria()) {
      return hidden ? "IGNORED" : "NOT IGNORED";
    }
    return hidden ? "INVISIBLE" : "VISIBLE";
  }

  private static void parts(SqlText to, Index index) {
    to.wrap(body -> body.list(index.parts(), part -> part(body, part)));
  }

  private static void part(SqlText to, IndexPart part) {
    switch (part) {
      case IndexPart.ColumnPart column -> to.ident(column.column());
      case IndexPart.ExprPart expr -> to.phrase(Parens.wrap(expr.expr()));
    }
    part.attrs().find(SubPart.class).ifPresent(sub -> to.phrase("(" + sub.length() + ")"));
    if (part.desc()) {
      to.phrase("DESC");
    }
  }

  void foreignKey(SqlText to, ForeignKey key) {
    if (!key.symbol().isEmpty()) {
      to.phrase("CONSTRAINT").ident(key.symbol());
    }
    to.phrase("FOREIGN KEY").wrap(body -> body.list(key.columns(), body::ident));
    to.phrase("REFERENCES").qualified(key.refSchema(), key.refTable());
    to.wrap(body -> body.list(key.refColumns(), body::ident));
    if (!key.onUpdate().isEmpty()) {
      to.phrase("ON UPDATE " + key.onUpdate());
    }
    if (!key.onDelete().isEmpty()) {
      to.phrase("ON DELETE " + key.onDelete());
    }
  }

  /** Refuses keys that would set columns to NULL which cannot be NULL. */
  static void checkActions(Table table, ForeignKey key) {
    if (!key.onUpdate().equals("SET NULL") && !key.onDelete().equals("SET NULL")) {
      return;
    }
    for (String name : key.columns()) {
      if (table.findColumn(name).filter(column -> !column.nullable()).isPresent()) {
        String quoted = GoQuote.quote(name);
        throw EngineException.user(
            "foreign key constraint was "
                + quoted
                + " SET NULL, but column "
                + quoted
                + " is NOT NULL");
      }
    }
  }

  void check(SqlText to, Check check) {
    if (!check.name().isEmpty()) {
      to.phrase("CONSTRAINT").ident(check.name());
    }
    to.phrase("CHECK " + Parens.wrap(check.expr()));
    if (server.supportsEnforced()) {
      check
          .attrs()
          .find(Enforced.class)
          .ifPresent(enforced -> to.phrase(enforced.value() ? "ENFORCED" : "NOT ENFORCED"));
    }
  }

  private static Optional<String> createOption(Attr attr) {
    return switch (attr) {
      case AutoIncrement counter when counter.value() <= 1 -> Optional.empty();
      case Engine engine when engine.serverDefault() -> Optional.empty();
      default -> option(attr);
    };
  }

  /** The table option for an attribute; empty if it has none. */
  static Optional<String> option(Attr attr) {
    return switch (attr) {
      case Comment comment -> Optional.of("COMMENT " + SqlText.quote(comment.text()));
      case Charset charset -> Optional.of("CHARSET " + charset.name());
      case Collation collation -> Optional.of("COLLATE " + collation.name());
      case Engine engine -> Optional.of("ENGINE " + engine.name());
      case AutoIncrement counter -> Optional.of("AUTO_INCREMENT " + counter.value());
      case CreateOptions other -> Optional.of(other.text());
      case SystemVersioned _ -> Optional.of("WITH SYSTEM VERSIONING");
      default -> Optional.empty();
    };
  }
}

package dev.atlasaction.engine.dialect.mysql.write;

import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.dialect.mysql.table.AutoIncrement;
import dev.atlasaction.engine.dialect.mysql.table.Invisible;
import dev.atlasaction.engine.dialect.mysql.table.OnUpdate;
import dev.atlasaction.engine.dialect.mysql.table.SchemaDefaults;
import dev.atlasaction.engine.dialect.mysql.type.BitType;
import dev.atlasaction.engine.dialect.mysql.type.SetType;
import dev.atlasaction.engine.dialect.mysql.type.TypeFormatter;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.DialectType;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import java.util.Locale;
import java.util.Optional;

/** Column definitions (spec planner.md §5.2). */
final class ColumnSql {

  private final Server server;

  ColumnSql(Server server) {
    this.server = server;
  }

  void write(SqlText to, Table table, Column column) {
    to.ident(column.name()).phrase(type(column));
    String charset = SchemaDefaults.charset(column.attrs());
    if (!charset.isEmpty()) {
      requireText(column, "CHARSET");
      if (!charset.equals(parentCharset(table))) {
        to.phrase("CHARSET " + charset);
      }
    }
    Optional<GeneratedExpr> generated = column.attrs().find(GeneratedExpr.class);
    boolean collatesType = server.isMaria() && generated.isPresent();
    if (collatesType) {
      column.attrs().find(Collation.class).ifPresent(each -> collate(to, table, column, each));
    }
    generated.ifPresent(expr -> to.phrase("AS " + Parens.wrap(expr.expr())).phrase(storage(expr)));
    if (generated.isEmpty() || !server.isMaria()) {
      to.phrase(column.nullable() ? "NULL" : "NOT NULL");
    }
    column.findDefault().ifPresent(expr -> defaultValue(to, column.type(), expr));
    if (server.needsJsonCheck() && column.type() instanceof ColumnType.Json) {
      to.phrase("CHECK (json_valid(`" + column.name() + "`))");
    }
    for (Attr attr : column.attrs().list()) {
      if (!(collatesType && attr instanceof Collation)) {
        attribute(to, table, column, attr);
      }
    }
  }

  private static String type(Column column) {
    try {
      return TypeFormatter.format(column.type());
    } catch (EngineException e) {
      throw e.prefixed("format type for column " + GoQuote.quote(column.name()) + ": ");
    }
  }

  private static String storage(GeneratedExpr expr) {
    return expr.type().isEmpty() ? "VIRTUAL" : expr.type().toUpperCase(Locale.ROOT);
  }

  private void attribute(SqlText to, Table table, Column column, Attr attr) {
    switch (attr) {
      case Collation collation -> collate(to, table, column, collation);
      case OnUpdate onUpdate -> to.phrase("ON UPDATE " + onUpdate.expr());
      case AutoIncrement _ -> to.phrase("AUTO_INCREMENT");
      case Comment comment -> to.phrase("COMMENT " + SqlText.quote(comment.text()));
      case Invisible _ -> to.phrase("INVISIBLE");
      default -> {
        // Written in its own place, or not part of the definition.
      }
    }
  }

  /** MariaDB takes this before the expression of a computed column only, MySQL behind it too. */
  private void collate(SqlText to, Table table, Column column, Collation collation) {
    requireText(column, "COLLATE");
    if (!collation.name().equals(parentCollation(table))) {
      to.phrase("COLLATE " + collation.name());
    }
  }

  private String parentCharset(Table table) {
    return table
        .attrs()
        .find(Charset.class)
        .map(Charset::name)
        .or(() -> Optional.of(SchemaDefaults.of(table).charset()).filter(name -> !name.isEmpty()))
        .orElse(server.charset());
  }

  private String parentCollation(Table table) {
    return table
        .attrs()
        .find(Collation.class)
        .map(Collation::name)
        .or(() -> Optional.of(SchemaDefaults.of(table).collation()).filter(name -> !name.isEmpty()))
        .orElse(server.collation());
  }

  private static void defaultValue(SqlText to, ColumnType type, Expr expr) {
    switch (expr) {
      case Expr.Literal(String text) ->
          to.phrase("DEFAULT " + (isBare(type, text) ? text : SqlText.quote(text)));
      case Expr.Raw(String text) -> {
        boolean bare =
            isBare(type, text)
                || Parens.isWrapped(text)
                || (type instanceof ColumnType.Time
                    && text.toLowerCase(Locale.ROOT).startsWith("current_timestamp"));
        to.phrase("DEFAULT " + (bare ? text : SqlText.quote(text)));
      }
      case Expr.Named _ -> {
        // Constraint names for defaults do not exist here.
      }
    }
  }

  private static boolean isBare(ColumnType type, String text) {
    return TypeFormatter.isNumeric(type) || (text.startsWith("0x") && text.length() > 2);
  }

  private static void requireText(Column column, String attribute) {
    String kind = goName(column.type());
    if (!kind.isEmpty()) {
      throw EngineException.user(
          "column "
              + GoQuote.quote(column.name())
              + " of type "
              + kind
              + " does not support the "
              + attribute
              + " attribute");
    }
  }

  /** The original's name for a type without characters; empty for types of text. */
  private static String goName(ColumnType type) {
    return switch (type) {
      case ColumnType.Text _ -> "";
      case ColumnType.Enumeration _ -> "";
      case ColumnType.Bool _ -> "*schema.BoolType";
      case ColumnType.Int _ -> "*schema.IntegerType";
      case ColumnType.Decimal _ -> "*schema.DecimalType";
      case ColumnType.Real _ -> "*schema.FloatType";
      case ColumnType.Binary _ -> "*schema.BinaryType";
      case ColumnType.Time _ -> "*schema.TimeType";
      case ColumnType.Json _ -> "*schema.JSONType";
      case ColumnType.Spatial _ -> "*schema.SpatialType";
      case ColumnType.Uuid _ -> "*schema.UUIDType";
      case ColumnType.Unsupported _ -> "*schema.UnsupportedType";
      case DialectType other ->
          switch (other) {
            case SetType _ -> "";
            case BitType _ -> "*mysql.BitType";
            default -> "*mysql.NetworkType";
          };
    };
  }
}

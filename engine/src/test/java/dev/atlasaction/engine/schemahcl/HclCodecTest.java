package dev.atlasaction.engine.schemahcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Printed documents (spec schema-hcl.md §6-8). */
final class HclCodecTest {
  private static final ColumnType INT = new ColumnType.Int("int");

  private static Column column(String name, ColumnType type, Attrs attrs) {
    return new Column(name, type, type.name(), false, null, attrs);
  }

  private static Table table(String schema, String name, Column... columns) {
    return new Table(
        schema, name, List.of(columns), null, List.of(), List.of(), List.of(), Attrs.NONE);
  }

  private static Schema schema(String name, Table... tables) {
    return Schema.empty(name).withTables(List.of(tables));
  }

  private static String print(Schema... schemas) {
    return new HclCodec(new PlainHcl()).marshal(new Realm(List.of(schemas), List.of(), Attrs.NONE));
  }

  private static ForeignKey key(String symbol, String column, String schema, String table) {
    return new ForeignKey(
        symbol, List.of(column), schema, table, List.of("id"), "", "SET NULL", Attrs.NONE);
  }

  @Test
  void printsATableWithEverythingInOrder() {
    Table table =
        table(
                "main",
                "t",
                column("id", INT, Attrs.of(new Comment("key"))),
                column("g", INT, Attrs.of(new GeneratedExpr("(id + 1)", "STORED"))))
            .withPrimaryKey(
                new Index("PRIMARY", true, List.of(new IndexPart.ColumnPart("id")), Attrs.NONE))
            .withIndexes(
                List.of(
                    new Index("i", true, List.of(new IndexPart.ColumnPart("id")), Attrs.NONE),
                    new Index(
                        "j",
                        false,
                        List.of(
                            new IndexPart.ColumnPart("id", true, Attrs.NONE),
                            new IndexPart.ExprPart("lower(g)", false, Attrs.NONE)),
                        Attrs.NONE)))
            .withForeignKeys(List.of(key("f", "g", "main", "t")))
            .withAttrs(
                Attrs.of(
                    new Comment("c"),
                    new DependsOn(List.of(new DependsOn.Target("table", "main", "t")))));
    assertThat(print(schema("main", table)))
        .isEqualTo(
            """
            table "t" {
              schema  = schema.main
              comment = "c"
              column "id" {
                null    = false
                type    = int
                comment = "key"
              }
              column "g" {
                null = false
                type = int
                as {
                  expr = "(id + 1)"
                  type = STORED
                }
              }
              primary_key {
                columns = [column.id]
              }
              foreign_key "f" {
                columns     = [column.g]
                ref_columns = [table.t.column.id]
                on_delete   = SET_NULL
              }
              index "i" {
                unique  = true
                columns = [column.id]
              }
              index "j" {
                on {
                  desc   = true
                  column = column.id
                }
                on {
                  expr = "lower(g)"
                }
              }
              depends_on = [table.t]
            }
            schema "main" {
            }
            """);
  }

  @Test
  void qualifiesNamesThatSeveralSchemasHave() {
    String text =
        print(
            schema("a", table("a", "users")),
            schema(
                "b",
                table("b", "users"),
                table("b", "pets", column("o", INT, Attrs.NONE))
                    .withForeignKeys(List.of(key("f", "o", "a", "users"))),
                table("b", "a")));
    assertThat(text)
        .contains("table \"a\" \"users\" {", "table \"b\" \"users\" {", "table \"b\" \"a\" {")
        .contains("table \"pets\" {", "ref_columns = [table.a.users.column.id]");
  }

  @Test
  void refusesAForeignKeyToATableThatIsLeftOut() {
    Table pets =
        table("main", "pets", column("o", INT, Attrs.NONE))
            .withForeignKeys(List.of(key("f", "o", "main", "users")));
    assertThatThrownBy(() -> print(schema("main", pets)))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "missing reference for column \"$table.users.$column.id\" in \"main\".\"pets\".\"f\"");
  }

  @Test
  void printsViewsWithTheirQueryOverSeveralLines() {
    View view =
        new View("main", "v", "SELECT 1\n\nFROM t", List.of(), false, List.of(), Attrs.NONE);
    assertThat(print(Schema.empty("main").withViews(List.of(view))))
        .startsWith(
            """
            view "v" {
              schema = schema.main
              as     = <<-SQL
              SELECT 1

              FROM t
              SQL
            }
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'it''s'|default = \"it's\"",
        "\"dq\"|default = \"dq\"",
        "1.50|default = 1.5",
        "1e3|default = 1000",
        "0.0|default = 0",
        "9000000000|default = 9000000000",
        "TRUE|default = true",
        "0x10|default = sql(\"0x10\")",
        "x'ff'|default = sql(\"x'ff'\")",
        "a${b}|default = \"a$${b}\"",
        "word|default = \"word\""
      })
  void printsLiteralDefaults(String literal, String printed) {
    Column column = column("c", INT, Attrs.NONE).withDefault(new Expr.Literal(literal));
    assertThat(print(schema("main", table("main", "t", column)))).contains(printed + "\n");
  }

  @Test
  void printsExpressionsAndNamedDefaults() {
    Column raw = column("c", INT, Attrs.NONE).withDefault(new Expr.Raw("now()"));
    Column named =
        column("d", INT, Attrs.NONE).withDefault(new Expr.Named(new Expr.Literal("1"), "df"));
    assertThat(print(schema("main", table("main", "t", raw, named))))
        .contains("default = sql(\"now()\")\n")
        .contains("    default \"df\" {\n      as = 1\n    }\n");
  }

  @Test
  void printsTypesByTheirArguments() {
    Table table =
        table(
            "main",
            "t",
            column("a", new ColumnType.Int("int", true, Attrs.NONE), Attrs.NONE),
            column("b", new ColumnType.Decimal("decimal", 10, 2, false), Attrs.NONE),
            column("c", new ColumnType.Decimal("decimal", 0, 0, false), Attrs.NONE),
            column("d", new ColumnType.Text("varchar", 0), Attrs.NONE),
            column("e", new ColumnType.Real("double precision", 0, false), Attrs.NONE),
            column("f", new ColumnType.Enumeration("enum", "", List.of("x", "y")), Attrs.NONE),
            column("g", new ColumnType.Json("json"), Attrs.NONE),
            column("h", new ColumnType.Unsupported("odd \"one\""), Attrs.NONE));
    assertThat(print(schema("main", table)))
        .contains("type     = int\n    unsigned = true")
        .contains("type     = decimal(10,2)\n    unsigned = false")
        .contains("type = decimal\n", "type = varchar()\n", "type = double_precision\n")
        .contains("type = enum(\"x\",\"y\")\n", "type = sql(\"json\")\n")
        .contains("type = sql(\"odd \\\"one\\\"\")\n");
  }

  @Test
  void writesNamesThatAreNoIdentifiersInBrackets() {
    Table table =
        table("main", "say \"hi\"", column("d e", INT, Attrs.NONE))
            .withPrimaryKey(
                new Index(
                    "",
                    true,
                    List.of(
                        new IndexPart.ColumnPart("d e"),
                        new IndexPart.ColumnPart("1"),
                        new IndexPart.ColumnPart("a-b"),
                        new IndexPart.ColumnPart("ü")),
                    Attrs.NONE));
    assertThat(print(schema("main", table)))
        .contains("table \"say \\\"hi\\\"\" {")
        .contains("columns = [column[\"d e\"], column.1, column.a-b, column.ü]");
  }
}

package dev.atlasaction.engine.dialect.postgres.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecPrinter;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of spec schema-hcl.md §6.5: what is given, what DDL says, what HCL says. */
class TypeParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "int|integer|int",
        "int8|bigint|int8",
        "SMALLINT|smallint|smallint",
        "serial4|serial|serial4",
        "float(10)|real|float(10)",
        "float|double precision|float",
        "double precision|double precision|double_precision",
        "numeric(10,0)|numeric(10)|numeric(10)",
        "decimal(10, 2)|numeric(10,2)|decimal(10,2)",
        "numeric(3,-2)|numeric(3,-2)|numeric(3,-2)",
        "char|character(1)|char",
        "bpchar|bpchar|bpchar",
        "varchar(255)|character varying(255)|varchar(255)",
        "VARCHAR(20)|character varying(20)|varchar(20)",
        "character varying|character varying|character_varying",
        "timestamp(6) without time zone|timestamp|timestamp",
        "timestamp(0) with time zone|timestamptz(0)|timestamptz(0)",
        "time with time zone|timetz|timetz",
        "interval day to second(4)|interval day to second(4)|day_to_second(4)",
        "interval(6)|interval|interval",
        "interval year|interval year|year",
        "bit|bit|bit(1)",
        "bit varying(10)|bit varying(10)|bit_varying(10)",
        "text[]|text[]|sql(\"text[]\")",
        "numeric(10,2)[3][3]|numeric(10,2)[]|sql(\"numeric(10,2)[]\")",
        "int ARRAY[4]|int[]|sql(\"int[]\")",
        "inet|inet|inet",
        "hstore|hstore|hstore",
        "tsvector|tsvector|tsvector",
        "public.citext|public.citext|sql(\"public.citext\")",
        "geometry(Point,4326)|geometry(Point,4326)|sql(\"geometry(Point,4326)\")",
        "\"char\"|\"char\"|sql(\"\\\"char\\\"\")",
      })
  void readsTypesAndWritesThemInBothLanguages(String given, String ddl, String hcl) {
    PostgresTypes types = new PostgresTypes();
    SpecValue value =
        types
            .print(
                types.parse(given), new MarshalScope(new Realm(List.of(), List.of(), Attrs.NONE)))
            .value();

    assertThat(types.format(types.parse(given))).isEqualTo(ddl);
    assertThat(SpecPrinter.print(value)).isEqualTo(hcl);
  }

  @Test
  void refusesAPrecisionThatFloatsDoNotHave() {
    assertThatThrownBy(() -> TypeParser.parse("float(60)"))
        .hasMessage("postgres: precision for type float must be between 1 and 53: 60");
  }
}

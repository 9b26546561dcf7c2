package dev.atlasaction.engine.dialect.postgres.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.schema.Expr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalog says, what of it is a literal (spec inspect-diff.md §3.3). */
class DefaultReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "integer|1|literal 1",
        "integer|'-5'::integer|literal -5",
        "numeric|1.50|literal 1.50",
        "double precision|'NaN'::double precision|raw 'NaN'::double precision",
        "boolean|true|literal true",
        "text|'it''s'::text|literal 'it''s'",
        "text|'a'::character varying(10)|literal 'a'",
        "text|concat('a'::text, 'b')|raw concat('a'::text, 'b')",
        "text|now()|raw now()",
        "timestamptz|'2024-01-01 00:00:00+00'::timestamp with time zone|literal '2024-01-01"
            + " 00:00:00+00'",
        "jsonb|'{}'::jsonb|literal '{}'",
        "text[]|'{a,b}'::text[]|literal '{a,b}'",
        "interval|'1 day'::interval|raw '1 day'::interval",
        "bit(3)|'101'::\"bit\"|raw '101'::\"bit\"",
        "int4range|'[1,2)'::int4range|raw '[1,2)'::int4range",
        "citext|'x'::citext|raw 'x'::citext",
        "inet|'127.0.0.1'::inet|literal '127.0.0.1'",
      })
  void tellsLiteralsFromExpressions(String type, String text, String expected) {
    Expr expr = DefaultReader.read(text, TypeParser.parse(type));

    String kind = expr instanceof Expr.Literal ? "literal " : "raw ";
    assertThat(kind + expr.text()).isEqualTo(expected);
  }
}

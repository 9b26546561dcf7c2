package dev.atlasaction.engine.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.mysql.type.MySqlTypes;
import dev.atlasaction.engine.dialect.mysql.type.SetType;
import dev.atlasaction.engine.dialect.mysql.type.TypeFormatter;
import dev.atlasaction.engine.dialect.mysql.type.TypeParser;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecValue;
import dev.atlasaction.engine.schemahcl.TypeText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types as SQL gives them, as DDL writes them and as HCL prints them. */
final class TypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | int | int",
        "int(1) | bool | bool",
        "int(2) | int | int",
        "tinyint(1) unsigned | bool | bool",
        "boolean | bool | boolean",
        "INT UNSIGNED | int unsigned | int unsigned=true",
        "int(10) unsigned zerofill | int unsigned | int unsigned=true",
        "bigint(20) | bigint | bigint",
        "bit | bit | bit",
        "bit(1) | bit | bit(1)",
        "bit(8) | bit(8) | bit(8)",
        "decimal | decimal(10) | decimal",
        "numeric(5) | decimal(5) | numeric(5) unsigned=false",
        "decimal(10,2) unsigned | decimal(10,2) unsigned | decimal(10,2) unsigned=true",
        "decimal(10, 2) | decimal(10,2) | decimal(10,2) unsigned=false",
        "float(10) | float | float(10) unsigned=false",
        "float(25) | double | float(25) unsigned=false",
        "float(10,2) | float | float(10) unsigned=false",
        "double(10,2) | double | double(10) unsigned=false",
        "real unsigned | double unsigned | real unsigned=true",
        "timestamp(0) | timestamp | timestamp",
        "timestamp(6) | timestamp(6) | timestamp(6)",
        "year(4) | year(4) | year(4)",
        "char | char | char",
        "char(5) | char(5) | char(5)",
        "varchar(0) | varchar(0) | varchar()",
        "varchar(10) /* note */ | varchar(10) | varchar(10)",
        "longtext | longtext | longtext",
        "binary(1) | binary | binary(1)",
        "binary(4) | binary(4) | binary(4)",
        "varbinary(4) | varbinary(4) | varbinary(4)",
        "blob(100) | blob | blob(100)",
        "json | json | json",
        "geomcollection | geomcollection | sql(\"geomcollection\")",
        "point | point | point",
        "uuid | uuid | sql(\"uuid\")",
        "inet6 | inet6 | inet6",
        "vector(3) | vector(3) | sql(\"vector(3)\")",
        "serial | serial | sql(\"serial\")",
      })
  void readsAndWritesTypes(String sql, String ddl, String hcl) {
    ColumnType type = TypeParser.parse(sql);

    assertThat(TypeFormatter.format(type)).isEqualTo(ddl);
    assertThat(print(type)).isEqualTo(hcl);
  }

  private static String print(ColumnType type) {
    TypeText text = new MySqlTypes().print(type, new MarshalScope(Realm.EMPTY));
    String value =
        text.value() instanceof SpecValue.Sql(String raw)
            ? "sql(\"" + raw + "\")"
            : ((SpecValue.Bare) text.value()).text();
    return text.siblings().stream()
        .map(each -> " " + each.name() + "=" + ((SpecValue.Bare) each.value()).text())
        .collect(Collectors.joining("", value, ""));
  }

  @Test
  void keepsTheValuesOfListsAsTheServerSpellsThem() {
    ColumnType type = TypeParser.parse("enum('a','it''s','c, d','')");

    assertThat(type)
        .isEqualTo(new ColumnType.Enumeration("enum", "", List.of("a", "it''s", "c, d", "")));
    assertThat(TypeFormatter.format(type)).isEqualTo("enum('a','it''s','c, d','')");
    assertThat(print(type)).isEqualTo("enum(\"a\",\"it''s\",\"c, d\",\"\")");
  }

  @Test
  void doublesQuotesThatAuthorsDidNot() {
    assertThat(TypeFormatter.format(new SetType("set", List.of("it's", "x"))))
        .isEqualTo("set('it''s','x')");
  }

  @Test
  void refusesImpossibleTypes() {
    assertThatThrownBy(() -> TypeFormatter.format(TypeParser.parse("decimal(3,5)")))
        .isInstanceOf(EngineException.class)
        .hasMessage("decimal type must have precision >= scale: 3 < 5");
    assertThatThrownBy(() -> TypeParser.parse("double precision"))
        .hasMessage("parse double precision \"precision\"");
    assertThatThrownBy(() -> TypeParser.parse("enum()"))
        .hasMessage("unexpected enum type: \"enum()\"");
  }
}

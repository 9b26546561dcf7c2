package dev.atlasaction.engine.dialect.mysql.type;

import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schemahcl.HclTypes;
import dev.atlasaction.engine.schemahcl.SpecValue;
import dev.atlasaction.engine.schemahcl.TypeParam;
import dev.atlasaction.engine.schemahcl.TypeSpec;
import java.util.List;
import java.util.Optional;

/** The types of MySQL and MariaDB in HCL (spec schema-hcl.md §6.4). */
public final class MySqlTypes implements HclTypes {

  private static final TypeParam UNSIGNED = TypeParam.flag("unsigned");
  private static final TypeParam SIZE = TypeParam.optional("size");
  private static final TypeParam LENGTH = TypeParam.required("size");
  private static final TypeParam PRECISION = TypeParam.optional("precision");
  private static final TypeParam SCALE = TypeParam.optional("scale");
  private static final TypeParam VALUES = new TypeParam("values", TypeParam.Kind.TEXTS, true);

  private final List<TypeSpec> specs =
      List.of(
          TypeSpec.of("enum", VALUES),
          TypeSpec.of("set", VALUES),
          TypeSpec.of("bool"),
          TypeSpec.of("boolean"),
          TypeSpec.of("bit", SIZE),
          TypeSpec.of("int", UNSIGNED, SIZE),
          TypeSpec.of("tinyint", UNSIGNED, SIZE),
          TypeSpec.of("smallint", UNSIGNED, SIZE),
          TypeSpec.of("mediumint", UNSIGNED, SIZE),
          TypeSpec.of("bigint", UNSIGNED, SIZE),
          TypeSpec.of("decimal", UNSIGNED, PRECISION, SCALE),
          TypeSpec.of("numeric", UNSIGNED, PRECISION, SCALE),
          TypeSpec.of("float", UNSIGNED, PRECISION, SCALE),
          TypeSpec.of("double", UNSIGNED, PRECISION, SCALE),
          TypeSpec.of("real", UNSIGNED, PRECISION, SCALE),
          TypeSpec.of("timestamp", PRECISION),
          TypeSpec.of("date"),
          TypeSpec.of("time", PRECISION),
          TypeSpec.of("datetime", PRECISION),
          TypeSpec.of("year", PRECISION),
          TypeSpec.of("varchar", LENGTH),
          TypeSpec.of("char", SIZE),
          TypeSpec.of("varbinary", LENGTH),
          TypeSpec.of("binary", SIZE),
          TypeSpec.of("blob", SIZE),
          TypeSpec.of("tinyblob"),
          TypeSpec.of("mediumblob"),
          TypeSpec.of("longblob"),
          TypeSpec.of("json"),
          TypeSpec.of("text", SIZE),
          TypeSpec.of("tinytext"),
          TypeSpec.of("mediumtext"),
          TypeSpec.of("longtext"),
          TypeSpec.of("geometry"),
          TypeSpec.of("point"),
          TypeSpec.of("multipoint"),
          TypeSpec.of("linestring"),
          TypeSpec.of("multilinestring"),
          TypeSpec.of("polygon"),
          TypeSpec.of("multipolygon"),
          TypeSpec.of("geometrycollection"),
          TypeSpec.of("inet4"),
          TypeSpec.of("inet6"));

  @Override
  public List<TypeSpec> specs() {
    return specs;
  }

  @Override
  public ColumnType parse(String sql) {
    return TypeParser.parse(sql);
  }

  @Override
  public String format(ColumnType type) {
    return TypeFormatter.format(type);
  }

  @Override
  public Optional<SpecValue> field(ColumnType type, TypeParam param) {
    return switch (type) {
      case SetType set -> Optional.of(SpecValue.texts(set.values()));
      case BitType bit when bit.size().isPresent() ->
          Optional.of(SpecValue.of(bit.size().getAsInt()));
      case ColumnType.Real number -> floating(number, param);
      default -> HclTypes.super.field(type, param);
    };
  }

  private Optional<SpecValue> floating(ColumnType.Real number, TypeParam param) {
    return param.name().equals("scale") ? Optional.empty() : HclTypes.super.field(number, param);
  }
}

package dev.atlasaction.engine.dialect.postgres.type;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schemahcl.HclTypes;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecValue;
import dev.atlasaction.engine.schemahcl.TypeParam;
import dev.atlasaction.engine.schemahcl.TypeSpec;
import dev.atlasaction.engine.schemahcl.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The types of PostgreSQL in HCL (spec schema-hcl.md §6.5). */
public final class PostgresTypes implements HclTypes {

  private static final TypeParam SIZE = TypeParam.optional("size");
  private static final TypeParam LENGTH = TypeParam.optional("length");
  private static final TypeParam PRECISION = TypeParam.optional("precision");
  private static final TypeParam SCALE = TypeParam.optional("scale");

  private static final List<String> PLAIN =
      List.of(
          "bigint",
          "int8",
          "bigserial",
          "serial8",
          "boolean",
          "bool",
          "box",
          "bytea",
          "cidr",
          "circle",
          "date",
          "float4",
          "float8",
          "double precision",
          "hstore",
          "inet",
          "integer",
          "int",
          "int4",
          "json",
          "jsonb",
          "line",
          "lseg",
          "macaddr",
          "macaddr8",
          "money",
          "name",
          "path",
          "point",
          "polygon",
          "real",
          "serial",
          "serial4",
          "smallint",
          "int2",
          "smallserial",
          "serial2",
          "text",
          "tsvector",
          "tsquery",
          "uuid",
          "xml",
          "int4range",
          "int4multirange",
          "int8range",
          "int8multirange",
          "numrange",
          "nummultirange",
          "tsrange",
          "tsmultirange",
          "tstzrange",
          "tstzmultirange",
          "daterange",
          "datemultirange",
          "oid",
          "regclass",
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure",
          "regrole",
          "regtype",
          "xid",
          "xid8",
          "any",
          "anyelement",
          "anyarray",
          "anynonarray",
          "anyenum",
          "internal",
          "record",
          "trigger",
          "event_trigger",
          "void",
          "unknown");

  private static final List<String> INTERVAL_FIELDS =
      List.of(
          "second",
          "day to second",
          "hour to second",
          "minute to second",
          "year",
          "month",
          "day",
          "hour",
          "minute",
          "year to month",
          "day to hour",
          "day to minute",
          "hour to minute");

  @Override
  public List<TypeSpec> specs() {
    List<TypeSpec> specs = new ArrayList<>();
    specs.add(TypeSpec.of("bit", LENGTH));
    specs.add(TypeSpec.of("bit varying", LENGTH));
    for (String text : List.of("char", "character", "varchar", "character varying", "bpchar")) {
      specs.add(TypeSpec.of(text, SIZE));
    }
    for (String number : List.of("decimal", "numeric")) {
      specs.add(TypeSpec.of(number, PRECISION, SCALE));
    }
    specs.add(TypeSpec.of("float", PRECISION));
    for (String time : List.of("time", "timetz", "timestamp", "timestamptz", "interval")) {
      specs.add(TypeSpec.of(time, PRECISION));
    }
    for (String field : INTERVAL_FIELDS) {
      List<TypeParam> params = field.endsWith("second") ? List.of(PRECISION) : List.of();
      specs.add(new TypeSpec(field.replace(' ', '_'), "interval " + field, params));
    }
    PLAIN.forEach(name -> specs.add(TypeSpec.of(name)));
    return specs;
  }

  @Override
  public ColumnType parse(String sql) {
    return TypeParser.parse(sql);
  }

  @Override
  public String format(ColumnType type) {
    return TypeFormat.format(type);
  }

  @Override
  public Optional<SpecValue> field(ColumnType type, TypeParam param) {
    return type instanceof PostgresType.BitType bit
        ? Optional.of(SpecValue.of(bit.length()))
        : HclTypes.super.field(type, param);
  }

  @Override
  public TypeText print(ColumnType type, MarshalScope scope) {
    return switch (type) {
      case ColumnType.Time time -> call(time.name(), time.precision());
      case PostgresType.IntervalType(String field, OptionalInt precision) ->
          call(field.isEmpty() ? "interval" : field.replace(' ', '_'), precision);
      case ColumnType.Enumeration named when scope.contains("enum", named.schema(), named.name()) ->
          TypeText.of(scope.reference("enum", named.schema(), named.name()));
      case PostgresType.ObjectType named
          when scope.contains(named.kind(), named.schema(), named.name()) ->
          TypeText.of(scope.reference(named.kind(), named.schema(), named.name()));
      case PostgresType.ObjectType named ->
          TypeText.of(new SpecValue.Sql(SqlText.qualified(named.schema(), named.name())));
      default -> HclTypes.super.print(type, scope);
    };
  }

  /** Zero is a precision like any other, so the generic rule will not do. */
  private static TypeText call(String name, OptionalInt argument) {
    return TypeText.of(
        new SpecValue.Bare(argument.isPresent() ? name + "(" + argument.getAsInt() + ")" : name));
  }
}

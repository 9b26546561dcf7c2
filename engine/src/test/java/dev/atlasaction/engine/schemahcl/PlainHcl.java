package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.schema.ColumnType;
import java.util.List;
import java.util.OptionalInt;

/** A product with a few types and nothing of its own. */
final class PlainHcl implements HclDialect, HclTypes, HclPrintRules {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public HclTypes types() {
    return this;
  }

  @Override
  public HclPrintRules printRules() {
    return this;
  }

  @Override
  public List<TypeSpec> specs() {
    return List.of(
        TypeSpec.of("int", TypeParam.flag("unsigned"), TypeParam.optional("size")),
        TypeSpec.of(
            "decimal",
            TypeParam.flag("unsigned"),
            TypeParam.optional("precision"),
            TypeParam.optional("scale")),
        TypeSpec.of("varchar", TypeParam.required("size")),
        TypeSpec.of("double precision"),
        new TypeSpec("enum", "enum", List.of(new TypeParam("values", TypeParam.Kind.TEXTS, true))));
  }

  @Override
  public ColumnType parse(String sql) {
    return switch (sql) {
      case "int" -> new ColumnType.Int("int");
      case "blob" -> new ColumnType.Binary("blob", OptionalInt.empty());
      default -> new ColumnType.Unsupported(sql);
    };
  }

  @Override
  public String format(ColumnType type) {
    return type.name();
  }

  @Override
  public String generatedType(String type) {
    return type.isEmpty() ? "VIRTUAL" : type;
  }

  @Override
  public HclReadRules readRules() {
    return new HclReadRules() {};
  }

  @Override
  public HclGrammar grammar() {
    return HclGrammar.with(HclGrammar.class, "grammar.txt");
  }
}

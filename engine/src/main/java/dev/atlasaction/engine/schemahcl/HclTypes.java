package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.schema.ColumnType;
import java.util.List;
import java.util.Optional;

/** The types of one product and their two spellings, SQL and HCL (spec schema-hcl.md §6). */
public interface HclTypes {

  /** Every type that has a word in HCL, in the order in which suggestions are searched. */
  List<TypeSpec> specs();

  /**
   * The type that SQL text means on this product; never fails for a text it does not know, but for
   * one that is wrong.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the text contradicts itself
   */
  ColumnType parse(String sql);

  /**
   * The type as DDL spells it.
   *
   * @throws dev.atlasaction.engine.error.EngineException if this product has no such type
   */
  String format(ColumnType type);

  /** The word in HCL for a model type; by its SQL word, unless the product knows better. */
  default Optional<TypeSpec> findSpec(ColumnType type) {
    return specs().stream().filter(spec -> spec.sql().equals(type.name())).findFirst();
  }

  /**
   * The value of the type's field that {@code param} stands for; empty when the model has no such
   * field. Zero and {@code false} count as not given.
   */
  default Optional<SpecValue> field(ColumnType type, TypeParam param) {
    return TypePrinter.commonField(type, param.name());
  }

  /** The type as HCL spells it, with the attributes that go beside it. */
  default TypeText print(ColumnType type, MarshalScope scope) {
    return TypePrinter.print(this, type);
  }
}

package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import java.util.List;
import java.util.Optional;

/**
 * What a product reads of a document beside what all products have (spec schema-hcl.md §4). Every
 * method answers for one place; the defaults read nothing more.
 */
public interface HclReadRules {

  /**
   * How the original names the kind of document it reads, for messages (spec schema-hcl.md §9.1).
   */
  default String documentType() {
    return "specutil.Doc";
  }

  /** What stands before the reason why a document cannot be made a state, for messages. */
  default String conversionPrefix(String dialect) {
    return dialect + ": failed converting to *schema.Realm: ";
  }

  /**
   * The bare words that an attribute takes, such as those of {@code index.type}; empty if it takes
   * none.
   */
  default List<String> words(String block, String attribute) {
    return List.of();
  }

  /** The attributes of a schema. */
  default Attrs schemaAttrs(EvaluatedBlock schema) {
    return HclValues.comment(schema);
  }

  /** The attributes of a table. */
  default Attrs tableAttrs(EvaluatedBlock table, TableScope scope) {
    return HclValues.comment(table);
  }

  /** The attributes of a view. */
  default Attrs viewAttrs(EvaluatedBlock view) {
    return HclValues.comment(view);
  }

  /** The attributes of a column, without the expression of a generated one. */
  default Attrs columnAttrs(EvaluatedBlock column) {
    return HclValues.comment(column);
  }

  /** The type word of a generated column in the model, for the word in HCL. */
  default String generatedType(String word) {
    return word;
  }

  /** The attributes of an index, unique constraint or primary key. */
  default Attrs indexAttrs(EvaluatedBlock index, TableScope scope) {
    return HclValues.comment(index);
  }

  /** A part with what its {@code on} block says beyond column, expression and order. */
  default IndexPart part(EvaluatedBlock on, IndexPart part) {
    return part;
  }

  /** The blocks of a table that are read as indexes. */
  default List<String> indexBlocks() {
    return List.of("index");
  }

  /** The index that a block other than {@code index} stands for. */
  default Index constraint(EvaluatedBlock block, Index index) {
    return index;
  }

  /** The attributes of a foreign key. */
  default Attrs foreignKeyAttrs(EvaluatedBlock key, TableScope scope) {
    return Attrs.NONE;
  }

  /** A check with the product's attributes. */
  default Check check(EvaluatedBlock block, Check check) {
    return check;
  }

  /** The type that a reference such as {@code enum.state} stands for. */
  default Optional<ColumnType> referencedType(HclReference reference, List<DbObject> objects) {
    return Optional.empty();
  }

  /** A type that was written as SQL, with the declared objects it names in their place. */
  default ColumnType resolve(ColumnType type, List<DbObject> objects) {
    return type;
  }

  /** The object a top-level block describes; empty if the product does not read such blocks. */
  default Optional<DbObject> object(EvaluatedBlock block, String schema) {
    return Optional.empty();
  }

  /** As {@link #object(EvaluatedBlock, String)}, for products whose blocks name other objects. */
  default Optional<DbObject> object(EvaluatedBlock block, ObjectScope scope) {
    return object(block, scope.schema());
  }

  /** Whether blocks of that type name types, so that they are read after all others. */
  default boolean namesTypes(String block) {
    return false;
  }

  /** Whether an attribute holds a type, beside those of all products. */
  default boolean isType(String block, String attribute) {
    return false;
  }

  /** The blocks that are read as views: {@code view}, and {@code materialized} where there are. */
  default List<String> viewBlocks() {
    return List.of("view");
  }

  /** The default in the model for a text in HCL. */
  default String defaultText(String text) {
    return text;
  }
}

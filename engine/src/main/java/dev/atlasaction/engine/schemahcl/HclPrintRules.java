package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.ArrayList;
import java.util.List;

/**
 * What a product adds to a printed document (spec schema-hcl.md §8.2-8.3). Every method answers for
 * one place; the defaults print what all products have.
 */
public interface HclPrintRules {

  /** The attributes of a schema block. */
  default List<SpecItem.Attribute> schemaAttributes(Schema schema) {
    return comment(schema.attrs());
  }

  /** The attributes of a table between {@code schema} and its blocks. */
  default List<SpecItem.Attribute> tableAttributes(Schema schema, Table table) {
    return comment(table.attrs());
  }

  /** The blocks of a table behind its checks and unique constraints. */
  default List<SpecItem.Block> tableBlocks(Table table, MarshalScope scope) {
    return List.of();
  }

  /** The attributes of a table behind its blocks; {@code depends_on} is printed before them. */
  default List<SpecItem.Attribute> tableTrailer(Table table) {
    return List.of();
  }

  /** The attributes of a view behind its query, without the comment. */
  default List<SpecItem.Attribute> viewAttributes(View view) {
    return List.of();
  }

  /** The attributes of a column behind {@code null}, type and default. */
  default List<SpecItem.Attribute> columnAttributes(Table table, Column column) {
    return comment(column.attrs());
  }

  /** The blocks of a column before {@code as}. */
  default List<SpecItem.Block> columnBlocks(Table table, Column column) {
    return List.of();
  }

  /** The word for a generated column of that type; in the model the empty text is the default. */
  String generatedType(String type);

  /** The attributes of a primary key behind its columns. */
  default List<SpecItem.Attribute> primaryKeyAttributes(Table table, Index key) {
    return List.of();
  }

  /** Whether the parts of a primary key may be more than a list of columns. */
  default boolean primaryKeyHasParts() {
    return false;
  }

  /**
   * The type of block for an index: {@code index}, or another word for constraints, whose blocks
   * are printed behind the checks.
   */
  default String indexBlock(Index index) {
    return "index";
  }

  /** The attributes of an index behind {@code unique} and {@code columns}. */
  default List<SpecItem.Attribute> indexAttributes(Table table, Index index) {
    return comment(index.attrs());
  }

  /** The attributes of an index part behind its column or expression. */
  default List<SpecItem.Attribute> partAttributes(Table table, Index index, IndexPart part) {
    return List.of();
  }

  /** The attributes of a foreign key behind its actions. */
  default List<SpecItem.Attribute> foreignKeyAttributes(ForeignKey key) {
    return List.of();
  }

  /** The blocks of an index behind its parts. */
  default List<SpecItem.Block> indexBlocks(Index index) {
    return List.of();
  }

  /** The name that the block of a primary key has; empty for none. */
  default String primaryKeyLabel(Table table, Index key) {
    return "";
  }

  /** The attributes of a check behind its expression. */
  default List<SpecItem.Attribute> checkAttributes(Check check) {
    return List.of();
  }

  /** The blocks for everything that is neither table, view nor schema, in document order. */
  default List<SpecItem.Block> objectBlocks(MarshalScope scope) {
    return List.of();
  }

  /** A {@code comment} attribute, if there is a comment. */
  static List<SpecItem.Attribute> comment(Attrs attrs) {
    List<SpecItem.Attribute> result = new ArrayList<>(1);
    if (!attrs.comment().isEmpty()) {
      result.add(new SpecItem.Attribute("comment", new SpecValue.Text(attrs.comment())));
    }
    return result;
  }
}

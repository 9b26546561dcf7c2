package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the blocks of indexes, unique constraints and primary keys (spec schema-hcl.md §4.4-5). */
record IndexReader(HclReadRules rules, TableScope scope) {

  Index read(EvaluatedBlock block) {
    List<EvaluatedBlock> on = block.blocks("on");
    boolean columns = block.findAttribute("columns").isPresent();
    boolean key = block.type().equals("primary_key");
    if (columns && !on.isEmpty()) {
      throw EngineException.user(
          "multiple definitions for index \"" + block.name() + "\", use \"columns\" or \"on\"");
    }
    if (!columns && on.isEmpty() && !key) {
      throw EngineException.user("missing definition for index \"" + block.name() + "\"");
    }
    return new Index(
        block.name(),
        key || block.type().equals("unique") || HclValues.flag(block, "unique"),
        columns ? columns(block) : parts(block, on),
        rules.indexAttrs(block, scope));
  }

  private List<IndexPart> columns(EvaluatedBlock block) {
    return HclValues.references(block, "columns").stream()
        .map(reference -> (IndexPart) new IndexPart.ColumnPart(scope.column(reference)))
        .toList();
  }

  private List<IndexPart> parts(EvaluatedBlock block, List<EvaluatedBlock> on) {
    List<IndexPart> parts = new ArrayList<>();
    for (int i = 0; i < on.size(); i++) {
      parts.add(part(block.name(), on.get(i), i));
    }
    return parts;
  }

  private IndexPart part(String index, EvaluatedBlock on, int position) {
    Optional<HclReference> column = on.findValue("column").flatMap(HclReference::of);
    Optional<String> expr = HclValues.text(on, "expr");
    boolean desc = HclValues.flag(on, "desc");
    if (column.isPresent() && expr.isPresent()) {
      throw EngineException.user(
          "cannot use both \"column\" and \"expr\" in index \"%s\" at position %d"
              .formatted(index, position));
    }
    if (column.isPresent()) {
      return rules.part(on, new IndexPart.ColumnPart(scope.column(column.get()), desc, Attrs.NONE));
    }
    return expr.map(text -> rules.part(on, new IndexPart.ExprPart(text, desc, Attrs.NONE)))
        .orElseThrow(() ->
            EngineException.user(
                "\"column\" or \"expr\" are required for index \"%s\" at position %d"
                    .formatted(index, position)));
  }
}

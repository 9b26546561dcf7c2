package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.function.RawSql;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.GeneratedExpr;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads column blocks (spec schema-hcl.md §4.3, §6.1, §7). */
final class ColumnReader {

  /** The original prints fractions with ten digits at most. */
  private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  private final HclDialect dialect;
  private final List<DbObject> objects;

  ColumnReader(HclDialect dialect, List<DbObject> objects) {
    this.dialect = dialect;
    this.objects = objects;
  }

  Column read(EvaluatedBlock block) {
    ColumnType type = type(block);
    Attrs attrs = dialect.readRules().columnAttrs(block);
    Optional<GeneratedExpr> generated = generated(block);
    return new Column(
        block.name(),
        type,
        "",
        HclValues.flag(block, "null"),
        defaultOf(block),
        generated.map(attrs::with).orElse(attrs));
  }

  private ColumnType type(EvaluatedBlock block) {
    HclValue value =
        block.findValue("type").orElseThrow(() -> EngineException.user("specutil: nil type"));
    Optional<HclReference> reference = HclReference.of(value);
    if (reference.isPresent()) {
      return dialect
          .readRules()
          .referencedType(reference.get(), objects)
          .orElseThrow(() ->
              EngineException.user(
                  block.range()
                      + ": column \""
                      + block.name()
                      + "\" refers to something that is no type"));
    }
    return dialect
        .readRules()
        .resolve(dialect.types().parse(TypeReader.sql(block, "type", value)), objects);
  }

  private @Nullable Expr defaultOf(EvaluatedBlock block) {
    Optional<EvaluatedAttribute> attribute = block.findAttribute("default");
    Optional<EvaluatedBlock> named = block.findBlock("default");
    if (attribute.isPresent() && named.isPresent()) {
      throw EngineException.user("both default and default resource are set");
    }
    if (named.isPresent()) {
      return named
          .get()
          .findValue("as")
          .map(value -> (Expr) new Expr.Named(expr(value), named.get().name()))
          .orElse(null);
    }
    return attribute.map(each -> expr(each.value())).orElse(null);
  }

  private Expr expr(HclValue value) {
    Optional<RawSql> raw = RawSql.find(value);
    if (raw.isPresent()) {
      return new Expr.Raw(raw.get().text());
    }
    if (HclReference.of(value).isPresent()) {
      throw EngineException.user("invalid default value \"ref\"");
    }
    return switch (value) {
      case HclValue.StringValue(String text) ->
          new Expr.Literal(dialect.readRules().defaultText(text));
      case HclValue.BoolValue(boolean flag) -> new Expr.Literal(String.valueOf(flag));
      case HclValue.NumberValue number ->
          new Expr.Literal(
              number.isInteger()
                  ? number.text()
                  : number.value().round(DIGITS).stripTrailingZeros().toPlainString());
      default -> throw EngineException.user("unsupported type for default value: cty.Value");
    };
  }

  private Optional<GeneratedExpr> generated(EvaluatedBlock block) {
    Optional<EvaluatedBlock> as = block.findBlock("as");
    Optional<String> text = HclValues.text(block, "as");
    if (as.isPresent() && text.isPresent()) {
      throw EngineException.user("multiple as definitions for column \"" + block.name() + "\"");
    }
    if (as.isPresent()) {
      return Optional.of(
          new GeneratedExpr(
              HclValues.text(as.get(), "expr").orElse(""),
              dialect.readRules().generatedType(HclValues.text(as.get(), "type").orElse(""))));
    }
    return text.map(expr -> new GeneratedExpr(expr, dialect.readRules().generatedType("")));
  }
}

package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.TemplatePart;
import dev.atlasaction.engine.hcl.value.ConversionException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Optional;

/** Renders templates. */
final class Templates {

  private static final String BAD_VALUE = "Invalid template interpolation value";

  private final Evaluator evaluator;

  Templates(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  HclValue evaluate(Expression.Template template, Scope scope) {
    Optional<Expression> wrapped = template.wrapped();
    return wrapped.isPresent()
        ? evaluator.evaluate(wrapped.get(), scope)
        : render(template.parts(), scope).map(HclValue::of).orElse(HclValue.unknown());
  }

  /** The text of {@code parts}; empty if something in them is unknown or was reported. */
  private Optional<String> render(List<TemplatePart> parts, Scope scope) {
    StringBuilder text = new StringBuilder();
    boolean known = true;
    for (TemplatePart part : parts) {
      Optional<String> rendered =
          switch (part) {
            case TemplatePart.Text(String value, Range _) -> Optional.of(value);
            case TemplatePart.Interpolation(Expression expression, Range _) ->
                text(evaluator.evaluate(expression, scope), expression.range());
            case TemplatePart.If choice -> renderIf(choice, scope);
            case TemplatePart.Loop loop -> renderLoop(loop, scope);
          };
      known &= rendered.isPresent();
      rendered.ifPresent(text::append);
    }
    return known ? Optional.of(text.toString()) : Optional.empty();
  }

  private Optional<String> text(HclValue value, Range range) {
    if (value.isUnknown()) {
      return Optional.empty();
    }
    if (value.isNull()) {
      evaluator.report(
          BAD_VALUE,
          "The expression result is null. Cannot include a null value in a string template.",
          range);
      return Optional.empty();
    }
    try {
      return Conversions.text(Conversions.convert(value, HclType.STRING));
    } catch (ConversionException e) {
      evaluator.report(
          BAD_VALUE,
          "Cannot include the given value in a string template: " + e.getMessage() + ".",
          range);
      return Optional.empty();
    }
  }

  private Optional<String> renderIf(TemplatePart.If choice, Scope scope) {
    HclValue condition = evaluator.evaluate(choice.condition(), scope);
    return evaluator
        .condition(condition, choice.condition().range())
        .flatMap(isTrue -> render(isTrue ? choice.whenTrue() : choice.whenFalse(), scope));
  }

  private Optional<String> renderLoop(TemplatePart.Loop loop, Scope scope) {
    Optional<List<Scope>> rounds = new Loops(evaluator).rounds(loop.intro(), scope);
    if (rounds.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    boolean known = true;
    for (Scope round : rounds.get()) {
      Optional<String> rendered = render(loop.body(), round);
      known &= rendered.isPresent();
      rendered.ifPresent(text::append);
    }
    return known ? Optional.of(text.toString()) : Optional.empty();
  }
}

package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.TemplatePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the variables an expression needs; names that a loop in it declares do not count. */
public final class References {

  private final List<Expression.Variable> found = new ArrayList<>();

  private final Set<String> skipped;

  private References(Set<String> skipped) {
    this.skipped = skipped;
  }

  /** The variables in {@code expression}, in source order. */
  public static List<Expression.Variable> in(Expression expression) {
    return outside(Set.of(), expression);
  }

  /** The variables that must be there: not those inside of {@code try} and {@code can}. */
  public static List<Expression.Variable> requiredBy(Expression expression) {
    return outside(Set.of("try", "can"), expression);
  }

  private static List<Expression.Variable> outside(Set<String> calls, Expression expression) {
    References references = new References(calls);
    references.visit(expression, Set.of());
    return List.copyOf(references.found);
  }

  private void visit(Expression expression, Set<String> bound) {
    switch (expression) {
      case Expression.Variable variable -> {
        if (!bound.contains(variable.name())) {
          found.add(variable);
        }
      }
      case Expression.Template template -> visitParts(template.parts(), bound);
      case Expression.TupleCons tuple -> tuple.items().forEach(item -> visit(item, bound));
      case Expression.ObjectCons object -> object.items().forEach(item -> visitItem(item, bound));
      case Expression.For loop -> visitFor(loop, bound);
      case Expression.Access access -> visit(access.source(), bound);
      case Expression.Index index -> {
        visit(index.source(), bound);
        visit(index.key(), bound);
      }
      case Expression.Splat splat -> {
        visit(splat.source(), bound);
        visit(splat.each(), bound);
      }
      case Expression.Call call -> {
        if (!skipped.contains(call.name())) {
          call.arguments().forEach(each -> visit(each, bound));
        }
      }
      case Expression.Conditional conditional -> {
        visit(conditional.condition(), bound);
        visit(conditional.whenTrue(), bound);
        visit(conditional.whenFalse(), bound);
      }
      case Expression.Binary binary -> {
        visit(binary.left(), bound);
        visit(binary.right(), bound);
      }
      case Expression.Unary unary -> visit(unary.operand(), bound);
      case Expression.Parentheses parentheses -> visit(parentheses.inner(), bound);
      case Expression.NumberLiteral _, Expression.BoolLiteral _, Expression.NullLiteral _ -> {}
      case Expression.Invalid _, Expression.SplatItem _ -> {}
    }
  }

  private void visitItem(Expression.ObjectItem item, Set<String> bound) {
    if (item.bareName().isEmpty()) {
      visit(item.key(), bound);
    }
    visit(item.value(), bound);
  }

  private void visitFor(Expression.For loop, Set<String> bound) {
    visit(loop.intro().collection(), bound);
    Set<String> inner = withNames(loop.intro(), bound);
    loop.key().ifPresent(key -> visit(key, inner));
    visit(loop.value(), inner);
    loop.condition().ifPresent(condition -> visit(condition, inner));
  }

  private static Set<String> withNames(Expression.ForIntro intro, Set<String> bound) {
    Set<String> names = new HashSet<>(bound);
    intro.keyName().ifPresent(names::add);
    names.add(intro.valueName());
    return names;
  }

  private void visitParts(List<TemplatePart> parts, Set<String> bound) {
    for (TemplatePart part : parts) {
      switch (part) {
        case TemplatePart.Text _ -> {}
        case TemplatePart.Interpolation interpolation -> visit(interpolation.expression(), bound);
        case TemplatePart.If choice -> {
          visit(choice.condition(), bound);
          visitParts(choice.whenTrue(), bound);
          visitParts(choice.whenFalse(), bound);
        }
        case TemplatePart.Loop loop -> {
          visit(loop.intro().collection(), bound);
          visitParts(loop.body(), withNames(loop.intro(), bound));
        }
      }
    }
  }
}

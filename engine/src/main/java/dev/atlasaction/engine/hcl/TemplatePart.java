package dev.atlasaction.engine.hcl;

import java.util.List;

/** A part of a template. */
public sealed interface TemplatePart extends Node {

  /** Literal text, already unescaped, trimmed and unindented. */
  record Text(String value, Range range) implements TemplatePart {}

  /** <code>${expr}</code>. */
  record Interpolation(Expression expression, Range range) implements TemplatePart {}

  /** <code>%{if c}...%{else}...%{endif}</code>. */
  record If(
      Expression condition, List<TemplatePart> whenTrue, List<TemplatePart> whenFalse, Range range)
      implements TemplatePart {
    /** Copies the branches. */
    public If {
      whenTrue = List.copyOf(whenTrue);
      whenFalse = List.copyOf(whenFalse);
    }
  }

  /** <code>%{for k, v in c}...%{endfor}</code>. */
  record Loop(Expression.ForIntro intro, List<TemplatePart> body, Range range)
      implements TemplatePart {
    /** Copies the body. */
    public Loop {
      body = List.copyOf(body);
    }
  }
}

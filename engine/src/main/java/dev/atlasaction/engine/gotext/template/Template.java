package dev.atlasaction.engine.gotext.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A parsed template, to be executed any number of times. Templates come from users: they reach the
 * components of records, the methods of {@link dev.atlasaction.engine.gotext.TemplateObject}s, maps
 * and the functions given, and nothing else.
 */
public final class Template {
  private final TemplateSet set;
  private final Tree tree;

  Template(TemplateSet set, Tree tree) {
    this.set = set;
    this.tree = tree;
  }

  /**
   * Parses a text.
   *
   * @param name what error texts call it; that of {@code --format} is {@code format}
   * @throws TemplateException with Go's message, such as {@code template: format:1: unclosed
   *     action}
   */
  public static Template parse(String name, String text, FuncMap functions) {
    return TemplateSet.empty(functions, MissingKey.DEFAULT)
        .with(name, text)
        .find(name)
        .orElseThrow(() -> new TemplateException("template: " + name + " is not defined"));
  }

  /** What it is called by. */
  public String name() {
    return tree.name();
  }

  /**
   * Writes its text for the data. What comes before an error is written too.
   *
   * @throws TemplateException with Go's message
   * @throws IOException if the output cannot be written
   */
  public void execute(@Nullable Object data, Appendable out) throws IOException {
    Value dot = Value.of(data, Object.class).concrete();
    try {
      new Execution(set, tree, dot, new Output(out)).run(dot);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Its text for the data.
   *
   * @throws TemplateException with Go's message
   */
  public String render(@Nullable Object data) {
    StringBuilder out = new StringBuilder();
    Value dot = Value.of(data, Object.class).concrete();
    new Execution(set, tree, dot, new Output(out)).run(dot);
    return out.toString();
  }
}

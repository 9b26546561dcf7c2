package dev.atlasaction.engine.gotext.template;

import java.util.Collections;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The functions that templates can call besides the built-in ones, by name. Immutable. */
public final class FuncMap {
  /** No functions but the built-in ones. */
  public static final FuncMap EMPTY = new FuncMap(new TreeMap<>());

  private final SequencedMap<String, TemplateFunction> functions;

  private FuncMap(SequencedMap<String, TemplateFunction> functions) {
    this.functions = functions;
  }

  /** The same functions and one more, which replaces one of its name. */
  public FuncMap with(String name, Signature signature, TemplateFunction function) {
    return with(name, TemplateFunction.of(signature, function));
  }

  /** The same functions and one more, which replaces one of its name. */
  public FuncMap with(String name, TemplateFunction function) {
    SequencedMap<String, TemplateFunction> copy = new TreeMap<>(functions);
    copy.put(name, function);
    return new FuncMap(Collections.unmodifiableSequencedMap(copy));
  }

  /** These functions and the other ones, which win over those of the same name. */
  public FuncMap withAll(FuncMap others) {
    SequencedMap<String, TemplateFunction> copy = new TreeMap<>(functions);
    copy.putAll(others.functions);
    return new FuncMap(Collections.unmodifiableSequencedMap(copy));
  }

  /** The function of a name. */
  public Optional<TemplateFunction> find(String name) {
    return Optional.ofNullable(functions.get(name));
  }
}

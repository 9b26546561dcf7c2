package dev.atlasaction.engine.gotext.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Templates that can call each other by name, as the files of a directory do. Immutable. */
public final class TemplateSet {
  private final FuncMap functions;
  private final MissingKey missingKey;
  private final Map<String, Tree> trees;

  private TemplateSet(FuncMap functions, MissingKey missingKey, Map<String, Tree> trees) {
    this.functions = functions;
    this.missingKey = missingKey;
    this.trees = trees;
  }

  /** No templates yet, which may call the given functions. */
  public static TemplateSet empty(FuncMap functions, MissingKey missingKey) {
    return new TemplateSet(functions, missingKey, Map.of());
  }

  /**
   * The set with the templates of one more text: its own and those it defines. They replace others
   * of the same name, unless they are blank.
   *
   * @throws TemplateException if the text cannot be parsed
   */
  public TemplateSet with(String name, String text) {
    Map<String, Tree> all = new TreeMap<>(trees);
    Map<String, Tree> added =
        TreeParser.parse(name, text, f -> functions.find(f).isPresent() || Builtins.isDefined(f));
    added.forEach((key, tree) -> {
      boolean keep = tree.root().isBlank() && all.containsKey(key);
      if (!keep) {
        all.put(key, tree);
      }
    });
    return new TemplateSet(functions, missingKey, all);
  }

  /** The template of a name. */
  public Optional<Template> find(String name) {
    return findTree(name).map(tree -> new Template(this, tree));
  }

  /** The names of all templates in alphabetical order. */
  public List<String> names() {
    return List.copyOf(trees.keySet());
  }

  Optional<Tree> findTree(String name) {
    return Optional.ofNullable(trees.get(name));
  }

  FuncMap functions() {
    return functions;
  }

  MissingKey missingKey() {
    return missingKey;
  }
}

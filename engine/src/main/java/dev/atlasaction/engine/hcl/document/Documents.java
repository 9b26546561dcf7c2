package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.BodyItem;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.eval.Iteration;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluates files that form one document. */
public final class Documents {

  private static final String FOR_EACH = "for_each";

  private final DocumentRules rules;
  private final List<Block> blocks = new ArrayList<>();
  private final List<EvaluatedAttribute> attributes = new ArrayList<>();
  private final List<EvaluatedBlock> evaluated = new ArrayList<>();

  private Documents(DocumentRules rules) {
    this.rules = rules;
  }

  /**
   * The document that {@code files} make up; a block in one may refer to a block in another.
   *
   * @throws dev.atlasaction.engine.hcl.HclException for syntax errors and wrong expressions
   * @throws EngineException for wrong variables, cycles and unreadable data sources
   */
  public static Document evaluate(List<HclFile> files, DocumentRules rules) {
    files.forEach(HclFile::valid);
    return new Documents(rules).run(files);
  }

  /**
   * What the expressions of {@code files} may refer to: input variables and locals. For hosts that
   * evaluate blocks themselves, more than once.
   *
   * @throws EngineException for wrong variables and cycles
   */
  public static Scope scope(List<HclFile> files, DocumentRules rules) {
    files.forEach(HclFile::valid);
    Documents documents = new Documents(rules);
    documents.collect(files);
    Scope base = documents.base();
    return documents.lazy(base).scope(base);
  }

  private void collect(List<HclFile> files) {
    for (HclFile file : files) {
      file.body().blocks().stream().filter(rules::includes).forEach(blocks::add);
    }
  }

  private Scope base() {
    Map<String, HclValue> variables =
        new Variables(rules.scope(), rules.inputs()).read(ofType("variable"));
    return MapScope.in(VariableTypes.in(rules.scope()), Map.of("var", HclValue.object(variables)));
  }

  private LazyValues lazy(Scope base) {
    LazyValues lazy = new LazyValues(base, rules);
    ofType("data").forEach(lazy::addData);
    ofType("locals").forEach(lazy::addLocals);
    lazy.computeLocals();
    return lazy;
  }

  private Document run(List<HclFile> files) {
    collect(files);
    Scope base = base();
    LazyValues lazy = lazy(base);
    List<Block> plain = blocks.stream().filter(block -> !isDeclaration(block)).toList();
    BlockEvaluator evaluator = new BlockEvaluator(rules, lazy, base, new BlockObjects(plain));
    Attempts attempts = new Attempts();
    files.forEach(file -> evaluateFile(file, evaluator, attempts));
    attempts.end();
    return new Document(attributes, evaluated);
  }

  private List<Block> ofType(String type) {
    return blocks.stream().filter(block -> block.type().equals(type)).toList();
  }

  private static boolean isDeclaration(Block block) {
    return switch (block.type()) {
      case "variable", "locals", "data" -> true;
      default -> false;
    };
  }

  /** Blocks with {@code for_each} come after the others of their file. */
  private void evaluateFile(HclFile file, BlockEvaluator evaluator, Attempts attempts) {
    List<Block> repeated = new ArrayList<>();
    for (BodyItem item : file.body().items()) {
      switch (item) {
        case Attribute attribute ->
            attempts.run(() ->
                evaluator
                    .evaluate(attribute, List.of(), evaluator.scope())
                    .ifPresent(attributes::add));
        case Block block -> {
          if (!rules.includes(block) || isDeclaration(block)) {
            continue;
          }
          if (block.body().findAttribute(FOR_EACH).isPresent()) {
            repeated.add(block);
          } else {
            attempts.run(() -> evaluated.add(evaluator.evaluate(block, evaluator.scope())));
          }
        }
      }
    }
    repeated.forEach(block -> attempts.run(() -> repeat(block, evaluator)));
  }

  private void repeat(Block block, BlockEvaluator evaluator) {
    Attribute forEach = block.body().findAttribute(FOR_EACH).orElseThrow();
    HclValue collection = evaluator.value(forEach.value(), evaluator.scope());
    for (Iteration.Item item : items(collection)) {
      HclValue each = HclValue.object(Map.of("key", item.key(), "value", item.value()));
      try {
        Scope scope = MapScope.in(evaluator.scope(), Map.of("each", each));
        evaluated.add(evaluator.evaluate(block, scope));
      } catch (EngineException e) {
        throw e.prefixed(
            "schemahcl: evaluate block for value " + GoValueText.of(item.value()) + ": ");
      }
    }
  }

  /** Lists are refused as in the original; tuples, which literals make, are not. */
  private static List<Iteration.Item> items(HclValue collection) {
    boolean iterable =
        collection instanceof HclValue.SetValue
            || collection instanceof HclValue.TupleValue
            || collection.namedElements().isPresent();
    if (!iterable) {
      throw EngineException.user(
          "schemahcl: for_each does not support " + collection.type().friendlyName() + " type");
    }
    return Iteration.items(collection).orElseThrow();
  }
}

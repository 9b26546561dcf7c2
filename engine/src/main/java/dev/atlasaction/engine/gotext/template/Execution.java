package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoFormat;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.template.Node.Action;
import dev.atlasaction.engine.gotext.template.Node.Branch;
import dev.atlasaction.engine.gotext.template.Node.Break;
import dev.atlasaction.engine.gotext.template.Node.Call;
import dev.atlasaction.engine.gotext.template.Node.Command;
import dev.atlasaction.engine.gotext.template.Node.Continue;
import dev.atlasaction.engine.gotext.template.Node.Operand;
import dev.atlasaction.engine.gotext.template.Node.Range;
import dev.atlasaction.engine.gotext.template.Node.Sequence;
import dev.atlasaction.engine.gotext.template.Node.Text;
import java.util.List;
import java.util.Map;

/** One run of a template. */
final class Execution {
  /** How many actions may be open at once; a template that calls itself for ever ends here. */
  static final int MAX_DEPTH = 1000;

  private final TemplateSet templates;
  private final Output out;
  private final Place place;
  private final Expressions expressions;
  private int depth;

  /** How a node was left. */
  enum Flow {
    NEXT,
    BREAK,
    CONTINUE
  }

  Execution(TemplateSet templates, Tree tree, Value data, Output out) {
    this.templates = templates;
    this.out = out;
    this.place = new Place(tree);
    this.expressions = new Expressions(place, templates.functions(), templates.missingKey(), data);
  }

  void run(Value data) {
    sequence(data, place.tree().root());
  }

  Flow sequence(Value dot, Sequence sequence) {
    checkDepth();
    depth++;
    Flow flow = Flow.NEXT;
    for (Node node : sequence.nodes()) {
      flow = visit(dot, node);
      if (flow != Flow.NEXT) {
        break;
      }
    }
    depth--;
    return flow;
  }

  private void checkDepth() {
    if (depth >= MAX_DEPTH) {
      throw place.failure("exceeded maximum template depth (" + MAX_DEPTH + ")");
    }
  }

  private Flow visit(Value dot, Node node) {
    place.at(node);
    return switch (node) {
      case Text(int _, String text) -> print(text);
      case Action action -> action(dot, action);
      case Branch branch -> branch(dot, branch);
      case Range range -> range(dot, range);
      case Break _ -> Flow.BREAK;
      case Continue _ -> Flow.CONTINUE;
      case Call call -> call(dot, call);
      case Sequence sequence -> sequence(dot, sequence);
      case Command _, Operand _ -> throw defect(node);
    };
  }

  private static EngineException defect(Node node) {
    return new EngineException(Category.INTERNAL, "template: not an action: " + node, null);
  }

  private Flow print(String text) {
    out.append(text);
    return Flow.NEXT;
  }

  private Flow action(Value dot, Action action) {
    Value value = expressions.pipeline(dot, action.pipeline());
    if (!action.pipeline().variables().isEmpty()) {
      return Flow.NEXT;
    }
    if (value.object() instanceof TemplateFunction) {
      throw place.failure("can't print " + action.pipeline() + " of type func");
    }
    return print(value.isValid() ? GoFormat.toText(value.object()) : "<no value>");
  }

  private Flow branch(Value dot, Branch branch) {
    int mark = expressions.variables().mark();
    Value value = expressions.pipeline(dot, branch.pipeline());
    Flow flow = Flow.NEXT;
    if (Truth.of(value)) {
      flow = sequence(branch.setsDot() ? value : dot, branch.then());
    } else if (branch.otherwise().isPresent()) {
      flow = sequence(dot, branch.otherwise().get());
    }
    expressions.variables().reset(mark);
    return flow;
  }

  private Flow range(Value dot, Range range) {
    int mark = expressions.variables().mark();
    Value value = expressions.pipeline(dot, range.pipeline());
    Loop loop = new Loop(this, range);
    boolean empty = !value.isValid() || iterate(loop, value, range);
    Flow flow = Flow.NEXT;
    if (empty && range.otherwise().isPresent()) {
      flow = sequence(dot, range.otherwise().get());
    }
    expressions.variables().reset(mark);
    // A break in the else part ends this range, a continue goes on with the one around it.
    return flow == Flow.BREAK ? Flow.NEXT : flow;
  }

  /** Runs the loop; whether there was nothing to do. */
  private boolean iterate(Loop loop, Value value, Range range) {
    return switch (value.unwrapped()) {
      case Long limit -> loop.overNumbers(count(value, limit, range));
      case List<?> list -> loop.overList(list, value.elementType());
      case Map<?, ?> map -> loop.overMap(map, value.elementType());
      case null, default ->
          throw place.failure("range can't iterate over " + GoFormat.toText(value.object()));
    };
  }

  private long count(Value value, long limit, Range range) {
    if (range.pipeline().variables().size() > 1) {
      throw place.failure(
          "can't use "
              + GoFormat.toText(value.object())
              + " to iterate over more than one variable");
    }
    return limit;
  }

  Expressions expressions() {
    return expressions;
  }

  private Flow call(Value dot, Call call) {
    Tree called =
        templates
            .findTree(call.name())
            .orElseThrow(
                () -> place.failure("template " + GoQuote.quote(call.name()) + " not defined"));
    checkDepth();
    Value argument =
        call.pipeline().isPresent() ? expressions.pipeline(dot, call.pipeline().get()) : Value.NONE;
    Tree caller = place.tree();
    Variables outer = expressions.variables();
    place.enter(called);
    expressions.use(new Variables(argument));
    sequence(argument, called.root());
    place.enter(caller);
    expressions.use(outer);
    return Flow.NEXT;
  }
}

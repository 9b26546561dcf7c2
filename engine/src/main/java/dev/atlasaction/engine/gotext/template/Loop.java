package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.MapOrder;
import dev.atlasaction.engine.gotext.template.Execution.Flow;
import dev.atlasaction.engine.gotext.template.Node.Range;
import dev.atlasaction.engine.gotext.template.Node.Variable;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** Runs the body of a range; each way of iterating returns whether there was nothing to do. */
final class Loop {
  private final Execution execution;
  private final Range range;

  Loop(Execution execution, Range range) {
    this.execution = execution;
    this.range = range;
  }

  boolean overNumbers(long limit) {
    boolean goesOn = true;
    for (long i = 0; i < limit && goesOn; i++) {
      goesOn = iterate(Value.of(i), Value.of(i));
    }
    return limit <= 0;
  }

  boolean overList(List<?> list, Type elementType) {
    boolean goesOn = true;
    for (int i = 0; i < list.size() && goesOn; i++) {
      goesOn = iterate(Value.of((long) i), Value.of(list.get(i), elementType));
    }
    return list.isEmpty();
  }

  boolean overMap(Map<?, ?> map, Type valueType) {
    for (Map.Entry<?, ?> entry : MapOrder.sorted(map)) {
      Value key = Value.of(entry.getKey(), Object.class).concrete();
      if (!iterate(key, Value.of(entry.getValue(), valueType))) {
        break;
      }
    }
    return map.isEmpty();
  }

  /** Runs the body once; false if it breaks the loop. */
  private boolean iterate(Value index, Value element) {
    List<Variable> names = range.pipeline().variables();
    Variables variables = execution.expressions().variables();
    int mark = variables.mark();
    // With two variables the index comes first, with one there is only the element.
    if (!names.isEmpty()) {
      set(names.getLast(), element);
    }
    if (names.size() > 1) {
      set(names.getFirst(), index);
    }
    Flow flow = execution.sequence(element, range.body());
    variables.reset(mark);
    return flow != Flow.BREAK;
  }

  private void set(Variable variable, Value value) {
    execution.expressions().assign(variable.name(), value);
  }
}

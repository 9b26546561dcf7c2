package dev.atlasaction.engine.gotext.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variables of one template call, the innermost last. */
final class Variables {
  private record Binding(String name, Value value) {}

  private final List<Binding> bindings = new ArrayList<>();

  Variables(Value dollar) {
    push("$", dollar);
  }

  void push(String name, Value value) {
    bindings.add(new Binding(name, value));
  }

  int mark() {
    return bindings.size();
  }

  /** Forgets what was pushed since the mark. */
  void reset(int mark) {
    bindings.subList(mark, bindings.size()).clear();
  }

  /** Gives the innermost variable of the name another value; false if there is none. */
  boolean assign(String name, Value value) {
    for (int i = bindings.size() - 1; i >= 0; i--) {
      if (bindings.get(i).name().equals(name)) {
        bindings.set(i, new Binding(name, value));
        return true;
      }
    }
    return false;
  }

  Optional<Value> find(String name) {
    for (int i = bindings.size() - 1; i >= 0; i--) {
      if (bindings.get(i).name().equals(name)) {
        return Optional.of(bindings.get(i).value());
      }
    }
    return Optional.empty();
  }
}

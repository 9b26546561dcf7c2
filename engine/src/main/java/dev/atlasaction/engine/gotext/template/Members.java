package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoField;
import dev.atlasaction.engine.gotext.GoMethod;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoStruct;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Looks up {@code .Name} in objects and maps. */
final class Members {
  private final Place place;
  private final MissingKey missingKey;
  private final Calls calls;

  Members(Place place, MissingKey missingKey, Calls calls) {
    this.place = place;
    this.missingKey = missingKey;
    this.calls = calls;
  }

  /** What the member of an object is, or how it is called. */
  private record Found(Object owner, Optional<GoField> field, Optional<GoMethod> method) {}

  /** The value of a field, method or key; the node is what errors point to. */
  Value get(Value receiver, String name, Node node, Arguments arguments) {
    if (!receiver.isValid()) {
      if (missingKey == MissingKey.ERROR) {
        throw place.failure("nil data; no entry for key " + GoQuote.quote(name));
      }
      return Value.NONE;
    }
    Object object = receiver.object();
    if (object == null) {
      checkMember(receiver, name);
      throw place.failure("nil pointer evaluating " + receiver.typeName() + "." + name);
    }
    if (receiver.unwrapped() instanceof Map<?, ?> map) {
      return entry(receiver, map, name, arguments);
    }
    Found found = find(visible(receiver), name).orElseThrow(() -> unknown(receiver, name));
    if (found.method().isPresent()) {
      return calls.method(found.method().get(), found.owner(), node, arguments);
    }
    if (!arguments.isEmpty()) {
      throw place.failure(name + " has arguments but cannot be invoked as function");
    }
    GoField field = found.field().orElseThrow();
    return Value.of(field.get(found.owner()), field.type());
  }

  /** A name that the type of a nil lacks is the greater mistake. */
  private void checkMember(Value receiver, String name) {
    if (receiver.type() instanceof Class<?> type && GoStruct.isVisible(type)) {
      GoStruct struct = GoStruct.of(type);
      boolean known = struct.findField(name).isPresent() || struct.findMethod(name).isPresent();
      if (!known && struct.embedded().isEmpty()) {
        throw unknown(receiver, name);
      }
    }
  }

  private TemplateException unknown(Value receiver, String name) {
    return place.failure("can't evaluate field " + name + " in type " + receiver.typeName());
  }

  private Value entry(Value receiver, Map<?, ?> map, String name, Arguments arguments) {
    if (!arguments.isEmpty()) {
      throw place.failure(name + " is not a method but has arguments");
    }
    Object value = map.get(name);
    if (value != null || map.containsKey(name)) {
      return Value.of(value, receiver.elementType());
    }
    return switch (missingKey) {
      case DEFAULT -> Value.NONE;
      case ZERO -> Value.of(null, receiver.elementType());
      case ERROR -> throw place.failure("map has no entry for key " + GoQuote.quote(name));
    };
  }

  /** The object itself, or for times and durations the one that has their methods. */
  private static Object visible(Value receiver) {
    return switch (receiver.unwrapped()) {
      case Duration duration -> new DurationMethods(duration);
      case OffsetDateTime time -> new TimeMethods(time);
      case null, default -> receiver.object() == null ? "" : receiver.object();
    };
  }

  private static Optional<Found> find(Object owner, String name) {
    if (!GoStruct.isVisible(owner.getClass())) {
      return Optional.empty();
    }
    GoStruct struct = GoStruct.of(owner.getClass());
    Optional<GoMethod> method = struct.findMethod(name);
    Optional<GoField> field = struct.findField(name);
    if (method.isPresent() || field.isPresent()) {
      return Optional.of(new Found(owner, field, method));
    }
    // The members of an embedded record are those of the record around it.
    for (GoField embedded : struct.embedded()) {
      Object inner = embedded.get(owner);
      Optional<Found> found = inner == null ? Optional.empty() : find(inner, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}

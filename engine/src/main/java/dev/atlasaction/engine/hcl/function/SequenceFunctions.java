package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists and tuples. */
final class SequenceFunctions {

  private static final Parameter ANY_LIST = Parameter.of("list", new HclType.ListOf(HclType.ANY));
  private static final Parameter STRING_LIST =
      Parameter.of("list", new HclType.ListOf(HclType.STRING));

  private SequenceFunctions() {}

  static Optional<Callable> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "chunklist" ->
              Args.function(Signature.of(ANY_LIST, Args.number("size")), SequenceFunctions::chunk);
          case "coalescelist" ->
              Args.function(
                  Signature.of().with(Parameter.nullable("vals", HclType.ANY)),
                  SequenceFunctions::coalesce);
          case "compact" ->
              Args.function(
                  Signature.of(STRING_LIST),
                  args ->
                      new HclValue.ListValue(
                          HclType.STRING,
                          args.items(0).stream()
                              .filter(item -> !item.isNull() && !item.equals(HclValue.of("")))
                              .toList()));
          case "concat" ->
              Args.function(Signature.of().with(Args.any("seqs")), SequenceFunctions::concat);
          case "distinct" ->
              Args.function(
                  Signature.of(ANY_LIST),
                  args -> like(args.at(0), new ArrayList<>(new LinkedHashSet<>(args.items(0)))));
          case "element" ->
              Args.function(
                  Signature.of(Args.any("list"), Args.number("index")), SequenceFunctions::element);
          case "flatten" ->
              Args.function(
                  Signature.of(Args.any("list")),
                  args -> {
                    if (!args.isSequence(0)) {
                      throw CallException.of("can only flatten lists, sets and tuples");
                    }
                    return HclValue.tuple(flatten(args.at(0)).toList());
                  });
          case "reverse" ->
              Args.function(Signature.of(Args.any("list")), SequenceFunctions::reverse);
          case "slice" ->
              Args.function(
                  Signature.of(
                      Args.any("list"), Args.number("start_index"), Args.number("end_index")),
                  SequenceFunctions::slice);
          case "sort" -> Args.function(Signature.of(STRING_LIST), SequenceFunctions::sort);
          default -> null;
        });
  }

  /** A tuple for a tuple, a list for anything else. */
  private static HclValue like(HclValue model, List<HclValue> items) {
    return switch (model) {
      case HclValue.ListValue list -> new HclValue.ListValue(list.element(), items);
      case HclValue.SetValue set -> new HclValue.ListValue(set.element(), items);
      default -> HclValue.tuple(items);
    };
  }

  private static HclValue chunk(Args args) {
    long size = args.whole(1);
    if (size < 0) {
      throw CallException.of("the size argument must be positive");
    }
    List<HclValue> items = args.items(0);
    int step = size == 0 ? Math.max(1, items.size()) : (int) Math.min(size, items.size() + 1L);
    List<HclValue> chunks = new ArrayList<>();
    for (int i = 0; i < items.size(); i += step) {
      chunks.add(like(args.at(0), items.subList(i, Math.min(items.size(), i + step))));
    }
    return new HclValue.ListValue(args.at(0).type(), chunks);
  }

  private static HclValue coalesce(Args args) {
    if (args.size() == 0) {
      throw CallException.of("at least one argument is required");
    }
    for (HclValue value : args.values()) {
      boolean isList = value instanceof HclValue.ListValue || value instanceof HclValue.TupleValue;
      if (!isList) {
        throw CallException.of("coalescelist arguments must be lists or tuples");
      }
    }
    return args.values().stream()
        .filter(value -> !value.elements().orElse(List.of()).isEmpty())
        .findFirst()
        .orElseThrow(() -> CallException.of("no non-null arguments"));
  }

  private static HclValue concat(Args args) {
    if (args.size() == 0) {
      throw CallException.of("at least one argument is required");
    }
    List<HclValue> items = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      boolean isList =
          args.at(i) instanceof HclValue.ListValue || args.at(i) instanceof HclValue.TupleValue;
      if (!isList) {
        String type = args.at(i).type().friendlyName();
        throw CallException.ofArgument(i, "all arguments must be lists or tuples; got " + type);
      }
      items.addAll(args.items(i));
    }
    boolean sameLists =
        args.at(0) instanceof HclValue.ListValue
            && args.values().stream().map(HclValue::type).distinct().count() == 1;
    return sameLists ? like(args.at(0), items) : HclValue.tuple(items);
  }

  private static HclValue element(Args args) {
    if (!(args.at(0) instanceof HclValue.ListValue || args.at(0) instanceof HclValue.TupleValue)) {
      throw CallException.of("cannot read elements from " + args.at(0).type().friendlyName());
    }
    long index = Args.whole(args.decimal(1), "invalid index: ");
    if (index < 0) {
      throw CallException.of("cannot use element function with a negative index");
    }
    List<HclValue> items = args.items(0);
    if (items.isEmpty()) {
      throw CallException.of("cannot use element function with an empty list");
    }
    return items.get((int) (index % items.size()));
  }

  private static Stream<HclValue> flatten(HclValue sequence) {
    return sequence.elements().orElse(List.of()).stream()
        .flatMap(item -> Args.isSequence(item) ? flatten(item) : Stream.of(item));
  }

  private static HclValue reverse(Args args) {
    if (!args.isSequence(0)) {
      String type = args.at(0).type().friendlyName();
      throw CallException.ofArgument(0, "can only reverse list or tuple values, not " + type);
    }
    return like(args.at(0), args.items(0).reversed());
  }

  private static HclValue slice(Args args) {
    if (args.at(0) instanceof HclValue.SetValue) {
      throw CallException.ofArgument(
          0,
          "cannot slice a set, because its elements do not have indices; explicitly convert to a"
              + " list if the ordering of the result is not important");
    }
    if (!args.isSequence(0)) {
      throw CallException.ofArgument(0, "must be a list or tuple value");
    }
    List<HclValue> items = args.items(0);
    BigDecimal start = args.decimal(1);
    BigDecimal end = args.decimal(2);
    checkBound(1, start, items.size());
    checkBound(2, end, items.size());
    if (start.compareTo(end) > 0) {
      throw CallException.ofArgument(1, "start index must not be greater than end index");
    }
    return like(args.at(0), items.subList(start.intValueExact(), end.intValueExact()));
  }

  private static void checkBound(int argument, BigDecimal bound, int size) {
    String which = argument == 1 ? "start" : "end";
    if (bound.scale() > 0) {
      throw CallException.ofArgument(argument, which + " index must be a whole number");
    }
    if (bound.signum() < 0) {
      throw CallException.ofArgument(argument, which + " index must not be less than zero");
    }
    if (bound.compareTo(BigDecimal.valueOf(size)) > 0) {
      throw CallException.ofArgument(
          argument, which + " index must not be greater than the length of the list");
    }
  }

  private static HclValue sort(Args args) {
    List<String> texts = new ArrayList<>();
    for (HclValue item : args.items(0)) {
      if (!(item instanceof HclValue.StringValue(String text))) {
        throw CallException.of(
            "given list element " + texts.size() + " is null; a null string cannot be sorted");
      }
      texts.add(text);
    }
    texts.sort((a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b)));
    return HclValue.strings(texts);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

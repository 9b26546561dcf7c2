package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text from formats. */
final class FormatFunctions {

  private FormatFunctions() {}

  static Optional<Callable> find(String name) {
    Signature signature =
        Signature.of(Args.string("format")).with(Parameter.nullable("args", HclType.ANY));
    return Optional.ofNullable(
        switch (name) {
          case "format" ->
              Args.function(
                  signature,
                  args ->
                      HclValue.of(
                          new FormatDirectives(args.text(0), args.values().subList(1, args.size()))
                              .run()));
          case "formatlist" -> Args.function(signature, FormatFunctions::formatList);
          default -> null;
        });
  }

  /** Formats once for every index of the sequences among the arguments. */
  private static HclValue formatList(Args args) {
    int rounds = rounds(args);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      List<HclValue> values = new ArrayList<>();
      for (int arg = 1; arg < args.size(); arg++) {
        values.add(args.isSequence(arg) ? args.items(arg).get(i) : args.at(arg));
      }
      try {
        texts.add(new FormatDirectives(args.text(0), values).run());
      } catch (CallException e) {
        if (e.argument().isPresent()) {
          throw e;
        }
        throw CallException.of("error on format iteration " + i + ": " + e.getMessage());
      }
    }
    return HclValue.strings(texts);
  }

  private static int rounds(Args args) {
    int rounds = -1;
    int decidedBy = 0;
    for (int i = 1; i < args.size(); i++) {
      if (args.isSequence(i)) {
        int size = args.items(i).size();
        if (rounds >= 0 && size != rounds) {
          throw CallException.ofArgument(
              i,
              "argument "
                  + i
                  + " has length "
                  + size
                  + ", which is inconsistent with argument "
                  + decidedBy
                  + " of length "
                  + rounds);
        }
        rounds = size;
        decidedBy = i;
      }
    }
    return rounds < 0 ? 1 : rounds;
  }
}

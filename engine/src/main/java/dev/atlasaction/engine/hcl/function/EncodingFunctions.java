package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.Optional;

/** Values from and to the texts of other languages. */
final class EncodingFunctions {

  private EncodingFunctions() {}

  static Optional<Callable> find(String name) {
    Parameter any = Parameter.nullable("val", HclType.ANY);
    return Optional.ofNullable(
        switch (name) {
          case "csvdecode" ->
              Args.function(Signature.of(Args.string("str")), args -> CsvReader.read(args.text(0)));
          case "jsondecode" ->
              Args.function(
                  Signature.of(Args.string("str")), args -> JsonReader.read(args.text(0)));
          case "jsonencode" ->
              Args.function(Signature.of(any), args -> HclValue.of(JsonWriter.write(args.at(0))));
          default -> null;
        });
  }
}

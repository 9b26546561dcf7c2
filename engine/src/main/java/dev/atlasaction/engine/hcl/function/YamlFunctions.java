package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.hcl.yaml.Yaml;
import java.util.Optional;

/** Values from and to YAML. */
final class YamlFunctions {

  private YamlFunctions() {}

  static Optional<Callable> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "yamldecode" ->
              Args.function(Signature.of(Args.string("src")), args -> decode(args.text(0)));
          case "yamlencode" ->
              Args.function(
                  Signature.of(Parameter.nullable("value", HclType.ANY)),
                  args -> HclValue.of(Yaml.encode(args.at(0))));
          case "yamlmerge" ->
              Args.function(Signature.of().with(Args.string("values")), YamlFunctions::merge);
          default -> null;
        });
  }

  private static HclValue decode(String text) {
    try {
      return Yaml.decode(text);
    } catch (GoTextException malformed) {
      throw CallException.of(malformed.getMessage());
    }
  }

  private static HclValue merge(Args args) {
    if (args.size() == 0) {
      throw CallException.of("at least one document is required");
    }
    if (args.size() == 1) {
      return args.at(0);
    }
    int at = 0;
    try {
      HclValue merged = Yaml.mapping(args.text(0));
      for (at = 1; at < args.size(); at++) {
        merged = Yaml.merge(merged, Yaml.mapping(args.text(at)));
      }
      return HclValue.of(Yaml.text(merged));
    } catch (GoTextException malformed) {
      throw CallException.ofArgument(at, malformed.getMessage());
    }
  }
}

package dev.atlasaction.engine.hcl.yaml;

import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclValue;

/** Keys of mappings as names of attributes. */
final class YamlNames {

  private YamlNames() {}

  static String of(HclValue key) {
    return Conversions.text(key)
        .orElseThrow(() -> new GoTextException("only keys of primitive types are supported"));
  }
}

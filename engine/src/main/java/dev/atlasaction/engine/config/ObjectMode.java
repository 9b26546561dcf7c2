package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import java.util.List;

/**
 * Which kinds of objects an environment manages, {@code schema { mode { permissions = true } }}
 * (spec config.md §4). Kinds that are managed by default cannot be switched off here, for a pattern
 * of {@code exclude} says the same and is known everywhere.
 */
public final class ObjectMode {

  private static final List<String> ALWAYS =
      List.of(
          "tables",
          "views",
          "funcs",
          "procs",
          "types",
          "objects",
          "triggers",
          "columns",
          "indexes");

  private final List<EvaluatedAttribute> attributes;

  private ObjectMode(List<EvaluatedAttribute> attributes) {
    this.attributes = attributes;
  }

  /**
   * The modes of an environment.
   *
   * @throws EngineException if they switch off what is always managed
   */
  public static ObjectMode of(EnvConfig env) {
    List<EvaluatedAttribute> attributes =
        env.findBlock("schema").stream()
            .flatMap(schema -> schema.blocks("mode").stream())
            .flatMap(mode -> mode.attributes().stream())
            .toList();
    for (EvaluatedAttribute attribute : attributes) {
      if (ALWAYS.contains(attribute.name()) && !SpecReader.bool(attribute)) {
        throw EngineException.user(
            attribute.range()
                + ": "
                + attribute.name()
                + " are always managed. To leave some or all of them out, name them in \"exclude\","
                + " such as exclude = [\"*.*[type=view]\"]");
      }
    }
    return new ObjectMode(attributes);
  }

  /** Whether a kind is managed that is left out by default, such as {@code permissions}. */
  public boolean manages(String kind) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equals(kind))
        .map(SpecReader::bool)
        .reduce(false, (_, last) -> last);
  }
}

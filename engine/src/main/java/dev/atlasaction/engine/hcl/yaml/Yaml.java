package dev.atlasaction.engine.hcl.yaml;

import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents of YAML and the values they stand for (spec config.md §8.1). */
public final class Yaml {

  private Yaml() {}

  /**
   * The value of a document.
   *
   * @throws GoTextException if it is malformed
   */
  public static HclValue decode(String text) {
    return YamlReader.read(text, YamlScalars.OLD, false);
  }

  /** A document that stands for the value. */
  public static String encode(HclValue value) {
    return YamlWriter.quoted(value);
  }

  /**
   * The mapping of a document, for {@link #merge}; empty if nothing is in it.
   *
   * @throws GoTextException if it is malformed or no mapping
   */
  public static HclValue mapping(String text) {
    String failure = "yamlmerge: failed to unmarshal yaml: yaml: ";
    HclValue value;
    try {
      value = YamlReader.read(text, YamlScalars.CORE, true);
    } catch (GoTextException malformed) {
      throw new GoTextException(failure + malformed.getMessage());
    }
    if (value.isNull()) {
      return HclValue.object(Map.of());
    }
    if (value.namedElements().isEmpty()) {
      String tag =
          switch (value) {
            case HclValue.TupleValue _ -> "!!seq";
            case HclValue.BoolValue _ -> "!!bool `" + text.strip() + "`";
            case HclValue.NumberValue number ->
                (number.isInteger() ? "!!int `" : "!!float `") + text.strip() + "`";
            default -> "!!str `" + text.strip() + "`";
          };
      throw new GoTextException(
          failure
              + "unmarshal errors:\n  line 1: cannot unmarshal "
              + tag
              + " into map[string]interface {}");
    }
    return value;
  }

  /**
   * Two mappings in one: mappings below the same key are merged too, sequences joined, and of
   * anything else the second one counts.
   *
   * @throws GoTextException if a sequence meets a mapping
   */
  public static HclValue merge(HclValue first, HclValue second) {
    Map<String, HclValue> all = new TreeMap<>(first.namedElements().orElseThrow());
    second
        .namedElements()
        .orElseThrow()
        .forEach((key, value) -> all.merge(key, value, (a, b) -> merged(key, a, b)));
    return HclValue.object(all);
  }

  private static HclValue merged(String key, HclValue first, HclValue second) {
    boolean firstMap = first.namedElements().isPresent();
    boolean secondMap = second.namedElements().isPresent();
    if (firstMap && secondMap) {
      return merge(first, second);
    }
    boolean firstList = first instanceof HclValue.TupleValue;
    boolean secondList = second instanceof HclValue.TupleValue;
    if (firstList && secondList) {
      List<HclValue> items = new ArrayList<>(first.elements().orElseThrow());
      items.addAll(second.elements().orElseThrow());
      return HclValue.tuple(items);
    }
    if (secondMap || secondList) {
      throw new GoTextException(
          "yamlmerge: failed to merge yaml: key "
              + key
              + " is defined in both src and dst, but has a different type");
    }
    return second;
  }

  /** A document of a merged mapping. */
  public static String text(HclValue mapping) {
    return YamlWriter.plain(mapping);
  }
}

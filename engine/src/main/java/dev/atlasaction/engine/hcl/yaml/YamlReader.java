package dev.atlasaction.engine.hcl.yaml;

import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a document: mappings become objects, sequences tuples. Anchors, merge keys, the core tags
 * and all styles of scalars are known.
 */
final class YamlReader {

  private static final int MAX_DEPTH = 200;

  private final YamlText in;
  private final YamlPlain plain;
  private final YamlScalars scalars;
  private final Map<String, HclValue> anchors = new HashMap<>();
  private int depth;

  private YamlReader(String text, YamlScalars scalars) {
    this.in = new YamlText(text);
    this.plain = new YamlPlain(in);
    this.scalars = scalars;
  }

  /** Where a node stands. */
  private enum Place {
    /** On a line of its own, or behind the dash of a sequence. */
    OPEN,
    /** Behind the key of a mapping, on its line. */
    VALUE
  }

  /**
   * The value of a text that holds one document.
   *
   * @throws GoTextException if it is malformed
   */
  static HclValue read(String text, YamlScalars scalars, boolean more) {
    YamlReader reader = new YamlReader(text, scalars);
    YamlText in = reader.in;
    in.next();
    while (in.column() == 0 && in.peek(0) == '%' && !in.isEnd()) {
      in.line();
      in.next();
    }
    boolean marked = in.isMarker("---");
    if (marked) {
      in.skip(3);
      in.next();
    }
    if (in.isEnd() && !marked && scalars == YamlScalars.OLD) {
      throw new GoTextException("on line 1, column 1: missing start of document");
    }
    HclValue value = reader.node(-1, Place.OPEN);
    in.next();
    if (!in.isEnd() && !in.isMarker("...") && !(more && in.isMarker("---"))) {
      throw new GoTextException(
          in.isMarker("---")
              ? "on line 1, column 1: unexpected extra content after value"
              : "did not find expected <document start>");
    }
    return value;
  }

  private HclValue node(int parent, Place place) {
    if (++depth > MAX_DEPTH) {
      throw new GoTextException("exceeded max depth of " + MAX_DEPTH);
    }
    HclValue value = content(parent, place, new Properties());
    depth--;
    return value;
  }

  /** What stands before a node. */
  private static final class Properties {
    private String anchor = "";
    private String tag = "";
  }

  private HclValue content(int parent, Place place, Properties properties) {
    Place now = place;
    in.blanks();
    if (in.peek(0) == '\n') {
      in.next();
      now = Place.OPEN;
      // A sequence may stand right below its key.
      boolean dash = in.peek(0) == '-' && in.isBlank(1) && !in.isMarker("---");
      int least = place == Place.VALUE && dash ? parent : parent + 1;
      if (in.isEnd() || in.column() < least || in.isMarker("---") || in.isMarker("...")) {
        return named(properties, tagged(properties.tag, "", true));
      }
    }
    char c = in.peek(0);
    if (c == '&' || c == '!') {
      boolean mapping = in.isFirst() && plain.keyEnd() >= 0;
      if (!mapping) {
        property(c, properties);
        return content(parent, now, properties);
      }
    }
    return named(properties, bare(parent, now, properties));
  }

  private HclValue named(Properties properties, HclValue value) {
    if (!properties.anchor.isEmpty()) {
      anchors.put(properties.anchor, value);
    }
    return value;
  }

  private void property(char sign, Properties properties) {
    String word = word();
    if (sign == '&') {
      properties.anchor = word.substring(1);
    } else {
      properties.tag = word;
    }
  }

  private String word() {
    int start = in.at();
    while (!in.isBlank(0) && ",[]{}".indexOf(in.peek(0)) < 0) {
      in.skip(1);
    }
    return in.from(start);
  }

  private HclValue bare(int parent, Place place, Properties properties) {
    char c = in.peek(0);
    if (c == '-' && in.isBlank(1)) {
      if (place == Place.VALUE) {
        throw new GoTextException("block sequence entries are not allowed in this context");
      }
      return sequence(in.column());
    }
    if (c == '|' || c == '>') {
      return tagged(properties.tag, YamlBlock.read(in, parent), false);
    }
    boolean explicit = c == '?' && in.isBlank(1);
    if (explicit || plain.keyEnd() >= 0) {
      if (place == Place.VALUE) {
        throw new GoTextException("mapping values are not allowed in this context");
      }
      return mapping(in.column());
    }
    if (c == '[' || c == '{') {
      return flow();
    }
    return scalar(parent, properties.tag);
  }

  private HclValue scalar(int parent, String tag) {
    char c = in.peek(0);
    if (c == '*') {
      return alias();
    }
    if (c == '"') {
      return tagged(tag, in.quoted(), false);
    }
    if (c == '\'') {
      return tagged(tag, in.single(), false);
    }
    return tagged(tag, plain.read(parent), true);
  }

  private HclValue alias() {
    String name = word().substring(1);
    HclValue value = anchors.get(name);
    if (value == null) {
      throw new GoTextException("reference to undefined anchor " + GoQuote.quote(name));
    }
    return value;
  }

  private HclValue sequence(int column) {
    List<HclValue> items = new ArrayList<>();
    while (!in.isEnd() && in.column() == column && in.peek(0) == '-' && in.isBlank(1)) {
      if (in.isMarker("---")) {
        break;
      }
      in.skip(1);
      items.add(node(column, Place.OPEN));
      in.next();
    }
    return HclValue.tuple(items);
  }

  private HclValue mapping(int column) {
    Map<String, HclValue> own = new TreeMap<>();
    Map<String, HclValue> merged = new TreeMap<>();
    while (!in.isEnd() && in.column() == column && !in.isMarker("---") && !in.isMarker("...")) {
      boolean explicit = in.peek(0) == '?' && in.isBlank(1);
      if (!explicit && plain.keyEnd() < 0) {
        throw new GoTextException("could not find expected ':'");
      }
      boolean merge = !explicit && in.peek(0) == '<' && in.peek(1) == '<';
      HclValue key = explicit ? explicitKey(column) : key();
      HclValue value = HclValue.ofNull();
      in.blanks();
      if (in.peek(0) == ':') {
        in.skip(1);
        value = node(column, explicit ? Place.OPEN : Place.VALUE);
      }
      if (merge) {
        merge(value, merged);
      } else {
        own.put(name(key), value);
      }
      in.next();
    }
    merged.putAll(own);
    return HclValue.object(merged);
  }

  private HclValue explicitKey(int column) {
    in.skip(1);
    HclValue key = node(column, Place.OPEN);
    int end = in.at();
    in.next();
    if (in.column() != column || in.peek(0) != ':') {
      in.to(end);
    }
    return key;
  }

  private HclValue key() {
    Properties properties = new Properties();
    while (in.peek(0) == '&' || in.peek(0) == '!') {
      property(in.peek(0), properties);
      in.blanks();
    }
    char c = in.peek(0);
    if (c == '*' || c == '"' || c == '\'') {
      HclValue key = scalar(-1, properties.tag);
      in.blanks();
      return named(properties, key);
    }
    int start = in.at();
    in.to(plain.keyEnd());
    return named(properties, tagged(properties.tag, in.from(start).strip(), true));
  }

  private static void merge(HclValue value, Map<String, HclValue> into) {
    if (value.elements().isEmpty()) {
      throw new GoTextException("cannot merge " + value.type().friendlyName() + " into mapping");
    }
    value
        .namedElements()
        .ifPresentOrElse(
            all -> all.forEach(into::putIfAbsent),
            () -> value.elements().orElse(List.of()).forEach(each -> merge(each, into)));
  }

  private static String name(HclValue key) {
    return YamlNames.of(key);
  }

  private HclValue flow() {
    boolean list = in.peek(0) == '[';
    char end = list ? ']' : '}';
    List<HclValue> items = new ArrayList<>();
    Map<String, HclValue> entries = new TreeMap<>();
    in.skip(1);
    in.next();
    while (in.peek(0) != end || in.isEnd()) {
      if (in.isEnd()) {
        throw new GoTextException(
            "on line 1, column 1: did not find expected ',' or '" + end + "'");
      }
      HclValue item = flowItem();
      if (in.peek(0) == ':') {
        in.skip(1);
        in.next();
        HclValue value = ",]}".indexOf(in.peek(0)) >= 0 ? HclValue.ofNull() : flowItem();
        Map<String, HclValue> pair = Map.of(name(item), value);
        if (list) {
          items.add(HclValue.object(pair));
        } else {
          entries.putAll(pair);
        }
      } else if (list) {
        items.add(item);
      } else {
        entries.put(name(item), HclValue.ofNull());
      }
      if (in.peek(0) == ',') {
        in.skip(1);
        in.next();
      } else if (in.peek(0) != end || in.isEnd()) {
        throw new GoTextException(
            "on line 1, column 1: did not find expected ',' or '" + end + "'");
      }
    }
    in.skip(1);
    return list ? HclValue.tuple(items) : HclValue.object(entries);
  }

  private HclValue flowItem() {
    if (++depth > MAX_DEPTH) {
      throw new GoTextException("exceeded max depth of " + MAX_DEPTH);
    }
    Properties properties = new Properties();
    while (in.peek(0) == '&' || in.peek(0) == '!') {
      property(in.peek(0), properties);
      in.next();
    }
    char c = in.peek(0);
    HclValue value;
    if (c == '[' || c == '{') {
      value = flow();
    } else if (c == '*' || c == '"' || c == '\'') {
      value = scalar(-1, properties.tag);
    } else {
      value = tagged(properties.tag, plain.readInFlow(), true);
    }
    in.next();
    depth--;
    return named(properties, value);
  }

  private HclValue tagged(String tag, String text, boolean bare) {
    return switch (tag) {
      case "" -> bare ? scalars.resolve(text) : HclValue.of(text);
      case "!", "!!str" -> HclValue.of(text);
      case "!!int", "!!float", "!!bool", "!!null", "!!timestamp" ->
          bare ? scalars.resolve(text) : HclValue.of(text);
      default -> throw new GoTextException("unsupported tag " + GoQuote.quote(tag));
    };
  }
}

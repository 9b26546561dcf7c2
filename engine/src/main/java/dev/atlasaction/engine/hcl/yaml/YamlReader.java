package dev.atlasaction.engine.hcl.yaml;

import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a document: mappings become objects, sequences tuples. What scalars mean is decided here,
 * for the readers of the original know other words than the library.
 */
final class YamlReader {

  private static final int MAX_DEPTH = 200;
  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final List<String> RESOLVED = List.of("int", "float", "bool", "null", "timestamp");

  private final Parser events;
  private final YamlScalars scalars;
  private final Map<String, HclValue> anchors = new HashMap<>();
  private int depth;

  private YamlReader(Parser events, YamlScalars scalars) {
    this.events = events;
    this.scalars = scalars;
  }

  /**
   * The value of a text that holds one document.
   *
   * @param more whether further documents may follow, which are not read
   * @throws GoTextException if it is malformed
   */
  static HclValue read(String text, YamlScalars scalars, boolean more) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      Parser events = new ParserImpl(new StreamReader(text), options);
      return new YamlReader(events, scalars).document(more);
    } catch (MarkedYAMLException malformed) {
      throw new GoTextException(place(malformed.getProblemMark()) + malformed.getProblem());
    } catch (YAMLException malformed) {
      throw new GoTextException(String.valueOf(malformed.getMessage()));
    }
  }

  private static String place(@Nullable Mark mark) {
    return mark == null
        ? ""
        : "on line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ";
  }

  private HclValue document(boolean more) {
    events.getEvent();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      if (scalars == YamlScalars.OLD) {
        throw new GoTextException("on line 1, column 1: missing start of document");
      }
      return HclValue.ofNull();
    }
    events.getEvent();
    HclValue value = node();
    events.getEvent();
    if (!more && !events.checkEvent(Event.ID.StreamEnd)) {
      throw new GoTextException(
          place(events.peekEvent().getStartMark()) + "unexpected extra content after value");
    }
    return value;
  }

  private HclValue node() {
    if (++depth > MAX_DEPTH) {
      throw new GoTextException("exceeded max depth of " + MAX_DEPTH);
    }
    NodeEvent event = (NodeEvent) events.getEvent();
    HclValue value =
        switch (event) {
          case AliasEvent alias -> named(alias.getAnchor());
          case ScalarEvent scalar -> scalar(scalar);
          case SequenceStartEvent _ -> sequence();
          case MappingStartEvent _ -> mapping();
          default -> throw new GoTextException("unexpected " + event.getEventId());
        };
    if (!(event instanceof AliasEvent) && event.getAnchor() != null) {
      anchors.put(event.getAnchor(), value);
    }
    depth--;
    return value;
  }

  private HclValue named(String anchor) {
    HclValue value = anchors.get(anchor);
    if (value == null) {
      throw new GoTextException("reference to undefined anchor " + GoQuote.quote(anchor));
    }
    return value;
  }

  private HclValue sequence() {
    List<HclValue> items = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node());
    }
    events.getEvent();
    return HclValue.tuple(items);
  }

  private HclValue mapping() {
    Map<String, HclValue> own = new TreeMap<>();
    Map<String, HclValue> merged = new TreeMap<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      boolean merge =
          events.peekEvent() instanceof ScalarEvent key
              && key.isPlain()
              && key.getValue().equals("<<");
      HclValue key = node();
      HclValue value = node();
      if (merge) {
        merge(value, merged);
      } else {
        own.put(YamlNames.of(key), value);
      }
    }
    events.getEvent();
    merged.putAll(own);
    return HclValue.object(merged);
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

  private HclValue scalar(ScalarEvent scalar) {
    String text = scalar.getValue();
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    String tag = scalar.getTag();
    if (tag == null) {
      return plain ? scalars.resolve(text) : HclValue.of(text);
    }
    if (tag.equals("!") || tag.equals(STANDARD + "str")) {
      return HclValue.of(text);
    }
    if (tag.startsWith(STANDARD) && RESOLVED.contains(tag.substring(STANDARD.length()))) {
      return plain ? scalars.resolve(text) : HclValue.of(text);
    }
    throw new GoTextException("unsupported tag " + GoQuote.quote(tag));
  }
}

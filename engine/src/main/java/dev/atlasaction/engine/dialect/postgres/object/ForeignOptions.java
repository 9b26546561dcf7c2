package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schemahcl.HclText;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Options of what belongs to a foreign data wrapper, by name. Passwords are not among them: they
 * are neither read nor set.
 */
record ForeignOptions(SortedMap<String, String> values) {

  private static final String PASSWORD = "password";

  ForeignOptions {
    values = new TreeMap<>(values);
    values.keySet().removeIf(ForeignOptions::isSecret);
  }

  /** Items such as {@code host=db}. */
  static ForeignOptions of(List<String> items) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String item : items) {
      int equals = item.indexOf('=');
      values.put(item.substring(0, equals), item.substring(equals + 1));
    }
    return new ForeignOptions(values);
  }

  private static boolean isSecret(String name) {
    return name.endsWith(PASSWORD);
  }

  /** The attribute {@code options} of a block. */
  static ForeignOptions read(ObjectBlock block) {
    SortedMap<String, String> values = new TreeMap<>();
    Optional<HclValue> found = block.block().findValue("options");
    if (found.isPresent()) {
      if (!(found.get() instanceof HclValue.ObjectValue(SortedMap<String, HclValue> given, _))) {
        throw block.wrong("needs names with values in \"options\"");
      }
      given.forEach((name, value) -> values.put(name, text(block, name, value)));
    }
    return new ForeignOptions(values);
  }

  private static String text(ObjectBlock block, String name, HclValue value) {
    return switch (value) {
      case HclValue.StringValue(String text) -> text;
      case HclValue.NumberValue number -> number.text();
      case HclValue.BoolValue(boolean flag) -> String.valueOf(flag);
      default -> throw block.wrong("needs a text as the option \"" + name + '"');
    };
  }

  /**
   * Adds the attribute, unless there are none.
   *
   * @param indent of the attribute
   */
  void print(List<SpecItem> items, String indent) {
    if (!values.isEmpty()) {
      int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
      String lines =
          values.entrySet().stream()
              .map(each ->
                  indent
                      + "  "
                      + each.getKey()
                      + " ".repeat(width - each.getKey().length())
                      + " = "
                      + HclText.quote(each.getValue())
                      + "\n")
              .collect(Collectors.joining());
      items.add(ObjectHcl.attribute("options", new SpecValue.Bare("{\n" + lines + indent + "}")));
    }
  }

  /** The clause of {@code CREATE}, with a blank before it; empty if there are none. */
  String create() {
    return values.isEmpty()
        ? ""
        : clause(values.entrySet().stream().map(each -> item("", each)).toList());
  }

  /** The clause of {@code ALTER}; empty if nothing changes. */
  String alter(ForeignOptions to) {
    List<String> items = new ArrayList<>();
    for (Map.Entry<String, String> each : to.values.entrySet()) {
      String before = values.get(each.getKey());
      if (before == null) {
        items.add(item("ADD ", each));
      } else if (!before.equals(each.getValue())) {
        items.add(item("SET ", each));
      }
    }
    for (String name : values.keySet()) {
      if (!to.values.containsKey(name)) {
        items.add("DROP " + SqlText.quoteName(name));
      }
    }
    return items.isEmpty() ? "" : clause(items);
  }

  private static String item(String word, Map.Entry<String, String> option) {
    return word + SqlText.quoteName(option.getKey()) + " " + SqlText.string(option.getValue());
  }

  private static String clause(List<String> items) {
    return " OPTIONS (" + String.join(", ", items) + ")";
  }
}

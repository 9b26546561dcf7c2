package dev.atlasaction.action.platform.azure;

import java.util.Map;
import java.util.TreeMap;

/** A line that the agent reads (spec ci-actions.md §5.4). */
final class LoggingCommand {

  private LoggingCommand() {}

  /** {@code ##vso[command k=v;k=v;]data}, the properties sorted. */
  static String of(String command, Map<String, String> properties, String data) {
    StringBuilder out = new StringBuilder("##vso[").append(command);
    String between = " ";
    for (Map.Entry<String, String> property : new TreeMap<>(properties).entrySet()) {
      out.append(between).append(property.getKey()).append('=');
      out.append(escape(property.getValue()).replace("]", "%5D").replace(";", "%3B"));
      between = ";";
    }
    return out.append(properties.isEmpty() ? "]" : ";]").append(escape(data)).toString();
  }

  private static String escape(String text) {
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }
}

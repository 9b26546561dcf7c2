package dev.atlasaction.action.platform.teamcity;

import java.util.Map;
import java.util.TreeMap;

/** The kinds of messages that reports are made of, all in one flow. */
final class BuildMessages {

  private final ServiceMessages messages;
  private final String flow;

  BuildMessages(ServiceMessages messages, String flow) {
    this.messages = messages;
    this.flow = flow;
  }

  void statistic(String key, long value) {
    messages.send("buildStatisticValue", Map.of("key", key, "value", Long.toString(value)));
  }

  void tag(String tag) {
    messages.send("addBuildTag", tag);
  }

  void status(String text) {
    messages.send("buildStatus", Map.of("text", "{build.status.text}, " + text));
  }

  void problem(String description, String identity) {
    messages.send("buildProblem", Map.of("description", description, "identity", identity));
  }

  void open(String name, String description) {
    messages.send("blockOpened", in(Map.of("name", name, "description", description)));
  }

  void close(String name) {
    messages.send("blockClosed", in(Map.of("name", name)));
  }

  void normal(String text) {
    message("NORMAL", text);
  }

  void error(String text) {
    message("ERROR", text);
  }

  void message(String status, String text) {
    messages.send("message", in(Map.of("status", status, "text", text)));
  }

  void inspectionType(String id, String name, String description) {
    messages.send(
        "inspectionType",
        in(Map.of("id", id, "name", name, "description", description, "category", "atlas")));
  }

  /** One finding; {@code attributes} are message, file, line and severity. */
  void inspection(String type, Map<String, String> attributes) {
    TreeMap<String, String> all = new TreeMap<>(attributes);
    all.put("typeId", type);
    messages.send("inspection", in(all));
  }

  private Map<String, String> in(Map<String, String> attributes) {
    TreeMap<String, String> all = new TreeMap<>(attributes);
    all.put("flowId", flow);
    return all;
  }
}

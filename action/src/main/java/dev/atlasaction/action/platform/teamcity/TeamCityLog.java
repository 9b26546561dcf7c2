package dev.atlasaction.action.platform.teamcity;

import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Log;
import java.util.Map;

/** Messages of the build log. */
final class TeamCityLog implements Log {

  private final ServiceMessages messages;

  TeamCityLog(ServiceMessages messages) {
    this.messages = messages;
  }

  @Override
  public void info(String message) {
    print("NORMAL", message);
  }

  @Override
  public void notice(String message) {
    print("NORMAL", message);
  }

  @Override
  public void warning(String message) {
    print("WARNING", message);
  }

  @Override
  public void error(String message) {
    print("ERROR", message);
  }

  @Override
  public void fatal(String message) {
    print("FAILURE", message);
  }

  /** Findings are inspections here, which the reporter sends. */
  @Override
  public void annotate(Annotation annotation) {}

  private void print(String status, String text) {
    messages.send("message", Map.of("status", status, "text", text));
  }
}

package dev.atlasaction.action.platform;

import java.util.ArrayList;
import java.util.List;

/** A log that keeps what it is told, as {@code level: message}. */
public final class RecordedLog implements Log {

  private final List<String> lines = new ArrayList<>();

  /** What was said, in order. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void info(String message) {
    lines.add("info: " + message);
  }

  @Override
  public void notice(String message) {
    lines.add("notice: " + message);
  }

  @Override
  public void warning(String message) {
    lines.add("warning: " + message);
  }

  @Override
  public void error(String message) {
    lines.add("error: " + message);
  }

  @Override
  public void annotate(Annotation annotation) {
    lines.add("annotation: " + annotation);
  }
}

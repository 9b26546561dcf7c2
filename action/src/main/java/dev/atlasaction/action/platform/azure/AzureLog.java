package dev.atlasaction.action.platform.azure;

import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Level;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.text.TextLog;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** Issues of the agent, and lines of text. */
final class AzureLog implements Log {

  private final PrintStream out;
  private final Face face;
  private final Redactor redactor;
  private final Log text;

  AzureLog(Host host, Face face, Redactor redactor) {
    this.out = host.out();
    this.face = face;
    this.redactor = redactor;
    this.text = new TextLog(out, redactor, new TextLog.Style(face, host.isColorful()));
  }

  @Override
  public void info(String message) {
    text.info(message);
  }

  @Override
  public void notice(String message) {
    text.notice(message);
  }

  @Override
  public void warning(String message) {
    issue("warning", message);
  }

  @Override
  public void error(String message) {
    issue("error", message);
  }

  /** At the line, which the original does not tell. */
  @Override
  public void annotate(Annotation annotation) {
    if (face == Face.ORIGINAL) {
      return;
    }
    if (annotation.level() == Level.NOTICE) {
      text.annotate(annotation);
      return;
    }
    TreeMap<String, String> properties = new TreeMap<>();
    properties.put("type", annotation.level() == Level.ERROR ? "error" : "warning");
    annotation
        .position()
        .ifPresent(position -> {
          properties.put("sourcepath", position.file());
          properties.put("linenumber", Integer.toString(position.line()));
        });
    print("task.logissue", properties, annotation.message());
  }

  private void issue(String type, String message) {
    print("task.issue", Map.of("source", "TaskInternal", "type", type), message);
  }

  private void print(String command, Map<String, String> properties, String message) {
    out.println(LoggingCommand.of(command, properties, redactor.apply(message)));
  }
}

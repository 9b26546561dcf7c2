package dev.atlasaction.action.platform.github;

import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Inert;
import dev.atlasaction.action.platform.Level;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Redactor;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Workflow commands, one per line (spec ci-actions.md §5.1). */
final class WorkflowLog implements Log {

  private final PrintStream out;
  private final Face face;
  private final Redactor redactor;

  WorkflowLog(PrintStream out, Face face, Redactor redactor) {
    this.out = out;
    this.face = face;
    this.redactor = redactor;
  }

  @Override
  public void info(String message) {
    String text = redactor.apply(message);
    out.println(
        switch (face) {
          case ORIGINAL -> text;
          case OWN -> Inert.colons(text);
        });
  }

  @Override
  public void notice(String message) {
    command(Level.NOTICE, "", message);
  }

  @Override
  public void warning(String message) {
    command(Level.WARNING, "", message);
  }

  @Override
  public void error(String message) {
    command(Level.ERROR, "", message);
  }

  @Override
  public void engineNotes(String chunk) {
    warning(chunk);
  }

  @Override
  public void annotate(Annotation annotation) {
    List<String> properties = new ArrayList<>();
    annotation
        .position()
        .ifPresent(position -> {
          properties.add("file=" + escapeProperty(position.file()));
          properties.add("line=" + position.line());
        });
    annotation.title().ifPresent(title -> properties.add("title=" + escapeProperty(title)));
    properties.sort(null);
    command(annotation.level(), String.join(",", properties), annotation.message());
  }

  private void command(Level level, String properties, String message) {
    String name = level.name().toLowerCase(Locale.ROOT);
    String head = properties.isEmpty() ? name : name + " " + redactor.apply(properties);
    out.println("::" + head + "::" + escapeMessage(redactor.apply(message)));
  }

  private static String escapeMessage(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String escapeProperty(String text) {
    return escapeMessage(text).replace(":", "%3A").replace(",", "%2C");
  }
}

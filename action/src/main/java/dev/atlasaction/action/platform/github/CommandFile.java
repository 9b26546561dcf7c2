package dev.atlasaction.action.platform.github;

import dev.atlasaction.action.platform.Host;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file the runner reads after the step; its path is in an environment variable. */
final class CommandFile {

  private final Host host;
  private final String variable;

  CommandFile(Host host, String variable) {
    this.host = host;
    this.variable = variable;
  }

  boolean isSet() {
    return !host.variable(variable).isEmpty();
  }

  /** Appends the text; raises an environment error if the file cannot be written. */
  void append(String text) {
    if (!isSet()) {
      return;
    }
    Path file = host.workingDirectory().resolve(host.variable(variable));
    try {
      Files.writeString(
          file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw EngineException.environment(
          "cannot write %s=%s: %s".formatted(variable, file, e.getMessage()), e);
    }
  }
}

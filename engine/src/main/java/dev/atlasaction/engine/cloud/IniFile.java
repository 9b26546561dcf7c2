package dev.atlasaction.engine.cloud;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A file with sections, as the command line of AWS keeps credentials and profiles. */
final class IniFile {

  private IniFile() {}

  /** The settings of a section; none if the file or the section is missing. */
  static Map<String, String> section(Path file, String section) {
    Map<String, String> settings = new HashMap<>();
    if (!Files.isRegularFile(file)) {
      return settings;
    }
    boolean inside = false;
    try {
      for (String line : Files.readAllLines(file)) {
        String text = line.strip();
        int equals = text.indexOf('=');
        if (text.startsWith("[") && text.endsWith("]")) {
          inside = text.substring(1, text.length() - 1).strip().equals(section);
        } else if (inside && equals > 0 && !text.startsWith("#")) {
          settings.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
        }
      }
    } catch (IOException unreadable) {
      throw EngineException.environment("cannot read " + file + ": " + unreadable, unreadable);
    }
    return settings;
  }
}

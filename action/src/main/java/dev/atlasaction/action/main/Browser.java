package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Host;
import dev.atlasaction.engine.error.EngineException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows a page to the user. */
final class Browser {

  private static final List<String> OPENERS = List.of("xdg-open", "open", "wslview");

  private final Host host;

  Browser(Host host) {
    this.host = host;
  }

  /** Writes the page to a new file, tries to open it, and says where it is. */
  String show(String html) {
    try {
      Path file = Files.createTempFile("atlas-preview-", ".html");
      Files.writeString(file, html);
      for (String opener : OPENERS) {
        for (String folder : host.variable("PATH").split(File.pathSeparator, -1)) {
          Path program = Path.of(folder, opener);
          if (Files.isExecutable(program)) {
            new ProcessBuilder(program.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
            return "opened " + file + "\n";
          }
        }
      }
      return "wrote " + file + "\n";
    } catch (IOException e) {
      throw EngineException.environment("cannot show the page: " + e.getMessage(), e);
    }
  }
}

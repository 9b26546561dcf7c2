package dev.atlasaction.engine.cli.console;

import dev.atlasaction.engine.cli.output.ReviewOutput;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.lint.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One {@code --output FORMAT[=FILE]}.
 *
 * @param file where to write; empty for the standard output
 */
public record OutputTarget(ReviewOutput output, String file) {

  /**
   * Reads the value of a flag.
   *
   * @throws EngineException if there is no such format
   */
  public static OutputTarget parse(String value) {
    int at = value.indexOf('=');
    String name = at < 0 ? value : value.substring(0, at);
    ReviewOutput output =
        ReviewOutput.find(name)
            .orElseThrow(() ->
                EngineException.user(
                    "no output \""
                        + name
                        + "\", choose one of "
                        + String.join(", ", ReviewOutput.names())));
    return new OutputTarget(output, at < 0 ? "" : value.substring(at + 1));
  }

  /** Whether it takes the place of the text. */
  public boolean isStandard() {
    return file.isEmpty();
  }

  /**
   * Writes the result; missing directories are made.
   *
   * @throws EngineException if the file cannot be written
   */
  public void write(CommandContext context, LintResult result) {
    String text = output.render(result);
    if (isStandard()) {
      context.out().print(text);
      return;
    }
    Path target = context.workingDirectory().resolve(file);
    try {
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(target, text);
    } catch (IOException unwritable) {
      throw EngineException.user("write " + file + ": " + unwritable.getMessage());
    }
  }
}

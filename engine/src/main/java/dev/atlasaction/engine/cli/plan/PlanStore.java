package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.proposal.PlanFile;
import dev.atlasaction.engine.proposal.PlanFileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plans in files of the working directory. */
record PlanStore(CommandContext context) {

  private static final String SCHEME = "file://";

  /**
   * Writes a plan.
   *
   * @param output where; empty for a file named after the plan
   * @return the URL of the file
   */
  String save(PlanFile plan, String output) {
    String name = plan(output.isEmpty() ? plan.name() + PlanFile.SUFFIX : output);
    try {
      Files.writeString(context.workingDirectory().resolve(name), PlanFileText.write(plan));
    } catch (IOException unwritable) {
      throw EngineException.environment(
          "write " + name + ": " + unwritable.getMessage(), unwritable);
    }
    return SCHEME + name;
  }

  /**
   * Reads the plan of a {@code file://} URL or path.
   *
   * @throws EngineException if there is none, or it is malformed
   */
  PlanFile load(String url) {
    String name = plan(url);
    Path path = context.workingDirectory().resolve(name);
    if (!Files.isRegularFile(path)) {
      throw EngineException.user("stat " + name + ": no such file or directory");
    }
    try {
      return PlanFileText.read(path.getFileName().toString(), Files.readString(path));
    } catch (IOException unreadable) {
      throw EngineException.environment(
          "open " + name + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static String plan(String url) {
    return url.startsWith(SCHEME) ? url.substring(SCHEME.length()) : url;
  }
}

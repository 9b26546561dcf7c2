package dev.atlasaction.testkit.script;

import java.io.IOException;
import java.util.List;

/** A command of the script language. */
@FunctionalInterface
public interface ScriptCommand {

  /**
   * Runs one script line.
   *
   * @param args the words after the command's name, variables expanded
   * @throws ScriptFailure if the outcome is not the expected one
   * @throws IOException if a file cannot be used; the script fails
   */
  void run(ScriptState state, Expectation expectation, List<String> args) throws IOException;
}

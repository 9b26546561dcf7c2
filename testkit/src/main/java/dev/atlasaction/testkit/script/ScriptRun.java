package dev.atlasaction.testkit.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the lines of one script and says where it failed. */
final class ScriptRun {
  private final Path script;
  private final ScriptState state;
  private final Map<String, ScriptCommand> commands;

  ScriptRun(Path script, ScriptState state, Map<String, ScriptCommand> commands) {
    this.script = script;
    this.state = state;
    this.commands = commands;
  }

  void run(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      try {
        ScriptLine parsed = ScriptLine.parse(line, state::expand);
        if (parsed.words().equals(List.of("stop"))) {
          return;
        }
        run(parsed);
      } catch (AssertionError | IOException e) {
        String where = "%s:%d: %s".formatted(script, i + 1, line);
        throw new ScriptFailure(where + "\n" + e.getMessage(), e);
      }
    }
  }

  private void run(ScriptLine line) throws IOException {
    if (line.words().isEmpty()) {
      return;
    }
    String name = line.words().getFirst();
    ScriptCommand command = commands.get(name);
    if (command == null) {
      throw new ScriptFailure("unknown command " + name + "; there are " + commands.keySet());
    }
    command.run(state, line.expectation(), line.words().subList(1, line.words().size()));
  }
}

package dev.atlasaction.engine.cli;

import dev.atlasaction.testkit.golden.GoldenFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference of all commands is what their help says. */
final class CommandPagesTest {

  private static final String INTRODUCTION =
      """
      # Commands

      What `atlas COMMAND --help` prints. Flags that all commands have are given once, with their group.
      """;

  @Test
  void theReferenceIsFresh() {
    String commands =
        HelpOutput.ofAllCommands().entrySet().stream()
            .filter(entry -> !entry.getKey().isEmpty())
            .map(entry -> section(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    new GoldenFile(Path.of("../docs/commands.md")).assertMatches(INTRODUCTION + commands);
  }

  private static String section(List<String> words, String text) {
    int inherited = text.indexOf("\nGlobal Flags:\n");
    String own = inherited < 0 ? text : text.substring(0, inherited);
    return "\n## atlas %s\n\n```text\n%s```\n".formatted(String.join(" ", words), own);
  }
}

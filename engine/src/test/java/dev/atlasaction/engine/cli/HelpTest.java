package dev.atlasaction.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.api.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What users read who ask for help. */
final class HelpTest {

  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) +\\S");

  @Test
  void aCommandSaysWhatItDoesHowItIsCalledAndWhichFlagsItTakes() {
    assertThat(printed("migrate", "hash", "--help"))
        .isEqualTo(
            """
            Writes atlas.sum anew after files of the migration directory were edited on purpose.

            The file holds a checksum for each migration file and one over all of them, so that an edit nobody
            meant, or two branches that both added files, is noticed.

            Usage:
              atlas migrate hash [flags]

            Examples:
              atlas migrate hash
              atlas migrate hash --dir "file://db/migrations"

            Flags:
                  --dir string   select migration directory using URL format (default "file://migrations")
              -h, --help         help for hash

            Global Flags:
              -c, --config string        select config (project) file using URL format (default "file://atlas.hcl")
                  --env string           set which env from the config file to use
                  --var <name>=<value>   input variables (default [])
            """);
  }

  @Test
  void theSameTextIsThereByTheHelpCommandAndTheShortFlag() {
    String text = printed("migrate", "lint", "--help");
    assertThat(printed("help", "migrate", "lint")).isEqualTo(text);
    assertThat(printed("migrate", "lint", "-h")).isEqualTo(text);
  }

  @Test
  void aGroupWithoutCommandOrWithAnUnknownOnePrintsItsHelp() {
    assertThat(printed("schema")).isEqualTo(printed("schema", "--help"));
    assertThat(printed("schema", "nope")).isEqualTo(printed("schema", "--help"));
    assertThat(printed()).contains("Available Commands:\n  completion  Generate");
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheOnesItResembles() {
    assertThat(printed("migrat"))
        .isEqualTo(
            """
            Error: unknown command "migrat" for "atlas"

            Did you mean this?
            \tmigrate

            Run 'atlas --help' for usage.
            """);
  }

  @Test
  void everyFlagOfEveryCommandIsExplained() {
    Deque<List<String>> waiting = new ArrayDeque<>(List.of(List.of()));
    List<String> unexplained = new ArrayList<>();
    int commands = 0;
    while (!waiting.isEmpty()) {
      List<String> words = waiting.pop();
      List<String> call = new ArrayList<>(words);
      call.add("--help");
      String text = printed(call.toArray(String[]::new));
      commands++;
      text.lines()
          .filter(line -> line.matches("  (-\\w, |    )--[\\w-]+( \\S+)? *"))
          .forEach(line -> unexplained.add(String.join(" ", words) + line));
      int start = text.indexOf("Available Commands:");
      if (start >= 0) {
        Matcher names = COMMAND.matcher(text.substring(start, text.indexOf("\nFlags:", start)));
        while (names.find()) {
          List<String> below = new ArrayList<>(words);
          below.add(names.group(1));
          waiting.add(below);
        }
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(commands).isGreaterThan(20);
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    assertThat(printed("completion", "bash")).contains("inspect").contains("--revisions-schema");
    assertThat(printed("completion", "fish")).startsWith("Error: completion is there for bash");
  }

  private static String printed(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new AtlasCli()
        .run(
            new Invocation(
                List.of(args),
                Map.of(),
                Path.of("").toAbsolutePath(),
                InputStream.nullInputStream(),
                stream,
                stream));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

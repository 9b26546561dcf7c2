package dev.atlasaction.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users read who ask for help. */
final class HelpTest {

  @Test
  void aCommandSaysWhatItDoesHowItIsCalledAndWhichFlagsItTakes() {
    assertThat(HelpOutput.of("migrate", "hash", "--help"))
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
    String text = HelpOutput.of("migrate", "lint", "--help");
    assertThat(HelpOutput.of("help", "migrate", "lint")).isEqualTo(text);
    assertThat(HelpOutput.of("migrate", "lint", "-h")).isEqualTo(text);
  }

  @Test
  void aGroupWithoutCommandOrWithAnUnknownOnePrintsItsHelp() {
    assertThat(HelpOutput.of("schema")).isEqualTo(HelpOutput.of("schema", "--help"));
    assertThat(HelpOutput.of("schema", "nope")).isEqualTo(HelpOutput.of("schema", "--help"));
    assertThat(HelpOutput.of()).contains("Available Commands:\n  completion  Generate");
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheOnesItResembles() {
    assertThat(HelpOutput.of("migrat"))
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
    Map<List<String>, String> texts = HelpOutput.ofAllCommands();
    List<String> unexplained = new ArrayList<>();
    texts.forEach((words, text) ->
        text.lines()
            .filter(line -> line.matches("  (-\\w, |    )--[\\w-]+( \\S+)? *"))
            .forEach(line -> unexplained.add(String.join(" ", words) + line)));
    assertThat(unexplained).isEmpty();
    assertThat(texts).hasSizeGreaterThan(20);
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    assertThat(HelpOutput.of("completion", "bash"))
        .contains("inspect")
        .contains("--revisions-schema");
    assertThat(HelpOutput.of("completion", "fish"))
        .startsWith("Error: completion is there for bash");
  }
}

package dev.atlasaction.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs print as schemas: what is refused, and what is kept (spec loaders.md §1). */
final class ExternalSchemaTest {

  private static final String CACHE =
      """
      cache {
        inputs = ["models", "conf/**/*.ini"]
        env    = ["MODE"]
      }
      """;

  @TempDir Path dir;

  private final Map<String, String> env = new HashMap<>();
  private String out = "";

  @BeforeEach
  void project() throws IOException {
    env.put("PATH", System.getenv("PATH"));
    env.put("HOME", dir.resolve("home").toString());
    Files.createDirectories(dir.resolve("models"));
    Files.createDirectories(dir.resolve("conf/deep"));
    Files.writeString(dir.resolve("models/a.sql"), "CREATE TABLE a (id int);");
    Files.writeString(dir.resolve("conf/top.ini"), "");
    Files.writeString(dir.resolve("conf/deep/below.ini"), "");
    program("echo run >> runs.txt; echo \"-- $MODE\"; cat models/*.sql");
    config(CACHE);
  }

  @Test
  void runsAProgramOnceWhileItsInputsAreTheSame() throws IOException {
    assertThat(inspect()).isZero();
    assertThat(out).contains("table \"a\"");
    assertThat(inspect()).isZero();
    assertThat(out).contains("table \"a\"");
    assertThat(runs()).isEqualTo(1);
  }

  @Test
  void runsAgainWhenAnInputAVariableOrTheProgramChanges() throws IOException {
    inspect();
    Files.writeString(dir.resolve("models/b.sql"), "CREATE TABLE b (id int);");
    inspect();
    assertThat(out).contains("table \"b\"");
    assertThat(runs()).isEqualTo(2);
    Files.writeString(dir.resolve("conf/deep/below.ini"), "x");
    inspect();
    Files.writeString(dir.resolve("conf/top.ini"), "x");
    inspect();
    assertThat(runs()).isEqualTo(4);
    env.put("MODE", "prod");
    inspect();
    assertThat(runs()).isEqualTo(5);
    program("echo run >> runs.txt; echo 'CREATE TABLE other (id int);'");
    inspect();
    assertThat(out).contains("table \"other\"").doesNotContain("table \"a\"");
    Files.delete(dir.resolve("models/b.sql"));
    inspect();
    assertThat(runs()).isEqualTo(7);
  }

  @Test
  void keepsNothingOfAProgramThatFailed() throws IOException {
    program("echo run >> runs.txt; echo 'CREATE TABLE half (id int);'; echo no models >&2; exit 3");
    for (int i = 0; i < 2; i++) {
      assertThat(inspect()).isOne();
      assertThat(out).contains("data.external_schema.app: running program", "no models");
    }
    assertThat(runs()).isEqualTo(2);
  }

  @Test
  void keepsNothingThatCameWhileAnInputChanged() throws IOException {
    program("echo run >> runs.txt; cat models/*.sql; echo '-- more' >> models/a.sql");
    inspect();
    inspect();
    assertThat(runs()).isEqualTo(2);
  }

  @Test
  void takesNoKeptOutputThatWasChanged() throws IOException {
    inspect();
    try (Stream<Path> kept = Files.list(dir.resolve("home/.cache/atlas-action/programs"))) {
      Path file = kept.findFirst().orElseThrow();
      Files.writeString(file, Files.readString(file).replace("TABLE a", "TABLE evil"));
    }
    inspect();
    assertThat(out).contains("table \"a\"").doesNotContain("evil");
    assertThat(runs()).isEqualTo(2);
  }

  @Test
  void runsEveryTimeWithoutACacheBlockOrWhereItIsSwitchedOff() throws IOException {
    env.put("ATLAS_NO_PROGRAM_CACHE", "1");
    inspect();
    inspect();
    env.remove("ATLAS_NO_PROGRAM_CACHE");
    config("");
    inspect();
    inspect();
    assertThat(runs()).isEqualTo(4);
  }

  @Test
  void refusesAnInputThatNamesNoFile() throws IOException {
    config("cache {\n  inputs = [\"modells\"]\n}\n");
    assertThat(inspect()).isOne();
    assertThat(out).contains("cache: input \"modells\" names no file");
    config("cache {\n  inputs = []\n}\n");
    assertThat(inspect()).isOne();
    assertThat(out).contains("inputs must name the files that are read");
  }

  @Test
  void refusesAnEmptySchemaUnlessItIsExpected() throws IOException {
    config("");
    program("echo; echo '-- no models found'; echo '/* none */'");
    assertThat(inspect()).isOne();
    assertThat(out).contains("printed no SQL, which would drop every table", "allow_empty = true");
    config("allow_empty = true\n");
    assertThat(inspect()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Data base Connected", "[INFO] starting", "created 3 models", "{}"})
  void refusesLogsInFrontOfSql(String log) throws IOException {
    config("");
    program("echo '-- head'; echo '" + log + "'; cat models/*.sql");
    assertThat(inspect()).isOne();
    assertThat(out).contains("is not SQL at line 2: \"" + log + "\"", "send logs to stderr");
  }

  @Test
  void takesColoursMarksAndCarriageReturnsAway() throws IOException {
    config("");
    program("printf '\\357\\273\\277\\033[32mCREATE TABLE c (id int);\\033[0m\\r\\n'");
    assertThat(inspect()).isZero();
    assertThat(out).contains("table \"c\"");
  }

  @Test
  void stopsAProgramThatTakesTooLong() throws IOException {
    config("timeout = \"200ms\"\n");
    program("tail -f /dev/null");
    assertThat(inspect()).isOne();
    assertThat(out).contains("not done after 200ms; it was stopped");
    config("timeout = \"soon\"\n");
    assertThat(inspect()).isOne();
    assertThat(out).contains("data.external_schema.app: timeout: ");
  }

  private void program(String script) throws IOException {
    Path file = dir.resolve("loader.sh");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void config(String more) throws IOException {
    Files.writeString(
        dir.resolve("atlas.hcl"),
        """
        data "external_schema" "app" {
          program = ["./loader.sh"]
          %s
        }
        env "local" {
          src = data.external_schema.app.url
          dev = "sqlite://dev?mode=memory"
        }
        """
            .formatted(more));
  }

  private int runs() throws IOException {
    return Files.readAllLines(dir.resolve("runs.txt")).size();
  }

  private int inspect() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status =
        AtlasCommand.load()
            .run(
                new Invocation(
                    List.of("schema", "inspect", "--env", "local", "-u", "env://src"),
                    env,
                    dir,
                    InputStream.nullInputStream(),
                    stream,
                    stream));
    out = bytes.toString(StandardCharsets.UTF_8);
    return status;
  }
}

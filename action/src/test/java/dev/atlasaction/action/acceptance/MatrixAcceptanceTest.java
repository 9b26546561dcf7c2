package dev.atlasaction.action.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.forge.CiSystem;
import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.main.ActionMain;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.run.Actions;
import dev.atlasaction.testkit.golden.GoldenFile;
import dev.atlasaction.testkit.script.ScriptFailure;
import dev.atlasaction.testkit.script.ScriptRunner;
import dev.atlasaction.testkit.script.ScriptState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every action on every CI system: one script for each action, which a job of each system runs, and
 * for each pair a file with all that comes of it: log, outputs, summary, requests to the forge,
 * calls of the engine. {@code -Dgolden.update=true} writes them anew.
 *
 * <p>Beside the commands of every script: {@code input NAME VALUE} sets an input as the system
 * calls it; {@code branch} makes a repository whose branch {@code feature} adds the files of the
 * folder {@code change} to {@code main}; {@code job} runs the action of the script's name. The n-th
 * call of the engine runs {@code engine/n.sh}, prints {@code engine/n.json} and ends with {@code
 * engine/n.exit}.
 */
final class MatrixAcceptanceTest {

  private static final Path SCRIPTS = Path.of("src/test/acceptance/matrix");

  private static final String ENGINE =
      """
      #!/bin/sh
      printf '%s' "$*" | tr '\\n' ' ' >> "$WORK/calls"
      echo >> "$WORK/calls"
      n=$(wc -l < "$WORK/calls" | tr -d ' ')
      [ ! -f "$WORK/engine/$n.sh" ] || . "$WORK/engine/$n.sh"
      [ ! -f "$WORK/engine/$n.json" ] || cat "$WORK/engine/$n.json"
      [ ! -f "$WORK/engine/$n.exit" ] || exit "$(cat "$WORK/engine/$n.exit")"
      """;

  private final Map<String, FakeForge> forges = new HashMap<>();

  @Test
  void everyPairHasItsExpectation() {
    List<String> missing =
        Stream.of(CiSystem.values())
            .flatMap(system -> Actions.ids().stream().map(action -> expected(system, action)))
            .filter(file -> !Files.isRegularFile(file))
            .map(Path::toString)
            .toList();
    assertThat(missing).isEmpty();
  }

  @TestFactory
  Stream<DynamicContainer> jobs() {
    return Stream.of(CiSystem.values())
        .map(system ->
            DynamicContainer.dynamicContainer(
                system.id(),
                Actions.ids().stream()
                    .map(action -> DynamicTest.dynamicTest(action, () -> run(system, action)))));
  }

  private static Path script(String action) {
    return SCRIPTS.resolve(action.replace('/', '-') + ".txtar");
  }

  private static Path expected(CiSystem system, String action) {
    return SCRIPTS
        .resolve("expected")
        .resolve(system.id())
        .resolve(action.replace('/', '-') + ".txt");
  }

  private void run(CiSystem system, String action) throws IOException {
    new ScriptRunner()
        .command(
            "input",
            (state, expected, args) -> state.set(system.variable(args.get(0)), args.get(1)))
        .command("branch", (state, expected, args) -> GitBranch.make(state))
        .command("job", (state, expected, args) -> job(state, system, action))
        .setUp(state -> prepare(state, system))
        .run(script(action));
  }

  private void prepare(ScriptState state, CiSystem system) throws IOException {
    FakeForge forge = new FakeForge();
    forges.put(state.work().toString(), forge);
    state.atEnd(forge::close);
    ForgeAnswers.of(system, forge);
    Path engine = state.work().resolve("engine-program");
    Files.writeString(engine, ENGINE);
    assertThat(engine.toFile().setExecutable(true)).isTrue();
    Files.createDirectories(state.work().resolve("out"));
    writeIfAbsent(
        state,
        "event.json",
        """
        {"pull_request": {"number": 7, "body": "", "head": {"sha": "c0ffee5"}, "base": {"ref": "main"}},
         "repository": {"html_url": "https://github.com/acme/shop", "default_branch": "main"}}
        """);
    writeIfAbsent(
        state,
        "teamcity.properties",
        """
        teamcity.pullRequest.number=7
        teamcity.pullRequest.target.branch=main
        teamcity.build.branch=feature
        build.vcs.number=c0ffee5
        vcsroot.url=https://github.com/acme/shop.git
        """);
    system.job(state.work(), forge.url(), "canary-token").forEach(state::set);
    GitBranch.identity().forEach(state::set);
    state.set("ATLAS_PATH", engine.toString());
    state.set("ATLAS_CLOUD_API_URL", forge.url() + "/query");
    state.set("NO_COLOR", "1");
    state.set("PATH", "/usr/bin:/bin");
  }

  private static void writeIfAbsent(ScriptState state, String name, String text)
      throws IOException {
    if (!Files.exists(state.work().resolve(name))) {
      state.write(name, text);
    }
  }

  private void job(ScriptState state, CiSystem system, String action) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit;
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      exit =
          ActionMain.run(
              Host.of(state.env(), state.directory(), print, print), "--action=" + action);
    }
    FakeForge forge = Objects.requireNonNull(forges.get(state.work().toString()));
    StringBuilder all = new StringBuilder();
    section(all, "exit", exit + "\n");
    section(all, "log", out.toString(StandardCharsets.UTF_8));
    try (Stream<Path> files = Files.walk(state.work().resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        section(all, state.work().relativize(file).toString(), Files.readString(file));
      }
    }
    section(
        all, "requests", String.join("\n", forge.requests()).replace("\\n", "\n").strip() + "\n");
    Path calls = state.work().resolve("calls");
    section(all, "engine", Files.exists(calls) ? Files.readString(calls) : "");
    String text = all.toString();
    if (text.contains("canary-token")) {
      throw new ScriptFailure("the token is shown");
    }
    new GoldenFile(expected(system, action)).assertMatches(plain(text, state, forge));
  }

  /** What is empty is left out. */
  private static void section(StringBuilder all, String name, String text) {
    if (!text.isBlank()) {
      all.append("-- ").append(name).append(" --\n").append(text);
    }
  }

  /** Without what differs from run to run. */
  private static String plain(String text, ScriptState state, FakeForge forge) {
    return text.replace(state.work().toString(), "$WORK")
        .replace(forge.url(), "$FORGE")
        .replaceAll("atlas-action v[^ \\n<\"]+", "atlas-action VERSION")
        .replaceAll("Atlas Action/\\S+", "Atlas Action/VERSION")
        .replaceAll("atlas-action [0-9][^ ,]*", "atlas-action VERSION")
        .replaceAll("\"triggerVersion\":\"[^\"]*\"", "\"triggerVersion\":\"VERSION\"")
        .replaceAll("git version [0-9.]+", "git version VERSION")
        .replaceAll("/tmp/\\S*atlas-order[0-9]+", "\\$ORDER")
        .replaceAll("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z\\b", "TIME");
  }
}

package dev.atlasaction.action.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.main.ActionMain;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.testkit.script.ProgramCall;
import dev.atlasaction.testkit.script.ScriptRunner;
import dev.atlasaction.testkit.script.ScriptState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Actions on every platform, with a canned engine and a forge on a local port.
 *
 * <p>The n-th call of the engine prints {@code engine/n.json} and notes its arguments in the file
 * {@code calls}. Beside the commands of every script: {@code forge METHOD PATH STATUS FILE} answers
 * requests whose path fits the pattern; {@code requests} writes those made so far to the file of
 * that name; {@code plain FILE} copies a file without versions and paths to the file {@code plain}.
 */
final class PlatformsAcceptanceTest {

  private static final String ENGINE =
      """
      #!/bin/sh
      echo "$@" >> "$WORK/calls"
      n=$(wc -l < "$WORK/calls" | tr -d ' ')
      cat "$WORK/engine/$n.json"
      [ ! -f "$WORK/engine/$n.exit" ] || exit "$(cat "$WORK/engine/$n.exit")"
      """;

  private final Map<String, FakeForge> forges = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> platforms() {
    return new ScriptRunner()
        .program("atlas-action", PlatformsAcceptanceTest::action)
        .command("forge", (state, expected, args) -> answer(state, args))
        .command("requests", (state, expected, args) -> state.write("requests", requests(state)))
        .command("plain", (state, expected, args) -> state.write("plain", plain(state, args)))
        .setUp(this::prepare)
        .tests(Path.of("src/test/acceptance/platforms"));
  }

  private void prepare(ScriptState state) throws IOException {
    FakeForge forge = new FakeForge();
    forges.put(state.work().toString(), forge);
    state.atEnd(forge::close);
    Path engine = state.work().resolve("engine-program");
    Files.writeString(engine, ENGINE);
    assertThat(engine.toFile().setExecutable(true)).isTrue();
    state.set("ATLAS_PATH", engine.toString());
    state.set("PATH", "/usr/bin:/bin");
    state.set("FORGE", forge.url());
  }

  private FakeForge forge(ScriptState state) {
    return Objects.requireNonNull(forges.get(state.work().toString()));
  }

  private void answer(ScriptState state, List<String> args) throws IOException {
    forge(state)
        .answer(args.get(0), args.get(1), Integer.parseInt(args.get(2)), state.read(args.get(3)));
  }

  private String requests(ScriptState state) {
    String made = String.join("\n", forge(state).requests()).replace("\\n", "\n");
    return withoutVersion(made) + "\n";
  }

  private static String plain(ScriptState state, List<String> args) throws IOException {
    return withoutVersion(state.read(args.getFirst())).replace(state.work().toString(), "$WORK");
  }

  private static String withoutVersion(String text) {
    return text.replaceAll("atlas-action v[^ \\n<\"]+", "atlas-action VERSION")
        .replaceAll("\"triggerVersion\":\"[^\"]*\"", "\"triggerVersion\":\"VERSION\"");
  }

  private static int action(ProgramCall call) {
    return ActionMain.run(
        Host.of(call.env(), call.workingDirectory(), call.out(), call.err()),
        call.args().toArray(new String[0]));
  }
}

package dev.atlasaction.action.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.forge.CiSystem;
import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.main.ActionMain;
import dev.atlasaction.action.manifest.Manifest;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.run.Actions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Demand 8 of spec ci-demand.md §1: a secret planted in every input of every action on every
 * platform appears nowhere: not in the log, the outputs, the summary, a comment or any other
 * request, nor in the list of processes.
 */
final class CanaryTest {

  private static final String CANARY = "C4nary";
  private static final String PASSWORD = CANARY + "%21pass";
  private static final String URL =
      "postgres://app:" + PASSWORD + "@127.0.0.1:9/shop?sslmode=disable";
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));

  @TempDir Path work;
  private final FakeForge forge = new FakeForge();

  static Stream<Arguments> jobs() {
    return Stream.of(CiSystem.values())
        .flatMap(kind -> Actions.ids().stream().map(action -> Arguments.of(kind, action)));
  }

  @AfterEach
  void stop() {
    forge.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("jobs")
  void aSecretInAnyInputAppearsNowhere(CiSystem kind, String action) throws IOException {
    Manifest manifest = Manifest.parse(Files.readString(ROOT.resolve("manifest.yml")));
    prepare();
    StringBuilder seen = new StringBuilder();
    for (boolean all : new boolean[] {true, false}) {
      Map<String, String> env = platform(kind);
      for (String input : inputs(manifest, action)) {
        if (all || isAddress(input)) {
          env.put(kind.variable(input), value(input));
        }
      }
      // What the run asks for on purpose, so that it gets far.
      env.putIfAbsent(kind.variable("dir"), "file://migrations");
      env.put(kind.variable("vars"), "{\"db_password\": \"" + CANARY + "-\\\"in-vars\"}");
      env.remove(kind.variable("working-directory"));
      env.put(kind.variable("fail-on"), "error");
      for (String choice :
          List.of("comment", "comment-mode", "comment-on", "line-comments", "comment-style")) {
        env.remove(kind.variable(choice));
      }
      seen.append(run(env, action));
    }
    String processes = childProcesses();
    assertThat(leak(seen.toString())).as("log").isEmpty();
    assertThat(leak(String.join("\n", forge.requests()))).as("requests").isEmpty();
    assertThat(leak(files())).as("files").isEmpty();
    assertThat(leak(processes)).as("processes").isEmpty();
    assertThat(seen).as("it said something").isNotBlank();
  }

  private static List<String> inputs(Manifest manifest, String id) {
    Manifest.Action action = manifest.actions().get(id);
    assertThat(action).isNotNull();
    List<String> names = new ArrayList<>();
    if (action.inputs() != null) {
      names.addAll(action.inputs().keySet());
    }
    if (action.common() != null) {
      names.addAll(action.common());
    }
    return names;
  }

  private static boolean isAddress(String input) {
    return input.contains("url")
        || input.contains("token")
        || input.equals("from")
        || input.equals("to");
  }

  private static String value(String input) {
    return input.endsWith("token") ? CANARY + "-in-" + input : URL;
  }

  private String run(Map<String, String> env, String action) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    ActionMain.run(Host.of(env, work, print, print), "--action=" + action);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void prepare() throws IOException {
    forge.answer("GET", ".*", 200, "[]");
    forge.answer("POST", ".*", 201, "{\"id\": 1, \"body\": \"\"}");
    Files.createDirectories(work.resolve("migrations"));
    Files.createDirectories(work.resolve("out"));
    Files.writeString(work.resolve("migrations/1.sql"), "CREATE TABLE users (id int);\n");
    Files.writeString(
        work.resolve("event.json"),
        "{\"pull_request\": {\"number\": 7, \"body\": \"\", \"head\": {\"sha\": \"c0ffee5\"},"
            + " \"base\": {\"ref\": \"main\"}}}");
    Files.writeString(work.resolve("teamcity.properties"), "teamcity.pullRequest.number=7\n");
  }

  private Map<String, String> platform(CiSystem kind) {
    TreeMap<String, String> env = new TreeMap<>();
    env.put("PATH", System.getenv("PATH"));
    env.put("HOME", work.toString());
    env.put("ATLAS_CLOUD_API_URL", forge.url() + "/query");
    env.put("ATLAS_TOKEN", CANARY + "-cloud");
    env.putAll(kind.job(work, forge.url(), CANARY + "-token"));
    return env;
  }

  /** Everything that was written. */
  private String files() {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(file).append('\n');
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  private static String childProcesses() {
    StringBuilder all = new StringBuilder();
    ProcessHandle.current()
        .descendants()
        .forEach(child -> child.info().commandLine().ifPresent(all::append));
    return all.toString();
  }

  /** What is around the secret, short. */
  private static String leak(String text) {
    int at = text.indexOf(CANARY);
    return at < 0 ? "" : text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 40));
  }
}

package dev.atlasaction.action.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Demand 15 of spec ci-demand.md §1: set-up that can be verified, and works without Internet. */
final class StepsTest {

  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final String PROGRAM =
      """
      #!/bin/bash
      echo "$(basename "$0") $*; dev-url: $(env | sed -n 's/^INPUT_DEV-URL=//p')"
      """;

  @TempDir Path work;
  private final TreeMap<String, String> env = new TreeMap<>();

  @BeforeEach
  void aRunner() throws IOException {
    Files.createDirectories(work.resolve("temp"));
    env.put("PATH", work.resolve("path") + ":/usr/bin:/bin");
    env.put("HOME", work.toString());
    env.put("RUNNER_TEMP", work.resolve("temp").toString());
    env.put("RUNNER_TOOL_CACHE", work.resolve("tools").toString());
    env.put("GITHUB_ENV", work.resolve("env").toString());
    env.put("GITHUB_PATH", work.resolve("added-path").toString());
    env.put("GITHUB_OUTPUT", work.resolve("output").toString());
    env.put("GITHUB_WORKSPACE", work.toString());
    env.put("INPUT_DEV-URL", "sqlite://canary-secret");
  }

  @Test
  void setupInstallsAReleaseWithItsChecksumAndWithoutInternet() throws IOException {
    String checksum = release("9.9.9");
    setup(Map.of("RELEASE", "9.9.9", "DOWNLOAD_URL", work.resolve("shelf").toString()));
    Ran ran = setUp();
    assertThat(ran.exit()).as(ran.text()).isZero();
    Path bin = Path.of(Files.readString(work.resolve("added-path")).strip());
    assertThat(bin.startsWith(work.resolve("tools"))).isTrue();
    assertThat(bin.resolve("atlas")).isExecutable();
    assertThat(work.resolve("output")).content().startsWith("version=atlas version");
    assertThat(bin.resolveSibling(".sha256")).content().isEqualToIgnoringNewLines(checksum);

    // A second job finds it where the first one left it.
    Files.delete(work.resolve("shelf/" + archive("9.9.9")));
    assertThat(setUp().exit()).isZero();

    // The steps that follow run what was installed.
    env.put("ATLAS_ACTION_HOME", bin.getParent().toString());
    assertThat(step("migrate/lint").text())
        .isEqualToIgnoringNewLines(
            "atlas-action --action=migrate/lint; dev-url: sqlite://canary-secret");
  }

  @Test
  void setupInstallsNothingWhoseChecksumIsAnother() throws IOException {
    release("9.9.9");
    setup(
        Map.of(
            "RELEASE", "9.9.9",
            "CHECKSUM", "0".repeat(64),
            "DOWNLOAD_URL", work.resolve("shelf").toString()));
    Ran ran = setUp();
    assertThat(ran.exit()).isNotZero();
    assertThat(ran.text()).contains("not " + "0".repeat(64)).contains("nothing was installed");
    assertThat(work.resolve("tools")).doesNotExist();
  }

  @Test
  void aVersionIsNoPath() throws IOException {
    setup(Map.of("RELEASE", "../../etc", "DOWNLOAD_URL", work.toString()));
    assertThat(setUp().text()).contains("\"../../etc\" is no version");
  }

  @Test
  void aStepRunsInTheImageOnTheRunnersNetworkAndShowsNoValueInTheListOfProcesses()
      throws IOException {
    program(
        "path/docker",
        """
        #!/bin/bash
        [ "$1" != image ] || exit 0
        printf '%s\\n' "$@" > "$HOME/docker-arguments"
        exit 3
        """);
    env.put("ATLAS_ACTION_RUN", "image");
    env.put("DB_PASSWORD", "canary-secret");
    assertThat(step("migrate/lint").exit()).isEqualTo(3);
    List<String> arguments = Files.readAllLines(work.resolve("docker-arguments"));
    assertThat(arguments)
        .startsWith("run", "--rm", "--network", "host")
        .contains("INPUT_DEV-URL", "DB_PASSWORD", work + ":" + work, "--action=migrate/lint")
        .noneMatch(argument -> argument.contains("canary"))
        .doesNotContain("PATH", "HOME");
    assertThat(arguments.getLast()).isEqualTo("--action=migrate/lint");
    assertThat(arguments.get(arguments.size() - 2)).matches("[a-z/-]+:v\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void everyActionOfGitHubRunsTheStep() throws IOException {
    JsonNode manifest = new YAMLMapper().readTree(ROOT.resolve("manifest.yml").toFile());
    for (Map.Entry<String, JsonNode> action : manifest.path("actions").properties()) {
      JsonNode file =
          new YAMLMapper().readTree(ROOT.resolve(action.getKey() + "/action.yml").toFile());
      String run = file.at("/runs/steps/0/run").asText();
      String path = run.replace("\"$GITHUB_ACTION_PATH/", "").replaceFirst("\".*", "");
      assertThat(ROOT.resolve(action.getKey()).resolve(path).normalize().toRealPath())
          .isEqualTo(ROOT.resolve("bin/step").toRealPath());
      assertThat(run).endsWith(" \"$ATLAS_ACTION\"");
    }
  }

  private void setup(Map<String, String> inputs) {
    for (String name : List.of("RELEASE", "CHECKSUM", "DOWNLOAD_URL", "CLOUD_TOKEN")) {
      env.put(name, inputs.getOrDefault(name, ""));
    }
    env.put("GITHUB_ACTION_PATH", ROOT.resolve("setup").toAbsolutePath().toString());
  }

  private Ran setUp() throws IOException {
    JsonNode action = new YAMLMapper().readTree(ROOT.resolve("setup/action.yml").toFile());
    return run(List.of("bash", "-e", "-c", action.at("/runs/steps/0/run").asText()));
  }

  private Ran step(String action) throws IOException {
    return run(List.of(ROOT.resolve("bin/step").toAbsolutePath().toString(), action));
  }

  private Ran run(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(env);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Ran(process.waitFor(), text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** A release with programs that say how they were called; returns its checksum. */
  private String release(String version) throws IOException {
    String name = archive(version).replace(".tar.gz", "");
    program("shelf/" + name + "/bin/atlas-action", PROGRAM);
    program("shelf/" + name + "/bin/atlas", PROGRAM.replace("$*", "version"));
    Path archive = work.resolve("shelf/" + archive(version));
    Ran packed =
        run(List.of("tar", "-czf", archive.toString(), "-C", archive.getParent().toString(), name));
    assertThat(packed.exit()).as(packed.text()).isZero();
    String checksum = sha256(archive);
    Files.writeString(Path.of(archive + ".sha256"), checksum + "  " + archive.getFileName() + "\n");
    return checksum;
  }

  private static String archive(String version) {
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    String os = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    return "atlas-action-%s-%s-%s.tar.gz".formatted(version, os, arch);
  }

  private void program(String path, String text) throws IOException {
    Path file = work.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private record Ran(int exit, String text) {}
}

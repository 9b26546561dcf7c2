package dev.atlasaction.action.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The workflows of {@code examples} name actions and inputs there are. */
final class ExamplesTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private final List<String> problems = new ArrayList<>();
  private int steps;

  @Test
  void nameActionsAndInputsThereAre() throws IOException {
    Manifest manifest = Manifest.parse(Files.readString(ROOT.resolve("manifest.yml")));
    try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).toList()) {
        look(manifest, file.getFileName().toString(), new YAMLMapper().readTree(file.toFile()));
      }
    }
    assertThat(problems).isEmpty();
    assertThat(steps).isGreaterThan(15);
  }

  private void look(Manifest manifest, String file, JsonNode node) {
    String uses = node.path("uses").asText();
    if (uses.startsWith("ariga/atlas-action/") && !uses.contains("/setup@")) {
      check(manifest, file, uses.replaceAll("^ariga/atlas-action/|@.*", ""), node.path("with"));
    }
    String component = node.path("component").asText();
    if (!component.isEmpty()) {
      String id = component.replaceAll(".*/|@.*", "").replaceFirst("-", "/");
      check(manifest, file, id, node.path("inputs"));
    }
    if (node.path("task").asText().equals("AtlasAction@1")) {
      check(
          manifest,
          file,
          node.at("/inputs/action").asText().replace(' ', '/'),
          node.path("inputs"));
    }
    if (node.has("pipe")) {
      check(manifest, file, node.at("/variables/ATLAS_ACTION").asText(), node.path("variables"));
    }
    node.forEach(child -> look(manifest, file, child));
  }

  private void check(Manifest manifest, String file, String id, JsonNode inputs) {
    steps++;
    Manifest.Action action = manifest.actions().get(id);
    if (action == null) {
      problems.add(file + ": no action " + id);
      return;
    }
    Set<String> known = new TreeSet<>();
    Optional.ofNullable(action.inputs()).ifPresent(own -> known.addAll(own.keySet()));
    Optional.ofNullable(action.common()).ifPresent(known::addAll);
    inputs
        .fieldNames()
        .forEachRemaining(name -> {
          String input =
              name.replace("ATLAS_INPUT_", "").toLowerCase(Locale.ROOT).replace('_', '-');
          boolean ours =
              List.of("job-name", "stage", "action", "atlas-action", "bitbucket-access-token")
                  .contains(input);
          if (!ours && !known.contains(input)) {
            problems.add(file + ": " + id + " has no input " + input);
          }
        });
  }
}

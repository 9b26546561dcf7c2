package dev.atlasaction.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log of deployments promises. */
final class DeploymentLogTest {

  @TempDir private Path folder;

  private static Deployment deployment(String to) {
    Instant when = Instant.parse("2026-01-02T03:04:05Z");
    return new Deployment(
        new Deployment.Who("ada", "https://ci/1", "abc"),
        new Deployment.Change("migrate apply", "atlas://app", "1", to, List.of(to + ".sql")),
        "postgres://ada:xxxxx@db/app",
        when,
        when.plusSeconds(2),
        "");
  }

  private DeploymentLog log() {
    return new DeploymentLog(new FileRegistry(folder), "app", Seal.NONE);
  }

  private Path file(String version) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith("deployment.json"))
          .filter(file -> contains(file, "\"to\":\"" + version + "\""))
          .findFirst()
          .orElseThrow();
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void keepsEntriesInOrder() {
    for (String to : List.of("2", "3", "4")) {
      assertThat(log().append(deployment(to))).startsWith("atlas://app/deployments/0000000");
    }
    assertThat(log().entries())
        .extracting(entry -> entry.deployment().what().to())
        .containsExactly("2", "3", "4");
    assertThat(log().entries().getFirst().deployment()).isEqualTo(deployment("2"));
    assertThat(log().verify(List.of())).isEqualTo(new DeploymentLog.Verdict(3, List.of()));
  }

  @Test
  void findsWhatWasChanged() throws IOException {
    List.of("2", "3", "4").forEach(to -> log().append(deployment(to)));
    Path entry = file("3");
    Files.writeString(entry, Files.readString(entry).replace("ada", "eve"));
    assertThat(log().verify(List.of()).faults())
        .singleElement()
        .asString()
        .contains("was changed: its content is not what its name says");
  }

  @Test
  void findsWhatWasTakenOut() throws IOException {
    List.of("2", "3", "4").forEach(to -> log().append(deployment(to)));
    Path home = file("3").getParent().getParent().getParent();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.toList().reversed()) {
        Files.delete(path);
      }
    }
    assertThat(log().verify(List.of()).faults())
        .singleElement()
        .asString()
        .matches("atlas://app/deployments/00000002-\\w+ is missing: .* follows it");
  }

  @Test
  void findsThatTheLastOneWasTakenOutByItsName() throws IOException {
    log().append(deployment("2"));
    String last = log().append(deployment("3"));
    assertThat(log().verify(List.of(last)).faults()).isEmpty();
    new FileRegistry(folder).remove(Artifact.Kind.DEPLOYMENTS, last.substring("atlas://".length()));
    assertThat(log().verify(List.of()).faults()).isEmpty();
    assertThat(log().verify(List.of(last)).faults()).containsExactly(last + " is missing");
  }

  @Test
  void findsWhatIsNotSigned() {
    log().append(deployment("2"));
    Seal seal =
        new Seal() {
          @Override
          public Optional<String> sign(String text) {
            return Optional.of("signed " + text.length());
          }

          @Override
          public boolean accepts(String text, Optional<String> signature) {
            return signature.equals(sign(text));
          }
        };
    DeploymentLog sealed = new DeploymentLog(new FileRegistry(folder), "app", seal);
    sealed.append(deployment("3"));
    assertThat(sealed.verify(List.of()).faults())
        .singleElement()
        .asString()
        .contains("00000001-")
        .contains("is not signed by one of the allowed signers");
  }

  @Test
  void losesNothingOfWhatComesAtTheSameTime() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String to = "v" + i;
        running.add(threads.submit(() -> log().append(deployment(to))));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    assertThat(log().verify(List.of())).isEqualTo(new DeploymentLog.Verdict(100, List.of()));
    assertThat(log().entries())
        .extracting(entry -> entry.deployment().what().to())
        .doesNotHaveDuplicates();
  }
}

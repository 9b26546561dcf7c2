package dev.atlasaction.action.registry.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PatientHttpTest {

  private static final Call CALL = Call.of("POST", "http://registry/query", Map.of());

  private final List<Duration> waits = new ArrayList<>();

  private Answer send(Integer... statuses) throws IOException {
    ArrayDeque<Integer> left = new ArrayDeque<>(List.of(statuses));
    return new PatientHttp(call -> Answer.of(left.removeFirst(), ""), waits::add).send(CALL);
  }

  @Test
  void triesUntilTheServerRecovers() throws IOException {
    assertThat(send(500, 502, 200).status()).isEqualTo(200);
    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void givesUpAfterFiveTries() {
    assertThatThrownBy(() -> send(500, 500, 500, 500, 500))
        .isInstanceOf(IOException.class)
        .hasMessage("POST http://registry/query giving up after 5 attempt(s)");
    assertThat(waits).hasSize(4);
  }

  @Test
  void takesARefusalForAnAnswer() throws IOException {
    assertThat(send(403).status()).isEqualTo(403);
    assertThat(send(501).status()).isEqualTo(501);
    assertThat(waits).isEmpty();
  }
}

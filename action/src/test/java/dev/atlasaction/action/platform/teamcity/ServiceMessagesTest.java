package dev.atlasaction.action.platform.teamcity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.platform.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServiceMessagesTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ServiceMessages messages =
      new ServiceMessages(
          new PrintStream(out, true, StandardCharsets.UTF_8),
          Redactor.of(Map.of("GITHUB_TOKEN", "ghs_canary")));

  @Test
  void escapesWhatTheAgentWouldRead() {
    messages.send("message", Map.of("text", "it's [a|b]\n\u00e9 \ud83d\uded2", "status", "NORMAL"));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "##teamcity[message status='NORMAL' text='it|'s |[a||b|]|n|0x00E9 |0xD83D|0xDED2']\n");
  }

  @Test
  void tellsNoSecret() {
    messages.send("addBuildTag", "ghs_canary");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("##teamcity[addBuildTag 'xxxxx']\n");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(Cut.to("a".repeat(46) + "\u00e9\u00e9-", 50)).isEqualTo("a".repeat(46) + "...");
    assertThat(Cut.to("short", 50)).isEqualTo("short");
  }
}

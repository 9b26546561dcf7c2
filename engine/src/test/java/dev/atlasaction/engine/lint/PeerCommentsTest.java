package dev.atlasaction.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.lint.policy.LintPolicies;
import dev.atlasaction.engine.lint.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments written for other programs name codes that are there. */
final class PeerCommentsTest {

  @Test
  void everyCodeIsThere() {
    List<String> codes =
        Rules.of(LintPolicies.DEFAULTS).stream().map(rule -> rule.info().code()).toList();
    assertThat(PeerComments.codes()).isNotEmpty().isSubsetOf(codes);
  }

  @Test
  void commentsNameWhatMeansTheSame() {
    List<Acknowledgement> found =
        PeerComments.read(
            List.of("-- squawk-ignore ban-drop-not-null", "-- eugene: ignore E5, E9", "-- other"));
    assertThat(found).hasSize(2);
    assertThat(found.get(0).words()).containsExactly("CP101");
    assertThat(found.get(1).words()).containsExactly("PG301", "LK101");
  }
}

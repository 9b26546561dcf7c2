package dev.atlasaction.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class GoldenUpdateTest {

  @Test
  void isOffUnlessAskedFor() {
    assertThat(GoldenUpdate.isOn(null, "true")).isFalse();
    assertThat(GoldenUpdate.isOn("", null)).isFalse();
    assertThat(GoldenUpdate.isOn("true", null)).isTrue();
  }

  @Test
  void isRefusedInContinuousIntegration() {
    assertThatThrownBy(() -> GoldenUpdate.isOn("true", "true"))
        .hasMessageContaining("refused where CI is set");
  }
}

package dev.atlasaction.action.atlas.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.report.UrlView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GoUrlTest {

  private static String text(@Nullable Map<String, String> user, String host, String path) {
    return GoUrl.text(
        new UrlView("mysql", "", user, host, path, "", "a=b&c", "", "", false, false, "", null),
        "none");
  }

  @Test
  void showsAUserWithoutItsNameAsABareAt() {
    assertThat(text(Map.of(), "db:3306", "/shop")).isEqualTo("mysql://@db:3306/shop?a=b&c");
    assertThat(text(null, "db:3306", "/shop")).isEqualTo("mysql://db:3306/shop?a=b&c");
  }

  @Test
  void escapesThePath() {
    assertThat(text(null, "db", "a b?é")).isEqualTo("mysql://db/a%20b%3F%C3%A9?a=b&c");
  }

  @Test
  void hasAWordForNone() {
    assertThat(GoUrl.text(null, "<nil>")).isEqualTo("<nil>");
  }
}

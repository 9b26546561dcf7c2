package dev.atlasaction.action.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class RedactorTest {

  private final Redactor redactor =
      Redactor.of(
          Map.of(
              "GITHUB_TOKEN", "ghs_canary",
              "INPUT_DEV-URL", "postgres://me:p%40ss:word@db:5432/dev",
              "INPUT_VARS", "{\"url\": \"mysql://root:inner-canary@h/d\"}",
              "HOME", "/home/me"));

  @Test
  void tokensAndPasswordsAreReplaced() {
    assertThat(redactor.apply("token ghs_canary, inner-canary")).isEqualTo("token xxxxx, xxxxx");
  }

  @Test
  void passwordsAreReplacedRawAndDecoded() {
    assertThat(redactor.apply("p%40ss:word and p@ss:word")).isEqualTo("xxxxx and xxxxx");
  }

  @Test
  void urlsNobodyKnewKeepTheirUserOnly() {
    assertThat(redactor.apply("see mysql://root:other@h/d"))
        .isEqualTo("see mysql://root:xxxxx@h/d");
    assertThat(redactor.apply("https://h/d?a=b@c")).isEqualTo("https://h/d?a=b@c");
  }
}

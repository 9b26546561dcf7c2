package dev.atlasaction.action.scm.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GitLabScmClientTest {

  private static final String NOTES = "/gitlab/api/v4/projects/a%2Fb/merge_requests/12/notes";

  private final FakeForge forge = new FakeForge();

  private GitLabScmClient client() {
    return new GitLabScmClient(
        new ScmTarget.GitLab(forge.url() + "/gitlab/api/v4", "a/b", new Secret("glpat-canary")),
        12,
        forge.http());
  }

  @AfterEach
  void everyRequestHasTheToken() {
    assertThat(forge.headers("PRIVATE-TOKEN")).containsOnly("glpat-canary");
    forge.close();
  }

  @Test
  void looksForTheMarkerOnEveryPage() {
    forge.answer(
        "GET",
        ".*&page=1",
        "[{\"id\": 1, \"body\": \"mark\", \"system\": true}]",
        "x-next-page: 2");
    forge.answer("GET", ".*&page=2", 200, "[{\"id\": 5, \"body\": \"mark\", \"system\": false}]");
    forge.answer("PUT", ".*/notes/5", 200, "{}");
    forge.answer("DELETE", ".*/notes/5", 204, "");
    ScmComment found = client().findComment(body -> body.contains("mark")).orElseThrow();
    found.update("line\u0001 \"two\"");
    found.delete();
    assertThat(forge.requests())
        .containsExactly(
            "GET " + NOTES + "?per_page=100&sort=asc&order_by=created_at&page=1 -> 200",
            "GET " + NOTES + "?per_page=100&sort=asc&order_by=created_at&page=2 -> 200",
            "PUT " + NOTES + "/5 {\"body\":\"line\\u0001 \\\"two\\\"\"} -> 200",
            "DELETE " + NOTES + "/5 -> 204");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 422, 500})
  void tellsARefusalOnce(int status) {
    forge.answer("POST", ".*", status, "{\"message\": \"no\"}");
    assertThatThrownBy(() -> client().createComment("text"))
        .isInstanceOfSatisfying(
            ScmException.class,
            e -> {
              assertThat(e.status()).isEqualTo(status);
              assertThat(e.reason()).isEqualTo("no");
            })
        .hasMessage("unexpected status code " + status + ": with body: {\"message\": \"no\"}");
    assertThat(forge.requests()).hasSize(1);
  }

  @Test
  void triesAgainAfterGatewayErrors() {
    forge.answer("GET", ".*", 502, "<html>");
    assertThatThrownBy(() -> client().findComment(body -> true))
        .isInstanceOf(ScmException.class)
        .hasMessage("unexpected status code 502 when calling Gitlab API. body: <html>");
    assertThat(forge.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void saysSoIfTheAnswerIsNoJson() {
    forge.answer("GET", ".*", 200, "<html>");
    assertThatThrownBy(() -> client().findComment(body -> true))
        .isInstanceOf(ScmException.class)
        .hasMessageStartingWith("the forge answers no JSON");
  }
}

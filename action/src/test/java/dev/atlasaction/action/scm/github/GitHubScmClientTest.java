package dev.atlasaction.action.scm.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.action.github.FakeGitHub;
import dev.atlasaction.action.http.HttpWire;
import dev.atlasaction.action.http.Network;
import dev.atlasaction.action.http.RetryingHttp;
import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.Marker;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import dev.atlasaction.action.scm.SuggestsEdits.Suggestion;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GitHubScmClientTest {

  private static final String LIST = "GET /repos/acme/shop/issues/7/comments?per_page=100";
  private static final String CREATE = "POST /repos/acme/shop/issues/7/comments";
  private static final Marker MARKER = new Marker("shop");

  private final FakeGitHub github = new FakeGitHub();
  private final List<Duration> waits = new ArrayList<>();

  private GitHubScmClient client() {
    return GitHubScmClient.of(
        new ScmTarget.GitHub(github.url(), "acme/shop", new Secret("ghs_canary")),
        7,
        new RetryingHttp(
            new HttpWire(Network.through(ProxySelector.of(null)), Duration.ofSeconds(10)),
            waits::add));
  }

  @AfterEach
  void everyRequestIsAsPublished() {
    assertThat(github.violations()).isEmpty();
    assertThat(github.headers("Authorization")).containsOnly("Bearer ghs_canary");
    github.close();
  }

  @Test
  void makesNoRequestBeforeItIsAsked() {
    client().createComment("text");
    assertThat(github.requests()).containsExactly(CREATE + " -> 201");
  }

  @Test
  void triesAgainAfterGatewayErrors() {
    github.stub(fault("GET", 502, "<html>bad gateway</html>", ""));
    assertThatThrownBy(() -> client().findComment(MARKER.anywhere()))
        .isInstanceOfSatisfying(
            ScmException.class,
            e -> {
              assertThat(e.status()).isEqualTo(502);
              assertThat(e.isTransient()).isTrue();
            });
    assertThat(github.requests()).hasSize(3).containsOnly(LIST + " -> 502");
    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void neverRepeatsWhatMayHaveCreatedSomething() {
    github.stub(fault("POST", 502, "", ""));
    assertThatThrownBy(() -> client().createComment("text")).isInstanceOf(ScmException.class);
    assertThat(github.requests()).containsExactly(CREATE + " -> 502");
  }

  @Test
  void waitsAsLongAsARateLimitAsks() {
    github.stub(fault("POST", 403, "{\"message\": \"secondary rate limit\"}", "20"));
    assertThatThrownBy(() -> client().createComment("text"))
        .isInstanceOfSatisfying(
            ScmException.class, e -> assertThat(e.reason()).isEqualTo("secondary rate limit"));
    assertThat(waits).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20));
  }

  @Test
  void doesNotWaitAnHour() {
    github.stub(fault("POST", 429, "{}", "3600"));
    assertThatThrownBy(() -> client().createComment("text")).isInstanceOf(ScmException.class);
    assertThat(waits).isEmpty();
    assertThat(github.requests()).hasSize(1);
  }

  @Test
  void readsAnswersWithFieldsOfOtherShapes() {
    github.stub(
        """
        {"request": {"method": "GET"},
         "response": {"status": 200, "body": "[{\\"id\\": 5, \\"user\\": \\"mona\\", \\"body\\": \\"%s\\"}]"}}
        """
            .formatted(MARKER.line()));
    client().findComment(MARKER.onItsOwnLine()).orElseThrow().update("new");
    assertThat(github.requests())
        .containsExactly(LIST + " -> 200", "PATCH /repos/acme/shop/issues/comments/5 -> 200");
  }

  @Test
  void postsARangeOrALine() {
    GitHubScmClient client = client();
    client.suggest(new Suggestion("m/1.sql", 2, 4, "c0ffee5", "range"), text -> false);
    client.suggest(new Suggestion("m/1.sql", 3, 3, "c0ffee5", "line"), text -> false);
    assertThat(github.sent())
        .contains("\"start_line\":2", "\"line\":4", "\"line\":3", "\"commit_id\":\"c0ffee5\"");
    assertThat(github.bodies()).containsExactly("range", "line");
  }

  private static String fault(String method, int status, String body, String retryAfter) {
    String headers =
        retryAfter.isEmpty() ? "" : ", \"headers\": {\"Retry-After\": \"" + retryAfter + "\"}";
    return """
    {"request": {"method": "%s"}, "response": {"status": %d, "body": "%s"%s}}
    """
        .formatted(method, status, body.replace("\"", "\\\""), headers);
  }

  @Test
  void deletesNotesAndResolvesAnsweredOnes() {
    github.stub(
        """
        {"request": {"method": "GET", "urlPath": "/repos/acme/shop/pulls/7/comments"},
         "response": {"status": 200, "jsonBody": [
           {"id": 5, "path": "db/1.sql", "body": "mine"},
           {"id": 6, "path": "db/1.sql", "body": "why?", "in_reply_to_id": 5},
           {"id": 7, "path": "db/2.sql", "body": "mine"}]}}
        """);
    github.stub(
        """
        {"request": {"method": "DELETE", "urlPath": "/repos/acme/shop/pulls/comments/7"},
         "response": {"status": 204}}
        """);
    github.stub(
        """
        {"request": {"method": "POST", "urlPath": "/graphql",
                     "bodyPatterns": [{"contains": "reviewThreads"}]},
         "response": {"status": 200, "jsonBody": {"data": {"repository": {"pullRequest": {
           "reviewThreads": {"nodes": [{"id": "T1", "isResolved": false,
             "comments": {"nodes": [{"databaseId": 5}]}}]}}}}}}}
        """);
    github.stub(
        """
        {"request": {"method": "POST", "urlPath": "/graphql",
                     "bodyPatterns": [{"contains": "resolveReviewThread"}, {"contains": "T1"}]},
         "response": {"status": 200, "jsonBody": {"data": {}}}}
        """);
    List<LineDiscussions.LineComment> started = client().findLines().orElseThrow().started();
    assertThat(started)
        .extracting(LineDiscussions.LineComment::answered)
        .containsExactly(true, false);
    started.getFirst().resolve();
    started.getLast().delete();
    assertThat(github.requests())
        .containsExactly(
            "GET /repos/acme/shop/pulls/7/comments?per_page=100 -> 200",
            "POST /graphql -> 200",
            "POST /graphql -> 200",
            "DELETE /repos/acme/shop/pulls/comments/7 -> 204");
  }

  @Test
  void foldsACommentWhereThereIsNoGraphql() {
    github.stub(
        """
        {"request": {"method": "GET", "urlPath": "/repos/acme/shop/issues/7/comments"},
         "response": {"status": 200, "jsonBody": [{"id": 5, "node_id": "C5", "body": "mine"}]}}
        """);
    client().findComment(body -> true).orElseThrow().hide();
    assertThat(github.requests())
        .containsExactly(
            LIST + " -> 200",
            "POST /graphql -> 404",
            "PATCH /repos/acme/shop/issues/comments/5 -> 200");
  }
}

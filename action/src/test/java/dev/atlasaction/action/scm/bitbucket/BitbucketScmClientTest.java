package dev.atlasaction.action.scm.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.OpenRequests;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BitbucketScmClientTest {

  private static final String COMMENTS = "/2.0/repositories/harbour/fleet/pullrequests/3/comments";

  private final FakeForge forge = new FakeForge();

  private BitbucketScmClient client() {
    return new BitbucketScmClient(
        new ScmTarget.Bitbucket(forge.url() + "/2.0", "harbour", "fleet", new Secret("bb-canary")),
        3,
        forge.http());
  }

  @AfterEach
  void stop() {
    forge.close();
  }

  @Test
  void looksForTheMarkerOnEveryPageAndNotAmongDeletedComments() {
    forge.answer(
        "GET",
        ".*pagelen=100",
        200,
        """
        {"values": [{"id": 1, "deleted": true, "content": {"raw": "mark"}}],
         "next": "$FORGE/2.0/repositories/harbour/fleet/pullrequests/3/comments?page=2"}
        """);
    forge.answer(
        "GET", ".*[?]page=2", 200, "{\"values\": [{\"id\": 2, \"content\": {\"raw\": \"mark\"}}]}");
    forge.answer("PUT", ".*", 200, "{}");
    client().findComment(body -> body.contains("mark")).orElseThrow().update("new");
    assertThat(forge.requests())
        .containsExactly(
            "GET " + COMMENTS + "?pagelen=100 -> 200",
            "GET " + COMMENTS + "?page=2 -> 200",
            "PUT " + COMMENTS + "/2 {\"content\":{\"raw\":\"new\"}} -> 200");
    assertThat(forge.headers("Authorization")).containsOnly("Bearer bb-canary");
  }

  @Test
  void sendsTheTokenToNoOtherHost() {
    forge.answer("GET", ".*", 200, "{\"values\": [], \"next\": \"http://127.0.0.2:1/steal\"}");
    assertThat(client().findComment(body -> true)).isEmpty();
    assertThat(forge.requests()).hasSize(1);
  }

  @Test
  void tellsTheForgesOwnWords() {
    forge.answer(
        "POST",
        ".*",
        400,
        "{\"type\": \"error\", \"error\": {\"message\": \"Bad\", \"detail\": \"too long\"}}");
    assertThatThrownBy(() -> client().createComment("text"))
        .isInstanceOf(ScmException.class)
        .hasMessage("bitbucket: Bad: too long");
  }

  @Test
  void discussesAtTheLines() {
    forge.answer(
        "GET", ".*/diffstat.*", 200, "{\"values\": [{\"new\": {\"path\": \"db/1.sql\"}}]}");
    forge.answer(
        "GET",
        ".*/comments.*",
        200,
        """
        {"values": [{"id": 1, "content": {"raw": "plain"}},
          {"id": 2, "content": {"raw": "mine"}, "inline": {"path": "db/1.sql", "to": 3}},
          {"id": 3, "content": {"raw": "why?"}, "inline": {"path": "db/1.sql"}, "parent": {"id": 2}}]}
        """);
    forge.answer("POST", ".*", 201, "{}");
    LineDiscussions lines = client().findLines().orElseThrow();
    assertThat(lines.changedFiles()).containsExactly("db/1.sql");
    lines.start(new LineDiscussions.Place("db/1.sql", 3, 4, "h"), "text");
    LineDiscussions.LineComment started = lines.started().getFirst();
    assertThat(lines.started()).hasSize(1);
    assertThat(started.answered()).isTrue();
    started.resolve();
    assertThat(forge.requests())
        .contains(
            "POST "
                + COMMENTS
                + " {\"content\":{\"raw\":\"text\"},\"inline\":{\"path\":\"db/1.sql\",\"start_to\":3,\"to\":4}}"
                + " -> 201",
            "POST " + COMMENTS + "/2/resolve -> 201");
  }

  @Test
  void listsTheOpenPullRequestsIntoABranchButNotThoseOfForks() {
    forge.answer(
        "GET",
        ".*",
        200,
        """
        {"values": [
          {"id": 4, "links": {"html": {"href": "p4"}},
           "source": {"branch": {"name": "a"}, "repository": {"full_name": "harbour/fleet"}},
           "destination": {"branch": {"name": "main"}, "repository": {"full_name": "harbour/fleet"}}},
          {"id": 5, "links": {"html": {"href": "p5"}},
           "source": {"branch": {"name": "b"}, "repository": {"full_name": "mona/fleet"}},
           "destination": {"branch": {"name": "main"}, "repository": {"full_name": "harbour/fleet"}}},
          {"id": 6, "links": {"html": {"href": "p6"}},
           "source": {"branch": {"name": "c"}, "repository": {"full_name": "harbour/fleet"}},
           "destination": {"branch": {"name": "next"}, "repository": {"full_name": "harbour/fleet"}}}]}
        """);
    assertThat(client().findOpenRequests().orElseThrow().into("main"))
        .containsExactly(new OpenRequests.Open(4, "p4", "refs/heads/a"));
    assertThat(forge.requests())
        .containsExactly(
            "GET /2.0/repositories/harbour/fleet/pullrequests?state=OPEN&pagelen=50 -> 200");
  }

  @Test
  void tellsByItsScopesWhatTheTokenMay() {
    forge.answer("GET", ".*", "{}", "X-OAuth-Scopes: repository:write, pullrequest");
    assertThat(client().abilities())
        .containsExactly(
            Ability.of("read the repository", true, ""),
            Ability.of(
                "write comments on pull requests",
                false,
                "its scopes are repository:write, pullrequest"),
            Ability.of("push", true, "its scopes are repository:write, pullrequest"));
    forge.answer("GET", ".*", 200, "{}");
    assertThat(client().abilities())
        .contains(
            Ability.unknown(
                "write comments on pull requests", "Bitbucket does not tell the token's scopes"));
  }
}

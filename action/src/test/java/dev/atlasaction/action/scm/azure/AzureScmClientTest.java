package dev.atlasaction.action.scm.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.OpenRequests;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AzureScmClientTest {

  private static final String THREADS =
      "/northwind/My%20Books/_apis/git/repositories/ledger/pullrequests/88/threads";

  private final FakeForge forge = new FakeForge();

  private AzureScmClient client() {
    return new AzureScmClient(
        new ScmTarget.AzureDevOps(
            forge.url(), "northwind/My Books", "ledger", new Secret("az-canary")),
        88,
        forge.http(),
        AzureScmClient.Status.ACTIVE);
  }

  @AfterEach
  void stop() {
    assertThat(forge.headers("Authorization")).containsOnly("Bearer az-canary");
    forge.close();
  }

  @Test
  void updatesTheFirstCommentOfAThread() {
    forge.answer(
        "GET",
        ".*/threads\\?.*",
        200,
        "{\"value\": [{\"id\": 4, \"comments\": [{\"id\": 1, \"content\": \"mark\"}]}]}");
    forge.answer("GET", ".*/threads/4\\?.*", 200, "{\"comments\": [{\"id\": 7}]}");
    forge.answer("PATCH", ".*", 200, "{}");
    forge.answer("DELETE", ".*", 200, "");
    ScmComment found = client().findComment(body -> body.equals("mark")).orElseThrow();
    found.update("new");
    found.delete();
    assertThat(forge.requests())
        .containsExactly(
            "GET " + THREADS + "?api-version=7.1-preview.1 -> 200",
            "GET " + THREADS + "/4?api-version=7.1-preview.1 -> 200",
            "PATCH "
                + THREADS
                + "/4/comments/7?api-version=7.1-preview.1 {\"content\":\"new\"} -> 200",
            "DELETE " + THREADS + "/4/comments/1?api-version=7.1 -> 200");
  }

  @Test
  void opensAThread() {
    forge.answer("POST", ".*", 200, "{}");
    client().createComment("text");
    assertThat(forge.requests())
        .containsExactly(
            "POST "
                + THREADS
                + "?api-version=7.1-preview.1"
                + " {\"comments\":[{\"content\":\"text\"}],\"status\":\"active\"} -> 200");
  }

  @Test
  void saysWhatItWasDoing() {
    forge.answer("GET", ".*", 403, "{}");
    assertThatThrownBy(() -> client().findComment(body -> true))
        .isInstanceOf(ScmException.class)
        .hasMessage(
            "failed to list comment threads: unexpected status code 403 when listing comment"
                + " threads. body: {}");
  }

  @Test
  void discussesAtTheLines() {
    forge.answer("GET", ".*/iterations\\?.*", 200, "{\"value\": [{\"id\": 1}, {\"id\": 2}]}");
    forge.answer(
        "GET",
        ".*/iterations/2/changes.*",
        200,
        "{\"changeEntries\": [{\"item\": {\"path\": \"/db/1.sql\"}}]}");
    forge.answer(
        "GET",
        ".*/threads\\?.*",
        200,
        """
        {"value": [{"id": 4, "comments": [{"id": 1, "content": "plain"}]},
          {"id": 5, "threadContext": {"filePath": "/db/1.sql"},
           "comments": [{"id": 1, "content": "mine"}, {"id": 2, "content": "why?"}]}]}
        """);
    forge.answer("POST", ".*", 200, "{}");
    forge.answer("PATCH", ".*", 200, "{}");
    LineDiscussions lines = client().findLines().orElseThrow();
    assertThat(lines.changedFiles()).containsExactly("db/1.sql");
    lines.start(new LineDiscussions.Place("db/1.sql", 3, 3, "h"), "text");
    LineDiscussions.LineComment started = lines.started().getFirst();
    assertThat(started.path()).isEqualTo("db/1.sql");
    assertThat(started.answered()).isTrue();
    started.resolve();
    assertThat(forge.requests())
        .contains(
            "POST "
                + THREADS
                + "?api-version=7.1-preview.1"
                + " {\"comments\":[{\"content\":\"text\"}],\"status\":\"active\","
                + "\"threadContext\":{\"filePath\":\"/db/1.sql\",\"rightFileStart\":{\"line\":3,\"offset\":1},\"rightFileEnd\":{\"line\":4,\"offset\":1}}}"
                + " -> 200",
            "PATCH " + THREADS + "/5?api-version=7.1-preview.1 {\"status\":\"fixed\"} -> 200");
  }

  @Test
  void listsTheActivePullRequestsIntoABranch() {
    forge.answer(
        "GET",
        ".*",
        200,
        "{\"value\": [{\"pullRequestId\": 90, \"url\": \"p90\"}, {\"pullRequestId\": 88, \"url\":"
            + " \"p88\"}]}");
    assertThat(client().findOpenRequests().orElseThrow().into("main"))
        .containsExactly(
            new OpenRequests.Open(90, "p90", "refs/pull/90/merge"),
            new OpenRequests.Open(88, "p88", "refs/pull/88/merge"));
    assertThat(forge.requests())
        .containsExactly(
            "GET "
                + THREADS.replace("/88/threads", "")
                + "?searchCriteria.status=active&searchCriteria.targetRefName=refs%2Fheads%2Fmain"
                + "&$top=100&api-version=7.1 -> 200");
  }

  @Test
  void tellsByThePermissionsOfTheRepositoryWhatTheTokenMay() {
    forge.answer("GET", ".*/ledger[?].*", 200, "{\"id\": \"r\", \"project\": {\"id\": \"p\"}}");
    forge.answer("GET", ".*/permissions/.*", 200, "{\"value\": [false]}");
    forge.answer("GET", ".*/permissions/[^/]*/4[?].*", 403, "{}");
    assertThat(client().abilities())
        .containsExactly(
            Ability.of("read the repository", true, ""),
            Ability.of(
                "write comments on pull requests", false, "the repository's permissions say so"),
            Ability.unknown("push", "its permissions are not told: 403"));
    assertThat(forge.requests())
        .contains(
            "GET /northwind/_apis/permissions/2e9eb7ed-3c0a-47d4-87c1-0ffdd275fd87/16384"
                + "?tokens=repoV2%2Fp%2Fr&api-version=7.1 -> 200");
  }
}

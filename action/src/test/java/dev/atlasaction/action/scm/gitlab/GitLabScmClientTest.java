package dev.atlasaction.action.scm.gitlab;

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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, discussions at lines and suggestions: demand 11 of spec ci-demand.md §1. */
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

  @Test
  void discussesAtTheLines() {
    String request = NOTES.replace("/notes", "");
    forge.answer("GET", ".*/diffs.*", "[{\"new_path\": \"db/1.sql\"}]", "x-next-page: ");
    forge.answer(
        "GET",
        request,
        200,
        "{\"diff_refs\": {\"base_sha\": \"b\", \"start_sha\": \"s\", \"head_sha\": \"h\"}}");
    forge.answer("POST", ".*/discussions", 201, "{}");
    LineDiscussions lines = client().findLines().orElseThrow();
    assertThat(lines.changedFiles()).containsExactly("db/1.sql");
    lines.start(new LineDiscussions.Place("db/1.sql", 3, 4, "h"), "text");
    assertThat(lines.fence(2)).isEqualTo("suggestion:-0+1");
    assertThat(forge.requests())
        .containsExactly(
            "GET " + request + "/diffs?per_page=100&page=1 -> 200",
            "GET " + request + " -> 200",
            "POST "
                + request
                + "/discussions {\"body\":\"text\",\"position\":{\"position_type\":\"text\","
                + "\"base_sha\":\"b\",\"start_sha\":\"s\",\"head_sha\":\"h\",\"old_path\":\"db/1.sql\",\"new_path\":\"db/1.sql\",\"new_line\":3}}"
                + " -> 201");
  }

  @Test
  void closesDiscussions() {
    forge.answer(
        "GET",
        ".*/discussions.*",
        200,
        """
        [{"id": "d1", "notes": [{"id": 1, "body": "plain"}]},
         {"id": "d2", "notes": [{"id": 2, "body": "mine", "position": {"new_path": "a"}},
                                {"id": 3, "body": "why?"}]},
         {"id": "d3", "notes": [{"id": 4, "body": "mine", "position": {"new_path": "b"}}]}]
        """);
    forge.answer("PUT", ".*", 200, "{}");
    forge.answer("DELETE", ".*", 204, "");
    List<LineDiscussions.LineComment> started = client().findLines().orElseThrow().started();
    assertThat(started).extracting(LineDiscussions.LineComment::path).containsExactly("a", "b");
    assertThat(started.getFirst().answered()).isTrue();
    started.getFirst().resolve();
    started.getLast().delete();
    assertThat(forge.requests())
        .endsWith(
            "PUT " + NOTES.replace("notes", "discussions/d2 {\"resolved\":true} -> 200"),
            "DELETE " + NOTES.replace("notes", "discussions/d3/notes/4 -> 204"));
  }

  @Test
  void listsTheOpenMergeRequestsIntoABranchOnEveryPage() {
    forge.answer("GET", ".*&page=1", "[{\"iid\": 13, \"web_url\": \"p13\"}]", "x-next-page: 2");
    forge.answer("GET", ".*&page=2", 200, "[{\"iid\": 11, \"web_url\": \"p11\"}]");
    assertThat(client().findOpenRequests().orElseThrow().into("release/1"))
        .containsExactly(
            new OpenRequests.Open(13, "p13", "refs/merge-requests/13/head"),
            new OpenRequests.Open(11, "p11", "refs/merge-requests/11/head"));
    assertThat(forge.requests().getFirst())
        .isEqualTo(
            "GET /gitlab/api/v4/projects/a%2Fb/merge_requests?state=opened"
                + "&target_branch=release%2F1&per_page=100&page=1 -> 200");
  }

  @Test
  void tellsByScopesAndRoleWhatTheTokenMay() {
    String project = ".*/projects/a%2Fb";
    forge.answer(
        "GET", project, 200, "{\"permissions\": {\"group_access\": {\"access_level\": 30}}}");
    forge.answer("GET", ".*/self", 200, "{\"scopes\": [\"read_api\", \"read_user\"]}");
    assertThat(client().abilities())
        .containsExactly(
            Ability.of("read the project", true, ""),
            Ability.of(
                "write comments on merge requests", false, "its scopes are read_api, read_user"),
            Ability.of("push", true, "its role has level 30"));
    forge.answer(
        "GET", project, 200, "{\"permissions\": {\"project_access\": {\"access_level\": 10}}}");
    forge.answer("GET", ".*/self", 200, "{\"scopes\": [\"api\"]}");
    assertThat(client().abilities())
        .contains(
            Ability.of(
                "write comments on merge requests",
                false,
                "its scopes are api, its role has level 10"));
    // A job's own token has no scopes to ask for.
    forge.answer("GET", ".*/self", 401, "{}");
    assertThat(client().abilities())
        .contains(
            Ability.unknown(
                "write comments on merge requests", "the token's scopes are not told: 401"));
  }
}

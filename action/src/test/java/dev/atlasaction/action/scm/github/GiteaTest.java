package dev.atlasaction.action.scm.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.OpenRequests.Open;
import dev.atlasaction.action.scm.PullRequestLookup.Found;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Gitea and Forgejo do not share with GitHub. */
final class GiteaTest {

  private static final String PULLS =
      """
      [{"number": 3, "html_url": "p3", "base": {"ref": "main"},
        "head": {"ref": "feature", "sha": "aaa", "repo": {"owner": {"login": "acme"}}}},
       {"number": 4, "html_url": "p4", "base": {"ref": "next"},
        "head": {"ref": "feature", "sha": "bbb", "repo": {"owner": {"login": "mona"}}}}]
      """;

  private final FakeForge forge = new FakeForge();
  private final ScmTarget.GitHub target =
      new ScmTarget.GitHub(forge.url() + "/api/v1", "acme/shop", new Secret("gitea-canary"));

  private ScmClient client() {
    return GitHubScmClient.of(target, 7, forge.http());
  }

  @AfterEach
  void stop() {
    assertThat(forge.headers("Authorization")).containsOnly("Bearer gitea-canary");
    forge.close();
  }

  @Test
  void looksForTheBranchItselfBecauseTheListHasNoFilterForIt() {
    forge.answer("GET", ".*/pulls.*&page=1", 200, "[]");
    forge.answer("GET", ".*/pulls.*&page=1", 200, PULLS);
    GitHubLookup lookup = new GitHubLookup(forge.http(), GitHubLookup.Address.PAGE);
    assertThat(lookup.findNewestOpen(target, "mona:feature"))
        .contains(new Found(4, "p4", "bbb", "next"));
    assertThat(lookup.findNewestOpen(target, "feature"))
        .contains(new Found(3, "p3", "aaa", "main"));
    assertThat(forge.requests())
        .containsOnly(
            "GET /api/v1/repos/acme/shop/pulls?state=open&sort=recentupdate&limit=50&page=1 ->"
                + " 200");
  }

  @Test
  void findsNoPullRequestWhereThereIsNone() {
    forge.answer("GET", ".*/pulls.*", 200, "[]");
    forge.answer("GET", ".*/pulls.*&page=1", 200, PULLS);
    assertThat(
            new GitHubLookup(forge.http(), GitHubLookup.Address.PAGE)
                .findNewestOpen(target, "other"))
        .isEmpty();
  }

  @Test
  void listsThePullRequestsIntoABranchPageByPage() {
    forge.answer("GET", ".*/pulls.*", 200, "[]");
    forge.answer("GET", ".*/pulls.*&page=[12]", 200, PULLS);
    assertThat(client().findOpenRequests().orElseThrow().into("main"))
        .containsExactly(
            new Open(3, "p3", "refs/pull/3/head"), new Open(3, "p3", "refs/pull/3/head"));
    assertThat(forge.requests())
        .hasSize(3)
        .first()
        .isEqualTo(
            "GET /api/v1/repos/acme/shop/pulls?state=open&base_branch=main&limit=50&page=1 -> 200");
  }

  @Test
  void hidesACommentByFoldingItAndHasNoneAtLines() {
    forge.answer("GET", ".*/comments.*", 200, "[{\"id\": 5, \"body\": \"old\"}]");
    forge.answer("PATCH", ".*", 200, "{\"id\": 5, \"body\": \"x\"}");
    assertThat(client().findLines()).isEmpty();
    ScmComment comment = client().findComment(body -> body.equals("old")).orElseThrow();
    comment.hide();
    assertThat(forge.requests().getLast())
        .startsWith("PATCH /api/v1/repos/acme/shop/issues/comments/5 {\"body\":\"<details>");
  }

  @Test
  void offersAnEmptyCommentToSeeWhetherTheTokenMayComment() {
    forge.answer("GET", ".*/repos/acme/shop", 200, "{\"permissions\": {\"push\": true}}");
    assertThat(client().abilities())
        .containsExactly(
            Ability.of("read the repository", true, ""),
            Ability.of(
                "write comments on pull requests", true, "an empty one is refused for being empty"),
            Ability.of("push", true, "the repository's permissions say so"));
    assertThat(forge.requests())
        .last()
        .isEqualTo("POST /api/v1/repos/acme/shop/issues/7/comments {\"body\":\"\"} -> 422");
  }
}

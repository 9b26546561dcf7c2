package dev.atlasaction.action.scm.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.OpenRequests.Open;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DataCenterScmClientTest {

  private static final String REPOSITORY = "/rest/api/1.0/projects/SHOP/repos/orders";
  private static final String PULL = REPOSITORY + "/pull-requests/7";

  private final FakeForge forge = new FakeForge();

  private ScmClient client() {
    return new DataCenterScmClient(
        new ScmTarget.BitbucketDataCenter(
            forge.url() + "/rest/api/1.0", "SHOP", "orders", new Secret("dc-canary")),
        7,
        forge.http());
  }

  @AfterEach
  void stop() {
    assertThat(forge.headers("Authorization")).containsOnly("Bearer dc-canary");
    forge.close();
  }

  @Test
  void findsTheOldestCommentAmongWhatHappenedOnAllPages() {
    forge.answer(
        "GET",
        ".*&start=0",
        200,
        """
        {"values": [
          {"action": "COMMENTED", "comment": {"id": 9, "version": 0, "text": "mark again"}},
          {"action": "APPROVED"},
          {"action": "COMMENTED", "commentAnchor": {"path": "a"}, "comment": {"id": 8, "text": "mark"}}],
         "isLastPage": false, "nextPageStart": 3}
        """);
    forge.answer(
        "GET",
        ".*&start=3",
        200,
        """
        {"values": [{"action": "COMMENTED", "comment": {"id": 5, "version": 2, "text": "mark"}}],
         "isLastPage": true}
        """);
    forge.answer("PUT", ".*", 200, "{}");
    forge.answer("DELETE", ".*", 204, "");
    ScmComment found = client().findComment(body -> body.contains("mark")).orElseThrow();
    found.update("new");
    found.hide();
    assertThat(forge.requests())
        .startsWith(
            "GET " + PULL + "/activities?limit=100&start=0 -> 200",
            "GET " + PULL + "/activities?limit=100&start=3 -> 200")
        .last()
        .isEqualTo("DELETE " + PULL + "/comments/5?version=2 -> 204");
    assertThat(forge.requests().get(2))
        .isEqualTo("PUT " + PULL + "/comments/5 {\"text\":\"new\",\"version\":2} -> 200");
  }

  @Test
  void writesAComment() {
    forge.answer("POST", ".*", 201, "{\"id\": 1}");
    client().createComment("text");
    assertThat(forge.requests())
        .containsExactly("POST " + PULL + "/comments {\"text\":\"text\"} -> 201");
  }

  @Test
  void listsTheOpenPullRequestsIntoABranch() {
    forge.answer(
        "GET",
        ".*",
        200,
        "{\"values\": [{\"id\": 4, \"links\": {\"self\": [{\"href\": \"p4\"}]}}], \"isLastPage\":"
            + " true}");
    assertThat(client().findOpenRequests().orElseThrow().into("main"))
        .containsExactly(new Open(4, "p4", "refs/pull-requests/4/from"));
    assertThat(forge.requests())
        .containsExactly(
            "GET "
                + REPOSITORY
                + "/pull-requests?state=OPEN&direction=INCOMING&at=refs%2Fheads%2Fmain"
                + "&limit=100&start=0 -> 200");
  }

  @Test
  void mayCommentWhereItMayRead() {
    forge.answer("GET", ".*", 200, "{}");
    assertThat(client().abilities()).extracting(Ability::known).containsOnly(Ability.Known.YES);
  }
}

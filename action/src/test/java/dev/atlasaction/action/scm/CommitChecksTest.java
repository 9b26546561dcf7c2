package dev.atlasaction.action.scm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.scm.CheckResult.Conclusion;
import dev.atlasaction.action.scm.CheckResult.Remark;
import dev.atlasaction.action.scm.CheckResult.Subject;
import dev.atlasaction.action.scm.CommitChecks.Published;
import dev.atlasaction.action.scm.azure.AzureScmClient;
import dev.atlasaction.action.scm.bitbucket.BitbucketScmClient;
import dev.atlasaction.action.scm.bitbucket.DataCenterScmClient;
import dev.atlasaction.action.scm.github.GitHubScmClient;
import dev.atlasaction.action.scm.gitlab.GitLabScmClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Demand 26: the verdict on the commit, at every forge. Requests are checked when it is closed. */
final class CommitChecksTest {

  private static final Secret TOKEN = new Secret("canary");
  private static final String NAME = "atlas migrate/lint: migrations";
  private static final Subject SUBJECT =
      new Subject(NAME, "c0ffee5", "feature", "https://ci.example.com/42", "8");
  private static final String LIST =
      "GET /repos/acme/shop/commits/c0ffee5/check-runs"
          + "?check_name=atlas%20migrate%2Flint%3A%20migrations&per_page=100 -> 200";

  private final FakeForge forge = new FakeForge();

  @AfterEach
  void everyRequestIsAsPublished() {
    forge.close();
  }

  private ScmClient gitHub() {
    return gitHub(forge.url());
  }

  private ScmClient gitHub(String api) {
    return GitHubScmClient.of(new ScmTarget.GitHub(api, "acme/shop", TOKEN), 7, forge.http());
  }

  private static CheckResult result(int findings) {
    return result(findings, "text");
  }

  private static CheckResult result(int findings, String summary) {
    List<Remark> remarks =
        IntStream.rangeClosed(1, findings)
            .mapToObj(
                n -> new Remark("db/" + n + ".sql", n, n % 2 == 1, "DS103: dropped", "column " + n))
            .toList();
    return new CheckResult(
        SUBJECT,
        findings == 0 ? Conclusion.SUCCESS : Conclusion.FAILURE,
        findings + " errors in 1 new file",
        summary,
        remarks);
  }

  private static Published publish(ScmClient client, CheckResult result) {
    return client.findChecks().orElseThrow().publish(result);
  }

  private void newRun() {
    forge.answer("GET", ".*/check-runs\\?.*", 200, "{\"check_runs\": []}");
    forge.answer("POST", ".*/check-runs", 201, "{\"id\": 4}");
    forge.answer("PATCH", ".*/check-runs/4", 200, "{\"id\": 4}");
  }

  private List<Integer> annotations() throws JsonProcessingException {
    List<Integer> counts = new ArrayList<>();
    for (String request : forge.requests()) {
      int body = request.indexOf('{');
      if (body > 0) {
        JsonNode json = new ObjectMapper().readTree(request.substring(body));
        counts.add(json.at("/output/annotations").size());
        assertThat(json.at("/conclusion").asText()).isEqualTo("failure");
      }
    }
    return counts;
  }

  @Test
  void aReportOf120FindingsIsSentInBatchesOf50() throws JsonProcessingException {
    newRun();
    Published published = publish(gitHub(), result(120));
    assertThat(published).isEqualTo(Published.ALL);
    assertThat(annotations()).containsExactly(50, 50, 20);
    assertThat(forge.requests())
        .element(1)
        .asString()
        .startsWith("POST /repos/acme/shop/check-runs {\"external_id\":\"" + NAME + "\"")
        .contains(
            "\"output\":{\"title\":\"120 errors in 1 new file\",\"summary\":\"text\"",
            "{\"path\":\"db/1.sql\",\"start_line\":1,\"end_line\":1,"
                + "\"annotation_level\":\"failure\",\"title\":\"DS103: dropped\","
                + "\"message\":\"column 1\"}",
            "\"name\":\"" + NAME + "\",\"head_sha\":\"c0ffee5\"");
  }

  @Test
  void neverMoreThanAThousandAnnotationsAndNeverMoreThanTheSummaryTakes()
      throws JsonProcessingException {
    newRun();
    publish(gitHub(), result(5_000, "a line of text\n".repeat(10_000)));
    assertThat(annotations()).hasSize(20).containsOnly(50);
    assertThat(forge.requests())
        .element(1)
        .asString()
        .contains("_4000 findings have no annotation: 1000 is the most._");
  }

  @Test
  void theNextRunUpdatesTheSameCheckRunAndRepeatsNoAnnotation() throws JsonProcessingException {
    newRun();
    there(result(120).remarks());
    publish(gitHub(), result(121));
    assertThat(forge.requests())
        .hasSize(4)
        .startsWith(
            LIST,
            "GET /repos/acme/shop/check-runs/4/annotations?per_page=100&page=1 -> 200",
            "GET /repos/acme/shop/check-runs/4/annotations?per_page=100&page=2 -> 200");
    assertThat(forge.requests().getLast()).startsWith("PATCH /repos/acme/shop/check-runs/4 ");
    assertThat(annotations()).containsExactly(1);
  }

  @Test
  void aCheckRunWhoseAnnotationsAreNotTrueAnyMoreIsReplaced() {
    newRun();
    there(result(3).remarks());
    publish(gitHub(), result(0));
    assertThat(forge.requests())
        .hasSize(3)
        .last()
        .asString()
        .startsWith("POST /repos/acme/shop/check-runs ")
        .contains("\"conclusion\":\"success\"");
  }

  /** A run of ours, and one of the same name that is not. */
  private void there(List<Remark> remarks) {
    forge.answer(
        "GET",
        ".*/check-runs\\?.*",
        200,
        ("{\"check_runs\": [{\"id\": 3, \"external_id\": \"x\"},"
                + " {\"id\": 4, \"external_id\": \"%s\"}]}")
            .formatted(NAME));
    List<String> all =
        remarks.stream()
            .map(remark ->
                ("{\"path\": \"%s\", \"start_line\": %d, \"annotation_level\": \"%s\","
                        + " \"message\": \"%s\"}")
                    .formatted(
                        remark.path(),
                        remark.line(),
                        remark.error() ? "failure" : "warning",
                        remark.message()))
            .toList();
    for (int page = 1; page <= all.size() / 100 + 1; page++) {
      List<String> some =
          all.subList(Math.min(all.size(), (page - 1) * 100), Math.min(all.size(), page * 100));
      forge.answer("GET", ".*/annotations\\?.*&page=" + page, 200, some.toString());
    }
  }

  @Test
  void aTokenThatMayNotWriteChecksWritesAStatus() {
    forge.answer("GET", ".*", 200, "{\"check_runs\": []}");
    forge.answer(
        "POST", ".*/check-runs", 403, "{\"message\": \"Resource not accessible by integration\"}");
    forge.answer("POST", ".*/statuses/.*", 201, "{}");
    Published published = publish(gitHub(), result(1));
    assertThat(published.lines()).isFalse();
    assertThat(published.refused().orElseThrow().status()).isEqualTo(403);
    assertThat(forge.requests())
        .last()
        .isEqualTo(
            "POST /repos/acme/shop/statuses/c0ffee5 {\"state\":\"failure\",\"target_url\":\""
                + "https://ci.example.com/42\",\"description\":\"1 errors in 1 new file\","
                + "\"context\":\""
                + NAME
                + "\"} -> 201");
  }

  @Test
  void aTokenThatMayWriteNeitherIsToldOfTheCheck() {
    forge.answer("GET", ".*", 200, "{\"check_runs\": []}");
    forge.answer("POST", ".*", 403, "{}");
    assertThatThrownBy(() -> publish(gitHub(), result(1)))
        .isInstanceOf(ScmException.class)
        .hasMessage("unexpected status code 403 for a check run");
  }

  @Test
  void atEnterpriseServerItIsTheSame() {
    newRun();
    publish(gitHub(forge.url() + "/api/v3"), result(0));
    assertThat(forge.requests()).last().asString().startsWith("POST /api/v3/repos/acme/shop/check");
  }

  @Test
  void giteaGetsAStatus() {
    forge.answer("POST", ".*", 201, "{}");
    Published published = publish(gitHub(forge.url() + "/api/v1"), result(0));
    assertThat(published).isEqualTo(Published.VERDICT);
    assertThat(forge.requests())
        .containsExactly(
            "POST /api/v1/repos/acme/shop/statuses/c0ffee5 {\"state\":\"success\",\"target_url\":\""
                + "https://ci.example.com/42\",\"description\":\"0 errors in 1 new file\","
                + "\"context\":\""
                + NAME
                + "\"} -> 201");
  }

  @Test
  void gitLabGetsAStatusInThePipelineOfTheJob() {
    forge.answer("POST", ".*", 201, "{}");
    ScmTarget.GitLab target = new ScmTarget.GitLab(forge.url() + "/api/v4", "acme/shop", TOKEN);
    publish(new GitLabScmClient(target, 7, forge.http()), result(1));
    assertThat(forge.requests())
        .containsExactly(
            "POST /api/v4/projects/acme%2Fshop/statuses/c0ffee5 {\"state\":\"failed\",\"name\":\""
                + NAME
                + "\",\"description\":\"1 errors in 1 new file\","
                + "\"target_url\":\"https://ci.example.com/42\",\"pipeline_id\":8} -> 201");
  }

  @Test
  void bitbucketGetsABuildOfTheBranch() {
    forge.answer("POST", ".*", 201, "{}");
    ScmTarget.Bitbucket target =
        new ScmTarget.Bitbucket(forge.url() + "/2.0", "acme", "shop", TOKEN);
    publish(new BitbucketScmClient(target, 7, forge.http()), result(1));
    assertThat(forge.requests())
        .containsExactly(
            "POST /2.0/repositories/acme/shop/commit/c0ffee5/statuses/build"
                + " {\"key\":\"atlas-0jrDb6WFMbxNQrNid5rpS-nhsp54Ge2U\",\"state\":\"FAILED\","
                + "\"name\":\""
                + NAME
                + "\",\"description\":\"1 errors in 1 new file\","
                + "\"url\":\"https://ci.example.com/42\",\"refname\":\"feature\"} -> 201");
  }

  @Test
  void dataCenterGetsABuildOfTheBranch() {
    forge.answer("POST", ".*", 204, "");
    ScmTarget.BitbucketDataCenter target =
        new ScmTarget.BitbucketDataCenter(forge.url() + "/rest/api/1.0", "SHOP", "orders", TOKEN);
    publish(new DataCenterScmClient(target, 7, forge.http()), result(0));
    assertThat(forge.requests())
        .singleElement()
        .asString()
        .startsWith(
            "POST /rest/api/1.0/projects/SHOP/repos/orders/commits/c0ffee5/builds"
                + " {\"key\":\"atlas-")
        .contains("\"state\":\"SUCCESSFUL\"", "\"ref\":\"refs/heads/feature\"");
  }

  @Test
  void azureGetsAStatusOfThePullRequestWhichAPolicyCanAskFor() {
    forge.answer("POST", ".*", 200, "{}");
    publish(azure(7), result(1));
    publish(azure(0), result(0));
    String context = "\"context\":{\"name\":\"" + NAME + "\",\"genre\":\"atlas\"}";
    String repository = "POST /acme/shop/_apis/git/repositories/orders";
    String rest = context + ",\"targetUrl\":\"https://ci.example.com/42\"} -> 200";
    assertThat(forge.requests())
        .containsExactly(
            repository
                + "/pullrequests/7/statuses?api-version=7.1 {\"state\":\"failed\","
                + "\"description\":\"1 errors in 1 new file\","
                + rest,
            repository
                + "/commits/c0ffee5/statuses?api-version=7.1 {\"state\":\"succeeded\","
                + "\"description\":\"0 errors in 1 new file\","
                + rest);
  }

  private ScmClient azure(int number) {
    return new AzureScmClient(
        new ScmTarget.AzureDevOps(forge.url(), "acme/shop", "orders", TOKEN),
        number,
        forge.http(),
        AzureScmClient.Status.CLOSED);
  }
}

package dev.atlasaction.action.scm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.forge.FakeForge;
import dev.atlasaction.action.scm.LineDiscussions.LineComment;
import dev.atlasaction.action.scm.OpenRequests.Open;
import dev.atlasaction.action.scm.azure.AzureScmClient;
import dev.atlasaction.action.scm.bitbucket.BitbucketScmClient;
import dev.atlasaction.action.scm.bitbucket.DataCenterScmClient;
import dev.atlasaction.action.scm.github.GitHubScmClient;
import dev.atlasaction.action.scm.gitlab.GitLabScmClient;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists of more than one page, at every forge: what is on the last page is not missed. */
final class PagesTest {

  private static final Secret TOKEN = new Secret("canary");

  private final FakeForge forge = new FakeForge();

  @AfterEach
  void everyRequestIsAsPublished() {
    forge.close();
  }

  /** Elements from one number to another, in a list. */
  private static String list(int from, int to, IntFunction<String> element) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(element)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static List<Integer> numbers(List<Open> open) {
    return open.stream().map(Open::number).toList();
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<Open> open(ScmClient client) {
    return client.findOpenRequests().orElseThrow().into("main");
  }

  private ScmClient gitHub() {
    return GitHubScmClient.of(
        new ScmTarget.GitHub(forge.url(), "acme/shop", TOKEN), 7, forge.http());
  }

  private ScmClient azure() {
    return new AzureScmClient(
        new ScmTarget.AzureDevOps(forge.url(), "acme/shop", "orders", TOKEN),
        7,
        forge.http(),
        AzureScmClient.Status.CLOSED);
  }

  private ScmClient gitLab() {
    ScmTarget.GitLab target = new ScmTarget.GitLab(forge.url() + "/api/v4", "7", TOKEN);
    return new GitLabScmClient(target, 7, forge.http());
  }

  private ScmClient bitbucket() {
    ScmTarget.Bitbucket target =
        new ScmTarget.Bitbucket(forge.url() + "/2.0", "acme", "shop", TOKEN);
    return new BitbucketScmClient(target, 7, forge.http());
  }

  @Test
  void openPullRequestsAtGitHub() {
    IntFunction<String> pull = n -> "{\"number\": %d, \"html_url\": \"\"}".formatted(n);
    forge.answer("GET", ".*&page=1", 200, list(1, 100, pull));
    forge.answer("GET", ".*&page=2", 200, list(101, 200, pull));
    forge.answer("GET", ".*&page=3", 200, list(201, 201, pull));
    assertThat(numbers(open(gitHub()))).isEqualTo(upTo(201));
  }

  @Test
  void commentsFilesAndReviewCommentsAtGitHub() {
    String next = "Link: <%s%s>; rel=\"next\"";
    String pulls = "/repos/acme/shop/pulls/7";
    String issue = "/repos/acme/shop/issues/7/comments?per_page=100";
    forge.answer(
        "GET",
        "/repos/acme/shop/issues/7/comments\\?per_page=100",
        "[{\"id\": 1, \"body\": \"x\"}]",
        next.formatted(forge.url(), issue + "&page=2"));
    forge.answer("GET", ".*/issues/7/comments.*&page=2", 200, "[{\"id\": 2, \"body\": \"mark\"}]");
    forge.answer(
        "GET",
        pulls + "/files\\?per_page=100",
        "[{\"filename\": \"1.sql\"}]",
        next.formatted(forge.url(), pulls + "/files?per_page=100&page=2"));
    forge.answer("GET", ".*/files.*&page=2", 200, "[{\"filename\": \"2.sql\"}]");
    String review = "[{\"id\": %d, \"path\": \"1.sql\", \"body\": \"mark\"}]";
    forge.answer(
        "GET",
        pulls + "/comments\\?per_page=100",
        review.formatted(3),
        next.formatted(forge.url(), pulls + "/comments?per_page=100&page=2"));
    forge.answer("GET", ".*/pulls/7/comments.*&page=2", 200, review.formatted(4));
    ScmClient client = gitHub();
    assertThat(client.findComment(body -> body.equals("mark"))).isPresent();
    LineDiscussions lines = client.findLines().orElseThrow();
    assertThat(lines.changedFiles()).containsExactly("1.sql", "2.sql");
    assertThat(lines.started()).hasSize(2);
  }

  @Test
  void reviewThreadsAtGitHub() {
    forge.answer(
        "GET",
        ".*/pulls/7/comments.*",
        200,
        "[{\"id\": 9, \"path\": \"1.sql\", \"body\": \"mark\"}]");
    String threads =
        "{\"data\": {\"repository\": {\"pullRequest\": {\"reviewThreads\": {\"nodes\": [{\"id\":"
            + " \"%s\", \"isResolved\": false, \"comments\": {\"nodes\": [{\"databaseId\": %d}]}}],"
            + " \"pageInfo\": {\"hasNextPage\": %b, \"endCursor\": \"c2\"}}}}}}";
    forge.answer("POST", "/graphql", 200, "{}");
    forge.answerTo("/graphql", "reviewThreads", threads.formatted("first", 1, true));
    forge.answerTo("/graphql", "\"after\":\"c2\"", threads.formatted("second", 9, false));
    LineComment comment = gitHub().findLines().orElseThrow().started().getFirst();
    comment.resolve();
    assertThat(forge.requests()).hasSize(4).last().asString().contains("\"id\":\"second\"");
  }

  @Test
  void openPullRequestsAtAzure() {
    IntFunction<String> pull = n -> "{\"pullRequestId\": %d, \"url\": \"\"}".formatted(n);
    String page = "{\"value\": %s}";
    forge.answer("GET", ".*", 200, page.formatted(list(1, 100, pull)));
    forge.answer("GET", ".*&\\$skip=100&.*", 200, page.formatted(list(101, 200, pull)));
    forge.answer("GET", ".*&\\$skip=200&.*", 200, page.formatted("[]"));
    assertThat(numbers(open(azure()))).isEqualTo(upTo(200));
    assertThat(forge.requests()).hasSize(3);
  }

  @Test
  void changedFilesAtAzure() {
    String page = "{\"changeEntries\": [{\"item\": {\"path\": \"/%d.sql\"}}], \"nextSkip\": %d}";
    forge.answer("GET", ".*/iterations\\?.*", 200, "{\"value\": [{\"id\": 1}]}");
    forge.answer("GET", ".*/changes\\?.*", 200, page.formatted(1, 2_000));
    forge.answer("GET", ".*/changes\\?.*&\\$skip=2000.*", 200, page.formatted(2, 4_000));
    forge.answer("GET", ".*/changes\\?.*&\\$skip=4000.*", 200, page.formatted(3, 0));
    assertThat(azure().findLines().orElseThrow().changedFiles())
        .containsExactlyInAnyOrder("1.sql", "2.sql", "3.sql");
  }

  @Test
  void filesAndDiscussionsAtGitLab() {
    forge.answer("GET", ".*/diffs.*&page=1", "[{\"new_path\": \"1.sql\"}]", "x-next-page: 2");
    forge.answer("GET", ".*/diffs.*&page=2", 200, "[{\"new_path\": \"2.sql\"}]");
    String discussion = "[{\"id\": \"%d\", \"notes\": [{\"id\": 1, \"position\": {}}]}]";
    forge.answer("GET", ".*/discussions.*&page=1", discussion.formatted(1), "x-next-page: 2");
    forge.answer("GET", ".*/discussions.*&page=2", 200, discussion.formatted(2));
    LineDiscussions lines = gitLab().findLines().orElseThrow();
    assertThat(lines.changedFiles()).containsExactlyInAnyOrder("1.sql", "2.sql");
    assertThat(lines.started()).hasSize(2);
  }

  @Test
  void filesAndPullRequestsAtBitbucket() {
    String pulls = "/2.0/repositories/acme/shop/pullrequests";
    String file = "{\"values\": [{\"new\": {\"path\": \"%d.sql\"}}]%s}";
    forge.answer(
        "GET",
        ".*/diffstat.*",
        200,
        file.formatted(1, ", \"next\": \"$FORGE" + pulls + "/7/diffstat?page=2\""));
    forge.answer("GET", ".*/diffstat\\?page=2", 200, file.formatted(2, ""));
    String pull =
        "{\"values\": [{\"id\": %d, \"destination\": {\"branch\": {\"name\": \"main\"}},"
            + " \"source\": {\"branch\": {\"name\": \"a\"}}}]%s}";
    forge.answer(
        "GET",
        ".*/pullrequests\\?state.*",
        200,
        pull.formatted(1, ", \"next\": \"$FORGE" + pulls + "?page=2\""));
    forge.answer("GET", ".*/pullrequests\\?page=2", 200, pull.formatted(2, ""));
    assertThat(bitbucket().findLines().orElseThrow().changedFiles())
        .containsExactlyInAnyOrder("1.sql", "2.sql");
    assertThat(numbers(open(bitbucket()))).isEqualTo(upTo(2));
  }

  @Test
  void pullRequestsAtDataCenter() {
    String page = "{\"values\": [{\"id\": %d}], \"isLastPage\": %b, \"nextPageStart\": 1}";
    forge.answer("GET", ".*&start=0", 200, page.formatted(1, false));
    forge.answer("GET", ".*&start=1", 200, page.formatted(2, true));
    ScmTarget.BitbucketDataCenter target =
        new ScmTarget.BitbucketDataCenter(forge.url() + "/rest/api/1.0", "SHOP", "orders", TOKEN);
    assertThat(numbers(open(new DataCenterScmClient(target, 7, forge.http())))).isEqualTo(upTo(2));
  }
}

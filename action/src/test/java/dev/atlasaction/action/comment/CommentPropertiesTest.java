package dev.atlasaction.action.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.comment.Statement.Weight;
import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.finding.SourceFiles;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.RecordedLog;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.platform.Triggers;
import dev.atlasaction.action.render.Clip;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.render.original.OriginalLint;
import dev.atlasaction.action.render.own.Check;
import dev.atlasaction.action.render.own.OwnLint;
import dev.atlasaction.action.render.own.OwnPlan;
import dev.atlasaction.action.render.own.OwnSchemaLint;
import dev.atlasaction.action.render.own.Setting;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For any report: the body is within the forge's limit, fences and elements are balanced, the
 * marker and all codes of errors are there, nobody is called (demand 5 of spec ci-demand.md §1, and
 * §3.3).
 */
final class CommentPropertiesTest {

  private static final int REPORTS = 20;
  private static final Secret TOKEN = new Secret("t");
  private static final Map<ScmTarget, Integer> LIMITS =
      Map.of(
          new ScmTarget.GitHub("https://api.github.com", "acme/shop", TOKEN), 65_536,
          new ScmTarget.GitLab("https://gitlab.com/api/v4", "1", TOKEN), 1_000_000,
          new ScmTarget.Bitbucket("https://api.bitbucket.org/2.0", "acme", "shop", TOKEN), 32_767,
          new ScmTarget.AzureDevOps("https://dev.azure.com", "acme/shop", "shop", TOKEN), 65_536);
  private static final Setting SETTING =
      new Setting("`main`", Optional.of("https://github.com/acme/shop"), "c0ffee5", "", "v1", true);
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,})([^`]*)");
  private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)[^<>]*?>");

  static List<Long> seeds() {
    String more = System.getProperty("random.reports", "");
    int count = more.isEmpty() ? REPORTS : Integer.parseInt(more);
    return java.util.stream.LongStream.range(0, count).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lintCommentsFit(long seed) {
    RandomReports random = new RandomReports(seed);
    LintContext lint = random.lint();
    OwnLint face = new OwnLint(SETTING, SourceFiles.none());
    List<String> codes =
        Check.of(lint, SourceFiles.none()).findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::code)
            .distinct()
            .toList();
    everywhere(
        random,
        flavor -> (flavor == Flavor.MARKDOWN ? face.withoutHtml() : face).comment(lint),
        codes);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void planCommentsFit(long seed) {
    RandomReports random = new RandomReports(seed);
    SchemaPlan plan = random.plan();
    List<String> codes =
        plan.lint() == null
            ? List.of()
            : Check.of(new LintContext(plan.lint(), "", false), SourceFiles.none())
                .findings()
                .stream()
                .map(Finding::code)
                .distinct()
                .toList();
    everywhere(
        random, flavor -> new OwnPlan(SETTING, "", flavor != Flavor.MARKDOWN).text(plan), codes);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void schemaCommentsFit(long seed) {
    RandomReports random = new RandomReports(seed);
    SchemaLint lint = random.schemaLint();
    List<String> codes =
        lint.steps().stream()
            .flatMap(step -> step.diagnostics().stream())
            .map(SchemaLint.Diagnostic::code)
            .distinct()
            .toList();
    everywhere(
        random,
        flavor -> new OwnSchemaLint(SETTING, flavor != Flavor.MARKDOWN).text(lint, List.of()),
        codes);
  }

  /** In the original's layout too, whose own texts are no part of this. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsCutIsBalanced(long seed) {
    LintContext lint = new RandomReports(seed).lint();
    String page = new OwnLint(SETTING, SourceFiles.none()).summary(lint);
    for (int limit : List.of(500, 2_000, 20_000)) {
      String cut = Clip.to(page, limit);
      assertThat(cut.length()).isLessThanOrEqualTo(limit);
      assertBalanced(cut);
    }
    assertThat(Clip.to(new OriginalLint(Flavor.HTML).comment(lint), 30_000).length())
        .isLessThanOrEqualTo(30_000);
  }

  private static void everywhere(
      RandomReports random, Function<Flavor, String> text, List<String> codes) {
    String id = "db " + random.text(4);
    LIMITS.forEach((target, limit) -> {
      String body = say(target, id, text);
      // A second run finds the comment of the first.
      assertThat(body.length()).as("%s", target).isLessThanOrEqualTo(limit);
      assertThat(body.lines().toList().getLast())
          .matches("<!-- generated by ariga/atlas-action for db [^<>]* -->");
      assertBalanced(body);
      String shown = outsideCode(body).replaceAll("<!--.*?-->", "");
      for (String harm : List.of("@team", "<img", "//evil")) {
        assertThat(around(shown, shown.indexOf(harm))).as(harm).isEmpty();
      }
      assertThat(codes.stream().filter(code -> !body.contains(code)))
          .as("codes left out")
          .isEmpty();
    });
  }

  /** Says it twice; there has to be one comment. */
  private static String say(ScmTarget target, String id, Function<Flavor, String> text) {
    MemoryForge forge = new MemoryForge();
    PullRequest pull = new PullRequest(7, "", "", "c0ffee5", "main", false);
    RecordedLog log = new RecordedLog();
    Conversation conversation =
        new Conversation(
            log,
            (scm, number) -> forge,
            CommentPolicy.of(new Inputs(name -> "")),
            Triggers.of(pull, pull.commit()));
    conversation.say(target, pull, Statement.of(id, text, Weight.FINDINGS));
    conversation.say(target, pull, Statement.of(id, text, Weight.FINDINGS));
    assertThat(log.lines()).noneMatch(line -> line.matches("(?s)(warning|error): .*"));
    assertThat(forge.posts).hasSize(1);
    return forge.posts.getFirst().body();
  }

  /** What to show of a text that may have a megabyte. */
  private static String around(String text, int at) {
    return at < 0
        ? ""
        : text.substring(Math.max(0, at - 150), Math.min(text.length(), at + 50))
            .replaceAll("\\p{Cntrl}", "?");
  }

  private static String outsideCode(String body) {
    StringBuilder shown = new StringBuilder();
    String open = "";
    for (String line : body.split("\n", -1)) {
      Matcher fence = FENCE.matcher(line);
      if (fence.matches() && open.isEmpty()) {
        open = fence.group(1);
      } else if (fence.matches()
          && fence.group(1).length() >= open.length()
          && fence.group(2).isBlank()) {
        open = "";
      } else if (open.isEmpty()) {
        shown.append(CODE.matcher(line).replaceAll("")).append('\n');
      }
    }
    assertThat(open).as("open code block at the end").isEmpty();
    return shown.toString();
  }

  private static void assertBalanced(String body) {
    String shown = outsideCode(body).replaceAll("<!--.*?-->", "");
    java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
    Matcher tag = TAG.matcher(shown);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        open.push(tag.group(2));
      } else {
        assertThat(open.isEmpty() ? "nothing" : open.pop())
            .as("open before %s", around(shown, tag.start()))
            .isEqualTo(tag.group(2));
      }
    }
    assertThat(open).isEmpty();
  }
}

package dev.atlasaction.engine.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.lint.ChangeDetector;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.LintSettings;
import dev.atlasaction.engine.lint.Linter;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.policy.LintPolicies;
import dev.atlasaction.engine.lint.rules.Rules;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Every output is what its readers take. */
final class ReviewOutputTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A name of its own: dev databases of one name lock each other out, also between processes. */
  private static final String DEV =
      "sqlite://review" + ProcessHandle.current().pid() + "?mode=memory";

  private static final String CHANGE =
      """
      -- atlas:nolint DS103 -- nobody reads it
      ALTER TABLE users DROP COLUMN name;

      ALTER TABLE users
        DROP COLUMN "é<b>";
      ALTER TABLE users ADD COLUMN "a\u0001&" int NOT NULL;
      """;

  private final LintResult result =
      review("CREATE TABLE users (id int, name text, \"é<b>\" int);", CHANGE);

  /** Ends of CDATA, of scripts and of comments, controls, and what XML has no character for. */
  private static final String HOSTILE =
      "a]]>b</script><script>alert('x')</script>-->&amp;\u001b[31m\u0008\uFFFE\u2028\t";

  private final LintResult hostile =
      review(
          "CREATE TABLE users (id int, \"" + HOSTILE + "\" int);",
          "-- atlas:nolint DS102 -- "
              + HOSTILE
              + "\nALTER TABLE users DROP COLUMN \""
              + HOSTILE
              + "\";");
  private final LintResult clean = review("CREATE TABLE t (id int);", "CREATE TABLE u (id int);");
  private final LintResult broken = review("CREATE TABLE t (id int);", "BORING;");

  @Test
  void sarifFitsItsPublishedSchema() throws IOException {
    // The schema is that of the npm package @microsoft/jest-sarif 1.0.0-beta.0.
    for (LintResult each : new LintResult[] {result, hostile, clean, broken}) {
      assertThat(schemaErrors("sarif-2.1.0.schema.json", "sarif", each)).isEmpty();
    }
    assertThat(rendered("sarif", result)).contains("\"inSource\"", "\"nobody reads it\"");
  }

  @Test
  void codeQualityIsWhatGitLabTakes() throws IOException {
    for (LintResult each : new LintResult[] {result, hostile, clean, broken}) {
      assertThat(schemaErrors("codequality.schema.json", "codequality", each)).isEmpty();
    }
    assertThat(JSON.readTree(rendered("codequality", result))).hasSize(2);
  }

  @Test
  void annotationsAreWhatBitbucketTakes() throws IOException {
    for (LintResult each : new LintResult[] {result, hostile, clean, broken}) {
      assertThat(schemaErrors("bitbucket.schema.json", "bitbucket", each)).isEmpty();
    }
  }

  @Test
  void jsonHasTheFindingsBesideTheModelOfTheOriginal() throws IOException {
    assertThat(schemaErrors("findings.schema.json", "json", result)).isEmpty();
    assertThat(JSON.readTree(rendered("json", result)).get("Findings")).hasSize(3);
  }

  @Test
  void junitFitsItsSchema() throws IOException, SAXException {
    for (LintResult each : new LintResult[] {result, hostile, clean, broken}) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(ReviewOutputTest.class.getResource("junit.xsd"))
          .newValidator()
          .validate(new StreamSource(new StringReader(rendered("junit", each))));
    }
    assertThat(rendered("junit", clean)).contains("no findings").doesNotContain("failure ");
  }

  @Test
  void thePageShowsNamesAsTheyAre() {
    assertThat(rendered("html", result))
        .contains("&quot;é&lt;b&gt;&quot;", "nobody reads it")
        .doesNotContain("<b>", "@message@", "http");
  }

  @Test
  void hostileNamesStayText() throws IOException {
    assertThat(rendered("html", hostile))
        .contains("&lt;/script&gt;&lt;script&gt;alert(")
        .doesNotContain("<script>alert", "\u001b");
    assertThat(rendered("junit", hostile)).doesNotContain("]]>b", "\u001b", "\uFFFE");
    for (String format : List.of("sarif", "codequality", "bitbucket", "json")) {
      assertThat(JSON.readTree(rendered(format, hostile)).toString()).as(format).contains("a]]>b");
    }
    assertThat(rendered("pretty", hostile)).doesNotContain("\u001b[31m", "\u0008");
  }

  @Test
  void theTerminalPointsAtTheName() {
    assertThat(rendered("pretty", result))
        .contains(
            """
            error[DS103]: Dropping non-virtual column "é<b>"
              ┌─ migrations/2.sql:4:1
            4 │ ALTER TABLE users
            5 │   DROP COLUMN "é<b>";
              │                ^^^^
            """)
        .endsWith("1 error, 1 warning in 1 file. This change would be blocked.\n");
    assertThat(rendered("pretty", broken)).startsWith("error[replay]: executing statement: BORING");
  }

  @Test
  void anIdOutlivesLinesAndWhiteSpace() {
    LintResult moved =
        review(
            "CREATE TABLE users (id int, name text, \"é<b>\" int);",
            "-- moved\n\n\n" + CHANGE.replace("users\n  DROP", "users   DROP"));
    assertThat(moved.findings().get(1).id()).isEqualTo(result.findings().get(1).id());
    assertThat(moved.findings()).extracting(each -> each.id()).doesNotHaveDuplicates();
  }

  private static String rendered(String format, LintResult result) {
    return ReviewOutput.find(format).orElseThrow().render(result);
  }

  private static List<String> schemaErrors(String schema, String format, LintResult result)
      throws IOException {
    try (InputStream in = ReviewOutputTest.class.getResourceAsStream(schema)) {
      JsonNode tree = JSON.readTree(in);
      return JsonSchema.errors(tree, JSON.readTree(rendered(format, result)));
    }
  }

  private static LintResult review(String base, String change) {
    MemoryDir files = new MemoryDir("migrations");
    files.write("1.sql", base.getBytes(UTF_8));
    files.write("2.sql", change.getBytes(UTF_8));
    try (Database dev = Dialects.connect(DatabaseUrl.parse(DEV), Path.of(""))) {
      return new Linter(
              dev,
              Rules.of(LintPolicies.DEFAULTS),
              LintSettings.of(Profile.CLASSIC),
              InstantSource.system())
          .run(new MigrationDir(files, DirFormat.atlas()), "migrations", ChangeDetector.latest(1));
    }
  }
}

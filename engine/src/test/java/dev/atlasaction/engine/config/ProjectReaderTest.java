package dev.atlasaction.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.TsvCases;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectReaderTest {

  @TempDir private Path directory;

  private RecordingPorts ports = new RecordingPorts(Path.of(""));

  @BeforeEach
  void layFiles() throws IOException {
    ports = new RecordingPorts(directory);
    Files.createDirectory(directory.resolve("mig"));
    Files.writeString(directory.resolve("mig/1.sql"), "create table t(a int);\n");
    Files.writeString(directory.resolve("mig/atlas.sum"), "h1:\n");
  }

  private Project read(String file, String env, Map<String, HclValue> vars) throws IOException {
    Files.writeString(directory.resolve("atlas.hcl"), file);
    return new ProjectReader(ports).read(new ProjectRequest(Optional.empty(), env, vars));
  }

  private EnvConfig env(String file) throws IOException {
    return read(file, "x", Map.of()).single();
  }

  static List<TsvCases.Case> projectFiles() {
    return TsvCases.read(ProjectReaderTest.class, "project-files.tsv");
  }

  @ParameterizedTest
  @MethodSource("projectFiles")
  void readsProjectFilesAsTheOriginal(TsvCases.Case given) throws IOException {
    if (given.input().contains("fileset(\"*\")")) {
      Files.writeString(directory.resolve("b.hcl"), "");
    }
    String message = "";
    try {
      env(given.input());
    } catch (EngineException e) {
      message = "Error: " + TsvCases.inShort(e);
    }
    String expected = given.expected().replace("$DIR", directory.toString());
    assertThat((ports.printed() + message).strip()).isEqualTo(expected.strip());
  }

  // --- names nobody would read ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          migration {~ exec_ordr = "linear"~} | 3,2-11 | argument named "exec_ordr" is not expected here. Did you mean "exec_order"?
          migrations {~} | 2,1-11 | "migrations" are not expected here. Did you mean "migration"?
          lint {~ destructiv {~}~} | 3,2-12 | "destructiv" are not expected here. Did you mean "destructive"?
          lint {~ destructive {~ eror = true~}~} | 4,2-6 | Did you mean "error"?
          diff {~ skip {~ drop_tabel = true~}~} | 4,2-12 | Did you mean "drop_table"?
          format {~ migrate {~ stats = "x"~}~} | 4,2-7 | Did you mean "status"?
          test {~ schema {~ sr = []~}~} | 4,2-4 | Did you mean "src"?
          hook "sql" "a" {~ transactions {~}~} | 3,2-14 | Did you mean "transaction"?
          }~nonsense {~ | 3,1-9 | "nonsense" are not expected here.
          }~lint {~ latst = 1~ | 4,2-7 | Did you mean "latest"?
          }~vars = {~ | 3,1-5 | argument named "vars" is not expected here.
          """)
  void refusesNamesThatNobodyReads(String body, String place, String words) {
    String file = "env \"x\" {\n" + body.replace('~', '\n') + "\n}\n";
    assertThatThrownBy(() -> env(file))
        .hasMessageContaining("atlas.hcl:" + place + ": Unsupported ")
        .hasMessageContaining(words);
  }

  @Test
  void tellsAllNamesThatNobodyReadsAtOnce() {
    assertThatThrownBy(() -> env("env \"x\" {\n lint {\n latst = 1\n eror = 2\n}\n}\n"))
        .hasMessageContaining("and 1 other diagnostic(s)")
        .hasMessageContaining("atlas.hcl:3,2-7")
        .hasMessageContaining("atlas.hcl:4,2-6");
  }

  /** Environments hand over what they do not know themselves; others are never evaluated. */
  @Test
  void acceptsInputsOfEnvironmentsAndBlocksThatOthersReferTo() throws IOException {
    EnvConfig env =
        env(
            "env \"x\" {\n urll = store.a.url\n}\nstore \"a\" {\n url = \"u\"\n}\n"
                + "env \"y\" {\n migrations {\n}\n}\n");
    assertThat(env.extras()).containsEntry("urll", HclValue.of("u"));
  }

  @Test
  void readsWhetherUnmanagedObjectsAreAFailure() throws IOException {
    assertThat(env("env \"x\" {\n}\n").failsOnUnmanaged()).isFalse();
    assertThat(env("env \"x\" {\n schema {\n fail_on_unmanaged = true\n}\n}\n").failsOnUnmanaged())
        .isTrue();
  }

  // --- selection ---

  @Test
  void readsNoFileUnlessAskedTo() {
    Project project =
        new ProjectReader(ports).read(new ProjectRequest(Optional.empty(), "", Map.of()));
    assertThat(project.single()).isEqualTo(EnvConfig.NONE);
  }

  @Test
  void saysWhatIsWrongWithTheConfigFlag() {
    ProjectReader reader = new ProjectReader(ports);
    assertThatThrownBy(
            () -> reader.read(new ProjectRequest(Optional.of("atlas.hcl"), "", Map.of())))
        .hasMessage("missing scheme for config file. Did you mean file://atlas.hcl?");
    assertThatThrownBy(() -> reader.read(new ProjectRequest(Optional.of("s3://a"), "", Map.of())))
        .hasMessage("unsupported config file driver \"s3\"");
    assertThatThrownBy(() -> reader.read(new ProjectRequest(Optional.empty(), "x", Map.of())))
        .hasMessage(
            "config file \"atlas.hcl\" was not found: stat atlas.hcl: no such file or directory");
  }

  @Test
  void readsSeveralFilesAsOneProject() throws IOException {
    Files.writeString(directory.resolve("a.hcl"), "variable \"v\" {\n type = string\n}\n");
    Files.writeString(directory.resolve("b.hcl"), "env \"x\" {\n url = var.v\n}\n");
    ProjectRequest request =
        new ProjectRequest(
            Optional.of("file://a.hcl,file://b.hcl"), "x", Map.of("v", HclValue.of("u")));
    assertThat(new ProjectReader(ports).read(request).single().url()).isEqualTo("u");
  }

  @Test
  void selectsUnlabelledEnvsThatAreNamedByTheSelection() throws IOException {
    assertThat(env("env {\n name = atlas.env\n url = \"u\"\n}\n").url()).isEqualTo("u");
    assertThat(env("env {\n name = \"${atlas.env}\"\n url = \"u\"\n}\n").url()).isEqualTo("u");
    for (String name : List.of("\"x\"", "local.e", "\"${atlas.env}-y\"")) {
      String file = "locals {\n e = atlas.env\n}\nenv {\n name = " + name + "\n}\n";
      assertThatThrownBy(() -> env(file))
          .as(name)
          .hasMessage("env \"x\" not defined in config file");
    }
  }

  @Test
  void prefersLabelledEnvsAndEvaluatesNoOthers() throws IOException {
    String file =
        "env {\n name = atlas.env\n url = nope\n}\nenv \"x\" {\n url = \"u\"\n}\n"
            + "env \"y\" {\n url = nope\n}\n";
    assertThat(env(file).url()).isEqualTo("u");
  }

  @Test
  void wantsNamesForAllSelectedEnvs() {
    assertThatThrownBy(() -> env("env {\n name = atlas.env == \"y\" ? \"y\" : null\n}\n"))
        .hasMessage("all envs must have names on file \"atlas.hcl\"");
  }

  @Test
  void multipliesEnvsInTheOrderOfTheCollection() throws IOException {
    Project project =
        read(
            "env \"x\" {\n for_each = toset([\"b\", \"a\"])\n url = each.value\n}\n",
            "x",
            Map.of());
    assertThat(project.envs()).extracting(EnvConfig::url).containsExactly("a", "b");
    assertThatThrownBy(project::single).hasMessage("multiple envs found for \"x\"");
  }

  @Test
  void givesOnlyPoliciesWithoutAnEnv() throws IOException {
    Files.writeString(
        directory.resolve("atlas.hcl"),
        "lint {\n latest = 2\n}\nenv \"x\" {\n url = nope\n}\nlocals {\n e = atlas.env\n}\n");
    ProjectRequest request = new ProjectRequest(Optional.of("file://atlas.hcl"), "", Map.of());
    assertThat(new ProjectReader(ports).read(request).single().lint().latest()).isEqualTo(2);
  }

  // --- contents ---

  @Test
  void readsEverythingAnEnvironmentSays() throws IOException {
    EnvConfig env =
        env(
            """
            variable "host" {
              type    = string
              default = getenv("HOST")
            }
            env "x" {
              url     = "mysql://${var.host}/app"
              dev     = "docker://mysql/8/dev"
              src     = ["a.hcl", "b.hcl"]
              schemas = ["app"]
              exclude = ["*.audit_*"]
              tenant  = "t1"
              migration {
                dir              = "file://migrations"
                format           = golang-migrate
                baseline         = "1"
                exec_order       = NON_LINEAR
                lock_timeout     = "5s"
                revisions_schema = "rev"
              }
              diff {
                skip {
                  drop_schema = true
                  drop_table  = false
                }
              }
              format {
                migrate {
                  apply = "{{ json . }}"
                }
              }
              test {
                schema {
                  src = ["t.hcl"]
                }
              }
            }
            """);
    assertThat(env.url()).isEqualTo("mysql://db.example/app");
    assertThat(env.dev()).isEqualTo("docker://mysql/8/dev");
    assertThat(env.source()).isEqualTo(new SchemaSource(List.of("a.hcl", "b.hcl"), true));
    assertThat(env.schemas()).containsExactly("app");
    assertThat(env.exclude()).containsExactly("*.audit_*");
    assertThat(env.extras()).containsExactly(Map.entry("tenant", HclValue.of("t1")));
    assertThat(env.migration())
        .isEqualTo(
            new MigrationConfig(
                "file://migrations",
                "golang-migrate",
                "1",
                "non-linear",
                "5s",
                "rev",
                List.of(),
                "",
                ""));
    assertThat(env.diff().skipped()).containsExactly("drop_schema");
    assertThat(env.format("migrate.apply")).isEqualTo("{{ json . }}");
    assertThat(env.blocks()).extracting(EvaluatedBlock::type).containsExactly("test");
  }

  @Test
  void letsTheOldLogBlockWinOverFormat() throws IOException {
    String format = "format {\n schema {\n inspect = \"F\"\n}\n}\n";
    String log = "log {\n schema {\n inspect = \"env: ${atlas.env}\"\n}\n}\n";
    assertThat(env("env \"x\" {\n" + log + format + "}\n").format("schema.inspect"))
        .isEqualTo("env: x");
  }

  @Test
  void readsDataSourcesOnlyWhenSomethingNeedsThem() throws IOException {
    String data =
        "data \"external\" \"a\" {\n program = [\"p\", \"q\"]\n working_dir = \"w\"\n}\n"
            + "data \"sql\" \"b\" {\n url = \"u\"\n query = \"q\"\n args = [\"1\", \"2\"]\n}\n";
    env(data + "env \"x\" {\n}\n");
    assertThat(ports.log()).isEmpty();
    EnvConfig env =
        env(
            data
                + "env \"x\" {\n url = trimspace(data.external.a)\n"
                + " dev = \"${data.sql.b.count}${data.sql.b.value}\"\n"
                + " schemas = data.sql.b.values\n exclude = data.sql.b.values\n}\n");
    assertThat(env.url()).isEqualTo("q");
    assertThat(env.dev()).isEqualTo("21");
    assertThat(env.schemas()).containsExactly("1", "2");
    assertThat(ports.log()).containsExactly("run p q in w", "query u q");
  }

  @Test
  void describesTheStatesOfSchemaDataSources() throws IOException {
    Project project =
        read(
            "data \"hcl_schema\" \"app\" {\n path = \"s.hcl\"\n vars = {a = \"1\"}\n}\n"
                + "data \"composite_schema\" \"all\" {\n schema \"a\" {\n"
                + " url = data.hcl_schema.app.url\n}\n}\n"
                + "env \"x\" {\n src = data.composite_schema.all.url\n}\n",
            "x",
            Map.of());
    assertThat(project.single().source().urls()).containsExactly("mem://composite_schema/all");
    assertThat(project.findState("mem://composite_schema/all"))
        .contains(
            new MemoryState.CompositeSchema(
                "data.composite_schema.all",
                List.of(new MemoryState.CompositeSchema.Part("a", "mem://hcl_schema/app"))));
    assertThat(project.findState("mem://hcl_schema/app"))
        .contains(
            new MemoryState.HclSchema(
                "data.hcl_schema.app", List.of("s.hcl"), Map.of("a", HclValue.of("1"))));
  }

  @Test
  void refusesWhatOnlyTheVendorOffersWithAWayOut() {
    assertThatThrownBy(() ->
            env(
                "data \"cloud_databases\" \"a\" {\n repo = \"n\"\n}\n"
                    + "env \"x\" {\n url = data.cloud_databases.a.targets\n}\n"))
        .hasMessageStartingWith("data.cloud_databases.a: ")
        .hasMessageContaining("data \"sql\"");
  }

  @Test
  void namesDevDatabasesInImages() throws IOException {
    EnvConfig read =
        env(
            "variable \"tag\" {\n type = string\n default = \"15\"\n}\n"
                + "docker \"postgres\" \"own\" {\n image = \"postgres:${var.tag}\"\n"
                + " schema = \"public\"\n database = \"dev\"\n}\n"
                + "docker \"mysql\" \"far\" {\n image = \"ghcr.io/org/mysql:8\"\n"
                + " schema = \"dev\"\n}\n"
                + "env \"x\" {\n url = docker.mysql.far.url\n dev = docker.postgres.own.url\n}\n");
    assertThat(read.dev()).isEqualTo("docker://postgres/15/dev?search_path=public");
    assertThat(read.url()).isEqualTo("docker+mysql://ghcr.io/org/mysql:8/dev");
    assertThatThrownBy(() ->
            env(
                "docker \"postgres\" \"a\" {\n"
                    + " image = \"postgres\"\n"
                    + " baseline = \"x\"\n"
                    + "}\n"
                    + "env \"x\" {\n"
                    + "}\n"))
        .hasMessageContaining("\"baseline\" of docker blocks is not supported");
  }

  @Test
  void namesWhatTheRegistryHas() throws IOException {
    EnvConfig read =
        env(
            "data \"remote_dir\" \"a\" {\n name = \"n\"\n tag = \"t\"\n}\n"
                + "env \"x\" {\n url = data.remote_dir.a.url\n}\n");
    assertThat(read.url()).isEqualTo("atlas://n?tag=t");
  }

  @Test
  void asksCloudServicesForTokensAndSecrets() throws IOException {
    EnvConfig read =
        env(
            "data \"aws_rds_token\" \"a\" {\n endpoint = \"e:1\"\n username = \"u\"\n"
                + " region = \"r\"\n}\ndata \"gcp_cloudsql_token\" \"g\" {\n}\n"
                + "data \"runtimevar\" \"s\" {\n url = \"awssecretsmanager://id?region=r\"\n}\n"
                + "env \"x\" {\n url = data.aws_rds_token.a\n dev = data.gcp_cloudsql_token.g\n"
                + " src = data.runtimevar.s\n}\n");
    assertThat(read.url()).isEqualTo("token of u at e:1 in r");
    assertThat(read.dev()).isEqualTo("sql token");
    assertThat(read.source().urls()).containsExactly("awssecretsmanager id {region=r}");
  }

  @Test
  void asksWebServers() throws IOException {
    EnvConfig read =
        env(
            """
            data "http" "x" {
              url                = "https://host/path"
              method             = "POST"
              request_headers    = { Accept = "text/plain" }
              request_body       = "b"
              request_timeout_ms = 1500
            }
            env "x" {
              url = data.http.x.response_body
              dev = "${data.http.x.status_code} ${data.http.x.response_headers["x-kind"]}"
            }
            """);
    assertThat(read.url()).isEqualTo("POST https://host/path {Accept=text/plain} b PT1.5S");
    assertThat(read.dev()).isEqualTo("201 canned");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url = \"file:///etc/passwd\"|url must begin with https:// or http://",
        "method = \"PUT\"|unknown method \"PUT\": GET, HEAD and POST are known",
        "request_timeout_ms = 0|request_timeout_ms must be a whole number above zero",
        "request_headers = [1]|request_headers must be a map of strings",
        "retries = 3|unexpected attributes: retries",
      })
  void refusesOtherRequests(String attribute, String message) {
    String url = attribute.startsWith("url") ? "" : "url = \"https://host\"\n";
    assertThatThrownBy(() ->
            env(
                "data \"http\" \"x\" {\n"
                    + url
                    + attribute
                    + "\n}\nenv \"x\" {\n url = data.http.x.response_body\n}\n"))
        .hasMessage("data.http.x: " + message);
  }

  @Test
  void checksValidationRulesOfVariables() {
    String file =
        "variable \"v\" {\n type = string\n default = \"a\"\n validation {\n"
            + " condition = var.v != \"a\"\n error_message = \"not ${var.v}\"\n}\n}\n"
            + "env \"x\" {\n}\n";
    assertThatThrownBy(() -> env(file)).hasMessage("variable \"v\": not a");
  }

  // --- policies ---

  @Test
  void inheritsTheLintPolicyPieceByPiece() throws IOException {
    String global = "lint {\n log = \"L\"\n latest = 1\n destructive {\n error = false\n}\n}\n";
    LintConfig plain = env(global + "env \"x\" {\n}\n").lint();
    assertThat(plain.latest()).isEqualTo(1);
    assertThat(plain.findError("destructive")).contains(false);
    LintConfig own =
        env(global + "env \"x\" {\n lint {\n data_depend {\n error = true\n}\n}\n}\n").lint();
    assertThat(own.format()).isEqualTo("L");
    assertThat(own.latest()).isEqualTo(1);
    assertThat(own.findError("data_depend")).contains(true);
    assertThat(own.findError("destructive")).isEmpty();
  }

  @Test
  void letsGlobalGitSettingsWinUnlessTheEnvironmentHasThemAll() throws IOException {
    String global = "lint {\n git {\n base = \"gb\"\n dir = \"gd\"\n}\n}\n";
    LintConfig part =
        env(global + "env \"x\" {\n lint {\n git {\n base = \"eb\"\n}\n}\n}\n").lint();
    assertThat(part.gitBase()).isEqualTo("gb");
    assertThat(part.gitDir()).isEqualTo("gd");
    LintConfig whole =
        env(global + "env \"x\" {\n lint {\n git {\n base = \"eb\"\n dir = \"ed\"\n}\n}\n}\n")
            .lint();
    assertThat(whole.gitBase()).isEqualTo("eb");
    assertThat(whole.gitDir()).isEqualTo("ed");
    LintConfig latest = env(global + "env \"x\" {\n lint {\n latest = 3\n}\n}\n").lint();
    assertThat(latest.gitBase()).isEmpty();
    assertThat(latest.latest()).isEqualTo(3);
  }

  @Test
  void refusesErrorSettingsThatAreNoBool() throws IOException {
    LintConfig lint = env("env \"x\" {\n lint {\n data_depend {\n error = 1\n}\n}\n}\n").lint();
    assertThatThrownBy(() -> lint.findError("data_depend"))
        .hasMessage(
            "sql/sqlcheck: parsing datadepend check options: set field \"error\": converting"
                + " cty.Value to *bool: bool value is required");
  }

  @Test
  void ignoresTheFormatOfALintBlockAsTheOriginal() throws IOException {
    EnvConfig env = env("env \"x\" {\n lint {\n format = \"a\"\n}\n}\n");
    assertThat(env.lintFormat()).isEmpty();
    EnvConfig both = env("env \"x\" {\n lint {\n format = \"a\"\n log = \"b\"\n}\n}\n");
    assertThat(both.lintFormat()).isEqualTo("b");
  }

  @Test
  void inheritsTheDiffPolicyAsAWhole() throws IOException {
    String global = "diff {\n skip {\n drop_table = true\n}\n}\n";
    assertThat(env(global + "env \"x\" {\n}\n").diff().skipped()).containsExactly("drop_table");
    assertThat(env(global + "env \"x\" {\n diff {\n}\n}\n").diff().skipped())
        .containsExactly("drop_table");
    assertThat(
            env(global + "env \"x\" {\n diff {\n skip {\n drop_schema = true\n}\n}\n}\n")
                .diff()
                .skipped())
        .containsExactly("drop_schema");
  }
}

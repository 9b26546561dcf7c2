package dev.atlasaction.engine.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.gotext.GoJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudServicesTest {

  private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
  private static final AwsIdentity EXAMPLE =
      new AwsIdentity("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "");

  @TempDir private Path home;
  private StubServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private CloudWorld world(Map<String, String> more) {
    Map<String, String> env = new HashMap<>(more);
    env.put("HOME", home.toString());
    return new CloudWorld(env, InstantSource.fixed(NOW));
  }

  private Map<String, String> aws() {
    return Map.of(
        "AWS_ACCESS_KEY_ID", "AKID",
        "AWS_SECRET_ACCESS_KEY", "secret",
        "AWS_SESSION_TOKEN", "session",
        "AWS_REGION", "eu-west-1",
        "AWS_ENDPOINT_URL", server.url());
  }

  /** The examples of the documentation of S3. */
  @Test
  void signaturesAreThoseOfTheDocumentation() {
    AwsSignature signature = new AwsSignature(EXAMPLE, "us-east-1", "s3", NOW);
    URI object = URI.create("https://examplebucket.s3.amazonaws.com/test.txt");
    assertThat(signature.headers(object, new TreeMap<>(), Map.of("range", "bytes=0-9"), ""))
        .hasEntrySatisfying(
            "Authorization",
            text ->
                assertThat(text)
                    .endsWith("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"));
    URI bucket = URI.create("https://examplebucket.s3.amazonaws.com/");
    TreeMap<String, String> query = new TreeMap<>(Map.of("max-keys", "2", "prefix", "J"));
    assertThat(signature.headers(bucket, query, Map.of(), "").get("Authorization"))
        .endsWith("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
  }

  @Test
  void tokensOfDatabasesAreSignedWithTheProfile() throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/credentials"),
        "[default]\naws_access_key_id = D\naws_secret_access_key = d\n"
            + "[ci]\naws_access_key_id = CI\naws_secret_access_key = c\n");
    Files.writeString(home.resolve(".aws/config"), "[profile ci]\nregion = us-east-2\n");
    AwsServices services = new AwsServices(world(Map.of()));
    String token = services.rdsToken(new AwsServices.Login("db.example:3306", "app", "", "ci"));
    assertThat(token)
        .startsWith("db.example:3306/?Action=connect&DBUser=app&X-Amz-Algorithm=AWS4-HMAC-SHA256")
        .contains("X-Amz-Credential=CI%2F20130524%2Fus-east-2%2Frds-db%2Faws4_request")
        .contains("X-Amz-Expires=900")
        .containsPattern("&X-Amz-Signature=[0-9a-f]{64}$");
    assertThatThrownBy(() -> services.rdsToken(new AwsServices.Login("db:1", "app", "r", "other")))
        .hasMessageContaining("no AWS credentials found")
        .hasMessageContaining("\"other\"");
  }

  @Test
  void secretsAndParametersOfAwsAreRead() {
    AwsServices services = new AwsServices(world(aws()));
    server.answer("POST /", "{\"SecretString\":\"s3cret\"}");
    assertThat(services.secret("db", "")).isEqualTo("s3cret");
    assertThat(server.last().headers())
        .containsEntry("X-Amz-Target", "secretsmanager.GetSecretValue")
        .containsEntry("X-Amz-Security-Token", "session");
    assertThat(server.last().headers().get("Authorization"))
        .contains("Credential=AKID/20130524/eu-west-1/secretsmanager/aws4_request");
    assertThat(server.last().body()).isEqualTo("{\"SecretId\":\"db\"}");
    server.answer("POST /", "{\"Parameter\":{\"Value\":\"v\"}}");
    assertThat(services.parameter("/app/db", "us-west-1")).isEqualTo("v");
    assertThat(server.last().body()).contains("\"WithDecryption\":true");
    server.answer("POST /", "{}");
    assertThatThrownBy(() -> services.secret("db", "")).hasMessage("secret db holds no text");
  }

  @Test
  void containersHaveCredentialsOfTheirOwn() {
    server.answer(
        "GET /creds", "{\"AccessKeyId\":\"C\",\"SecretAccessKey\":\"x\",\"Token\":\"t\"}");
    CloudWorld world = world(Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/creds"));
    assertThat(AwsIdentity.of(world, "").key()).isEqualTo("C");
    assertThat(AwsIdentity.of(world, "").toString()).isEqualTo("AwsIdentity[C]");
  }

  @Test
  void usersOfGoogleRefreshTheirToken() throws IOException {
    Path file = home.resolve("user.json");
    Files.writeString(
        file,
        GoJson.encode(
            Map.of(
                "type", "authorized_user",
                "client_id", "id",
                "client_secret", "cs",
                "refresh_token", "rt",
                "token_uri", server.url() + "/token")));
    server.answer("POST /token", "{\"access_token\":\"at\"}");
    GcpServices services =
        new GcpServices(world(Map.of("GOOGLE_APPLICATION_CREDENTIALS", file.toString())));
    assertThat(services.token(GcpServices.SQL_LOGIN)).isEqualTo("at");
    assertThat(server.last().body())
        .isEqualTo("grant_type=refresh_token&client_id=id&client_secret=cs&refresh_token=rt");
  }

  @Test
  void serviceAccountsSignTheirRequest() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    Path file = home.resolve("account.json");
    Files.writeString(
        file,
        GoJson.encode(
            Map.of(
                "type",
                "service_account",
                "client_email",
                "ci@example",
                "private_key",
                "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n",
                "token_uri",
                server.url() + "/token")));
    server.answer("POST /token", "{\"access_token\":\"at\"}");
    server.answer(
        "GET /v1/projects/p/secrets/s/versions/latest:access",
        "{\"payload\":{\"data\":\"c2VjcmV0\"}}");
    GcpServices services =
        new GcpServices(
            world(
                Map.of(
                    "GOOGLE_APPLICATION_CREDENTIALS",
                    file.toString(),
                    "CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER",
                    server.url() + "/")));
    assertThat(services.token(GcpServices.PLATFORM)).isEqualTo("at");
    String body = URLDecoder.decode(server.last().body(), StandardCharsets.UTF_8);
    String[] jwt = body.substring(body.indexOf("assertion=") + 10).split("\\.", -1);
    Signature check = Signature.getInstance("SHA256withRSA");
    check.initVerify(keys.getPublic());
    check.update((jwt[0] + "." + jwt[1]).getBytes(StandardCharsets.UTF_8));
    assertThat(check.verify(Base64.getUrlDecoder().decode(jwt[2]))).isTrue();
    assertThat(new String(Base64.getUrlDecoder().decode(jwt[1]), StandardCharsets.UTF_8))
        .contains("\"iss\":\"ci@example\"");
    assertThat(services.secret("projects/p/secrets/s")).isEqualTo("secret");
    assertThat(server.last().headers()).containsEntry("Authorization", "Bearer at");
  }

  @Test
  void machinesOfGoogleAskTheirMetadataServer() {
    String host = server.url().substring("http://".length());
    server.answer(
        "GET /computeMetadata/v1/instance/service-accounts/default/token?scopes="
            + "https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fsqlservice.login",
        "{\"access_token\":\"mt\"}");
    assertThat(
            new GcpServices(world(Map.of("GCE_METADATA_HOST", host))).token(GcpServices.SQL_LOGIN))
        .isEqualTo("mt");
    assertThat(server.last().headers()).containsEntry("Metadata-Flavor", "Google");
  }

  @Test
  void filesOfBucketsAreRead() {
    server.answer(
        "GET /bucket/?list-type=2&prefix=app%2F",
        "<ListBucketResult><Contents><Key>app/1 a.sql</Key></Contents>"
            + "<Contents><Key>app/sub/x.sql</Key></Contents></ListBucketResult>");
    server.answer("GET /bucket/app/1%20a.sql", "SELECT 1;");
    assertThat(new BlobStorage(world(aws())).read("s3://bucket/app"))
        .hasSize(1)
        .hasEntrySatisfying(
            "1 a.sql", bytes -> assertThat(bytes).asString().isEqualTo("SELECT 1;"));
    server.answer(
        "GET /storage/v1/b/bucket/o?prefix=app/", "{\"items\":[{\"name\":\"app/1.sql\"}]}");
    server.answer("GET /storage/v1/b/bucket/o/app%2F1.sql?alt=media", "SELECT 2;");
    assertThat(
            new BlobStorage(world(Map.of("STORAGE_EMULATOR_HOST", server.url())))
                .read("gs://bucket/app"))
        .hasEntrySatisfying("1.sql", bytes -> assertThat(bytes).asString().isEqualTo("SELECT 2;"));
    assertThatThrownBy(() -> new BlobStorage(world(Map.of())).read("azblob://bucket/app"))
        .hasMessageContaining("azblob:// is not supported");
  }

  @Test
  void refusalsSayWhoRefusedAndHideQueries() {
    assertThatThrownBy(() -> WebPage.read(server.url() + "/x?token=hidden"))
        .hasMessageContaining("/x answered with status 404")
        .hasMessageNotContaining("?token");
  }

  @Test
  void anyAnswerOfAPageIsAnAnswer() {
    server.answer("POST /tenants?x=1", "[\"a\"]");
    WebPage.Answer answer =
        WebPage.ask(
            new WebPage.Question(
                "POST",
                server.url() + "/tenants?x=1",
                Map.of("Authorization", "Bearer t"),
                "{}",
                Duration.ofSeconds(5)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("[\"a\"]");
    assertThat(server.last().headers()).containsEntry("Authorization", "Bearer t");
    assertThat(server.last().body()).isEqualTo("{}");
    WebPage.Answer missing =
        WebPage.ask(
            new WebPage.Question(
                "GET", server.url() + "/nothing", Map.of(), "", Duration.ofSeconds(5)));
    assertThat(missing.status()).isEqualTo(404);
  }

  @Test
  void messagesDoNotShowWhatMayBeSecretInAnAddress() {
    assertThatThrownBy(() -> WebPage.read("http://user:secret@127.0.0.1:1/page?token=secret"))
        .hasMessageContaining("http://127.0.0.1:1/page")
        .hasMessageNotContaining("secret");
  }
}

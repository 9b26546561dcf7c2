package dev.atlasaction.engine.cloud;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tokens and secrets of AWS. {@code AWS_ENDPOINT_URL} sends requests elsewhere. */
public final class AwsServices {

  private static final int TOKEN_SECONDS = 900;

  private final CloudWorld world;

  /** A client; nothing is read yet. */
  public AwsServices(CloudWorld world) {
    this.world = world;
  }

  /**
   * A database to log in to.
   *
   * @param endpoint host and port
   * @param region empty for the one of the environment or the profile
   * @param profile empty for the default one
   */
  public record Login(String endpoint, String username, String region, String profile) {}

  /**
   * A token that serves as the password of a database for fifteen minutes. Nobody is asked.
   *
   * @throws EngineException if there are no credentials or no region
   */
  public String rdsToken(Login login) {
    String region = AwsIdentity.region(world, login.region(), login.profile());
    AwsIdentity identity = AwsIdentity.of(world, login.profile());
    return new AwsSignature(identity, region, "rds-db", world.clock().instant())
        .presigned(
            HttpCalls.uri("https://" + login.endpoint() + "/"),
            new TreeMap<>(Map.of("Action", "connect", "DBUser", login.username())),
            TOKEN_SECONDS);
  }

  /**
   * The text of a secret of the Secrets Manager.
   *
   * @throws EngineException if it cannot be read
   */
  public String secret(String id, String region) {
    Map<String, @Nullable Object> answer =
        call(
            "secretsmanager",
            region,
            "secretsmanager.GetSecretValue",
            GoJson.encode(Map.of("SecretId", id)));
    Object text = answer.get("SecretString");
    if (text == null) {
      throw EngineException.user("secret " + id + " holds no text");
    }
    return text.toString();
  }

  /**
   * The value of a parameter of the Parameter Store, decrypted.
   *
   * @throws EngineException if it cannot be read
   */
  public String parameter(String name, String region) {
    Map<String, Object> request = new TreeMap<>(Map.of("Name", name, "WithDecryption", true));
    Map<String, @Nullable Object> answer =
        call("ssm", region, "AmazonSSM.GetParameter", GoJson.encode(request));
    if (answer.get("Parameter") instanceof Map<?, ?> parameter
        && parameter.get("Value") instanceof String value) {
      return value;
    }
    throw EngineException.user("parameter " + name + " has no value");
  }

  private Map<String, @Nullable Object> call(
      String service, String given, String target, String body) {
    String region = AwsIdentity.region(world, given, "");
    String endpoint = world.variable("AWS_ENDPOINT_URL");
    URI uri =
        HttpCalls.uri(
            endpoint.isEmpty()
                ? "https://" + service + "." + region + ".amazonaws.com/"
                : endpoint);
    Map<String, String> headers =
        new AwsSignature(AwsIdentity.of(world, ""), region, service, world.clock().instant())
            .headers(
                uri,
                new TreeMap<>(),
                Map.of("content-type", "application/x-amz-json-1.1", "x-amz-target", target),
                body);
    byte[] answer = HttpCalls.send(uri, headers, body);
    return GoJson.decodeObject(new String(answer, StandardCharsets.UTF_8));
  }
}

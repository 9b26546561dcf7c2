package dev.atlasaction.engine.cloud;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import dev.atlasaction.engine.gotext.GoQuote;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who asks AWS: from the environment, the files in {@code ~/.aws}, or the container's service, in
 * this order, which is that of the original.
 *
 * @param session the token of temporary credentials; empty for none
 */
record AwsIdentity(String key, String secret, String session) {

  private static final String CONTAINER = "http://169.254.170.2";

  /**
   * The credentials of a profile.
   *
   * @param profile empty for the one of the environment, or the default one
   * @throws EngineException if there are none
   */
  static AwsIdentity of(CloudWorld world, String profile) {
    if (profile.isEmpty() && !world.variable("AWS_ACCESS_KEY_ID").isEmpty()) {
      return new AwsIdentity(
          world.variable("AWS_ACCESS_KEY_ID"),
          world.variable("AWS_SECRET_ACCESS_KEY"),
          world.variable("AWS_SESSION_TOKEN"));
    }
    String named = profileName(world, profile);
    Map<String, String> settings =
        new TreeMap<>(
            IniFile.section(
                world.homeFile("AWS_SHARED_CREDENTIALS_FILE", ".aws/credentials"), named));
    config(world, named).forEach(settings::putIfAbsent);
    if (settings.containsKey("aws_access_key_id")) {
      return new AwsIdentity(
          settings.get("aws_access_key_id"),
          settings.getOrDefault("aws_secret_access_key", ""),
          settings.getOrDefault("aws_session_token", ""));
    }
    return container(world, named);
  }

  private static String profileName(CloudWorld world, String profile) {
    if (!profile.isEmpty()) {
      return profile;
    }
    String named = world.variable("AWS_PROFILE");
    return named.isEmpty() ? "default" : named;
  }

  private static Map<String, String> config(CloudWorld world, String profile) {
    String section = profile.equals("default") ? profile : "profile " + profile;
    return IniFile.section(world.homeFile("AWS_CONFIG_FILE", ".aws/config"), section);
  }

  private static AwsIdentity container(CloudWorld world, String profile) {
    String relative = world.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    String full = world.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (relative.isEmpty() && full.isEmpty()) {
      throw EngineException.user(
          "no AWS credentials found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or add the"
              + " profile "
              + GoQuote.quote(profile)
              + " to ~/.aws/credentials");
    }
    Map<String, String> headers = new TreeMap<>();
    String token = world.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN");
    if (!token.isEmpty()) {
      headers.put("Authorization", token);
    }
    byte[] answer =
        HttpCalls.send(
            HttpCalls.uri(relative.isEmpty() ? full : CONTAINER + relative), headers, "");
    Map<String, @Nullable Object> found =
        GoJson.decodeObject(new String(answer, StandardCharsets.UTF_8));
    return new AwsIdentity(
        text(found, "AccessKeyId"), text(found, "SecretAccessKey"), text(found, "Token"));
  }

  private static String text(Map<String, @Nullable Object> object, String name) {
    Object value = object.get(name);
    return value == null ? "" : value.toString();
  }

  /**
   * The region of a profile.
   *
   * @param given what the user says; empty for nothing
   * @throws EngineException if there is none
   */
  static String region(CloudWorld world, String given, String profile) {
    String region = given;
    for (String variable : new String[] {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
      region = region.isEmpty() ? world.variable(variable) : region;
    }
    if (region.isEmpty()) {
      region = config(world, profileName(world, profile)).getOrDefault("region", "");
    }
    if (region.isEmpty()) {
      throw EngineException.user("no AWS region found: give it as region, or set AWS_REGION");
    }
    return region;
  }

  /** Secrets are not shown. */
  @Override
  public String toString() {
    return "AwsIdentity[" + key + "]";
  }
}

package dev.atlasaction.engine.config;

import java.util.Map;

/** What a project file may ask of cloud services and web servers. */
public interface CloudPort {

  /**
   * A token for {@code data "aws_rds_token"}.
   *
   * @param region empty for the one of the environment
   * @param profile empty for the default one
   * @throws dev.atlasaction.engine.error.EngineException if there are no credentials
   */
  String rdsToken(String endpoint, String username, String region, String profile);

  /**
   * A token for {@code data "gcp_cloudsql_token"}.
   *
   * @throws dev.atlasaction.engine.error.EngineException if there are no credentials
   */
  String cloudSqlToken();

  /**
   * The value of {@code data "runtimevar"}.
   *
   * @param scheme of its URL, such as {@code awssecretsmanager}
   * @param path of its URL, without parameters
   * @throws dev.atlasaction.engine.error.EngineException if the scheme is unknown or the value
   *     cannot be read
   */
  String variable(String scheme, String path, Map<String, String> parameters);

  /**
   * The answer to a request of {@code data "http"}, whatever its status.
   *
   * @throws dev.atlasaction.engine.error.EngineException if nobody answers in time
   */
  HttpSource.Answer ask(HttpSource request);
}

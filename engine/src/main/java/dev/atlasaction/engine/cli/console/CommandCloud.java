package dev.atlasaction.engine.cli.console;

import dev.atlasaction.engine.cloud.AwsServices;
import dev.atlasaction.engine.cloud.CloudWorld;
import dev.atlasaction.engine.cloud.GcpServices;
import dev.atlasaction.engine.cloud.WebPage;
import dev.atlasaction.engine.config.CloudPort;
import dev.atlasaction.engine.config.HttpSource;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.Map;

/** Lets a project file ask cloud services where the command runs (spec config.md §5). */
record CommandCloud(CommandContext context) implements CloudPort {

  private CloudWorld world() {
    return new CloudWorld(context.env(), context.clock());
  }

  @Override
  public String rdsToken(String endpoint, String username, String region, String profile) {
    return new AwsServices(world())
        .rdsToken(new AwsServices.Login(endpoint, username, region, profile));
  }

  @Override
  public String cloudSqlToken() {
    return new GcpServices(world()).token(GcpServices.SQL_LOGIN);
  }

  @Override
  public String variable(String scheme, String path, Map<String, String> parameters) {
    String region = parameters.getOrDefault("region", "");
    return switch (scheme) {
      case "awssecretsmanager" -> new AwsServices(world()).secret(path, region);
      case "awsparamstore" -> new AwsServices(world()).parameter(path, region);
      case "gcpsecretmanager" -> new GcpServices(world()).secret(path);
      case "http", "https" -> WebPage.read(scheme + "://" + path);
      default ->
          throw EngineException.user(
              "opening variable: no driver registered for "
                  + GoQuote.quote(scheme)
                  + "; available schemes: awsparamstore, awssecretsmanager, constant, file,"
                  + " gcpsecretmanager, http, https. Use data \"external\" with the command line of"
                  + " the secret store");
    };
  }

  @Override
  public HttpSource.Answer ask(HttpSource request) {
    WebPage.Answer answer =
        WebPage.ask(
            new WebPage.Question(
                request.method(),
                request.url(),
                request.headers(),
                request.body(),
                request.timeout()));
    return new HttpSource.Answer(answer.status(), answer.headers(), answer.body());
  }
}

package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ports that run nothing: a query gives its arguments back, a program its own arguments. */
final class RecordingPorts implements ProjectPorts {

  private final Path directory;
  private final StringBuilder printed = new StringBuilder();
  private final List<String> log = new ArrayList<>();

  RecordingPorts(Path directory) {
    this.directory = directory;
  }

  String printed() {
    return printed.toString();
  }

  List<String> log() {
    return log;
  }

  @Override
  public Path workingDirectory() {
    return directory;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("HOST", "db.example");
  }

  @Override
  public void print(String text) {
    printed.append(text);
  }

  @Override
  public List<HclValue> query(String url, String query, List<HclValue> arguments) {
    log.add("query " + url + " " + query);
    return arguments;
  }

  @Override
  public String run(List<String> program, Optional<String> where) {
    log.add("run " + String.join(" ", program) + where.map(each -> " in " + each).orElse(""));
    return String.join(" ", program.subList(1, program.size())) + "\n";
  }

  /** A cloud whose answers tell what was asked. */
  @Override
  public CloudPort cloud() {
    return new CloudPort() {
      @Override
      public String rdsToken(String endpoint, String username, String region, String profile) {
        return "token of " + username + " at " + endpoint + " in " + region;
      }

      @Override
      public String cloudSqlToken() {
        return "sql token";
      }

      @Override
      public String variable(String scheme, String path, Map<String, String> parameters) {
        return scheme + " " + path + " " + parameters;
      }

      @Override
      public HttpSource.Answer ask(HttpSource request) {
        String asked =
            request.method()
                + " "
                + request.url()
                + " "
                + new TreeMap<>(request.headers())
                + " "
                + request.body()
                + " "
                + request.timeout();
        return new HttpSource.Answer(201, Map.of("x-kind", "canned"), asked);
      }
    };
  }
}

package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.registry.Snapshots;
import dev.atlasaction.action.registry.Snapshots.Snapshot;
import dev.atlasaction.action.registry.Snapshots.Source;
import dev.atlasaction.action.registry.Snapshots.Stats;
import dev.atlasaction.engine.error.EngineException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stores a snapshot of a database in the registry (spec ci-actions.md §12). */
final class MonitorSchemaAction implements Action {

  private static final String FORMAT =
      "{{ printf \"# %s\\n# %s\\n%s\" .RedactedURL .Hash .MarshalHCL }}";

  @Override
  public String id() {
    return "monitor/schema";
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    String token = in.text("cloud-token");
    if (token.isEmpty()) {
      throw EngineException.user("required input \"cloud-token\" is missing");
    }
    Failing.with(
        "failed to login to Atlas Cloud: ",
        () -> job.atlas().text(Arguments.of("login").flag("--token", token)));
    boolean project = !in.config().isEmpty() || !in.text("env").isEmpty();
    if (project && !in.text("url").isEmpty()) {
      throw EngineException.user("only one of the inputs 'config' or 'url' must be given");
    }
    Inspection now = inspect(job);
    Source source =
        new Source(now.url(), in.text("slug"), in.lines("schemas"), in.lines("exclude"));
    Snapshots registry = job.registry().connect(token, agent(job));
    String stored =
        Failing.with("failed to get the schema snapshot hash: ", () -> registry.latestHash(source));
    Optional<Stats> stats = in.flag("collect-stats") ? Optional.of(stats(job)) : Optional.empty();
    Snapshot snapshot = new Snapshot(now.hash(), now.hcl(), now.isKnownAs(stored), stats);
    String url =
        Failing.with("failed to push the schema snapshot: ", () -> registry.push(source, snapshot));
    job.platform().outputs().set("url", url);
    job.platform()
        .log()
        .info(
            "\"atlas monitor schema\" completed successfully, see the schema in Atlas Cloud: "
                + url);
    return Verdict.PASS;
  }

  private static Inspection inspect(Job job) {
    Inputs in = job.platform().inputs();
    Arguments call =
        Arguments.of("schema", "inspect")
            .flag("--env", in.text("env"))
            .flag("--config", in.config())
            .flag("--url", in.text("url"))
            .flag("--format", FORMAT)
            .list("--schema", in.lines("schemas"))
            .list("--exclude", in.lines("exclude"))
            .list("--include", in.lines("include"));
    String text = Failing.with("failed to inspect the schema: ", () -> job.atlas().text(call));
    return Inspection.parse(text);
  }

  private static Stats stats(Job job) {
    Inputs in = job.platform().inputs();
    Arguments call =
        Arguments.of("schema", "stats", "inspect")
            .flag("--format", "{{ json .Realm }}")
            .flag("--env", in.text("env"))
            .flag("--config", in.config())
            .flag("--url", in.text("url"))
            .list("--schema", in.lines("schemas"))
            .list("--exclude", in.lines("exclude"))
            .list("--include", in.lines("include"));
    String json =
        Failing.with("failed to inspect the schema stats: ", () -> job.atlas().text(call));
    return new Stats(json, DateTimeFormatter.ISO_INSTANT.format(job.timing().now()));
  }

  private static String agent(Job job) {
    String text = job.atlas().text(Arguments.of("version"));
    Matcher found =
        Pattern.compile("^atlas version v(\\d+\\.\\d+.\\d+)-?([a-z0-9]*)?").matcher(text);
    String version = "v0.0.0";
    if (found.find()) {
      String commit = found.group(2).isEmpty() ? "" : "-" + found.group(2);
      version = "v" + found.group(1) + commit + (text.contains("canary") ? "-canary" : "");
    }
    return "Atlas Action/%s Atlas CLI/atlas version %s".formatted(job.mode().version(), version);
  }

  /** A schema as the command prints it in {@link #FORMAT}. */
  private record Inspection(String url, String hash, String hcl) {

    static Inspection parse(String text) {
      String[] lines = text.split("\n", 3);
      if (lines.length < 3) {
        throw EngineException.user("invalid inspect output, expect 3 lines, got " + lines.length);
      }
      return new Inspection(comment(lines[0]), comment(lines[1]), lines[2]);
    }

    private static String comment(String line) {
      return line.startsWith("# ") ? line.substring(2) : line;
    }

    boolean isKnownAs(String stored) {
      return stored.equals(hash) || (stored.startsWith("h1:") && stored.equals("h1:" + digest()));
    }

    private String digest() {
      try {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        return Base64.getEncoder().encodeToString(sha.digest(hcl.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}

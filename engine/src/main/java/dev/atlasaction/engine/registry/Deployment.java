package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a database: who did what and when, and what came of it.
 *
 * @param who the person or machine
 * @param what came in
 * @param target the database, without its password
 * @param error why it failed; empty if it did not
 */
public record Deployment(
    Who who, Change what, String target, Instant start, Instant end, String error) {

  /**
   * Who did it.
   *
   * @param actor a user name
   * @param run the page of the CI run; empty outside of CI
   * @param commit of the repository; empty outside of CI
   */
  public record Who(String actor, String run, String commit) {}

  /**
   * What was to change.
   *
   * @param command such as {@code migrate apply}
   * @param source the directory or plan it comes from, as a URL
   * @param from version or fingerprint before; may be empty
   * @param to version or fingerprint after; may be empty
   * @param done the files or statements that ran
   */
  public record Change(String command, String source, String from, String to, List<String> done) {
    /** Copies the list. */
    public Change {
      done = List.copyOf(done);
    }
  }

  /** {@code OK} or {@code FAILED}. */
  public String result() {
    return error.isEmpty() ? "OK" : "FAILED";
  }

  /** The entry that follows others, as bytes that its name is the digest of. */
  byte[] encoded(List<String> parents) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("parents", parents);
    entry.put("result", result());
    entry.put("command", what.command());
    entry.put("source", what.source());
    entry.put("from", what.from());
    entry.put("to", what.to());
    entry.put("done", what.done());
    entry.put("target", target);
    entry.put("actor", who.actor());
    entry.put("run", who.run());
    entry.put("commit", who.commit());
    entry.put("start", start.toString());
    entry.put("end", end.toString());
    entry.put("error", error);
    return (GoJson.encode(entry) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * An entry as it was encoded.
   *
   * @throws EngineException if it is none
   */
  static Deployment decoded(String text) {
    Map<String, @Nullable Object> entry = GoJson.decodeObject(text);
    try {
      return new Deployment(
          new Who(word(entry, "actor"), word(entry, "run"), word(entry, "commit")),
          new Change(
              word(entry, "command"),
              word(entry, "source"),
              word(entry, "from"),
              word(entry, "to"),
              words(entry, "done")),
          word(entry, "target"),
          Instant.parse(word(entry, "start")),
          Instant.parse(word(entry, "end")),
          word(entry, "error"));
    } catch (DateTimeException damaged) {
      throw EngineException.user(
          "an entry of the log of deployments is damaged: " + damaged.getMessage());
    }
  }

  /** The names of the entries that one follows. */
  static List<String> parents(String text) {
    return words(GoJson.decodeObject(text), "parents");
  }

  private static String word(Map<String, @Nullable Object> entry, String name) {
    return entry.get(name) instanceof String word ? word : "";
  }

  private static List<String> words(Map<String, @Nullable Object> entry, String name) {
    return entry.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}

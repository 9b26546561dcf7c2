package dev.atlasaction.action.registry;

import dev.atlasaction.engine.error.EngineException;
import java.util.List;
import java.util.Optional;

/** Snapshots of databases in a registry (spec ci-actions.md §12). */
public interface Snapshots {

  /**
   * The hash of the newest snapshot; empty if there is none.
   *
   * @throws EngineException if the registry does not answer
   */
  String latestHash(Source source);

  /**
   * Stores a snapshot and returns its page.
   *
   * @throws EngineException if the registry does not take it
   */
  String push(Source source, Snapshot snapshot);

  /**
   * Which database, and which part of it.
   *
   * @param url without a password
   * @param slug a name that stays if the URL changes; may be empty
   */
  record Source(String url, String slug, List<String> schemas, List<String> exclude) {}

  /**
   * What is stored.
   *
   * @param known the registry has this schema already, so that the text is not sent
   * @param stats statistics; absent if not asked for
   */
  record Snapshot(String hash, String hcl, boolean known, Optional<Stats> stats) {}

  /** Statistics of the database, as JSON, and when they were taken (RFC 3339). */
  record Stats(String json, String time) {}

  /** Makes clients. */
  @FunctionalInterface
  interface Connector {

    /**
     * A client of the registry.
     *
     * @param agent names the programs that call
     */
    Snapshots connect(String token, String agent);
  }
}

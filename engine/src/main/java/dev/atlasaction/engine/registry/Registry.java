package dev.atlasaction.engine.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Keeps versions of artifacts under names and tags. Implementations are safe against others who
 * push at the same time: a reader sees the old or the new version, never half of one.
 */
public interface Registry {

  /** The tag that always names what was pushed last. */
  String LATEST = "latest";

  /**
   * Keeps an artifact. Pushing the same content again adds no version.
   *
   * @param tags further names of this version; {@link #LATEST} moves to it whatever is given
   * @return where it is to be found
   * @throws dev.atlasaction.engine.error.EngineException if it cannot be kept
   */
  Pushed push(Artifact artifact, List<String> tags);

  /**
   * What was pushed under a name, as of a version or tag.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the registry cannot be read
   */
  Optional<Artifact> find(Reference reference);

  /**
   * The names that are kept of a kind, in their byte order.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the registry cannot be read
   */
  List<String> names(Artifact.Kind kind);

  /**
   * The tags of a name with the digests they stand for, sorted by tag.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the registry cannot be read
   */
  SortedMap<String, String> tags(Artifact.Kind kind, String name);

  /**
   * Forgets a name with all its tags and versions.
   *
   * @return whether it was known
   * @throws dev.atlasaction.engine.error.EngineException if the registry cannot be written
   */
  boolean remove(Artifact.Kind kind, String name);

  /**
   * The names of what belongs to another name, such as the plans of a schema, in their byte order.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the registry cannot be read
   */
  default List<String> members(Artifact.Kind kind, String owner) {
    return names(kind).stream().filter(name -> name.startsWith(owner + kind.infix())).toList();
  }

  /**
   * Removes what no tag, version or log leads to.
   *
   * @param now to tell what is so young that somebody may be about to tag it
   * @param dryRun to only say what would be removed
   * @return what was removed, in its byte order
   * @throws dev.atlasaction.engine.error.EngineException if the registry does not let us, or cannot
   *     be written
   */
  List<String> collect(Instant now, boolean dryRun);

  /** Reads several things as they are at one time, where that spares the way there. */
  default <T> T reading(Function<Registry, T> work) {
    return work.apply(this);
  }

  /** Where people look at what is kept under a name; a web page, or a path. */
  String link(Artifact.Kind kind, String name);

  /**
   * Where something is kept.
   *
   * @param url as commands take it, such as {@code atlas://app?tag=v1}
   * @param link where people look at it; a web page, or a path
   */
  record Pushed(String url, String link) {
    Pushed relinked(String other) {
      return new Pushed(url, other);
    }
  }
}

package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import dev.atlasaction.engine.gotext.GoQuote;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A registry in a container registry, as OCI 1.1 artifacts: a repository for each name, a layer for
 * each file, and a manifest that is put under its tags after everything it names is there. So a
 * push that is cut off leaves the tags as they were. Plans and their approvals share the repository
 * of their schema, a tag each, so that they can be listed.
 */
public final class OciRegistry implements Registry {

  private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
  private static final String EMPTY_TYPE = "application/vnd.oci.empty.v1+json";
  private static final String LAYER = "application/octet-stream";
  private static final String TITLE = "org.opencontainers.image.title";
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
  private static final String VERSION = "version-";

  private final OciClient client;
  private final String base;

  /**
   * A registry behind {@code client}.
   *
   * @param base the path that all repositories begin with; may be empty
   */
  public OciRegistry(OciClient client, String base) {
    this.client = client;
    this.base = base;
  }

  /** A repository, and the tag that stands for the newest version of a name there. */
  private record Place(String repository, String latest) {
    boolean isShared() {
      return !latest.equals(LATEST);
    }
  }

  private Place place(Artifact.Kind kind, String name) {
    int infix = kind.infix().isEmpty() ? -1 : name.lastIndexOf(kind.infix());
    boolean shared = infix > 0;
    String repository = shared ? name.substring(0, infix) : name;
    String latest = shared ? name.substring(infix + kind.infix().length()) : LATEST;
    if (!repository.equals(repository.toLowerCase(Locale.ROOT))) {
      throw EngineException.user(
          "container registries have no capital letters in names: rename "
              + GoQuote.quote(repository));
    }
    return new Place(prefix(kind) + repository, latest);
  }

  private String prefix(Artifact.Kind kind) {
    return (base.isEmpty() ? "" : base + "/") + kind.folder() + "/";
  }

  @Override
  public Pushed push(Artifact artifact, List<String> tags) {
    Place place = place(artifact.kind(), artifact.name());
    List<Map<String, @Nullable Object>> layers = new ArrayList<>();
    for (Artifact.File file : artifact.files()) {
      Map<String, @Nullable Object> layer = descriptor(LAYER, file.bytes());
      layer.put("annotations", Map.of(TITLE, file.name()));
      layers.add(layer);
      client.putBlob(place.repository(), file.bytes());
    }
    client.putBlob(place.repository(), EMPTY);
    byte[] manifest = manifest(artifact.kind(), layers);
    if (!place.isShared()) {
      for (String tag : tags) {
        client.putManifest(place.repository(), tag, MANIFEST, manifest);
      }
      if (!artifact.version().isEmpty()) {
        client.putManifest(place.repository(), VERSION + artifact.version(), MANIFEST, manifest);
      }
    }
    client.putManifest(place.repository(), place.latest(), MANIFEST, manifest);
    String tag = tags.isEmpty() ? "" : tags.getFirst();
    Reference reference = new Reference(artifact.kind(), artifact.name(), tag, "");
    return new Pushed(reference.url(), link(artifact.kind(), artifact.name()));
  }

  private static byte[] manifest(Artifact.Kind kind, List<Map<String, @Nullable Object>> layers) {
    Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
    manifest.put("schemaVersion", 2L);
    manifest.put("mediaType", MANIFEST);
    manifest.put("artifactType", "application/vnd.atlas-action." + kind.folder() + ".v1");
    manifest.put("config", descriptor(EMPTY_TYPE, EMPTY));
    manifest.put("layers", layers.isEmpty() ? List.of(descriptor(EMPTY_TYPE, EMPTY)) : layers);
    return GoJson.encode(manifest).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, @Nullable Object> descriptor(String type, byte[] content) {
    Map<String, @Nullable Object> descriptor = new LinkedHashMap<>();
    descriptor.put("mediaType", type);
    descriptor.put("digest", OciClient.digest(content));
    descriptor.put("size", (long) content.length);
    return descriptor;
  }

  @Override
  public Optional<Artifact> find(Reference reference) {
    Place place = place(reference.kind(), reference.name());
    String tag = reference.tag().isEmpty() ? place.latest() : reference.tag();
    String wanted = reference.version().isEmpty() ? tag : VERSION + reference.version();
    return client
        .findManifest(place.repository(), wanted, MANIFEST)
        .map(manifest ->
            new Artifact(
                reference.kind(), reference.name(), reference.version(), files(place, manifest)));
  }

  private List<Artifact.File> files(Place place, byte[] manifest) {
    Map<String, @Nullable Object> document =
        GoJson.decodeObject(new String(manifest, StandardCharsets.UTF_8));
    List<Artifact.File> files = new ArrayList<>();
    if (document.get("layers") instanceof List<?> layers) {
      for (Object each : layers) {
        if (each instanceof Map<?, ?> layer
            && layer.get("annotations") instanceof Map<?, ?> notes
            && notes.get(TITLE) instanceof String name
            && layer.get("digest") instanceof String digest) {
          files.add(new Artifact.File(name, client.getBlob(place.repository(), digest)));
        }
      }
    }
    return files;
  }

  @Override
  public List<String> names(Artifact.Kind kind) {
    List<String> names = new ArrayList<>();
    String prefix = prefix(kind);
    for (String repository : client.catalog()) {
      if (repository.startsWith(prefix)) {
        String name = repository.substring(prefix.length());
        if (!kind.infix().isEmpty()) {
          client.tags(repository).forEach(tag -> names.add(name + kind.infix() + tag));
        } else if (!client.tags(repository).isEmpty()) {
          names.add(name);
        }
      }
    }
    names.sort(GoJson.KEY_ORDER);
    return names;
  }

  @Override
  public List<String> members(Artifact.Kind kind, String owner) {
    Place place = place(kind, owner + kind.infix() + "x");
    return client.tags(place.repository()).stream()
        .sorted(GoJson.KEY_ORDER)
        .map(tag -> owner + kind.infix() + tag)
        .toList();
  }

  @Override
  public List<String> collect(Instant now, boolean dryRun) {
    throw EngineException.user(
        "container registries do not list what no tag leads to: let the registry collect it, such"
            + " as with \"registry garbage-collect --delete-untagged\" on its server");
  }

  @Override
  public SortedMap<String, String> tags(Artifact.Kind kind, String name) {
    Place place = place(kind, name);
    SortedMap<String, String> tags = new TreeMap<>();
    for (String tag : client.tags(place.repository())) {
      boolean own = place.isShared() ? tag.equals(place.latest()) : !tag.startsWith(VERSION);
      if (own) {
        client
            .findManifest(place.repository(), tag, MANIFEST)
            .ifPresent(
                manifest -> tags.put(place.isShared() ? LATEST : tag, OciClient.digest(manifest)));
      }
    }
    return tags;
  }

  @Override
  public boolean remove(Artifact.Kind kind, String name) {
    Place place = place(kind, name);
    List<String> gone =
        place.isShared() ? List.of(place.latest()) : client.tags(place.repository());
    boolean known = false;
    for (String tag : gone) {
      Optional<byte[]> manifest = client.findManifest(place.repository(), tag, MANIFEST);
      if (manifest.isPresent()) {
        known = true;
        client.deleteManifest(place.repository(), OciClient.digest(manifest.get()));
      }
    }
    return known;
  }

  @Override
  public String link(Artifact.Kind kind, String name) {
    Place place = place(kind, name);
    return client.host() + "/" + place.repository() + ":" + place.latest();
  }
}

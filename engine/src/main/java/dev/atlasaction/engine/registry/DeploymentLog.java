package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The deployments of one schema or directory, to which entries are only added. An entry is named
 * {@code NNNNNNNN-DIGEST} after its bytes, and names the entries it follows: usually one, and all
 * of those that came at the same time. So nobody has to wait for a lock, nothing is ever written
 * over, and what is changed, or taken out from between others, is missed by those that follow it.
 */
public final class DeploymentLog {

  private static final String FILE = "deployment.json";
  private static final String SIGNATURE = "deployment.sig";

  /** How many of the newest entries are looked at for those that nothing follows. */
  private static final int WINDOW = 16;

  private final Registry registry;
  private final String owner;
  private final Seal seal;

  /**
   * The log of {@code owner}, such as {@code app}.
   *
   * @param seal signs entries and says which signatures count
   */
  public DeploymentLog(Registry registry, String owner, Seal seal) {
    this.registry = registry;
    this.owner = owner;
    this.seal = seal;
  }

  /**
   * An entry of the log.
   *
   * @param url such as {@code atlas://app/deployments/00000001-...}
   */
  public record Entry(String url, Deployment deployment) {}

  /**
   * Adds an entry.
   *
   * @return its URL
   * @throws EngineException if it cannot be kept
   */
  public String append(Deployment deployment) {
    List<String> parents = heads();
    byte[] bytes = deployment.encoded(parents);
    String id = name(1 + parents.stream().mapToInt(DeploymentLog::number).max().orElse(0), bytes);
    List<Artifact.File> files = new ArrayList<>();
    files.add(new Artifact.File(FILE, bytes));
    seal.sign(new String(bytes, StandardCharsets.UTF_8))
        .ifPresent(signature -> files.add(Artifact.File.of(SIGNATURE, signature)));
    registry.push(new Artifact(Artifact.Kind.DEPLOYMENTS, artifact(id), "", files), List.of());
    return url(id);
  }

  private static String name(int number, byte[] bytes) {
    String digest = OciClient.digest(bytes);
    return "%08d-%s".formatted(number, digest.substring(digest.indexOf(':') + 1));
  }

  private static int number(String id) {
    int dash = id.indexOf('-');
    try {
      return dash < 0 ? 0 : Integer.parseInt(id.substring(0, dash));
    } catch (NumberFormatException foreign) {
      return 0;
    }
  }

  private String artifact(String id) {
    return owner + Artifact.Kind.DEPLOYMENTS.infix() + id;
  }

  private String url(String id) {
    return new Reference(Artifact.Kind.DEPLOYMENTS, artifact(id), "", "").url();
  }

  /**
   * Looks whether it can be read.
   *
   * @throws EngineException if not
   */
  public void requireReachable() {
    registry.members(Artifact.Kind.DEPLOYMENTS, owner);
  }

  /** The newest entries that nothing follows yet. */
  private List<String> heads() {
    return registry.reading(now -> {
      List<String> ids = ids(now);
      TreeSet<String> heads =
          new TreeSet<>(ids.subList(Math.max(0, ids.size() - WINDOW), ids.size()));
      for (String id : List.copyOf(heads)) {
        text(now, id).map(Deployment::parents).ifPresent(heads::removeAll);
      }
      return List.copyOf(heads);
    });
  }

  /** All entries, oldest first. */
  private List<String> ids(Registry now) {
    String prefix = owner + Artifact.Kind.DEPLOYMENTS.infix();
    return now.members(Artifact.Kind.DEPLOYMENTS, owner).stream()
        .map(name -> name.substring(prefix.length()))
        .sorted(Comparator.comparingInt(DeploymentLog::number).thenComparing(id -> id))
        .toList();
  }

  private Optional<Artifact> find(Registry now, String id) {
    return now.find(new Reference(Artifact.Kind.DEPLOYMENTS, artifact(id), "", ""));
  }

  private Optional<String> text(Registry now, String id) {
    return find(now, id).flatMap(artifact -> file(artifact, FILE));
  }

  private static Optional<String> file(Artifact artifact, String name) {
    return artifact.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .map(Artifact.File::text);
  }

  /** The entries, oldest first. */
  public List<Entry> entries() {
    return registry.reading(now ->
        ids(now).stream()
            .flatMap(id ->
                text(now, id).stream().map(text -> new Entry(url(id), Deployment.decoded(text))))
            .toList());
  }

  /** What was found of a log. */
  public record Verdict(int entries, List<String> faults) {
    /** Copies the list. */
    public Verdict {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Looks for entries that were changed, taken out or made up.
   *
   * @param known the ends of names of entries that must be there, from elsewhere; may be empty
   */
  public Verdict verify(List<String> known) {
    return registry.reading(now -> {
      List<String> faults = new ArrayList<>();
      SortedMap<String, String> texts = new TreeMap<>();
      List<String> ids = ids(now);
      for (String id : ids) {
        Optional<Artifact> artifact = find(now, id);
        Optional<String> text = artifact.flatMap(each -> file(each, FILE));
        if (text.isEmpty()) {
          faults.add(url(id) + " has no content");
          continue;
        }
        texts.put(id, text.get());
        if (!name(number(id), text.get().getBytes(StandardCharsets.UTF_8)).equals(id)) {
          faults.add(url(id) + " was changed: its content is not what its name says");
        }
        if (!seal.accepts(text.get(), artifact.flatMap(each -> file(each, SIGNATURE)))) {
          faults.add(url(id) + " is not signed by one of the allowed signers");
        }
      }
      texts.forEach((id, text) -> faults.addAll(order(id, Deployment.parents(text), texts)));
      for (String each : known) {
        String end = each.toLowerCase(Locale.ROOT);
        if (ids.stream().noneMatch(id -> end.endsWith(id) || id.endsWith(end))) {
          faults.add(each + " is missing");
        }
      }
      return new Verdict(ids.size(), faults);
    });
  }

  private List<String> order(String id, List<String> parents, Map<String, String> texts) {
    List<String> faults = new ArrayList<>();
    int highest = 0;
    for (String parent : parents) {
      highest = Math.max(highest, number(parent));
      if (!texts.containsKey(parent)) {
        faults.add(url(parent) + " is missing: " + url(id) + " follows it");
      }
    }
    if (number(id) != highest + 1) {
      faults.add(url(id) + " is out of order: it follows number " + highest);
    }
    return faults;
  }
}

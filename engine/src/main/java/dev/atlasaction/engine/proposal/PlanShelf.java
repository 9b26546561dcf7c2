package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.registry.Registry;
import dev.atlasaction.engine.registry.Seal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans and their approvals in a registry: {@code atlas://schema/plans/name}. An approval names the
 * text it is for, so that it does not count for another text under the same name.
 */
public final class PlanShelf {

  private static final String PLANS = "/plans/";
  private static final String FILE = "plan.hcl";
  private static final String APPROVAL = "approval";
  private static final String SIGNATURE = "approval.sig";

  private final Registry registry;
  private final Seal seal;

  /**
   * Works in a registry.
   *
   * @param seal signs approvals and says which of them count
   */
  public PlanShelf(Registry registry, Seal seal) {
    this.registry = registry;
    this.seal = seal;
  }

  /**
   * A plan of the registry.
   *
   * @param url such as {@code atlas://app/plans/add_email}
   * @param link where people look at it
   */
  public record Shelved(PlanFile plan, String url, String link, boolean approved) {}

  /** Whether a URL names a plan. */
  public static boolean isPlan(String url) {
    return Reference.isUrl(url) && url.contains(PLANS);
  }

  /** Keeps a plan of a schema, approved or not. */
  public Shelved push(String schema, PlanFile plan, boolean approved) {
    String name = schema + PLANS + plan.name();
    String text = PlanFileText.write(plan);
    find(name)
        .filter(known -> !PlanFileText.write(known.plan()).equals(text))
        .ifPresent(known -> {
          throw EngineException.user(
              "there is another plan "
                  + known.url()
                  + ": remove it with \"atlas schema plan rm --url "
                  + known.url()
                  + "\", or choose another name");
        });
    Registry.Pushed pushed =
        registry.push(
            new Artifact(Artifact.Kind.PLAN, name, "", List.of(Artifact.File.of(FILE, text))),
            List.of());
    boolean counts = approved && approve(name, text);
    return new Shelved(plan, url(name), pushed.link(), counts || isApproved(name, text));
  }

  /**
   * Approves a plan.
   *
   * @throws EngineException if there is none, or the approval would not count
   */
  public Shelved approve(String url) {
    Shelved shelved = get(url);
    String name = name(url);
    if (!shelved.approved() && !approve(name, PlanFileText.write(shelved.plan()))) {
      throw EngineException.user(
          "the approval of "
              + url
              + " does not count: its signature is of none of those that may"
              + " approve plans");
    }
    return new Shelved(shelved.plan(), shelved.url(), shelved.link(), true);
  }

  private boolean approve(String name, String text) {
    String approval = approval(name, text);
    Optional<String> signature = seal.sign(approval);
    if (!seal.accepts(approval, signature)) {
      return false;
    }
    List<Artifact.File> files = new ArrayList<>();
    files.add(Artifact.File.of(APPROVAL, approval));
    signature.ifPresent(each -> files.add(Artifact.File.of(SIGNATURE, each)));
    registry.push(new Artifact(Artifact.Kind.APPROVAL, name, "", files), List.of());
    return true;
  }

  private static String approval(String name, String text) {
    return "plan " + url(name) + "\nsha256 " + digest(text) + "\nstatus APPROVED\n";
  }

  private static String digest(String text) {
    return Fingerprint.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isApproved(String name, String text) {
    Optional<Artifact> found = registry.find(new Reference(Artifact.Kind.APPROVAL, name, "", ""));
    return found.isPresent()
        && file(found.get(), APPROVAL).filter(approval(name, text)::equals).isPresent()
        && seal.accepts(approval(name, text), file(found.get(), SIGNATURE));
  }

  private static Optional<String> file(Artifact artifact, String name) {
    return artifact.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .map(Artifact.File::text);
  }

  /**
   * The plan of a URL.
   *
   * @throws EngineException if there is none
   */
  public Shelved get(String url) {
    return find(name(url))
        .orElseThrow(() -> EngineException.user("plan " + url + " is not in the registry"));
  }

  private Optional<Shelved> find(String name) {
    return registry
        .find(new Reference(Artifact.Kind.PLAN, name, "", ""))
        .flatMap(artifact -> file(artifact, FILE))
        .map(text ->
            new Shelved(
                PlanFileText.read(name + PlanFile.SUFFIX, text),
                url(name),
                registry.link(Artifact.Kind.PLAN, name),
                isApproved(name, text)));
  }

  /** The plans of a schema that lead from one state to another, by name. */
  public List<Shelved> list(String schema, String from, String to) {
    return registry.reading(now -> {
      PlanShelf shelf = new PlanShelf(now, seal);
      return now.members(Artifact.Kind.PLAN, schema).stream()
          .flatMap(name -> shelf.find(name).stream())
          .filter(each -> each.plan().from().equals(from) && each.plan().to().equals(to))
          .toList();
    });
  }

  /**
   * Forgets a plan and its approval.
   *
   * @throws EngineException if there is none
   */
  public void remove(String url) {
    String name = name(url);
    if (!registry.remove(Artifact.Kind.PLAN, name)) {
      throw EngineException.user("plan " + url + " is not in the registry");
    }
    registry.remove(Artifact.Kind.APPROVAL, name);
  }

  private static String name(String url) {
    Reference reference = Reference.parse(Artifact.Kind.PLAN, url);
    if (!isPlan(url)) {
      throw EngineException.user(
          url + " names no plan: give a URL such as atlas://app/plans/add_email");
    }
    return reference.name();
  }

  private static String url(String name) {
    return new Reference(Artifact.Kind.PLAN, name, "", "").url();
  }
}

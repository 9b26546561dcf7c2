package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.nio.file.Path;
import java.util.Map;

/** Opens registries by their URL. */
public final class Registries {

  /** The variable that says where the registry is, if the project file does not. */
  public static final String VARIABLE = "ATLAS_REGISTRY_URL";

  private static final String FILE = "file://";
  private static final String GIT = "git+";

  private Registries() {}

  /**
   * Opens a registry.
   *
   * @param url {@code file://}, {@code git+https://}, {@code git+ssh://}, {@code git+file://} or
   *     {@code oci://}; empty if the user named none. Paths are relative to the working directory
   * @param env the environment, for git and for the logins of container registries
   * @throws EngineException if there is none, or none of that kind
   */
  public static Registry open(String url, Path workingDirectory, Map<String, String> env) {
    if (url.isEmpty()) {
      throw EngineException.user(
          "no registry is configured: set "
              + VARIABLE
              + " or, in the project file, registry { url = ... } to a directory such as"
              + " file:///srv/atlas-registry, a repository such as git+https://host/path.git, or a"
              + " container registry such as oci://host/path");
    }
    if (url.startsWith(FILE)) {
      return new FileRegistry(workingDirectory.resolve(url.substring(FILE.length())));
    }
    if (url.startsWith(GIT)) {
      return git(url.substring(GIT.length()), workingDirectory, env);
    }
    if (url.startsWith("oci://") || url.startsWith("oci+http")) {
      OciAddress address = OciAddress.parse(url, env);
      return new OciRegistry(
          new OciClient(address.root(), address.credentials(), address.trust()), address.path());
    }
    throw EngineException.user(
        "registry URL "
            + GoQuote.quote(scheme(url))
            + " is not supported: give file://, git+https://, git+ssh://, git+file:// or oci://");
  }

  private static Registry git(String address, Path workingDirectory, Map<String, String> env) {
    int query = address.indexOf('?');
    String repository = query < 0 ? address : address.substring(0, query);
    String branch = GitRegistry.BRANCH;
    if (query >= 0) {
      String parameter = address.substring(query + 1);
      if (!parameter.startsWith("branch=")) {
        throw EngineException.user(
            "a git registry has no parameter " + GoQuote.quote(parameter) + ", only branch");
      }
      branch = parameter.substring("branch=".length());
    }
    if (repository.startsWith(FILE)) {
      repository = FILE + workingDirectory.resolve(repository.substring(FILE.length())).normalize();
    } else if (!repository.startsWith("https://") && !repository.startsWith("ssh://")) {
      throw EngineException.user(
          "a git registry is reached by git+https://, git+ssh:// or git+file://, not by "
              + GoQuote.quote(GIT + scheme(repository)));
    }
    return new GitRegistry(repository, branch, env);
  }

  /** Addresses may hold passwords, so that only their kind is shown. */
  private static String scheme(String url) {
    int end = url.indexOf("://");
    return end < 0 ? url : url.substring(0, end + 3);
  }
}

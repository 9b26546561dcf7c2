package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import java.util.Optional;

/**
 * The block {@code registry} of an environment or of the file. Texts are empty where it says
 * nothing.
 *
 * @param url where things are kept
 * @param allowedSigners the file of the keys that may approve plans, as {@code ssh-keygen} reads it
 * @param signingKey the file of the key that approvals are signed with
 * @param keepsDeployments whether deployments are recorded there
 */
public record RegistryConfig(
    String url, String allowedSigners, String signingKey, boolean keepsDeployments) {

  /**
   * What an environment says.
   *
   * @throws dev.atlasaction.engine.error.EngineException if a value is of another type
   */
  public static RegistryConfig of(EnvConfig env) {
    Optional<EvaluatedBlock> block = env.findBlock("registry");
    if (block.isEmpty()) {
      return new RegistryConfig("", "", "", true);
    }
    SpecReader spec = new SpecReader(block.get());
    return new RegistryConfig(
        spec.string("url"),
        spec.string("allowed_signers"),
        spec.string("signing_key"),
        block.get().findAttribute("deployments").map(SpecReader::bool).orElse(true));
  }
}

package dev.atlasaction.action.platform;

/** Whose texts, levels and layouts a run shows. */
public enum Face {
  /** Ours: the default. */
  OWN,
  /** The original's, byte for byte, for those who compare: {@code ATLAS_ACTION_COMPAT=1}. */
  ORIGINAL;

  /** The face the environment asks for. */
  public static Face of(Host host) {
    return host.variable("ATLAS_ACTION_COMPAT").equals("1") ? ORIGINAL : OWN;
  }
}

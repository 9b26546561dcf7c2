package dev.atlasaction.action.atlas.result;

/** What one target of an apply says. */
public interface Applied {

  /** Why it failed; empty if it did not. */
  String error();
}

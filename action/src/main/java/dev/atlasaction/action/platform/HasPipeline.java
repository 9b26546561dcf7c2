package dev.atlasaction.action.platform;

/** A platform whose runs are pipelines of the forge itself, known there by a number. */
public interface HasPipeline {

  /** The number; empty if it is not told. */
  String pipeline();
}

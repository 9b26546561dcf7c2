package dev.atlasaction.engine.gotext;

/**
 * Opts a class in to being seen by templates: its public methods that return something can be
 * called by their Go names. Records are seen without it. Templates come from users, so a class must
 * not have public methods that do more than answer.
 */
public interface TemplateObject {}

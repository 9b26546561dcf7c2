package dev.atlasaction.action.platform;

/** The page a platform shows for a run; a platform without one ignores what is appended. */
@FunctionalInterface
public interface Summary {

  /** Appends a document in the platform's flavour of Markdown or HTML. */
  void append(String document);
}

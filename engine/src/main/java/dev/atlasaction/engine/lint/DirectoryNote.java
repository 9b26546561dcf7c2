package dev.atlasaction.engine.lint;

import java.util.Comparator;

/**
 * What is wrong with a directory, as opposed to the statements of its files.
 *
 * @param file the name of the file that it is about
 * @param text what happens, and what to do
 */
public record DirectoryNote(Kind kind, String file, String text) {

  /** By file, and by kind for one file. */
  static final Comparator<DirectoryNote> ORDER =
      Comparator.comparing(DirectoryNote::file).thenComparing(DirectoryNote::kind);

  /** The kinds; those of the history are said in a step of their own (spec lint.md §12). */
  public enum Kind {
    /** A new file comes before one that is merged. */
    INSERTED("NL101", AnalyzerInfo.NON_LINEAR),
    /** A merged file has another content. */
    EDITED("NL102", AnalyzerInfo.NON_LINEAR),
    /** A merged file is not there. */
    REMOVED("NL103", AnalyzerInfo.NON_LINEAR),
    /** A new file that nothing undoes, in a format that has a place for it. */
    NO_DOWN("DR101", AnalyzerInfo.DIRECTORY),
    /** A file that the format does not read, or that is named unlike all others. */
    UNNAMED("DR102", AnalyzerInfo.DIRECTORY);

    private final String code;
    private final AnalyzerInfo analyzer;

    Kind(String code, AnalyzerInfo analyzer) {
      this.code = code;
      this.analyzer = analyzer;
    }

    /** How it is configured and selected, as rules are. */
    public RuleInfo info() {
      return new RuleInfo(code, analyzer);
    }
  }

  static DirectoryNote inserted(String file, String later) {
    return new DirectoryNote(
        Kind.INSERTED,
        file,
        "File %s comes before %s, which is merged and may be applied already: databases that have it do not run this one in order. Rename the file so that it is the last one, or run \"atlas migrate rebase\""
            .formatted(file, later));
  }

  static DirectoryNote edited(String file) {
    return new DirectoryNote(
        Kind.EDITED,
        file,
        "File %s was edited. Databases that have applied it keep what it did before. Take the change back, and make it in a new file"
            .formatted(file));
  }

  static DirectoryNote removed(String file) {
    return new DirectoryNote(
        Kind.REMOVED,
        file,
        "File %s is missing or has been removed. Changes that have already been applied will not be reverted"
            .formatted(file));
  }

  static DirectoryNote noDown(String file) {
    return new DirectoryNote(
        Kind.NO_DOWN,
        file,
        "Nothing undoes file %s: the format has a place for that, and it is empty. Write down what does, or in a comment why nothing can"
            .formatted(file));
  }

  static DirectoryNote unread(String file) {
    return new DirectoryNote(
        Kind.UNNAMED,
        file,
        "File %s is not named as the format wants it, and never runs".formatted(file));
  }

  static DirectoryNote misnamed(String file) {
    return new DirectoryNote(
        Kind.UNNAMED,
        file,
        "File %s does not begin with a version as the others do: it stays behind every file that comes later"
            .formatted(file));
  }
}

package dev.atlasaction.action.comment;

import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.engine.error.EngineException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * When and how to comment (spec ci-demand.md §3.2): the inputs {@code comment}, {@code
 * comment-mode}, {@code comment-on}, {@code comment-key} and {@code line-comments}.
 *
 * @param group name of a comment that several targets share; empty for one of its own
 * @param key tells comments apart that would else be one, such as those of a matrix; may be empty
 */
public record CommentPolicy(
    Wanted wanted, Mode mode, When when, String key, Lines lines, String group) {

  private static final int LONGEST_KEY = 100;

  /** Whether to comment at all. */
  public enum Wanted {
    /** Where it is possible. */
    AUTO,
    /** Not at all. */
    NEVER,
    /** The job fails if it is not possible. */
    REQUIRED
  }

  /** What becomes of the comment of an earlier run. */
  public enum Mode {
    /** It is changed in place. */
    UPDATE,
    /** It stays. */
    NEW,
    /** It goes. */
    DELETE_AND_NEW,
    /** It is folded or closed. */
    HIDE_AND_NEW
  }

  /** What there must be to tell. */
  public enum When {
    /** Anything. */
    ALWAYS,
    /** Findings; a comment that is there already is updated when there are none. */
    FINDINGS,
    /** Something else than the last time. */
    CHANGES
  }

  /** What is said at the lines themselves. */
  public enum Lines {
    /** What suits the forge: findings where it has no other way to show them there. */
    AUTO,
    /** Edits that can be taken over with a click. */
    SUGGESTIONS,
    /** Those and findings. */
    FINDINGS,
    /** Nothing. */
    NEVER
  }

  /** Reads the inputs; raises a user error for a value that is not offered. */
  public static CommentPolicy of(Inputs inputs) {
    String wanted = inputs.text("comment");
    return new CommentPolicy(
        wanted.equals("false") ? Wanted.NEVER : choice(inputs, "comment", Wanted.values()),
        choice(inputs, "comment-mode", Mode.values()),
        choice(inputs, "comment-on", When.values()),
        key(inputs.text("comment-key")),
        choice(inputs, "line-comments", Lines.values()),
        inputs.text("comment-group"));
  }

  /** Fit for a hidden line. */
  private static String key(String text) {
    String key = text.replaceAll("[^\\w./-]", "-").replaceAll("-{2,}", "-");
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }

  /** The value of the input among those offered; the first if it is not set. */
  private static <E extends Enum<E>> E choice(Inputs inputs, String name, E[] offered) {
    String value = inputs.text(name);
    if (value.isEmpty()) {
      return offered[0];
    }
    return Arrays.stream(offered)
        .filter(each -> word(each).equals(value))
        .findFirst()
        .orElseThrow(() ->
            EngineException.user(
                "the input \"%s\" is \"%s\": it may be %s"
                    .formatted(
                        name,
                        value,
                        Arrays.stream(offered)
                            .map(CommentPolicy::word)
                            .collect(Collectors.joining(", ")))));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

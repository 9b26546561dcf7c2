package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.schema.DbObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of other objects in texts that no catalog looks into, such as bodies of functions. Such a
 * dependency is a guess: it is left alone where it contradicts others.
 */
final class NamesInText {

  private final Map<String, Set<String>> words = new HashMap<>();

  /** Whether {@code step} had better wait for {@code other}. */
  boolean dependsOn(ExactDependencies.Step step, ExactDependencies.Step other) {
    if (step.made().isPresent()) {
      return other.made().isPresent() && mentions(step.made(), other.made());
    }
    return other.made().isEmpty() && mentions(other.before(), step.before());
  }

  private boolean mentions(Optional<Subject> user, Optional<Subject> used) {
    if (user.isEmpty() || used.isEmpty() || user.get().opaque().isEmpty()) {
      return false;
    }
    String name = used.get().name();
    String text = user.get().opaque();
    if (user.get().target().equals(used.get().target()) || name.isEmpty()) {
      return false;
    }
    return isWord(name)
        ? words.computeIfAbsent(text, NamesInText::wordsOf).contains(name)
        : DbObject.mentions(text, name);
  }

  private static boolean isWord(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT))
        && name.chars().allMatch(Character::isUnicodeIdentifierPart);
  }

  /** The words of a text, as the server folds them. */
  private static Set<String> wordsOf(String text) {
    Set<String> result = new HashSet<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isUnicodeIdentifierPart(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        result.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
    }
    return result;
  }
}

package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Text. */
final class TextFunctions {

  private TextFunctions() {}

  static Optional<Callable> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "chomp" -> text(TextFunctions::chomp);
          case "lower" -> text(text -> text.toLowerCase(Locale.ROOT));
          case "upper" -> text(text -> text.toUpperCase(Locale.ROOT));
          case "title" -> text(TextFunctions::title);
          case "trimspace" -> text(String::strip);
          case "strrev" -> text(text -> String.join("", clusters(text).reversed()));
          case "trim" -> two("cutset", (text, cut) -> HclValue.of(trim(text, cut)));
          case "trimprefix" ->
              two(
                  "prefix",
                  (text, prefix) ->
                      HclValue.of(
                          text.startsWith(prefix) ? text.substring(prefix.length()) : text));
          case "trimsuffix" ->
              two(
                  "suffix",
                  (text, suffix) ->
                      HclValue.of(
                          text.endsWith(suffix)
                              ? text.substring(0, text.length() - suffix.length())
                              : text));
          case "startswith" ->
              two("prefix", (text, prefix) -> HclValue.of(text.startsWith(prefix)));
          case "endswith" -> two("suffix", (text, suffix) -> HclValue.of(text.endsWith(suffix)));
          case "split" ->
              Args.function(
                  Signature.of(Args.string("separator"), Args.string("str")),
                  args -> HclValue.strings(split(args.text(0), args.text(1))));
          case "join" -> join();
          case "indent" ->
              Args.function(
                  Signature.of(Args.number("spaces"), Args.string("str")),
                  args ->
                      HclValue.of(
                          args.text(1).replace("\n", "\n" + " ".repeat((int) args.whole(0)))));
          case "replace" ->
              Args.function(
                  Signature.of(Args.string("str"), Args.string("substr"), Args.string("replace")),
                  args -> HclValue.of(args.text(0).replace(args.text(1), args.text(2))));
          case "substr" ->
              Args.function(
                  Signature.of(Args.string("str"), Args.number("offset"), Args.number("length")),
                  args ->
                      HclValue.of(substr(clusters(args.text(0)), args.whole(1), args.whole(2))));
          default -> null;
        });
  }

  private static Callable text(UnaryOperator<String> body) {
    return Args.function(
        Signature.of(Args.string("str")), args -> HclValue.of(body.apply(args.text(0))));
  }

  private static Callable two(String second, BiFunction<String, String, HclValue> body) {
    return Args.function(
        Signature.of(Args.string("str"), Args.string(second)),
        args -> body.apply(args.text(0), args.text(1)));
  }

  private static String chomp(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Upper case for the first letter of every word; an underscore is part of a word. */
  private static String title(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inWord = false;
    for (int c : text.codePoints().toArray()) {
      out.appendCodePoint(inWord ? c : Character.toTitleCase(c));
      inWord = Character.isLetterOrDigit(c) || c == '_';
    }
    return out.toString();
  }

  private static String trim(String text, String cutset) {
    int start = 0;
    int end = text.length();
    while (start < end && cutset.indexOf(text.codePointAt(start)) >= 0) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && cutset.indexOf(text.codePointBefore(end)) >= 0) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  /** User-perceived characters. */
  private static List<String> clusters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> clusters = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      clusters.add(text.substring(start, end));
      start = end;
    }
    return clusters;
  }

  private static String substr(List<String> clusters, long offset, long length) {
    long size = clusters.size();
    long start = offset < 0 ? Math.max(0, size + offset) : Math.min(offset, size);
    long end = length < 0 ? size : Math.min(size, start + length);
    return String.join("", clusters.subList((int) start, (int) end));
  }

  private static List<String> split(String separator, String text) {
    if (separator.isEmpty()) {
      return text.codePoints().mapToObj(Character::toString).toList();
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      parts.add(text.substring(start, at));
      start = at + separator.length();
    }
    parts.add(text.substring(start));
    return Collections.unmodifiableList(parts);
  }

  private static Callable join() {
    Parameter lists = Parameter.of("lists", new HclType.ListOf(HclType.STRING));
    return Args.function(
        Signature.of(Args.string("separator")).with(lists),
        args -> {
          if (args.size() == 1) {
            throw CallException.of("at least one list is required");
          }
          List<String> parts = new ArrayList<>();
          for (int i = 1; i < args.size(); i++) {
            addTexts(args, i, parts);
          }
          return HclValue.of(String.join(args.text(0), parts));
        });
  }

  private static void addTexts(Args args, int index, List<String> parts) {
    List<HclValue> items = args.items(index);
    for (int i = 0; i < items.size(); i++) {
      if (!(items.get(i) instanceof HclValue.StringValue(String text))) {
        String list = args.size() == 2 ? "" : " of list " + index;
        throw CallException.ofArgument(
            index, "element " + i + list + " is null; cannot concatenate null values");
      }
      parts.add(text);
    }
  }
}

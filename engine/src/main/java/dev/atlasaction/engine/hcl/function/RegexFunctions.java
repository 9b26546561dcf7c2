package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.CallException;
import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions. */
final class RegexFunctions {

  private static final String META = "\\.+*?()|[]{}^$";

  private RegexFunctions() {}

  static Optional<Callable> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "regex" ->
              Args.function(
                  Signature.of(Args.string("pattern"), Args.string("string")),
                  args -> {
                    Matcher matcher = matcher(args);
                    if (!matcher.find()) {
                      throw CallException.of("pattern did not match any part of the given string");
                    }
                    return captures(matcher);
                  });
          case "regexall" ->
              Args.function(
                  Signature.of(Args.string("pattern"), Args.string("string")), RegexFunctions::all);
          case "regexpescape" ->
              Args.function(
                  Signature.of(Args.string("str")), args -> HclValue.of(escape(args.text(0))));
          case "regexreplace" ->
              Args.function(
                  Signature.of(Args.string("str"), Args.string("pattern"), Args.string("replace")),
                  args -> HclValue.of(replace(args)));
          default -> null;
        });
  }

  private static Matcher matcher(Args args) {
    try {
      Pattern pattern = compile(args.text(0));
      Matcher matcher = pattern.matcher(args.text(1));
      int named = pattern.namedGroups().size();
      if (named > 0 && named < matcher.groupCount()) {
        throw CallException.ofArgument(
            0, "invalid regexp pattern: cannot mix both named and unnamed capture groups");
      }
      return matcher;
    } catch (PatternSyntaxException e) {
      throw CallException.ofArgument(
          0, "invalid regexp pattern: " + problem(e) + " in " + args.text(0));
    }
  }

  /** Named groups are spelt {@code (?P<x>)} in Go. */
  private static Pattern compile(String pattern) {
    return Pattern.compile(pattern.replace("(?P<", "(?<"));
  }

  private static String problem(PatternSyntaxException e) {
    String description = e.getDescription().toLowerCase(Locale.ROOT);
    if (description.startsWith("unclosed character class")) {
      return "missing closing ]";
    }
    if (description.startsWith("unclosed group")) {
      return "missing closing )";
    }
    return description.startsWith("dangling meta")
        ? "missing argument to repetition operator"
        : description;
  }

  private static HclValue all(Args args) {
    Matcher matcher = matcher(args);
    List<HclValue> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(captures(matcher));
    }
    HclType element = found.isEmpty() ? HclType.STRING : found.getFirst().type();
    return new HclValue.ListValue(element, found);
  }

  /** The match, or its groups as an object or a tuple. */
  private static HclValue captures(Matcher matcher) {
    Map<String, Integer> names = matcher.pattern().namedGroups();
    if (!names.isEmpty()) {
      Map<String, HclValue> named = new TreeMap<>();
      names.forEach((name, group) -> named.put(name, group(matcher, group)));
      return HclValue.object(named);
    }
    if (matcher.groupCount() == 0) {
      return HclValue.of(matcher.group());
    }
    List<HclValue> groups = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      groups.add(group(matcher, i));
    }
    return HclValue.tuple(groups);
  }

  private static HclValue group(Matcher matcher, int index) {
    String text = matcher.group(index);
    return text == null ? new HclValue.NullValue(HclType.STRING) : HclValue.of(text);
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      out.append(META.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }

  // --- replacing ---

  private static String replace(Args args) {
    Matcher matcher;
    try {
      matcher = compile(args.text(1)).matcher(args.text(0));
    } catch (PatternSyntaxException e) {
      throw CallException.of("error parsing regexp: " + problem(e) + ": `" + args.text(1) + "`");
    }
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int lastEnd = -1;
    while (matcher.find()) {
      boolean besideLast = matcher.start() == matcher.end() && matcher.start() == lastEnd;
      lastEnd = matcher.end();
      if (!besideLast) {
        out.append(args.text(0), copied, matcher.start());
        expand(args.text(2), matcher, out);
        copied = matcher.end();
      }
    }
    return out.append(args.text(0), copied, args.text(0).length()).toString();
  }

  /** Appends the replacement with {@code $1}, {@code ${name}} and {@code $$} resolved. */
  private static void expand(String template, Matcher matcher, StringBuilder out) {
    int i = 0;
    while (i < template.length()) {
      char c = template.charAt(i++);
      if (c != '$' || i == template.length()) {
        out.append(c);
        continue;
      }
      if (template.charAt(i) == '$') {
        out.append('$');
        i++;
        continue;
      }
      boolean braced = template.charAt(i) == '{';
      int start = braced ? i + 1 : i;
      int end = start;
      while (end < template.length() && isNamePart(template.charAt(end))) {
        end++;
      }
      boolean closed = !braced || end < template.length() && template.charAt(end) == '}';
      if (end == start || !closed) {
        out.append(c);
        continue;
      }
      appendGroup(template.substring(start, end), matcher, out);
      i = braced ? end + 1 : end;
    }
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** A group that does not exist or did not match is empty. */
  private static void appendGroup(String name, Matcher matcher, StringBuilder out) {
    Integer index = matcher.pattern().namedGroups().get(name);
    if (index == null && name.length() < 6 && name.chars().allMatch(Character::isDigit)) {
      index = Integer.valueOf(name);
    }
    if (index != null && index <= matcher.groupCount() && matcher.group(index) != null) {
      out.append(matcher.group(index));
    }
  }
}

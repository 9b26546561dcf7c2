package dev.atlasaction.action.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes passwords and tokens out of every text that leaves the program: log, summary, outputs and
 * comments.
 */
public final class Redactor implements UnaryOperator<String> {

  private static final String MASK = "xxxxx";
  private static final Pattern USER_INFO =
      Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s/@:]*:([^\\s/]+)@");
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(TOKEN|PASSWORD|SECRET|_PWD|PASSPHRASE|CREDENTIALS|(PRIVATE|API|SECRET_ACCESS)_KEY)$");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)[?&](?:password|passwd|pwd|sslpassword|token|authtoken)=([^&\\s]+)");

  /** A variable of the project file, in JSON. */
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?i)\"[^\"]*(?:pass|secret|token|key)[^\"]*\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)+)\"");

  private static final int SHORTEST = 4;

  /** Shorter paths are no secrets, and occur elsewhere. */
  private static final int LONG = 12;

  /** Longest first, so that a secret inside another one does not break it. */
  private final List<String> secrets;

  private Redactor(List<String> secrets) {
    this.secrets = secrets;
  }

  /** Knows the tokens and the passwords of URLs in the environment. */
  public static Redactor of(Map<String, String> env) {
    TreeSet<String> found =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    env.forEach((name, value) -> {
      String upper = name.toUpperCase(Locale.ROOT);
      if (SECRET_NAME.matcher(upper).find()) {
        found.add(value);
      }
      if (upper.endsWith("INPUT_VARS")) {
        addVariables(value, found);
      }
      if (upper.endsWith("INPUT_NOTIFY_URL") || upper.endsWith("INPUT_NOTIFY-URL")) {
        addWebhook(value, found);
      }
      addPasswords(value, found);
    });
    return new Redactor(found.stream().filter(secret -> secret.length() >= SHORTEST).toList());
  }

  /** The text with each secret replaced by {@code xxxxx}, and passwords in URLs as well. */
  @Override
  public String apply(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, MASK);
    }
    if (!clean.contains("://")) {
      return clean;
    }
    return USER_INFO
        .matcher(clean)
        .replaceAll(
            match -> Matcher.quoteReplacement(withoutPassword(match.group(), match.group(1))));
  }

  private static String withoutPassword(String url, String password) {
    int at = url.length() - 1 - password.length();
    return url.substring(0, at) + MASK + "@";
  }

  /** Whoever knows the address can speak in the channel. */
  private static void addWebhook(String url, Set<String> found) {
    found.add(url.strip());
    String path = url.strip().replaceFirst("^[a-z]+://[^/]*", "");
    if (path.length() >= LONG) {
      found.add(path);
    }
  }

  private static void addPasswords(String value, Set<String> found) {
    if (!value.contains("://")) {
      return;
    }
    addDecoded(USER_INFO.matcher(value), found);
    addDecoded(PARAMETER.matcher(value), found);
  }

  private static void addVariables(String json, Set<String> found) {
    Matcher matcher = VARIABLE.matcher(json);
    while (matcher.find()) {
      found.add(matcher.group(1));
      found.add(matcher.group(1).replaceAll("\\\\(.)", "$1"));
    }
  }

  private static void addDecoded(Matcher matcher, Set<String> found) {
    while (matcher.find()) {
      String raw = matcher.group(1);
      found.add(raw);
      if (raw.contains("%")) {
        try {
          found.add(URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          // Not percent-encoded after all: the raw form is all there is.
          found.add(raw);
        }
      }
    }
  }
}

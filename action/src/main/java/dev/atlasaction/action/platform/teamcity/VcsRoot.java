package dev.atlasaction.action.platform.teamcity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository a build takes its files from.
 *
 * @param url as it is set up, which git knows
 * @param scmType its forge; empty if it is none we know
 * @param repository owner and name with a slash between; empty if the URL does not tell
 */
record VcsRoot(String url, String scmType, String repository) {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:[a-z+]+://)?(?:[^@/]*@)?([^/:]+)(?::\\d+)?[:/](.*?)(?:\\.git)?/*");

  static VcsRoot of(String url) {
    Matcher address = ADDRESS.matcher(url);
    return address.matches()
        ? new VcsRoot(url, scmType(address.group(1).toLowerCase(Locale.ROOT)), address.group(2))
        : new VcsRoot(url, "", "");
  }

  private static String scmType(String host) {
    if (host.equals("github.com") || host.endsWith(".github.com")) {
      return "GITHUB";
    }
    if (host.equals("gitlab.com") || host.endsWith(".gitlab.com")) {
      return "GITLAB";
    }
    return host.equals("bitbucket.org") ? "BITBUCKET" : "";
  }

  /** Its web page, where the forge is known; else the URL. */
  String page() {
    return switch (scmType) {
      case "GITHUB" -> "https://github.com/" + repository;
      case "GITLAB" -> "https://gitlab.com/" + repository;
      case "BITBUCKET" -> "https://bitbucket.org/" + repository;
      default -> url;
    };
  }

  /** The web page of a pull request. */
  String pullRequestUrl(int number) {
    String page = url.replaceFirst("\\.git$", "");
    return switch (scmType) {
      case "GITHUB" -> page + "/pull/" + number;
      case "GITLAB" -> page + "/-/merge_requests/" + number;
      case "BITBUCKET" -> page + "/pull-requests/" + number;
      default -> "";
    };
  }
}

package dev.atlasaction.action.run;

import dev.atlasaction.action.platform.Platform;
import java.util.List;
import java.util.regex.Pattern;

/** What to do about a command that could not look at the directory at all. */
final class SetUpAdvice {

  private record Advice(Pattern symptom, String words) {}

  private SetUpAdvice() {}

  /** How a job of that platform gets the whole history of the repository. */
  static String history(Platform platform) {
    return switch (platform.triggerType()) {
      case "GITHUB_ACTION" -> "give the step actions/checkout the input fetch-depth: 0";
      case "GITLAB" -> "set the variable GIT_DEPTH: 0";
      case "BITBUCKET" -> "set clone: depth: full";
      case "AZURE_DEVOPS" -> "give the step checkout: self the input fetchDepth: 0";
      default -> "have the job fetch the whole history";
    };
  }

  /** The command's words, and what to do if the symptom is known. */
  static String explain(String message) {
    String plain = message.startsWith("Error: ") ? message.substring("Error: ".length()) : message;
    for (Advice advice : advice()) {
      if (advice.symptom().matcher(plain).find()) {
        return plain + ": " + advice.words();
      }
    }
    return plain;
  }

  private static List<Advice> advice() {
    return List.of(
        new Advice(
            Pattern.compile("unknown driver|missing driver"),
            "set the input dev-url to a database that may be emptied, such as"
                + " sqlite://dev?mode=memory, postgres://…, mysql://… or mariadb://…"),
        new Advice(
            Pattern.compile("\"dev-url\" not set"),
            "set the input dev-url to a database that may be emptied, such as"
                + " sqlite://dev?mode=memory"),
        new Advice(
            Pattern.compile("connection refused|Connection refused|no such host|UnknownHost"),
            "is the database of dev-url running? In a job of its own it is at localhost and the"
                + " port the service maps; in a container job it is at the service's name and own"
                + " port"),
        new Advice(
            Pattern.compile("password authentication failed|Access denied"),
            "check user and password in dev-url against those of the service"),
        new Advice(
            Pattern.compile("is not clean"),
            "dev-url must name a database nobody else uses: it is emptied at every run"),
        new Advice(
            Pattern.compile("git diff: exit status|lookup git"),
            "the files are compared by git: give the step actions/checkout the input fetch-depth:"
                + " 0, and have git in the job's container"),
        new Advice(
            Pattern.compile("unknown flag: --output"),
            "the program that ATLAS_PATH names does not write reports: leave out sarif-file,"
                + " codequality-file, junit-file and html-file, or ATLAS_PATH"),
        new Advice(
            Pattern.compile("config file .* was not found"),
            "set the input config to where it is, such as config: file://db/atlas.hcl"),
        new Advice(
            Pattern.compile("no such file or directory"),
            "set the input dir to where the migrations are, such as dir: file://db/migrations"));
  }
}

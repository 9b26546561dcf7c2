package dev.atlasaction.action.run;

import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.EnumSet;
import java.util.Set;

/** What an action does to the world around it. */
public enum Effect {
  /** Reads a database. */
  READ_DATABASE("read the database"),
  /** Empties and fills the dev database. */
  USE_DEV_DATABASE("run SQL on the dev database, which has to be empty"),
  /** Changes a database. */
  CHANGE_DATABASE("change the database"),
  /** Comments on the pull request. */
  COMMENT("comment on the pull request"),
  /** Says the verdict on the commit. */
  CHECK("say the verdict on the commit"),
  /** Keeps an issue. */
  ISSUE("open, update or close an issue"),
  /** Looks at other pull requests. */
  LOOK_AT_PULL_REQUESTS("look at the open pull requests"),
  /** Commits and pushes. */
  PUSH_COMMITS("commit to the branch and push it"),
  /** Stores something in the registry. */
  STORE("store something in the registry"),
  /** Tells a webhook. */
  NOTIFY("tell the webhook of notify-url how it ended");

  private final String words;

  Effect(String words) {
    this.words = words;
  }

  /** What follows {@code would}. */
  public String words() {
    return words;
  }

  /** What an action of these inputs does. */
  public static Set<Effect> of(String action, Inputs inputs) {
    EnumSet<Effect> all =
        switch (action) {
          case "migrate/lint", "schema/lint" -> EnumSet.of(USE_DEV_DATABASE, COMMENT);
          case "migrate/order" -> EnumSet.of(USE_DEV_DATABASE, LOOK_AT_PULL_REQUESTS);
          case "migrate/drift", "schema/drift" ->
              EnumSet.of(READ_DATABASE, USE_DEV_DATABASE, COMMENT);
          case "migrate/apply",
              "migrate/down",
              "migrate/set",
              "schema/apply",
              "script/exec",
              "script/loop" ->
              EnumSet.of(CHANGE_DATABASE);
          case "migrate/diff" -> EnumSet.of(USE_DEV_DATABASE, PUSH_COMMITS);
          case "migrate/hash", "migrate/autorebase" -> EnumSet.of(PUSH_COMMITS);
          case "migrate/test", "schema/test", "script/test" -> EnumSet.of(USE_DEV_DATABASE);
          case "migrate/push", "schema/push", "script/push", "create-repo" -> EnumSet.of(STORE);
          case "monitor/schema" -> EnumSet.of(READ_DATABASE, STORE);
          case "schema/plan" -> EnumSet.of(READ_DATABASE, USE_DEV_DATABASE, STORE, COMMENT);
          case "schema/plan/approve" -> EnumSet.of(STORE);
          case "script/query" -> EnumSet.of(READ_DATABASE);
          case "report/post" -> EnumSet.of(COMMENT);
          default -> EnumSet.noneOf(Effect.class);
        };
    if (inputs.text("comment").equals("never")) {
      all.remove(COMMENT);
    }
    if (inputs.flag("dry-run") && all.remove(CHANGE_DATABASE)) {
      all.add(READ_DATABASE);
    }
    if (inputs.flag("check")) {
      all.add(CHECK);
    }
    if (inputs.flag("open-issue")) {
      all.add(ISSUE);
    }
    if (!inputs.text("notify-url").isEmpty()) {
      all.add(NOTIFY);
    }
    return all;
  }

  /** What the token has to be allowed; empty if nothing. */
  public String permission(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github ->
          switch (this) {
            case COMMENT -> "the permission pull-requests: write";
            case CHECK -> "the permission checks: write";
            case ISSUE -> "the permission issues: write";
            case LOOK_AT_PULL_REQUESTS -> "the permission pull-requests: read";
            case PUSH_COMMITS -> "the permission contents: write";
            case READ_DATABASE, USE_DEV_DATABASE, CHANGE_DATABASE, STORE, NOTIFY -> "";
          };
      case ScmTarget.GitLab gitlab ->
          isOfForge() ? "a project access token with the scope api" : "";
      case ScmTarget.Bitbucket cloud ->
          isOfForge() ? "an access token with the scope pullrequest:write" : "";
      case ScmTarget.BitbucketDataCenter server ->
          isOfForge() ? "an access token that may read the repository" : "";
      case ScmTarget.AzureDevOps azure ->
          isOfForge() ? "a build identity that may contribute to pull requests" : "";
    };
  }

  private boolean isOfForge() {
    return switch (this) {
      case COMMENT, CHECK, ISSUE, LOOK_AT_PULL_REQUESTS -> true;
      case READ_DATABASE, USE_DEV_DATABASE, CHANGE_DATABASE, PUSH_COMMITS, STORE, NOTIFY -> false;
    };
  }
}

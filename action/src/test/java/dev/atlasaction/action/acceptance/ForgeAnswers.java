package dev.atlasaction.action.acceptance;

import dev.atlasaction.action.forge.CiSystem;
import dev.atlasaction.action.forge.FakeForge;
import java.util.List;

/** A forge where pull request 7 is open and has no comments yet, and everything may be written. */
final class ForgeAnswers {

  private static final String PULL =
      """
      [{"number": 7, "url": "api", "html_url": "https://github.com/acme/shop/pull/7",
        "head": {"sha": "c0ffee5", "ref": "feature", "repo": {"owner": {"login": "mona"}}},
        "base": {"ref": "main"}}]
      """;

  private ForgeAnswers() {}

  /** Lets it answer as the forge behind that CI system. */
  static void of(CiSystem system, FakeForge forge) {
    String nothing =
        switch (system) {
          case GITHUB, GITEA, CIRCLECI, TEAMCITY, GITLAB, GENERIC -> "[]";
          case BITBUCKET -> "{\"values\": []}";
          case AZURE -> "{\"value\": []}";
        };
    forge.answer("GET", ".*", 200, nothing);
    switch (system) {
      case GITHUB, CIRCLECI, TEAMCITY ->
          forge.answer("GET", ".*/pulls\\?.*(feature|base=main).*", 200, PULL);
      case GITEA -> forge.answer("GET", ".*/pulls\\?.*&page=1", 200, PULL);
      case GITLAB, GENERIC ->
          forge.answer(
              "GET",
              ".*/merge_requests/7",
              200,
              "{\"diff_refs\": {\"base_sha\": \"b\", \"start_sha\": \"s\", \"head_sha\": \"h\"}}");
      case BITBUCKET, AZURE -> {}
    }
    abilities(system, forge);
    for (String method : List.of("POST", "PUT", "PATCH")) {
      forge.answer(method, "(?!/query).*", 201, "{\"id\": 1, \"body\": \"\"}");
    }
    forge.answer(
        "POST",
        "/query",
        200,
        "{\"data\": {\"snapshotHash\": {\"hash\": \"\"}, \"pushSnapshot\": {\"url\":"
            + " \"https://registry/1\"}}}");
  }

  /** What the forge tells of the token: it may comment and not push. */
  private static void abilities(CiSystem system, FakeForge forge) {
    switch (system) {
      case GITHUB, CIRCLECI, TEAMCITY, GITEA ->
          forge.answer("GET", ".*/repos/acme/shop", 200, "{\"permissions\": {\"push\": false}}");
      case GITLAB, GENERIC -> {
        forge.answer("GET", ".*/personal_access_tokens/self", 200, "{\"scopes\": [\"api\"]}");
        forge.answer(
            "GET",
            ".*/projects/[^/]*",
            200,
            "{\"permissions\": {\"project_access\": {\"access_level\": 20}}}");
      }
      case BITBUCKET ->
          forge.answer(
              "GET",
              ".*/repositories/acme/shop",
              "{}",
              "x-oauth-scopes: pullrequest:write, repository");
      case AZURE -> {
        forge.answer(
            "GET",
            ".*/repositories/shop\\?.*",
            200,
            "{\"id\": \"r\", \"project\": {\"id\": \"p\"}}");
        forge.answer("GET", ".*/_apis/permissions/.*", 200, "{\"value\": [false]}");
        forge.answer("GET", ".*/_apis/permissions/.*/16384\\?.*", 200, "{\"value\": [true]}");
      }
    }
  }
}

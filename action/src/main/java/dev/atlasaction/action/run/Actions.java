package dev.atlasaction.action.run;

import java.util.List;
import java.util.Optional;

/** All actions, by their ids. */
public final class Actions {

  private static final List<String> IDS =
      List.of(
          "copilot",
          "create-repo",
          "doctor",
          "migrate/apply",
          "migrate/autorebase",
          "migrate/diff",
          "migrate/down",
          "migrate/drift",
          "migrate/hash",
          "migrate/lint",
          "migrate/order",
          "migrate/push",
          "migrate/set",
          "migrate/test",
          "monitor/schema",
          "report/post",
          "schema/apply",
          "schema/drift",
          "schema/lint",
          "schema/plan",
          "schema/plan/approve",
          "schema/push",
          "schema/test",
          "script/exec",
          "script/loop",
          "script/push",
          "script/query",
          "script/test");

  private Actions() {}

  /** The ids of all actions, sorted. */
  public static List<String> ids() {
    return IDS;
  }

  /** The action of that id. */
  public static Optional<Action> find(String id) {
    return IDS.contains(id) ? Optional.of(make(id)) : Optional.empty();
  }

  private static Action make(String id) {
    return switch (id) {
      case "copilot" -> new CopilotAction();
      case "create-repo" -> new CreateRepoAction();
      case "doctor" -> new DoctorAction();
      case "migrate/apply" -> new MigrateApplyAction();
      case "migrate/autorebase" -> new MigrateAutorebaseAction();
      case "migrate/diff" -> new MigrateDiffAction();
      case "migrate/down" -> new MigrateDownAction();
      case "migrate/drift" -> DriftAction.ofMigrations();
      case "migrate/hash" -> new MigrateHashAction();
      case "migrate/lint" -> new EachTarget(new MigrateLint());
      case "migrate/order" -> new MigrateOrderAction();
      case "migrate/push" -> new MigratePushAction();
      case "migrate/set" -> new MigrateSetAction();
      case "migrate/test" -> TestAction.ofMigrations();
      case "monitor/schema" -> new MonitorSchemaAction();
      case "report/post" -> new ReportPostAction();
      case "schema/apply" -> new SchemaApplyAction();
      case "schema/drift" -> DriftAction.ofSchema();
      case "schema/lint" -> new EachTarget(new SchemaLintAction());
      case "schema/plan" -> new EachTarget(new SchemaPlanAction());
      case "schema/plan/approve" -> new SchemaPlanApproveAction();
      case "schema/push" -> new SchemaPushAction();
      case "schema/test" -> TestAction.ofSchema();
      case "script/exec" -> new ScriptAction("exec");
      case "script/loop" -> new ScriptAction("loop");
      case "script/push" -> new ScriptPushAction();
      case "script/query" -> new ScriptAction("query");
      case "script/test" -> TestAction.ofScripts();
      default -> throw new IllegalStateException("an id without an action: " + id);
    };
  }
}

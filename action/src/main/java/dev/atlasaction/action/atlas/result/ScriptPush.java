package dev.atlasaction.action.atlas.result;

import java.util.List;

/** The result of {@code script push}. */
public record ScriptPush(String name, int files, String link, List<Backup> backups, String error) {

  /** A copy somewhere else; {@code error} is empty if it worked. */
  public record Backup(String url, String error) {}
}

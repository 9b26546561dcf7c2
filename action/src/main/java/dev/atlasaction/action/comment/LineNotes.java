package dev.atlasaction.action.comment;

import dev.atlasaction.action.comment.Statement.LineNote;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.scm.LineDiscussions;
import dev.atlasaction.action.scm.LineDiscussions.LineComment;
import dev.atlasaction.action.scm.LineDiscussions.Place;
import dev.atlasaction.action.scm.Marker;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Notes at lines, kept true: new ones are posted, changed ones updated, and those whose reason is
 * gone are deleted, or resolved if somebody replied (spec ci-demand.md §3.2).
 */
final class LineNotes {

  /** More are noise: the comment has them all. */
  private static final int MOST = 20;

  private final LineDiscussions lines;
  private final Log log;
  private final ScmTarget target;
  private final String id;

  LineNotes(LineDiscussions lines, Log log, ScmTarget target, String id) {
    this.lines = lines;
    this.log = log;
    this.target = target;
    this.id = id;
  }

  /**
   * Makes the pull request show these notes and no other of ours.
   *
   * @param posted there may be notes of an earlier run
   * @param commit whose lines are meant
   */
  void show(List<LineNote> notes, boolean posted, String commit) {
    Map<String, LineComment> there = posted ? ours() : Map.of();
    if (notes.isEmpty() && there.isEmpty()) {
      return;
    }
    Map<String, LineNote> wanted = new LinkedHashMap<>();
    notes.stream().limit(MOST).forEach(note -> wanted.putIfAbsent(marker(note).line(), note));
    boolean isNew = wanted.keySet().stream().anyMatch(line -> !there.containsKey(line));
    Set<String> changed = isNew ? lines.changedFiles() : Set.of();
    wanted.forEach(
        (line, note) -> show(note, Optional.ofNullable(there.get(line)), changed, commit));
    there.forEach((line, comment) -> {
      if (!wanted.containsKey(line)) {
        retire(comment);
      }
    });
  }

  private Map<String, LineComment> ours() {
    Map<String, LineComment> found = new LinkedHashMap<>();
    for (LineComment comment : lines.started()) {
      comment
          .body()
          .lines()
          .filter(line -> line.startsWith(prefix()) && line.endsWith(" -->"))
          .findFirst()
          .ifPresent(line -> found.putIfAbsent(line, comment));
    }
    return found;
  }

  private String prefix() {
    String line = new Marker(Marker.of(id).id() + " line ").line();
    return line.substring(0, line.length() - " -->".length());
  }

  private Marker marker(LineNote note) {
    String first = note.body().lines().findFirst().orElse("");
    return new Marker(
        Marker.of(id).id() + " line " + State.hash(note.path() + "\n" + first + note.edit()));
  }

  private void show(
      LineNote note, Optional<LineComment> there, Set<String> changed, String commit) {
    String fence = lines.fence(note.lastLine() - note.firstLine() + 1);
    String body =
        marker(note).appendTo(note.body().replaceAll("(?m)^(`{3,})suggestion$", "$1" + fence));
    try {
      if (there.isPresent()) {
        if (!there.get().body().equals(body)) {
          there.get().update(body);
        }
      } else if (changed.contains(note.path())) {
        lines.start(new Place(note.path(), note.firstLine(), note.lastLine(), commit), body);
      }
    } catch (ScmException e) {
      log.notice(
          "no note at %s:%d: %s"
              .formatted(note.path(), note.firstLine(), ScmHints.explain(e, target)));
    }
  }

  private void retire(LineComment comment) {
    try {
      if (comment.answered()) {
        comment.resolve();
      } else {
        comment.delete();
      }
    } catch (ScmException e) {
      log.notice(
          "an outdated note stays at %s: %s"
              .formatted(comment.path(), ScmHints.explain(e, target)));
    }
  }
}

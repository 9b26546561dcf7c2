package dev.atlasaction.action.comment;

import dev.atlasaction.action.finding.Acknowledgement;
import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmComment;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Acknowledgements in the comments of a pull request: {@code /atlas ack DS103:3fa9c1… reason} on a
 * line of its own, by somebody who may push (spec ci-demand.md §3.9). The fingerprint ties the word
 * to one statement in one file: what is pushed afterwards is not accepted with it.
 */
public final class Acknowledgements {

  private static final Pattern LINE =
      Pattern.compile("(?m)^/atlas ack [A-Za-z0-9-]{1,20}:([0-9a-f]{16})[ \\t]*(.{0,300})\\r?$");

  /** Whose permissions are asked for at most; a flood of comments costs no more. */
  private static final int MOST_AUTHORS = 20;

  private final Log log;
  private final ScmTarget target;

  /** Reads from {@code target}; tells {@code log} what it does not take. */
  public Acknowledgements(Log log, ScmTarget target) {
    this.log = log;
    this.target = target;
  }

  /** Those of the findings given, by fingerprint; none if the forge does not tell. */
  public SortedMap<String, Acknowledgement> read(ScmClient client, List<Finding> findings) {
    Set<String> wanted = new HashSet<>();
    findings.stream()
        .filter(finding -> !finding.code().isEmpty())
        .forEach(finding -> wanted.add(finding.fingerprint()));
    SortedMap<String, Acknowledgement> found = new TreeMap<>();
    Map<String, Boolean> permitted = new HashMap<>();
    try {
      for (ScmComment comment : client.comments().toList()) {
        Matcher matcher = LINE.matcher(comment.body());
        while (matcher.find()) {
          String fingerprint = matcher.group(1);
          if (wanted.contains(fingerprint) && may(client, comment.author(), permitted)) {
            found.putIfAbsent(
                fingerprint,
                new Acknowledgement(fingerprint, comment.author(), matcher.group(2).strip()));
          }
        }
      }
    } catch (ScmException e) {
      log.notice("acknowledgements cannot be read: " + ScmHints.explain(e, target));
    }
    return found;
  }

  private boolean may(ScmClient client, String author, Map<String, Boolean> known) {
    Boolean answer = known.get(author);
    if (answer == null) {
      answer = known.size() < MOST_AUTHORS && !author.isEmpty() && client.mayPush(author);
      known.put(author, answer);
      if (!answer) {
        log.notice(
            "the acknowledgement of \"%s\" does not count: who may not push may not accept"
                .formatted(author));
      }
    }
    return answer;
  }
}

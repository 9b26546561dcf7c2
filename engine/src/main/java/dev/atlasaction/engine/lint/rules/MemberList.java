package dev.atlasaction.engine.lint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The members of an ENUM or SET of MySQL, from the text of the type.
 *
 * @param kind {@code enum} or {@code set}
 */
record MemberList(String kind, List<String> members) {

  private static final int ENUM_IN_ONE_BYTE = 255;
  private static final int BITS = 8;
  private static final int SET_IN_FOUR_BYTES = 32;

  MemberList {
    members = List.copyOf(members);
  }

  /** Reads {@code enum('a','b')}; empty for every other type. */
  static Optional<MemberList> parse(String type) {
    int open = type.indexOf('(');
    String kind = open < 0 ? "" : type.substring(0, open).toLowerCase(Locale.ROOT);
    if (!kind.equals("enum") && !kind.equals("set")) {
      return Optional.empty();
    }
    List<String> members = new ArrayList<>();
    int at = type.indexOf('\'', open);
    while (at >= 0) {
      StringBuilder member = new StringBuilder();
      int end = at + 1;
      while (end < type.length()) {
        char c = type.charAt(end++);
        if (c == '\'') {
          if (end >= type.length() || type.charAt(end) != '\'') {
            break;
          }
          end++;
        }
        member.append(c);
      }
      members.add(member.toString());
      at = type.indexOf('\'', end);
    }
    return Optional.of(new MemberList(kind, members));
  }

  /** The members that {@code to} lacks. */
  List<String> removedIn(MemberList to) {
    return members.stream().filter(member -> !to.members.contains(member)).toList();
  }

  /** Whether members that stay have another order in {@code to}. */
  boolean reorderedIn(MemberList to) {
    List<String> before = members.stream().filter(to.members::contains).toList();
    List<String> after = to.members.stream().filter(members::contains).toList();
    return !before.equals(after);
  }

  /** The new members of {@code to} that stand before one that was there. */
  List<String> insertedIn(MemberList to) {
    List<String> inserted = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    for (String member : to.members) {
      if (members.contains(member)) {
        inserted.addAll(pending);
        pending.clear();
      } else {
        pending.add(member);
      }
    }
    return inserted;
  }

  /** How many bytes a value takes (MySQL manual, "String Type Storage Requirements"). */
  int bytes() {
    if (kind.equals("enum")) {
      return members.size() > ENUM_IN_ONE_BYTE ? 2 : 1;
    }
    int bytes = Math.max(1, (members.size() + BITS - 1) / BITS);
    return members.size() > SET_IN_FOUR_BYTES ? BITS : bytes;
  }
}

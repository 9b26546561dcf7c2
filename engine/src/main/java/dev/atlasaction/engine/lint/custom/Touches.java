package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.lint.StatementChange;
import dev.atlasaction.engine.lint.graph.NodePath;
import dev.atlasaction.engine.schema.change.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which statement of a file brought an object to where it is. */
final class Touches {

  /** No statement. */
  static final int NONE = -1;

  private final Map<NodePath, Integer> added = new HashMap<>();
  private final Map<NodePath, Integer> last = new HashMap<>();

  Touches(List<StatementChange> statements) {
    for (int i = 0; i < statements.size(); i++) {
      for (Change change : statements.get(i).changes()) {
        for (ChangedObject object : ChangedObject.of(change)) {
          last.put(object.path(), i);
          if (object.kind() == ChangeKind.ADD) {
            added.put(object.path(), i);
          }
        }
      }
    }
  }

  /**
   * The statement that touched a part last; else the one that made the object, or touched it last;
   * else {@link #NONE}.
   */
  int lastOf(NodePath path) {
    NodePath owner = path.owner();
    Integer exact = path.equals(owner) ? null : last.get(path);
    return exact != null ? exact : added.getOrDefault(owner, last.getOrDefault(owner, NONE));
  }
}

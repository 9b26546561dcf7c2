package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoQuote;
import org.jspecify.annotations.Nullable;

/** Where an execution is, which its errors tell. */
final class Place {
  private Tree tree;
  private Node node;

  Place(Tree tree) {
    this.tree = tree;
    this.node = tree.root();
  }

  Tree tree() {
    return tree;
  }

  /** Goes to another template. */
  void enter(Tree entered) {
    tree = entered;
  }

  /** Goes to a node of the template. */
  void at(Node visited) {
    node = visited;
  }

  /** An error at the node visited last. */
  TemplateException failure(String message) {
    return failure(message, null);
  }

  /** An error at the node visited last with its cause. */
  TemplateException failure(String message, @Nullable Throwable cause) {
    String where = "template: " + tree.locate(node.pos());
    String what = ": executing " + GoQuote.quote(tree.name()) + " at <" + node + ">: ";
    return new TemplateException(where + what + message, cause);
  }
}

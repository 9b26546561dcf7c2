package dev.atlasaction.action.run;

/** What an action has to tell beyond its verdict, for those who are notified. */
public final class News {

  private boolean changed;
  private String headline = "";

  /** Something was changed or found. */
  void changed(String sentence) {
    changed = true;
    headline = sentence;
  }

  /** Nothing was. */
  void unchanged(String sentence) {
    headline = sentence;
  }

  /** Whether something was changed or found. */
  public boolean isChanged() {
    return changed;
  }

  /** One line; empty if nothing was told. */
  public String headline() {
    return headline;
  }
}

package dev.atlasaction.action.render.own;

import java.util.List;

/**
 * How much a page shows.
 *
 * @param rows findings in the table
 * @param sections rules explained
 * @param sqlLines lines of all SQL together
 */
record Detail(int rows, int sections, int sqlLines) {

  /** From everything worth reading to what always fits a comment. */
  static final List<Detail> COMMENT =
      List.of(
          new Detail(100, 20, 400),
          new Detail(100, 10, 60),
          new Detail(40, 5, 0),
          new Detail(15, 1, 0),
          new Detail(10, 0, 0),
          new Detail(0, 0, 0));

  /** The same for a page of a megabyte. */
  static final List<Detail> SUMMARY =
      List.of(
          new Detail(1000, 50, 4000), new Detail(1000, 20, 400), COMMENT.get(2), COMMENT.getLast());
}

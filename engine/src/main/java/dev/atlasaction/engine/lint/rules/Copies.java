package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Site;

/** Whether writers wait while MySQL or MariaDB copies a table (spec ddl-hazards.md §3). */
final class Copies {

  private Copies() {}

  /** The end of a sentence about a copied table. */
  static String andBlocksWrites(Site site) {
    return isOnline(site)
        ? "; writers go on, replicas lag for as long as it takes"
        : " and blocks writes";
  }

  /** The end of a sentence about a copied table. */
  static String whileWritersWait(Site site) {
    return isOnline(site) ? " while writers go on" : " while writers wait";
  }

  /** Since MariaDB 11.2 a copy takes part in what is written meanwhile. */
  private static boolean isOnline(Site site) {
    return site.pass().driver().equals("mariadb") && site.pass().version().atLeast(11, 2, 0);
  }
}

package dev.atlasaction.hibernate;

/** What keeps entities from becoming DDL; its message says what to do. */
public final class LoaderException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  LoaderException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The exit status: 1, or 3 for generators that are not wanted. */
  public int status() {
    return status;
  }
}

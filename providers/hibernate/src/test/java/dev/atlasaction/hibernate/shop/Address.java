package dev.atlasaction.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where somebody lives. */
@Embeddable
public class Address {
  @Column(length = 80)
  private String street;

  @Column(length = 40)
  private String city;
}

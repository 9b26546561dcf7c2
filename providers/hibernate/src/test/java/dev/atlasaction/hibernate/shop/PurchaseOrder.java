package dev.atlasaction.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Set;

/** What somebody buys. Hibernate alone reads the fields. */
@SuppressWarnings("UnusedVariable")
@Entity
public class PurchaseOrder {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private Long id;

  private Instant placed;

  @ManyToOne(optional = false)
  private Customer customer;

  @ManyToMany private Set<Product> products;
}

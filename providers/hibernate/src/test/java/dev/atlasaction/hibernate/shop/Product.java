package dev.atlasaction.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/** Something to buy. Its check is written as programs of before Jakarta Persistence 3.2 do. */
@SuppressWarnings("deprecation")
@Entity
@Table(name = "products")
public class Product {
  @Id private UUID id;

  @Column(nullable = false)
  private String title;

  @Column(precision = 10, scale = 2, nullable = false)
  private BigDecimal price;

  @ColumnDefault("0")
  @Check(constraints = "stock >= 0")
  @Column(nullable = false)
  private int stock;
}

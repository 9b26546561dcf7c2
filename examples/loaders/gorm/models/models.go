// Package models is the schema of the shop.
package models

// Customer buys.
type Customer struct {
	ID    uint   `gorm:"primaryKey"`
	Email string `gorm:"size:200;not null;uniqueIndex"`
}

// Order is what a customer bought.
type Order struct {
	ID         uint     `gorm:"primaryKey"`
	CustomerID uint     `gorm:"not null;index"`
	Customer   Customer `gorm:"constraint:OnDelete:CASCADE"`
	Total      string   `gorm:"type:numeric(10,2);not null;default:0"`
}

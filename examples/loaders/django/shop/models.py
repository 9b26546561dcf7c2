from django.db import models


class Customer(models.Model):
    email = models.CharField(max_length=120, unique=True)

    class Meta:
        db_table = "customers"


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)

    class Meta:
        db_table = "orders"

SECRET_KEY = "an example has no secrets"
INSTALLED_APPS = ["shop", "atlas_provider_django"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True

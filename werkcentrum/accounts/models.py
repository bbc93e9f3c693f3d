"""The people who work in the CMS."""

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac


class UserManager(BaseUserManager):
    """Creates users known by their e-mail address."""

    use_in_migrations = True

    def create_user(self, email, password=None, **fields):
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractUser):
    """Someone with an account: known by e-mail address, shown by name."""

    username = None
    email = models.EmailField("e-mailadres", unique=True)
    first_name = models.CharField("voornaam", max_length=150)
    last_name = models.CharField("achternaam", max_length=150)
    # Part of the seal on each session: one more, and all sessions of a person have ended.
    session_generation = models.PositiveIntegerField(default=0, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["first_name", "last_name"]

    objects = UserManager()

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = [
            # Signing in does not look at capitals, so two accounts may not differ in them alone.
            models.UniqueConstraint(
                Lower("email"),
                name="one_account_per_email",
                violation_error_message="Er is al een gebruiker met dit e-mailadres.",
            ),
        ]

    def __str__(self):
        return self.get_full_name() or self.email

    def clean(self):
        super().clean()
        self.email = self.email.lower()

    def _get_session_auth_hash(self, secret=None):
        sealed = f"{self.session_generation} {self.password}"
        return salted_hmac("werkcentrum.session", sealed, secret, algorithm="sha256").hexdigest()

"""The steps of a sign-in after the first."""

from allauth.mfa import stages

from .second_factor import used_second_factor_as


class SecondStep(stages.AuthenticateStage):
    """Asks for the second factor, unless somebody's own organisation vouched for it."""

    def _should_handle(self, request):
        user = self.login.user
        if user is not None and used_second_factor_as(request, user):
            return False
        return super()._should_handle(request)

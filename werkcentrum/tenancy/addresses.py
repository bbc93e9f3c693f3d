"""Who may ask each address of the CMS. Which ids stand in it, says :mod:`.arguments`.

Every URL name on the CMS host has its place here (``tests/isolation`` holds that); what has none
is a 404 for everybody but superusers. A name gives the *lowest* role that may ask for it at all;
what a role may then do with a page or a file, Wagtail's rights decide.
"""

from enum import IntEnum

from django.conf import settings

from .models import Role


class Who(IntEnum):
    """Who may ask an address, each level part of those above it."""

    OPEN = 0  # anybody, not signed in too: nothing of any site stands there
    STAFF = 1  # who works for any site, in any role
    EDITOR = 2
    PUBLISHER = 3
    MANAGER = 4
    NATIONAL_VIEWER = 5  # who works for the national site, from this role up
    NATIONAL_EDITOR = 6
    NATIONAL_PUBLISHER = 7
    NATIONAL = 8  # national managers
    SUPERUSER = 9
    NEVER = 10  # nobody: this portal does not have it


ROLES = {Who.EDITOR: Role.EDITOR, Who.PUBLISHER: Role.PUBLISHER, Who.MANAGER: Role.MANAGER}
NATIONAL_ROLES = {
    Who.NATIONAL_VIEWER: Role.VIEWER,
    Who.NATIONAL_EDITOR: Role.EDITOR,
    Who.NATIONAL_PUBLISHER: Role.PUBLISHER,
    Who.NATIONAL: Role.MANAGER,
}


def is_open_to(scope, who: Who) -> bool:
    """Whether somebody's role, on any site, is high enough to ask for such an address at all."""
    if who in NATIONAL_ROLES:
        return scope.is_at_least(NATIONAL_ROLES[who], scope.national_role)
    if who >= Who.SUPERUSER:
        return False
    return who not in ROLES or scope.has_role(ROLES[who])


def _names(namespace: str, names: str) -> list[str]:
    return [f"{namespace}:{name}" if namespace else name for name in names.split()]


def _models(*namespaces: str, names: str) -> list[str]:
    return [name for namespace in namespaces for name in _names(namespace, names)]


READ = "index index_results inspect"
CHANGE = "add edit delete history history_results usage"
# Lists of what a site owns, with screens of one kind.
SITE_OWNED = (
    *("menus", "locations", "advisers", "partners", "referrals", "redirects"),
    *("calendar_sources", "notices"),
)
LIST = f"index index_results {CHANGE}"

LEVELS: dict[Who, list[str]] = {
    Who.OPEN: [
        *_names("", "invitation recovery"),
        *_names("", "media live ready security-txt robots"),
        *_names("", "account_login account_logout account_inactive"),
        *_names("", "mfa_login_webauthn mfa_authenticate"),
        *_names("", "openid_connect_login openid_connect_callback"),
        *_names(
            "",
            "account_reset_password account_reset_password_done account_reset_password_from_key "
            "account_reset_password_from_key_done",
        ),
        "wagtailadmin_logout",
        "wagtailadmin_sprite",
        "wagtailadmin_javascript_catalog",
    ],
    Who.STAFF: [
        "endings",
        "standing_notices",
        # One's own account.
        *_names("", "account_reauthenticate mfa_reauthenticate mfa_reauthenticate_webauthn"),
        *_names("", "mfa_index second_factor_set_up account_change_password"),
        *_names("", "mfa_activate_totp mfa_deactivate_totp"),
        *_names("", "mfa_add_webauthn mfa_edit_webauthn mfa_remove_webauthn"),
        *_names("", "mfa_view_recovery_codes mfa_generate_recovery_codes"),
        *_names("sites", "mine site agreements"),
        "wagtailadmin_home",
        *_names("manual", "index chapter"),
        *_names("people", "index colleagues oneself question"),
        *_names("history", "index index_results"),
        *_names("translations", "index index_results"),
        # Reading: what is of the site, its files and settings, what was deleted and what is shared.
        *_models("bin", "previews", names="index"),
        *_models(*SITE_OWNED, names=READ),
        *_names(
            "files",
            "images images_results image documents documents_results document "
            "videos videos_results video",
        ),
        "settings",
        "wagtailadmin_account",
        "wagtailadmin_dismissibles",
        *_names("workplace", "choose switch"),
        "wagtailadmin_block_preview",
        "wagtail_localize:javascript_catalog",
        # What Wagtail answers to an address below /cms/ that is none.
        "wagtail.admin.views.home.default",
        # Reading: the explorer and the past of a page.
        "wagtailadmin_explore_root",
        "wagtailadmin_explore",
        "wagtailadmin_explore_results",
        *_names("wagtailadmin_api:pages", "listing detail find"),
        *_names(
            "wagtailadmin_pages",
            "search search_results usage view_draft revisions_index revisions_view "
            "revisions_compare workflow_history workflow_history_detail history history_results",
        ),
    ],
    Who.EDITOR: [
        *_names("translations", "translate update edit_string edit_link"),
        *_names("wagtail_localize", "preview_translation stop_translation"),
        *_names("previews", "share_page extend withdraw"),
        "video_chosen",
        *_names(
            "wagtailadmin_pages",
            "add preview_on_add edit preview_on_edit add_subpage delete convert_alias move "
            "move_confirm set_page_position copy workflow_action collect_workflow_action_data "
            "confirm_workflow_cancellation workflow_preview revisions_revert lock unlock",
        ),
        *_names("wagtailadmin_editing_sessions", "ping release"),
        "bin:restore",
        *_names("readability", "edit add"),
        *_names("links", "index check"),
        "proposals:index",
        "page_from_example",
        "page_still_right",
        "events:again",
        "wagtail_bulk_action",
        "wagtailadmin_choose_page",
        "wagtailadmin_choose_page_child",
        "wagtailadmin_choose_page_search",
        "wagtailadmin_choose_page_chosen_multiple",
        "wagtailadmin_choose_page_external_link",
        "wagtailadmin_choose_page_email_link",
        "wagtailadmin_choose_page_phone_link",
        "wagtailadmin_choose_page_anchor_link",
        *_models(
            "wagtailimages_chooser",
            "wagtaildocs_chooser",
            names="choose choose_results chosen chosen_multiple create",
        ),
        "wagtailimages_chooser:select_format",
        *_names(
            "wagtailimages",
            "edit delete preview add "
            "image_usage add_multiple edit_multiple create_multiple_from_uploaded_image "
            "delete_multiple delete_upload_multiple",
        ),
        *_names(
            "wagtaildocs",
            "add edit delete add_multiple edit_multiple document_usage "
            "create_multiple_from_uploaded_document delete_multiple delete_upload_multiple",
        ),
        *_names(
            "wagtailmedia",
            "add edit delete chooser chooser_typed chooser_upload media_usage",
        ),
    ],
    Who.PUBLISHER: [
        *_names("wagtailadmin_pages", "unpublish revisions_unschedule"),
        *_names("previews", "share_site"),
        *_names("offers", "index image document video withdraw"),
    ],
    Who.MANAGER: [
        "bin:purge",
        *_names("people", "invite resend withdraw person deactivate reactivate recovery"),
        "history:export",
        *_models(*SITE_OWNED, names=CHANGE),
        *_names("", "redirects:import calendar_sources:fetch"),
        "wagtailsettings:edit",
        *_names("sites", "state features check languages"),
        *_names("opening", "reset remove"),
    ],
    Who.NATIONAL_VIEWER: [
        "sites:overview",
        # Their filters and counts speak of all sites.
        *_names("wagtailadmin_pages", "type_use type_use_results"),
        *_names("wagtailadmin_reports", "site_history site_history_results"),
        *_names(
            "reports",
            "locked_pages locked_pages_results workflow workflow_results workflow_tasks "
            "workflow_tasks_results aging_pages aging_pages_results page_types_usage "
            "page_types_usage_results",
        ),
        *_names("wagtailadmin_api:images", "listing detail find"),
        *_names("wagtailadmin_api:documents", "listing detail find"),
    ],
    Who.NATIONAL_PUBLISHER: _names("library", "queue decide"),
    Who.NATIONAL: [
        *_names("people", "all roles"),
        "wagtailadmin_pages:choose_parent",
        "translations:upload_pofile",
        *_names(
            "wagtail_localize",
            "download_pofile machine_translate convert_to_alias "
            "translations_report translations_report_results",
        ),
        *_models("regions", names=LIST),
        *_names("opening", "index region pages subsite progress drop practice"),
        *_names("labels", "index add edit move retire merge"),
        *_names("labels", "proposals proposal"),
        *_names("labels", "synonyms synonym synonym_add synonym_remove"),
        *_names("sites", "agreements_text capture download hostname name merge"),
    ],
    Who.SUPERUSER: [
        # A library is made with its site, and there are no snippets.
        *_names("wagtailadmin_collections", "index add edit delete"),
        "wagtailsnippets:index",
        *_names(
            "wagtail_localize",
            "submit_snippet_translation snippets_api_listing snippets_api_detail",
        ),
        *_models("wagtaillocales", "wagtailsites", "wagtailusers_users", names=LIST),
        *_models("wagtailusers_groups", names=LIST),
        "wagtailsites:copy",
        "wagtailusers_users:copy",
        *_names(
            "wagtailadmin_workflows",
            "index index_results add enable disable edit usage usage_results remove add_task "
            "select_task_type task_index task_index_results edit_task disable_task enable_task "
            "task_chooser task_chooser_results task_chooser_create task_chosen",
        ),
    ],
    Who.NEVER: [
        # Ours stand in their place.
        "wagtailadmin_login",
        "wagtailadmin_password_reset",
        "wagtailadmin_password_reset_done",
        "wagtailadmin_password_reset_confirm",
        "wagtailadmin_password_reset_complete",
        *_models("wagtailimages", "wagtaildocs", names="index index_results"),
        *_names("wagtailmedia", "index media_chosen"),
        *_names(
            "wagtailadmin_reports",
            "locked_pages locked_pages_results workflow workflow_results workflow_tasks "
            "workflow_tasks_results aging_pages aging_pages_results page_types_usage "
            "page_types_usage_results",
        ),
        *_names(
            "wagtail_localize",
            "submit_page_translation update_translations edit_string_translation edit_override "
            "upload_pofile",
        ),
        # Actions by JSON, past every form.
        "wagtailadmin_api:pages:action",
        # Labels are shared by all sites, and no form asks for them.
        "wagtailadmin_tag_autocomplete",
        "wagtailadmin_tag_model_autocomplete",
        # Images are served by no address of their own, and settings have no preview.
        *_names("wagtailimages", "url_generator url_generator_output"),
        "wagtailsettings:preview_on_edit",
        # Nothing here is private, and nothing is fetched from elsewhere.
        "wagtailadmin_pages:set_privacy",
        "wagtailadmin_collections:set_privacy",
        *_names("wagtailembeds", "chooser chooser_upload"),
        "wagtailadmin_error_test",
        "django.views.generic.base.TemplateView",
    ],
}
if settings.DEBUG:
    LEVELS[Who.OPEN].append("demo_sign_in")
LEVEL_OF = {name: who for who, names in LEVELS.items() for name in names}

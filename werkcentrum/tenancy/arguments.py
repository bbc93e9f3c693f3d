"""Which ids an address of the CMS names, and where it may name more than what is one's own.

An argument of a path that stands in no table here is refused (``tests/isolation`` holds that there
is none).
"""

# The bulk actions there are: what they do with labels or users nobody gets.
BULK_ACTIONS = {
    "page": {"delete", "move", "publish", "unpublish"},
    "image": {"delete", "add_to_collection"},
    "document": {"delete", "add_to_collection"},
}

# What each id in a path is the id of. A name that stands in neither table is refused.
KIND_OF_ARGUMENT = {
    "page_id": "page",
    "parent_page_id": "page",
    "page_to_move_id": "page",
    "destination_id": "page",
    "revision_id": "revision",
    "revision_id_a": "revision",
    "revision_id_b": "revision",
    "task_state_id": "task_state",
    "task_id": "task",
    "workflow_state_id": "workflow_state",
    "image_id": "image",
    "document_id": "document",
    "doc_id": "document",
    "media_id": "video",
    "translation_id": "translation",
    "translation_source_id": "translation_source",
    "string_segment_id": "string_segment",
    "overridable_segment_id": "overridable_segment",
    "uploaded_file_id": "upload",
    "session_id": "session",
    "membership_id": "tenancy.membership",
    "invitation_id": "people.invitation",
    "user_id": "accounts.user",
    "authenticator_id": "authenticator",
    "site_id": "site",
    "capture_id": "opening.capture",
    "opening_id": "opening.opening",
}
KIND_OF_PK = {
    "wagtailadmin_pages": "page",
    "wagtailadmin_api:pages": "page",
    "wagtailimages_chooser": "image",
    "wagtaildocs_chooser": "document",
    "menus": "navigation.menu",
    "locations": "contact.location",
    "advisers": "contact.adviser",
    "partners": "services.partner",
    "calendar_sources": "events.calendarsource",
    "referrals": "regions.referral",
    "previews": "delivery.previewlink",
    "redirects": "redirects.redirect",
    "notices": "syndication.notice",
    "offers": "media.libraryoffer",
    "wagtailsettings": "site",
    "bin": "content.deletedpage",
}
PLAIN_ARGUMENTS = {
    "action",
    "action_name",
    "app_label",
    "app_name",
    "chapter",
    "content_type_app_name",
    "content_type_model_name",
    "filter_spec",
    "key",
    "media_type",
    "mode",
    "model_name",
    "offer_id",  # in the queue of the national team, which is of no region
    "object_id",  # of an editing session: asked with its model
    "path",
    "provider_id",
    "state",
    # Labels and the queue of proposals are of the nation, and of no region.
    "proposal_id",
    "synonym_id",
    "term_id",
    "token",
    "uidb36",
    "uidb64",
    "vocabulary",
}
# Ids that Wagtail reads from the query or the form, beside the path.
KIND_OF_FIELD = {
    "ancestor_of": "page",
    "child_of": "page",
    "childOf": "page",
    "chooser": "page",  # where a bulk move goes
    "descendant_of": "page",
    "collection": "collection",
    "collection_id": "collection",
    "document-chooser-upload-collection": "collection",
    "image-chooser-upload-collection": "collection",
    "media-chooser-upload-collection": "collection",
    "loaded_revision_id": "revision",
    "new_parent_page": "page",
    "overwrite_revision_id": "revision",
    "parent_page_id": "page",
    "revision_id": "revision",
    "site": "site",
    "target_pages[]": "page",
    "translation_of": "page",
}
# Their whole body is JSON, by PATCH.
JSON_BODY = {"wagtailadmin_dismissibles"}
# ``id`` in the query names several objects at once.
KIND_OF_IDS = {
    "wagtailadmin_choose_page_chosen_multiple": "page",
    "wagtailimages_chooser:chosen_multiple": "image",
    "wagtaildocs_chooser:chosen_multiple": "document",
    "wagtailadmin_api:pages:find": "page",
    "wagtailadmin_api:images:find": "image",
    "wagtailadmin_api:documents:find": "document",
}
# Here what is shared may be asked for too; everywhere else only what is one's own.
SHARED_TOO = {
    "wagtailadmin_choose_page",
    "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_search",
    "wagtailadmin_choose_page_chosen_multiple",
    "wagtailadmin_choose_page_external_link",
    "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_phone_link",
    "wagtailadmin_choose_page_anchor_link",
    "wagtailimages_chooser:choose",
    "wagtailimages_chooser:choose_results",
    "wagtailimages_chooser:chosen",
    "wagtailimages_chooser:chosen_multiple",
    "wagtailimages_chooser:select_format",
    "wagtailimages:preview",
    "wagtaildocs_chooser:choose",
    "wagtaildocs_chooser:choose_results",
    "wagtaildocs_chooser:chosen",
    "wagtaildocs_chooser:chosen_multiple",
    "wagtailmedia:chooser",
    "wagtailmedia:chooser_typed",
    "wagtailmedia:media_chosen",
    "video_chosen",
}
# Screens that may start at the root of the tree: their lists hold own things only.
ROOT_TOO = {
    "wagtailadmin_explore",
    "wagtailadmin_explore_results",
    "wagtailadmin_choose_page",
    "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_search",
    "wagtailadmin_choose_page_external_link",
    "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_phone_link",
    "wagtailadmin_choose_page_anchor_link",
    "wagtailadmin_api:pages:listing",
    "wagtail_bulk_action",
}

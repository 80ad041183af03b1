"""The kinds of products (manager-api.md §6).

Ids 1, 23, 40 and 54 are those seen live; the others are taken from the export's list without knowing which is which.
"""

from __future__ import annotations

from desktop_manager.demo.records import Service

HOSTING = Service(1, "hosting", "hosting_3")
WEB_HOSTING = Service(3, "web_hosting", "hebergement_web")
DOMAIN = Service(14, "domain", "domain_name")
EMAIL_HOSTING = Service(23, "email_hosting", "mail")
CERTIFICATE = Service(31, "certificate", "certificate")
MAILING = Service(6, "mailing", "mailing")
RADIO = Service(7, "radio", "radiov2")
VIDEO = Service(4, "video", "video")
VOD = Service(15, "vod", "vod")
NAS = Service(18, "nas", "nas")
E_TICKETING = Service(25, "e_ticketing", "billetterie")
INVITATION = Service(26, "invitation", "invitation")
JELASTIC = Service(29, "jelastic", "jelastic")
HOUSING = Service(34, "housing", "service_infrastructure")
CLOUD = Service(35, "cloud", "vps")
DEDICATED_SERVER = Service(37, "dedicated_server", "dedicated_hosting")
DRIVE = Service(40, "drive", "drive")
SWISS_BACKUP = Service(43, "swiss_backup", "swiss_backup")
BACKUP = Service(2, "backup", "stockage_backup")
CLOUD_HD = Service(10, "cloud_hd", None)
CUSTOM_URL = Service(48, "custom_url", "custom_url")
PUBLIC_CLOUD = Service(50, "public_cloud", "public_cloud")
WEBSITE_BUILDER = Service(52, "website_builder", "website_builder")
KCHAT = Service(54, "kchat", "kchat")
KSUITE = Service(58, "ksuite", None)
AI_TOOLS = Service(30, "ai_tools", "ai_tools")
SUPPORT_PREMIUM = Service(61, "support_premium", "support_premium")

SERVICES = (
    HOSTING,
    WEB_HOSTING,
    DOMAIN,
    EMAIL_HOSTING,
    CERTIFICATE,
    MAILING,
    RADIO,
    VIDEO,
    VOD,
    NAS,
    E_TICKETING,
    INVITATION,
    JELASTIC,
    HOUSING,
    CLOUD,
    DEDICATED_SERVER,
    DRIVE,
    SWISS_BACKUP,
    BACKUP,
    CLOUD_HD,
    CUSTOM_URL,
    PUBLIC_CLOUD,
    WEBSITE_BUILDER,
    KCHAT,
    KSUITE,
    AI_TOOLS,
    SUPPORT_PREMIUM,
)

PRODUCT_LISTING_IDS = frozenset(
    (1, 2, 3, 4, 6, 7, 10, 14, 15, 18, 23, 25, 26, 29, 30, 31, 34, 35, 37, 40, 43, 48, 50, 52, 58)
)
"""`service_id` of /1/products."""

PRODUCT_LISTING_NAMES = frozenset(
    (
        "ai_tools",
        "backup",
        "certificate",
        "cloud",
        "cloud_hd",
        "custom_url",
        "dedicated_server",
        "domain",
        "drive",
        "e_ticketing",
        "email_hosting",
        "hosting",
        "housing",
        "invitation",
        "jelastic",
        "ksuite",
        "mailing",
        "nas",
        "public_cloud",
        "radio",
        "swiss_backup",
        "video",
        "vod",
        "web_hosting",
        "website_builder",
    )
)
"""`service_name` of /1/products."""

ACCOUNT_LISTING_IDS = frozenset(
    (*range(1, 5), *range(6, 9), 14, 15, 17, 18, *range(21, 28), 29, 31, *range(33, 36), *range(37, 45), 48, 50, 51)
) | frozenset((54, 55, 57, 58, 59, 61, 62))
"""`filter[service_id]` and its like of /1/accounts/{id}/products."""

ACCOUNT_LISTING_NAMES = frozenset(
    (
        "ai_tools",
        "banner",
        "billetterie",
        "certificate",
        "chk",
        "custom_url",
        "dedicated_hosting",
        "domain_name",
        "domain_privacy",
        "drive",
        "fast_anycast",
        "free_mail",
        "hebergement",
        "hebergement_mysql",
        "hebergement_web",
        "hosting_3",
        "invitation",
        "jelastic",
        "kchat",
        "mail",
        "mailbox",
        "mailing",
        "nas",
        "other",
        "partner_cashback",
        "public_cloud",
        "radio",
        "radio_flux",
        "radio_tera",
        "radiostations",
        "radiov2",
        "renewal_warranty",
        "service_infrastructure",
        "stockage_backup",
        "support_premium",
        "swiss_backup",
        "video",
        "video_hardware",
        "vod",
        "vps",
        "website_builder",
    )
)
"""`filter[service_names][]` of /1/accounts/{id}/products."""

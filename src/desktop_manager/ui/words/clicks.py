"""Words for the clicks that follow in the web Manager, where the exact page is not known."""

from PySide6.QtCore import QCoreApplication


def clicks_words(clicks: tuple[str, ...], organization: str) -> str:
    """The way in the Manager, such as "Choose Maison du Canal at the top left, then: Products"; "" if there is none.

    Args:
        clicks: codes of `ManagerLink.clicks`.
        organization: the organization to choose there, "" if it does not matter.
    """
    translate = QCoreApplication.translate
    words = {
        "edit_profile": translate("Manager", "Edit my profile"),
        "read_support_code": translate("Manager", "the support code is on that page"),
        "infomaniak_news": translate("Manager", "Infomaniak News"),
        "manage": translate("Manager", "Manage"),
        "accounting": translate("Manager", "Accounting"),
        "billing_addresses": translate("Manager", "Billing addresses"),
        "configuration": translate("Manager", "Configuration"),
        "manage_my_account": translate("Manager", "Manage my account"),
        "organizations": translate("Manager", "Organizations"),
        "products": translate("Manager", "Products"),
        "the_ksuite": translate("Manager", "the ⋮ menu of the kSuite"),
        "modify_offer": translate("Manager", "Modify the offer"),
        "premium_support": translate("Manager", "Premium Support"),
        "the_domain": translate("Manager", "the domain"),
        "authorization_code": translate("Manager", "its authorization code"),
        "the_hosting": translate("Manager", "the hosting"),
        "the_site": translate("Manager", "the site"),
        "advanced_settings": translate("Manager", "Advanced settings"),
        "php_apache": translate("Manager", "PHP / Apache"),
        "databases": translate("Manager", "Databases"),
    }
    way = translate("Manager", " › ").join(words.get(click, click) for click in clicks)
    if organization and way:
        text = translate("Manager", "Choose %1 at the top left, then: %2.")
        return text.replace("%1", organization).replace("%2", way)
    if organization:
        return translate("Manager", "If another organization is shown there, choose %1 at the top left.").replace(
            "%1", organization
        )
    return translate("Manager", "Then: %1.").replace("%1", way) if way else ""

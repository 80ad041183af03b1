"""Words about products: their kind, condition and the rights on them."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.products.condition import Condition


def service_words() -> dict[str, str]:
    """The Manager's word for each `service_name` of `/1/products`; a new one is shown as the API writes it."""
    translate = QCoreApplication.translate
    return {
        "ai_tools": translate("Product", "AI Tools"),
        "backup": translate("Product", "Backup"),
        "certificate": translate("Product", "SSL certificate"),
        "cloud": translate("Product", "Cloud Server"),
        "cloud_hd": translate("Product", "VPS"),
        "vps": translate("Product", "VPS"),
        "custom_url": translate("Product", "URL shortener"),
        "dedicated_server": translate("Product", "Dedicated server"),
        "domain": translate("Product", "Domain name"),
        "drive": translate("Product", "kDrive"),
        "e_ticketing": translate("Product", "Ticketing"),
        "email_hosting": translate("Product", "Mail Service"),
        "hosting": translate("Product", "Web Hosting"),
        "hosting_3": translate("Product", "Node.js Hosting"),
        "web_hosting": translate("Product", "Web Hosting"),
        "housing": translate("Product", "Housing"),
        "invitation": translate("Product", "Invitation"),
        "jelastic": translate("Product", "Jelastic Cloud"),
        "kchat": translate("Product", "kChat"),
        "ksuite": translate("Product", "kSuite"),
        "mailing": translate("Product", "Newsletter"),
        "nas": translate("Product", "NAS Synology"),
        "public_cloud": translate("Product", "Public Cloud"),
        "radio": translate("Product", "Radio streaming"),
        "renewal_warranty": translate("Product", "Renewal Warranty"),
        "site": translate("Product", "Site"),
        "support_premium": translate("Product", "Premium Support"),
        "swiss_backup": translate("Product", "Swiss Backup"),
        "video": translate("Product", "Video streaming"),
        "vod": translate("Product", "VOD and AOD"),
        "website_builder": translate("Product", "Site Creator"),
    }


def service_word(service: str) -> str:
    """The Manager's word for one `service_name`."""
    return service_words().get(service) or service.replace("_", " ").capitalize()


def condition_words(condition: Condition) -> tuple[str, str]:
    """A chip's word for a condition, and the sentence that explains it; both "" for a product that simply runs."""
    translate = QCoreApplication.translate
    if condition is Condition.LOCKED:
        return translate("Product", "Locked"), translate(
            "Product", "This product is locked. The Manager says by whom and why."
        )
    if condition is Condition.MAINTENANCE:
        return translate("Product", "Maintenance"), translate(
            "Product", "This product is under maintenance and may not answer."
        )
    if condition is Condition.BUSY:
        return translate("Product", "In progress"), translate(
            "Product", "An operation is running on this product. Refresh to see it end."
        )
    if condition is Condition.EXPIRED:
        return translate("Product", "Expired"), translate(
            "Product", "This product has expired. Renew it in the Manager to keep it."
        )
    if condition is Condition.TRIAL:
        return translate("Product", "Trial"), translate("Product", "This product is on trial.")
    if condition is Condition.FREE:
        return translate("Product", "Free"), translate("Product", "This product is free.")
    return "", ""


def right_word(right: str) -> str:
    """The word for a right on a product ("technical", "statistic", "check", "sale")."""
    translate = QCoreApplication.translate
    words = {
        "technical": translate("Product", "Technical"),
        "statistic": translate("Product", "Statistics"),
        "check": translate("Product", "Check"),
        "sale": translate("Product", "Sales"),
    }
    return words.get(right, right)

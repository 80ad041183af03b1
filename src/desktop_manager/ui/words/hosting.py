"""Words for sites, databases and the MySQL prefix (product.md, job 3)."""

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.hosting.view import Database, Databases, Grant, Name, Site

EXAMPLE = Name("wxyz_mabase", "mabase"), Name("wxyz_monuser", "monuser")
"""Names as Infomaniak's own help has them, where those of the hosting are not known."""


def php_word(site: Site) -> str:
    """What a site runs, in a word: "PHP 8.4"; "" without PHP."""
    if not site.php_version:
        return ""
    return QCoreApplication.translate("Hosting", "PHP %1").replace("%1", site.php_version)


def site_words(site: Site) -> str:
    """What a site is, in a line: "PHP 8.4 · MySQL prefix on · WordPress"."""
    translate = QCoreApplication.translate
    if site.php_version:
        on = translate("Hosting", "MySQL prefix on"), translate("Hosting", "MySQL prefix off")
        words = [php_word(site), on[0] if site.mysql_prefix else on[1]]
    else:
        words = [translate("Hosting", "No PHP")]
    return " · ".join((*words, *site.applications))


def example_names(databases: Databases | None) -> tuple[Name, Name]:
    """A database and its user to explain the prefix with: of the hosting, where it has some, else Infomaniak's own."""
    for database in databases.databases if databases is not None and databases.prefix else ():
        user = next((grant.user for grant in database.grants), None)
        if user is not None and database.name.full != database.name.short:
            return database.name, user
    return EXAMPLE


def prefix_words(on: bool, names: tuple[Name, Name]) -> str:
    """What the option does while it is on or off."""
    translate = QCoreApplication.translate
    said = (
        translate(
            "Hosting",
            "Scripts may say “%1” and “%2”; the server reads “%3” and “%4”. Turn it off before the hosting moves to"
            " another server. This is not the WordPress table prefix.",
        )
        if on
        else translate("Hosting", "Scripts say whole names: “%3” and “%4”. This is not the WordPress table prefix.")
    )
    database, user = names
    for place, name in (("%1", database.short), ("%2", user.short), ("%3", database.full), ("%4", user.full)):
        said = said.replace(place, name)
    return said


def change_words(on: bool, names: tuple[Name, Name]) -> str:
    """What Save would do, before it is pressed."""
    translate = QCoreApplication.translate
    if on:
        said = translate(
            "Hosting",
            "Save turns it on: the server puts the prefix before the names that scripts say. Nothing public tells"
            " whether scripts that say “%3” connect then, so test one.",
        )
    else:
        said = translate(
            "Hosting",
            "Save turns it off: scripts that say “%1” and “%2” lose their database until they say “%3” and “%4”."
            " Review the files first, and write them right after.",
        )
    database, user = names
    for place, name in (("%1", database.short), ("%2", user.short), ("%3", database.full), ("%4", user.full)):
        said = said.replace(place, name)
    return said


def saved_words(site: str, on: bool) -> str:
    """What was done."""
    translate = QCoreApplication.translate
    said = (
        translate("Hosting", "The MySQL prefix of %1 is on.")
        if on
        else translate("Hosting", "The MySQL prefix of %1 is off.")
    )
    return said.replace("%1", site)


def taken_back_words(site: str, on: bool) -> str:
    """What Undo has done; `on` is how it is now."""
    return QCoreApplication.translate("Hosting", "Taken back. %1").replace("%1", saved_words(site, on))


def guard_words(sites: list[str]) -> str:
    """What leaving would lose."""
    translate = QCoreApplication.translate
    names = QLocale().createSeparatedList(sites)
    return translate("Hosting", "The MySQL prefix of %1 was switched and is not saved.").replace("%1", names)


def refused_words(site: Site) -> str:
    """Why the settings of a site cannot be changed now, and who can; "" where they can."""
    translate = QCoreApplication.translate
    if not site.allowed:
        return translate(
            "Hosting",
            "Only a legal representative, an administrator, or a user who was granted this hosting can change it.",
        )
    if site.busy:
        return translate("Hosting", "An operation is under way on this hosting. Refresh when it has ended.")
    return ""


def database_caption(database: Database) -> str:
    """Above the names of a database: what else is known of it."""
    translate = QCoreApplication.translate
    words = [translate("Hosting", "Database"), database.description]
    if database.disk_used is not None:
        words.append(QLocale().formattedDataSize(database.disk_used, 0))
    if database.busy:
        words.append(translate("Hosting", "an operation is under way on it"))
    return " · ".join(word for word in words if word)


def grant_caption(grant: Grant) -> str:
    """Above the names of a user of a database: what they may do there."""
    translate = QCoreApplication.translate
    rights = {
        "admin": translate("Hosting", "all rights"),
        "write": translate("Hosting", "reads and writes"),
        "read": translate("Hosting", "reads only"),
        "none": translate("Hosting", "no rights"),
    }
    return translate("Hosting", "User · %1").replace("%1", rights[grant.right])


def databases_note(databases: Databases) -> str:
    """After the title: how many, and their prefix."""
    translate = QCoreApplication.translate
    count = str(len(databases.databases))
    if not databases.prefix:
        return translate("Hosting", "· %1").replace("%1", count)
    return translate("Hosting", "· %1 · prefix %2").replace("%1", count).replace("%2", databases.prefix)

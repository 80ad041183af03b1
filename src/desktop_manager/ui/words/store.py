"""Words about the local store."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.store.records import Notice


def notice_words(notice: Notice) -> tuple[str, str]:
    """What happened to the local data, and what it means: two sentences."""
    translate = QCoreApplication.translate
    if notice.code == "recovered_damaged":
        entries = notice.entries
        saved = translate("Store", "Saved entries of Activity: %n.", "", entries)
        kept = translate("Store", "The rest is fetched again; the damaged file is kept as %1.").replace(
            "%1", notice.kept_as
        )
        return translate("Store", "The local data was damaged and has been made anew."), f"{saved} {kept}"
    if notice.code == "read_only":
        return (
            translate("Store", "The data folder cannot be written to."),
            translate("Store", "The window works on; what is fetched now is not there at the next start."),
        )
    if notice.code == "disk_full":
        return (
            translate("Store", "The disk is full."),
            translate("Store", "The window works on; what is fetched now is not there at the next start."),
        )
    if notice.code == "migrated":
        return (
            translate("Store", "The local data was brought to this version's form."),
            translate("Store", "A copy from before is kept as %1.").replace("%1", notice.kept_as),
        )
    return (
        translate("Store", "What is fetched is kept in memory until you close the window."),
        translate("Store", "Without a keyring there is no safe place for the key of a file."),
    )

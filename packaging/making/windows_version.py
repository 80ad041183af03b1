"""What Windows shows of the program in the properties of its file. Not run by its authors: no Windows was at hand."""

from pathlib import Path

from making.icons import ico
from making.project import DISPLAY_NAME, MAINTAINER, NAME, SUMMARY, version

_US_ENGLISH = 0x0409
_UTF_16 = 1200


def version_resource() -> str:
    """The text that PyInstaller's EXE(version=…) reads from a file.

    Fields: https://learn.microsoft.com/windows/win32/menurc/versioninfo-resource; the fourth number is always 0.
    """
    numbers = (*(int(part) for part in version().split(".")), 0)
    texts = {
        "CompanyName": MAINTAINER.split(" <", 1)[0],
        "FileDescription": DISPLAY_NAME,
        "FileVersion": version(),
        "InternalName": NAME,
        "LegalCopyright": f"{MAINTAINER.split(' <', 1)[0]}, MIT licence",
        "OriginalFilename": f"{NAME}.exe",
        "ProductName": DISPLAY_NAME,
        "ProductVersion": version(),
        "Comments": SUMMARY,
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004,"
        " fileType=1, subtype=0, date=(0, 0)),"
        f" kids=[StringFileInfo([StringTable('{_US_ENGLISH:04X}{_UTF_16:04X}', [{strings}])]),"
        f" VarFileInfo([VarStruct('Translation', [{_US_ENGLISH}, {_UTF_16}])])])\n"
    )


def write_windows_files(folder: Path) -> tuple[Path, Path]:
    """Write what the .exe is made with into `folder`: its version resource and its icon, returned in this order."""
    folder.mkdir(parents=True, exist_ok=True)
    resource, icon = folder / "version.txt", folder / f"{NAME}.ico"
    resource.write_text(version_resource(), "utf-8")
    icon.write_bytes(ico())
    return resource, icon

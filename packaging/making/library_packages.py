"""What the installer asks of a Linux system: the version of the C library, and libraries with their packages."""

import re
from typing import NamedTuple

from making.system_libraries import Needs


class Asked(NamedTuple):
    """The oldest GNU C library that will do, "2.36", and the names of the libraries (SONAME) that must be there."""

    glibc: str
    libraries: tuple[str, ...]


class Packages(NamedTuple):
    """What a library is packed in."""

    debian: str
    fedora: str
    opensuse: str
    arch: str


PACKAGES = {
    "libEGL.so.1": Packages("libegl1", "libglvnd-egl", "libglvnd", "libglvnd"),
    "libGL.so.1": Packages("libgl1", "libglvnd-glx", "libglvnd", "libglvnd"),
    "libGLX.so.0": Packages("libglx0", "libglvnd-glx", "libglvnd", "libglvnd"),
    "libOpenGL.so.0": Packages("libopengl0", "libglvnd-opengl", "libglvnd", "libglvnd"),
    "libX11.so.6": Packages("libx11-6", "libX11", "libX11-6", "libx11"),
    "libX11-xcb.so.1": Packages("libx11-xcb1", "libX11-xcb", "libX11-xcb1", "libx11"),
    "libICE.so.6": Packages("libice6", "libICE", "libICE6", "libice"),
    "libSM.so.6": Packages("libsm6", "libSM", "libSM6", "libsm"),
    "libxcb.so.1": Packages("libxcb1", "libxcb", "libxcb1", "libxcb"),
    "libxcb-cursor.so.0": Packages("libxcb-cursor0", "xcb-util-cursor", "libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-glx.so.0": Packages("libxcb-glx0", "libxcb", "libxcb-glx0", "libxcb"),
    "libxcb-icccm.so.4": Packages("libxcb-icccm4", "xcb-util-wm", "libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": Packages("libxcb-image0", "xcb-util-image", "libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": Packages("libxcb-keysyms1", "xcb-util-keysyms", "libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": Packages("libxcb-randr0", "libxcb", "libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": Packages("libxcb-render0", "libxcb", "libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": Packages(
        "libxcb-render-util0", "xcb-util-renderutil", "libxcb-render-util0", "xcb-util-renderutil"
    ),
    "libxcb-shape.so.0": Packages("libxcb-shape0", "libxcb", "libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": Packages("libxcb-shm0", "libxcb", "libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": Packages("libxcb-sync1", "libxcb", "libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": Packages("libxcb-util1", "xcb-util", "libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": Packages("libxcb-xfixes0", "libxcb", "libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": Packages("libxcb-xkb1", "libxcb", "libxcb-xkb1", "libxcb"),
    "libxkbcommon.so.0": Packages("libxkbcommon0", "libxkbcommon", "libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": Packages(
        "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11-0", "libxkbcommon-x11"
    ),
    "libwayland-client.so.0": Packages("libwayland-client0", "libwayland-client", "libwayland-client0", "wayland"),
    "libwayland-cursor.so.0": Packages("libwayland-cursor0", "libwayland-cursor", "libwayland-cursor0", "wayland"),
    "libwayland-egl.so.1": Packages("libwayland-egl1", "libwayland-egl", "libwayland-egl1", "wayland"),
    "libfontconfig.so.1": Packages("libfontconfig1", "fontconfig", "libfontconfig1", "fontconfig"),
    "libfreetype.so.6": Packages("libfreetype6", "freetype", "libfreetype6", "freetype2"),
    "libglib-2.0.so.0": Packages("libglib2.0-0", "glib2", "libglib-2_0-0", "glib2"),
    "libgthread-2.0.so.0": Packages("libglib2.0-0", "glib2", "libgthread-2_0-0", "glib2"),
    "libgio-2.0.so.0": Packages("libglib2.0-0", "glib2", "libgio-2_0-0", "glib2"),
    "libgobject-2.0.so.0": Packages("libglib2.0-0", "glib2", "libgobject-2_0-0", "glib2"),
    "libdbus-1.so.3": Packages("libdbus-1-3", "dbus-libs", "libdbus-1-3", "dbus"),
    "libgssapi_krb5.so.2": Packages("libgssapi-krb5-2", "krb5-libs", "krb5", "krb5"),
    "libcups.so.2": Packages("libcups2", "cups-libs", "libcups2", "libcups"),
    "libbrotlicommon.so.1": Packages("libbrotli1", "libbrotli", "libbrotlicommon1", "brotli"),
    "libbrotlidec.so.1": Packages("libbrotli1", "libbrotli", "libbrotlidec1", "brotli"),
    "libcrypto.so.3": Packages("libssl3", "openssl-libs", "libopenssl3", "openssl"),
    "libssl.so.3": Packages("libssl3", "openssl-libs", "libopenssl3", "openssl"),
    "libstdc++.so.6": Packages("libstdc++6", "libstdc++", "libstdc++6", "gcc-libs"),
    "libgcc_s.so.1": Packages("libgcc-s1", "libgcc", "libgcc_s1", "gcc-libs"),
    "libexpat.so.1": Packages("libexpat1", "expat", "libexpat1", "expat"),
    "libffi.so.8": Packages("libffi8", "libffi", "libffi8", "libffi"),
    "libuuid.so.1": Packages("libuuid1", "libuuid", "libuuid1", "util-linux-libs"),
    "libz.so.1": Packages("zlib1g", "zlib", "libz1", "zlib"),
    "libzstd.so.1": Packages("libzstd1", "libzstd", "libzstd1", "zstd"),
}
"""Only Debian's names were tried; the others are what those distributions call them to our knowledge.

apt takes the names from before the 64-bit time change for the later ones.
"""

_C_LIBRARY = re.compile(r"(lib(c|m|dl|pthread|rt|util|resolv|nsl)|ld-linux.*)\.so\.[0-9]+")
_GLIBC = re.compile(r"GLIBC_([0-9]+)\.([0-9]+)")


def asked(needs: Needs) -> Asked:
    """The two things that the installer can look for, of all that the program's files need."""
    used = [_GLIBC.match(version) for versions in needs.versions.values() for version in versions]
    newest = max(((int(each[1]), int(each[2])) for each in used if each), default=(2, 0))
    return Asked(
        f"{newest[0]}.{newest[1]}", tuple(sorted(name for name in needs.libraries if not _C_LIBRARY.fullmatch(name)))
    )


def table(libraries: tuple[str, ...]) -> str:
    """The libraries as the installer reads them, a line each: name|Debian|Fedora|openSUSE|Arch.

    Raises KeyError for a library that PACKAGES does not know: it would be missing without a word on how to get it.
    """
    return "\n".join("|".join((name, *PACKAGES[name])) for name in libraries)

# ruff: noqa: E501 - one part a line, to be compared with the lists of the sources below
"""What libraries carry inside them without a file of their own, with the licence of each.

Sources: Qt's attributions (https://doc.qt.io/qt-6/licenses-used-in-qt.html), PDFium's and pypdfium2's list of licences,
and the source trees of the others. Texts are named as `making.texts` finds them.
"""

from typing import NamedTuple


class Part(NamedTuple):
    """A part of a library: pattern of the library's file in `_internal`, name, SPDX expression, texts, and its home."""

    inside: str
    name: str
    licence: str
    texts: tuple[str, ...]
    source: str


_CORE = "PySide6/Qt/lib/libQt6Core.so.*"
_GUI = "PySide6/Qt/lib/libQt6Gui.so.*"
_NETWORK = "PySide6/Qt/lib/libQt6Network.so.*"
_WAYLAND = "PySide6/Qt/lib/libQt6WaylandClient.so.*"
_APSW = "apsw/*.so"
_PDFIUM = "pypdfium2_raw/libpdfium.so"
_UNICODE = "https://www.unicode.org"
_QT_BASE = "https://code.qt.io/cgit/qt/qtbase.git/tree/src/3rdparty"

OF_QT = (
    Part(_CORE, "PCRE2", "BSD-3-Clause", ("pcre2",), "https://github.com/PCRE2Project/pcre2"),
    Part(_CORE, "sljit", "BSD-2-Clause", ("sljit",), "https://github.com/zherczeg/sljit"),
    Part(_CORE, "double-conversion", "BSD-3-Clause", ("double-conversion",), "https://github.com/google/double-conversion"),
    Part(_CORE, "Easing equations", "BSD-3-Clause", ("easing",), "http://robertpenner.com/easing/"),
    Part(_CORE, "forkfd", "MIT", ("forkfd",), f"{_QT_BASE}/forkfd"),
    Part(_CORE, "FreeBSD strtoll and strtoull", "BSD-3-Clause", ("freebsd-strtoll",), "https://cgit.freebsd.org/src/"),
    Part(_CORE, "RFC 6234 digests", "BSD-3-Clause", ("rfc6234",), "https://www.rfc-editor.org/rfc/rfc6234"),
    Part(_CORE, "MD4, MD5, SHA-1, SHA-3, BLAKE2, SipHash", "CC0-1.0", ("public-domain-digests",), _QT_BASE),
    Part(_CORE, "brg_endian", "BSD-3-Clause", ("brg-endian",), f"{_QT_BASE}/sha3"),
    Part(_CORE, "TinyCBOR", "MIT", ("tinycbor",), "https://github.com/intel/tinycbor"),
    Part(_CORE, "Unicode Character Database", "Unicode-3.0", ("unicode-3.0",), _UNICODE),
    Part(_CORE, "Unicode Common Locale Data Repository", "Unicode-3.0", ("unicode-3.0",), "https://cldr.unicode.org"),
    Part(_CORE, "Apache Tika media types", "Apache-2.0", ("common:Apache-2.0",), "https://tika.apache.org"),
    Part(_GUI, "HarfBuzz", "MIT", ("harfbuzz",), "https://github.com/harfbuzz/harfbuzz"),
    Part(_GUI, "libpng", "libpng-2.0", ("libpng",), "https://www.libpng.org/pub/png/libpng.html"),
    Part(_GUI, "MD4C", "MIT", ("md4c",), "https://github.com/mity/md4c"),
    Part(_GUI, "Adobe Glyph List", "BSD-3-Clause", ("agl",), "https://github.com/adobe-type-tools/agl-aglfn"),
    Part(_GUI, "FreeType's rasterizer", "FTL", ("freetype-rasterizer",), "https://freetype.org"),
    Part(_GUI, "Imlib2's scaling", "BSD-2-Clause", ("imlib2-scaling",), "https://docs.enlightenment.org/api/imlib2/html/"),
    Part(_GUI, "Pixman", "MIT", ("pixman",), "https://www.pixman.org"),
    Part(_GUI, "Vulkan Memory Allocator", "MIT", ("vulkan-memory-allocator",), "https://gpuopen.com"),
    Part(_GUI, "Vulkan API registry", "Apache-2.0 OR MIT", ("common:Apache-2.0",), "https://www.khronos.org/vulkan/"),
    Part(_GUI, "OpenGL headers", "MIT", ("opengl-headers",), "https://registry.khronos.org/OpenGL/"),
    Part(_GUI, "WebGradients", "MIT", ("webgradients",), "https://webgradients.com"),
    Part(_GUI, "ICC sRGB profile", "LicenseRef-ICC", ("icc",), "https://registry.color.org"),
    Part(_GUI, "Emoji Segmenter", "Apache-2.0", ("common:Apache-2.0",), "https://github.com/google/emoji-segmenter"),
    Part(_GUI, "X server helper", "MIT", ("x-server-helper",), "https://www.x.org"),
    Part("PySide6/Qt/lib/libQt6XcbQpa.so.*", "XCB extensions", "MIT", ("xcb",), "https://xcb.freedesktop.org"),
    Part("PySide6/Qt/lib/libQt6Svg.so.*", "XSVG arcs", "HPND-sell-variant", ("xsvg",), "https://www.x.org"),
    Part(_NETWORK, "Public Suffix List", "MPL-2.0", ("common:MPL-2.0",), "https://publicsuffix.org"),
    Part(_WAYLAND, "Wayland protocols", "MIT AND HPND", ("wayland-protocols",), "https://wayland.freedesktop.org"),
    Part("*/imageformats/libqjpeg.so", "libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", ("libjpeg-turbo",), "https://libjpeg-turbo.org"),
    Part("*/imageformats/libqwebp.so", "libwebp", "BSD-3-Clause", ("libwebp",), "https://chromium.googlesource.com/webm/libwebp"),
)  # fmt: skip
"""The versions go with Qt's own; Qt names them in `src/3rdparty/*/qt_attribution.json` of its sources."""

OF_OTHERS = (
    Part(_APSW, "SQLite", "blessing", ("sqlite",), "https://sqlite.org"),
    Part(_APSW, "SQLite3 Multiple Ciphers", "MIT", ("sqlite3mc",), "https://github.com/utelle/SQLite3MultipleCiphers"),
    Part(_APSW, "libaegis", "MIT", ("aegis",), "https://github.com/aegis-aead/libaegis"),
    Part(_APSW, "SHA-2 by Olivier Gay", "BSD-3-Clause", ("sha2",), "https://github.com/ogay/sha2"),
    Part(_APSW, "Ascon and Argon2", "CC0-1.0", ("public-domain-digests",), "https://github.com/ascon/ascon-c"),
    Part("zxingcpp/*.so", "Zint", "BSD-3-Clause", ("zint",), "https://github.com/zint/zint"),
    Part("zxingcpp/*.so", "nanobind", "BSD-3-Clause", ("nanobind",), "https://github.com/wjakob/nanobind"),
    Part("zxingcpp/*.so", "robin-map", "MIT", ("robin-map",), "https://github.com/Tessil/robin-map"),
    Part("charset_normalizer/*.so", "mypyc runtime", "MIT", ("mypyc",), "https://github.com/python/mypy"),
    Part("_cffi_backend.*.so", "libffi", "MIT", ("doc:libffi8",), "https://sourceware.org/libffi/"),
    Part("msgspec/_core.*.so", "Ryu", "BSL-1.0 OR Apache-2.0", ("boost-1.0",), "https://github.com/ulfjack/ryu"),
    Part("cryptography/hazmat/bindings/_rust.abi3.so", "Rust standard library", "Apache-2.0 OR MIT", ("common:Apache-2.0",), "https://www.rust-lang.org"),
    Part(_PDFIUM, "PDFium", "BSD-3-Clause AND Apache-2.0", ("dist:pypdfium2:pdfium.txt",), "https://pdfium.googlesource.com/pdfium/"),
    Part(_PDFIUM, "Abseil", "Apache-2.0", ("dist:pypdfium2:abseil.txt",), "https://abseil.io"),
    Part(_PDFIUM, "Anti-Grain Geometry 2.3", "LicenseRef-AGG", ("dist:pypdfium2:agg23.txt",), "http://www.antigrain.com"),
    Part(_PDFIUM, "Dragonbox", "BSL-1.0 OR Apache-2.0 WITH LLVM-exception", ("dist:pypdfium2:dragonbox-Boost.txt",), "https://github.com/jk-jeon/dragonbox"),
    Part(_PDFIUM, "fast_float", "Apache-2.0 OR MIT OR BSL-1.0", ("dist:pypdfium2:fast_float.txt",), "https://github.com/fastfloat/fast_float"),
    Part(_PDFIUM, "FreeType", "FTL", ("dist:pypdfium2:freetype.txt",), "https://freetype.org"),
    Part(_PDFIUM, "HarfBuzz", "MIT", ("dist:pypdfium2:harfbuzz.txt",), "https://github.com/harfbuzz/harfbuzz"),
    Part(_PDFIUM, "Highway", "Apache-2.0 OR BSD-3-Clause", ("dist:pypdfium2:highway.txt",), "https://github.com/google/highway"),
    Part(_PDFIUM, "ICU", "Unicode-3.0", ("dist:pypdfium2:icu.txt",), "https://icu.unicode.org"),
    Part(_PDFIUM, "Little CMS", "MIT", ("dist:pypdfium2:lcms.txt",), "https://www.littlecms.com"),
    Part(_PDFIUM, "libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", ("dist:pypdfium2:libjpeg_turbo.ijg", "dist:pypdfium2:libjpeg_turbo.md"), "https://libjpeg-turbo.org"),
    Part(_PDFIUM, "OpenJPEG", "BSD-2-Clause", ("dist:pypdfium2:libopenjpeg.txt",), "https://www.openjpeg.org"),
    Part(_PDFIUM, "libpng", "libpng-2.0", ("dist:pypdfium2:libpng.txt",), "https://www.libpng.org/pub/png/libpng.html"),
    Part(_PDFIUM, "libtiff", "libtiff", ("dist:pypdfium2:libtiff.txt",), "https://libtiff.gitlab.io/libtiff/"),
    Part(_PDFIUM, "LLVM libc", "Apache-2.0 WITH LLVM-exception", ("dist:pypdfium2:llvm-libc.txt",), "https://libc.llvm.org"),
    Part(_PDFIUM, "simdutf", "Apache-2.0 OR MIT", ("dist:pypdfium2:simdutf.txt",), "https://github.com/simdutf/simdutf"),
    Part(_PDFIUM, "zlib", "Zlib", ("dist:pypdfium2:zlib.txt",), "https://zlib.net"),
    Part("desktop_manager/resources/icons/*.svg", "Lucide icons", "ISC AND MIT", ("project:resources/icons/LICENSE",), "https://lucide.dev"),
)  # fmt: skip
"""pypdfium2 also carries the texts of what its builds for other systems hold (Android, musl, V8): they go along in its
own folder of licences."""

PARTS = OF_QT + OF_OTHERS

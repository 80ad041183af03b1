"""Words about the user's picture."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.profile.picture import LARGEST_SIDE, LEAST_SIDE, PictureFacts


def size_words(facts: PictureFacts) -> str:
    """What was chosen: "PNG, 300 × 200 pixels"."""
    words = QCoreApplication.translate("Pictures", "%1, %2 × %3 pixels")
    return words.replace("%1", facts.format.upper()).replace("%2", str(facts.width)).replace("%3", str(facts.height))


def refusal_words(code: str) -> str:
    """Why a file cannot become the picture, for a code of `BadPicture`."""
    translate = QCoreApplication.translate
    least, largest = LEAST_SIDE, LARGEST_SIDE
    words = {
        "format": translate("Pictures", "This is a picture of another format. Infomaniak takes PNG, JPEG and GIF."),
        "not_square": translate("Pictures", "It is not square. Use the square in its middle, or choose another file."),
        "too_small": translate("Pictures", "It is too small: at least %n pixels are needed each way.", "", least),
        "too_big": translate(
            "Pictures", "It is too big: at most 5 MB and %n pixels each way can be used.", "", largest
        ),
    }
    return words.get(code, translate("Pictures", "This file is not a picture that can be read."))

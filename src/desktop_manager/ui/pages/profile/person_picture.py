"""The user's avatar: the picture where one is known, initials elsewhere."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent

from desktop_manager.ui.widgets.avatar import Avatar


class PersonPicture(Avatar):
    """Round. `set_picture` puts a square picture over the initials."""

    def __init__(self, size: int) -> None:
        """`size` logical pixels square."""
        super().__init__("", 0, size, circle=True)
        self._picture: QImage | None = None

    @property
    def picture(self) -> QImage | None:
        """The picture that is shown; None while initials are."""
        return self._picture

    def set_picture(self, picture: QImage | None) -> None:
        """Show a square picture; None shows initials."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        round_edge = QPainterPath()
        round_edge.addEllipse(QRectF(self.rect()))
        painter.setClipPath(round_edge)
        painter.drawImage(self.rect(), self._picture)

"""Tooltips of texts that came from elsewhere: never read as markup."""


def plain_tooltip(text: str) -> str:
    """The text in a form that Qt shows as it is. Qt takes a tooltip that looks like HTML for HTML."""
    if "<" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"

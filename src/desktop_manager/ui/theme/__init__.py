"""The look: tokens, and the palette, style sheet, fonts and icons made from them. Imports nothing here."""

"""Why there is no QR-bill, in words."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.errors import QrBillRefused


def refusal(error: QrBillRefused) -> str:
    """What is wrong with the bill, in a sentence."""
    translate = QCoreApplication.translate
    if error.code in ("not_qr_bill", "version", "lines", "trailer", "combined"):
        return translate("QrBill", "The code on the invoice is no QR-bill that this program reads.")
    known = {
        "no_code": translate("QrBill", "There is no QR-bill on the PDF of this invoice."),
        "other_invoice": translate("QrBill", "The QR-bill on the PDF is not that of this invoice."),
        "iban": translate("QrBill", "The account on the QR-bill is not valid: its check digits are wrong."),
        "address": translate("QrBill", "An address on the QR-bill lacks a part."),
        "characters": translate("QrBill", "The QR-bill holds characters that banks do not accept."),
        "too_long": translate("QrBill", "A part of the QR-bill is longer than banks accept."),
        "amount": translate("QrBill", "The amount on the QR-bill cannot be paid."),
        "currency": translate("QrBill", "A QR-bill is in CHF or EUR only."),
        "reference_type": translate("QrBill", "The kind of reference on the QR-bill is unknown."),
        "reference": translate("QrBill", "The reference on the QR-bill is wrong: its check digit does not fit."),
        "reference_account": translate("QrBill", "The reference on the QR-bill does not go with its account."),
    }
    return known.get(error.code, translate("QrBill", "The QR-bill cannot be used."))

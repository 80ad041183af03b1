"""Evidence as banks, mail programs and Infomaniak write it, made for tests: no sample is anybody's own."""

from __future__ import annotations

QR_REFERENCE = "210000000003139471430009017"
CREDITOR_REFERENCE = "RF18539007547034"

POSTFINANCE = """\
Datum von:;="2026-09-01"
Datum bis:;="2026-11-23"
Konto:;="CH9300762011623852957"
Währung:;="CHF"

Datum;Bewegungstyp;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Label;Kategorie
06.11.2026;Zahlungsausgang;"LASTSCHRIFT INFOMANIAK NETWORK SA REFERENZ 21 00000 00003 13947 14300 09017";;-58.20;;
05.11.2026;Zahlungseingang;"GUTSCHRIFT KUNDE MÜLLER";1'250.00;;;

Disclaimer:
Der Dokumentinhalt wurde durch Filtereinstellungen generiert.
"""

UBS = """\
Kontonummer:;0243 00123456.0;
IBAN:;CH93 0076 2011 6238 5295 7;
Von:;2026-09-01;
Bis:;2026-11-23;
Anfangssaldo:;10'000.00;
Bewertet in:;CHF;
Anzahl Transaktionen in diesem Zeitraum:;2;

Abschlussdatum;Abschlusszeit;Buchungsdatum;Valutadatum;Währung;Belastung;Gutschrift;Einzelbetrag;Saldo;\
Transaktions-Nr.;Beschreibung1;Beschreibung2;Beschreibung3;Fussnoten;
2026-11-06;09:12:13;2026-11-06;2026-11-06;CHF;-58.20;;;9941.80;9930810TI1234567;\
"Infomaniak Network SA;Rue Eugène-Marziano 25";"e-banking-Vergütungsauftrag";\
"Referenz-Nr. QRR: 21 00000 00003 13947 14300 09017; Zahlungsgrund: Domain";;
2026-11-05;10:00:00;2026-11-05;2026-11-05;CHF;;1250.00;;10000.00;9930810TI1234566;"Kunde AG";"Gutschrift";"";;
"""

ZKB = """\
"Datum";"Buchungstext";"Whg";"Betrag Detail";"ZKB-Referenz";"Referenznummer";"Belastung CHF";"Gutschrift CHF";\
"Valuta";"Saldo CHF";"Zahlungszweck";"Details"
"06.11.2026";"Belastung eBanking: Infomaniak Network SA";"";"";"L01234567890";"210000000003139471430009017";\
"58.20";"";"06.11.2026";"9941.80";"Domain";"Genève"
"05.11.2026";"Gutschrift: Kunde AG";"";"";"L01234567891";"";"";"1'250.00";"05.11.2026";"10000.00";"";""
"""

REVOLUT = """\
Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
TRANSFER,Current,2026-11-05 18:03:11,2026-11-06 08:00:00,To Infomaniak Network SA,-58.20,0.00,CHF,COMPLETED,941.80
CARD_PAYMENT,Current,2026-11-04 12:00:00,2026-11-05 08:00:00,Coffee,-4.50,0.00,EUR,COMPLETED,1000.00
TOPUP,Current,2026-11-01 08:00:00,2026-11-01 08:00:01,Top-Up by *4421,1000.00,0.00,CHF,COMPLETED,1004.50
"""

FRENCH = """\
Date de comptabilisation\tLibellé\tDébit\tCrédit\tDevise\tRéférence
06/11/2026\tVirement Infomaniak Network SA\t58,20\t\tEUR\tRF18 5390 0754 7034
05/11/2026\tVirement reçu\t\t1 250,00\tEUR\t
"""

SPANISH = """\
Fecha contable,Concepto,Importe,Divisa,Beneficiario
06/11/2026,Factura 2026-104512,"-1.058,20",EUR,Infomaniak Network SA
"""

ITALIAN = """\
Data contabile;Descrizione;Addebito;Accredito;Valuta
06/11/2026;Bonifico Infomaniak RF18 5390 0754 7034;58,20;;EUR
"""

GERMAN_CARD = """\
Buchungsdatum;Empfänger;Betrag;Währung
06.11.2026;Infomaniak;58,20;CHF
07.11.2026;Bäckerei;1.004,50;CHF
"""

WITHOUT_HEADER = """\
06.11.2026;Infomaniak Network SA Rechnung 2026-104512;-58.20;CHF
05.11.2026;Kunde Müller Gutschrift fuer alles Moegliche;1250.00;CHF
"""

CAMT = """\
<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}">
 <BkToCstmrStmt>
  <GrpHdr><MsgId>1</MsgId><CreDtTm>2026-11-23T06:00:00</CreDtTm></GrpHdr>
  <Stmt>
   <Id>1</Id>
   <Acct><Id><IBAN>CH93 0076 2011 6238 5295 7</IBAN></Id><Ccy>CHF</Ccy></Acct>
   <Bal><Amt Ccy="CHF">9941.80</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
   {entries}
  </Stmt>
 </BkToCstmrStmt>
</Document>
"""

CAMT_QR_DEBIT = """\
<Ntry>
 <Amt Ccy="CHF">58.20</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>false</RvslInd><Sts>{status}</Sts>
 <BookgDt><Dt>2026-11-06</Dt></BookgDt><ValDt><Dt>2026-11-06</Dt></ValDt>
 <NtryDtls><TxDtls>
  <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
  <Amt Ccy="CHF">58.20</Amt><CdtDbtInd>DBIT</CdtDbtInd>
  <RltdPties><Cdtr>{creditor}</Cdtr><CdtrAcct><Id><IBAN>CH44 3199 9123 0008 8901 2</IBAN></Id></CdtrAcct></RltdPties>
  <RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Prtry>QRR</Prtry></CdOrPrtry></Tp>
   <Ref>210000000003139471430009017</Ref></CdtrRefInf></Strd></RmtInf>
 </TxDtls></NtryDtls>
 <AddtlNtryInf>E-BANKING AUFTRAG</AddtlNtryInf>
</Ntry>
"""


def camt(*entries: str, version: str = "04") -> bytes:
    """A statement with these entries; version "02" to "08"."""
    return CAMT.format(version=version, entries="\n".join(entries)).encode()


def camt_qr_debit(version: str = "04") -> bytes:
    """A statement with one payment of CHF 58.20 by QR-bill, as that version writes it."""
    new = version >= "08"
    name = "<Nm>Infomaniak Network SA</Nm>"
    entry = CAMT_QR_DEBIT.format(
        status="<Cd>BOOK</Cd>" if version >= "04" else "BOOK", creditor=f"<Pty>{name}</Pty>" if new else name
    )
    return camt(entry, version=version)

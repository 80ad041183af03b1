"""What the user brings as evidence: reminder e-mails, invoice PDFs, bank statements. Read here, sent nowhere."""

<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Desktop Manager</source>
      <translation>About Desktop Manager</translation>
    </message>
    <message>
      <source>A window for customers of the hosting provider Infomaniak. It is an independent program, not an Infomaniak product, and Infomaniak does not support it.</source>
      <translation>A window for customers of the hosting provider Infomaniak. It is an independent program, not an Infomaniak product, and Infomaniak does not support it.</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Qt %1</source>
      <translation>Qt %1</translation>
    </message>
    <message>
      <source>version details</source>
      <translation>version details</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licences</translation>
    </message>
    <message>
      <source>Desktop Manager</source>
      <translation>Desktop Manager</translation>
    </message>
    <message>
      <source>MIT licence</source>
      <translation>MIT licence</translation>
    </message>
    <message>
      <source>Qt and PySide6</source>
      <translation>Qt and PySide6</translation>
    </message>
    <message>
      <source>LGPL, version 3</source>
      <translation>LGPL, version 3</translation>
    </message>
    <message>
      <source>Lucide icons</source>
      <translation>Lucide icons</translation>
    </message>
    <message>
      <source>ISC licence</source>
      <translation>ISC licence</translation>
    </message>
    <message>
      <source>requests, keyring, msgspec, APSW with SQLite3 Multiple Ciphers, Werkzeug</source>
      <translation>requests, keyring, msgspec, APSW with SQLite3 Multiple Ciphers, Werkzeug</translation>
    </message>
    <message>
      <source>Every part inside, with the text of its licence</source>
      <translation>Every part inside, with the text of its licence</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Show</translation>
    </message>
    <message>
      <source>Show the licences of every part</source>
      <translation>Show the licences of every part</translation>
    </message>
  </context>
  <context>
    <name>AccessCard</name>
    <message>
      <source>Access for Support</source>
      <translation>Access for Support</translation>
    </message>
    <message>
      <source>· only Infomaniak Support staff can use it, for 7 days at most</source>
      <translation>· only Infomaniak Support staff can use it, for 7 days at most</translation>
    </message>
    <message>
      <source>Grant access…</source>
      <translation>Grant access…</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Access for Support in the Manager</source>
      <translation>Access for Support in the Manager</translation>
    </message>
    <message>
      <source>What this server offers is not known yet.</source>
      <translation>What this server offers is not known yet.</translation>
    </message>
    <message>
      <source>Your role lets you grant nothing. Legal representatives, administrators, and users with products can.</source>
      <translation>Your role lets you grant nothing. Legal representatives, administrators, and users with products can.</translation>
    </message>
    <message numerus="yes">
      <source>Show %n older</source>
      <translation>
        <numerusform>Show %n older</numerusform>
        <numerusform>Show %n older</numerusform>
      </translation>
    </message>
    <message>
      <source>This server does not tell what was granted. In the Manager you grant access to products, see it and revoke it. Support uses it only to help you, and it ends by itself.</source>
      <translation>This server does not tell what was granted. In the Manager you grant access to products, see it and revoke it. Support uses it only to help you, and it ends by itself.</translation>
    </message>
    <message>
      <source>Support has no access. Grant it when Support asks for it.</source>
      <translation>Support has no access. Grant it when Support asks for it.</translation>
    </message>
    <message>
      <source>Not fetched yet.</source>
      <translation>Not fetched yet.</translation>
    </message>
  </context>
  <context>
    <name>AccessFlow</name>
    <message>
      <source>Revoke access</source>
      <translation>Revoke access</translation>
    </message>
    <message>
      <source>Support can enter %1 of %2 now; the access %3.</source>
      <translation>Support can enter %1 of %2 now; the access %3.</translation>
    </message>
    <message>
      <source>Support can no longer enter it, also if they are still working on your request.</source>
      <translation>Support can no longer enter it, also if they are still working on your request.</translation>
    </message>
    <message>
      <source>There is no Undo: to let them in again, grant access anew.</source>
      <translation>There is no Undo: to let them in again, grant access anew.</translation>
    </message>
    <message>
      <source>Support has access to %1 until %2.</source>
      <translation>Support has access to %1 until %2.</translation>
    </message>
    <message numerus="yes">
      <source>Support has access to %n products until %2.</source>
      <translation>
        <numerusform>Support has access to %n products until %2.</numerusform>
        <numerusform>Support has access to %n products until %2.</numerusform>
      </translation>
    </message>
    <message>
      <source>Taken back. Support has no access.</source>
      <translation>Taken back. Support has no access.</translation>
    </message>
    <message>
      <source>Access to %1 revoked.</source>
      <translation>Access to %1 revoked.</translation>
    </message>
    <message>
      <source>To let Support in again, grant access anew.</source>
      <translation>To let Support in again, grant access anew.</translation>
    </message>
  </context>
  <context>
    <name>AccessRow</name>
    <message>
      <source>Revoke…</source>
      <translation>Revoke…</translation>
    </message>
    <message>
      <source>Revoke access to %1</source>
      <translation>Revoke access to %1</translation>
    </message>
  </context>
  <context>
    <name>AccountTab</name>
    <message>
      <source>This was never fetched.</source>
      <translation>This was never fetched.</translation>
    </message>
  </context>
  <context>
    <name>Activity</name>
    <message>
      <source>Taken back: %1</source>
      <translation>Taken back: %1</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Number</translation>
    </message>
    <message>
      <source>When (UTC)</source>
      <translation>When (UTC)</translation>
    </message>
    <message>
      <source>Login</source>
      <translation>Login</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>What</source>
      <translation>What</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Target</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Before</translation>
    </message>
    <message>
      <source>After</source>
      <translation>After</translation>
    </message>
    <message>
      <source>Takes back</source>
      <translation>Takes back</translation>
    </message>
    <message>
      <source>Hash</source>
      <translation>Hash</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>Any time</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Last 7 days</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>Last 30 days</translation>
    </message>
    <message>
      <source>Last 12 months</source>
      <translation>Last 12 months</translation>
    </message>
    <message>
      <source>When</source>
      <translation>When</translation>
    </message>
    <message>
      <source>Profile changed</source>
      <translation>Profile changed</translation>
    </message>
    <message>
      <source>Picture changed</source>
      <translation>Picture changed</translation>
    </message>
    <message>
      <source>Picture removed</source>
      <translation>Picture removed</translation>
    </message>
    <message>
      <source>E-mail address deleted</source>
      <translation>E-mail address deleted</translation>
    </message>
    <message>
      <source>Request for an e-mail address withdrawn</source>
      <translation>Request for an e-mail address withdrawn</translation>
    </message>
    <message>
      <source>Phone number deleted</source>
      <translation>Phone number deleted</translation>
    </message>
    <message>
      <source>Application password created</source>
      <translation>Application password created</translation>
    </message>
    <message>
      <source>Application password deleted</source>
      <translation>Application password deleted</translation>
    </message>
    <message>
      <source>Infomaniak News changed</source>
      <translation>Infomaniak News changed</translation>
    </message>
    <message>
      <source>Organization left</source>
      <translation>Organization left</translation>
    </message>
    <message>
      <source>Sign-in alerts changed</source>
      <translation>Sign-in alerts changed</translation>
    </message>
    <message>
      <source>Recovery email changed</source>
      <translation>Recovery email changed</translation>
    </message>
    <message>
      <source>Request for a recovery email withdrawn</source>
      <translation>Request for a recovery email withdrawn</translation>
    </message>
    <message>
      <source>Recovery email confirmed</source>
      <translation>Recovery email confirmed</translation>
    </message>
    <message>
      <source>Session ended</source>
      <translation>Session ended</translation>
    </message>
    <message>
      <source>All other sessions ended</source>
      <translation>All other sessions ended</translation>
    </message>
    <message>
      <source>Entry added to the authenticator</source>
      <translation>Entry added to the authenticator</translation>
    </message>
    <message>
      <source>Entry of the authenticator renamed</source>
      <translation>Entry of the authenticator renamed</translation>
    </message>
    <message>
      <source>Entry removed from the authenticator</source>
      <translation>Entry removed from the authenticator</translation>
    </message>
    <message>
      <source>Two-step method added</source>
      <translation>Two-step method added</translation>
    </message>
    <message>
      <source>Two-step method removed</source>
      <translation>Two-step method removed</translation>
    </message>
    <message>
      <source>Backup codes generated</source>
      <translation>Backup codes generated</translation>
    </message>
    <message>
      <source>Backup code proven</source>
      <translation>Backup code proven</translation>
    </message>
    <message>
      <source>Backup codes kept in the keyring</source>
      <translation>Backup codes kept in the keyring</translation>
    </message>
    <message>
      <source>Backup codes removed from the keyring</source>
      <translation>Backup codes removed from the keyring</translation>
    </message>
    <message>
      <source>Access granted to Support</source>
      <translation>Access granted to Support</translation>
    </message>
    <message>
      <source>Access for Support revoked</source>
      <translation>Access for Support revoked</translation>
    </message>
    <message>
      <source>Billing address added</source>
      <translation>Billing address added</translation>
    </message>
    <message>
      <source>Billing address changed</source>
      <translation>Billing address changed</translation>
    </message>
    <message>
      <source>Default billing address chosen</source>
      <translation>Default billing address chosen</translation>
    </message>
    <message>
      <source>Billing address deleted</source>
      <translation>Billing address deleted</translation>
    </message>
    <message>
      <source>Payment settings changed</source>
      <translation>Payment settings changed</translation>
    </message>
    <message>
      <source>Prepaid account topped up</source>
      <translation>Prepaid account topped up</translation>
    </message>
    <message>
      <source>Prepaid money recovered</source>
      <translation>Prepaid money recovered</translation>
    </message>
    <message>
      <source>Alert threshold changed</source>
      <translation>Alert threshold changed</translation>
    </message>
    <message>
      <source>Invoice paid</source>
      <translation>Invoice paid</translation>
    </message>
    <message>
      <source>Reminder marked as phishing</source>
      <translation>Reminder marked as phishing</translation>
    </message>
    <message>
      <source>Phishing mark removed</source>
      <translation>Phishing mark removed</translation>
    </message>
    <message>
      <source>Renewals changed</source>
      <translation>Renewals changed</translation>
    </message>
    <message>
      <source>Products renewed</source>
      <translation>Products renewed</translation>
    </message>
    <message>
      <source>MySQL prefix changed</source>
      <translation>MySQL prefix changed</translation>
    </message>
    <message>
      <source>MySQL prefix written into files</source>
      <translation>MySQL prefix written into files</translation>
    </message>
    <message>
      <source>Files restored</source>
      <translation>Files restored</translation>
    </message>
    <message>
      <source>kSuite offer raised</source>
      <translation>kSuite offer raised</translation>
    </message>
    <message numerus="yes">
      <source>%n entry(ies)</source>
      <translation>
        <numerusform>%n entry(ies)</numerusform>
        <numerusform>%n entry(ies)</numerusform>
      </translation>
    </message>
    <message>
      <source>No. %1</source>
      <translation>No. %1</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Taken back</translation>
    </message>
    <message>
      <source>Undo of no. %1</source>
      <translation>Undo of no. %1</translation>
    </message>
    <message>
      <source>Taken back already, by entry no. %1.</source>
      <translation>Taken back already, by entry no. %1.</translation>
    </message>
    <message>
      <source>This entry took another one back. Make the change again where it is made.</source>
      <translation>This entry took another one back. Make the change again where it is made.</translation>
    </message>
    <message>
      <source>This cannot be taken back.</source>
      <translation>This cannot be taken back.</translation>
    </message>
    <message>
      <source>This was taken back already.</source>
      <translation>This was taken back already.</translation>
    </message>
    <message>
      <source>It is as it was before already.</source>
      <translation>It is as it was before already.</translation>
    </message>
    <message>
      <source>It was changed since, so it was not taken back.</source>
      <translation>It was changed since, so it was not taken back.</translation>
    </message>
    <message>
      <source>What would come back is no longer there.</source>
      <translation>What would come back is no longer there.</translation>
    </message>
    <message>
      <source>It has ended already.</source>
      <translation>It has ended already.</translation>
    </message>
    <message>
      <source>The entry was written by another version of this program.</source>
      <translation>The entry was written by another version of this program.</translation>
    </message>
    <message>
      <source>The server refused to take it back.</source>
      <translation>The server refused to take it back.</translation>
    </message>
    <message>
      <source>There is nothing to do.</source>
      <translation>There is nothing to do.</translation>
    </message>
    <message>
      <source>Nothing was changed. Look at it where it is changed, and choose there.</source>
      <translation>Nothing was changed. Look at it where it is changed, and choose there.</translation>
    </message>
    <message>
      <source>changed since</source>
      <translation>changed since</translation>
    </message>
    <message>
      <source>no longer there</source>
      <translation>no longer there</translation>
    </message>
    <message>
      <source>as before already</source>
      <translation>as before already</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>refused</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message>
      <source>Left as they are: %1.</source>
      <translation>Left as they are: %1.</translation>
    </message>
    <message>
      <source>The journal is empty, and nothing was cut off.</source>
      <translation>The journal is empty, and nothing was cut off.</translation>
    </message>
    <message numerus="yes">
      <source>The journal is whole: %n entry(ies), none changed or missing.</source>
      <translation>
        <numerusform>The journal is whole: %n entry(ies), none changed or missing.</numerusform>
        <numerusform>The journal is whole: %n entry(ies), none changed or missing.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The chain holds, but the end of the journal was not kept for %n entry(ies).</source>
      <translation>
        <numerusform>The chain holds, but the end of the journal was not kept for %n entry(ies).</numerusform>
        <numerusform>The chain holds, but the end of the journal was not kept for %n entry(ies).</numerusform>
      </translation>
    </message>
    <message>
      <source>Something other than this program wrote into its file. Trust the entries before it, no later ones.</source>
      <translation>Something other than this program wrote into its file. Trust the entries before it, no later ones.</translation>
    </message>
    <message>
      <source>The program was killed then, the keyring was out of reach, or something else has added them.</source>
      <translation>The program was killed then, the keyring was out of reach, or something else has added them.</translation>
    </message>
    <message>
      <source>Nothing was kept of its end before. From now on, entries cut off at the end are noticed too.</source>
      <translation>Nothing was kept of its end before. From now on, entries cut off at the end are noticed too.</translation>
    </message>
    <message>
      <source>The keyring cannot be asked, so entries cut off at the end would not have been noticed.</source>
      <translation>The keyring cannot be asked, so entries cut off at the end would not have been noticed.</translation>
    </message>
    <message>
      <source>Entry no. %1 is not as it was written.</source>
      <translation>Entry no. %1 is not as it was written.</translation>
    </message>
    <message>
      <source>Entries no. %1 to %2 are missing.</source>
      <translation>Entries no. %1 to %2 are missing.</translation>
    </message>
    <message>
      <source>Entries no. %1 to %2 were cut off at the end.</source>
      <translation>Entries no. %1 to %2 were cut off at the end.</translation>
    </message>
    <message>
      <source>The journal was written anew: entries up to no. %1 may be others.</source>
      <translation>The journal was written anew: entries up to no. %1 may be others.</translation>
    </message>
    <message>
      <source>Entry no. %1 is missing.</source>
      <translation>Entry no. %1 is missing.</translation>
    </message>
    <message>
      <source>Entry no. %1 was cut off at the end.</source>
      <translation>Entry no. %1 was cut off at the end.</translation>
    </message>
    <message>
      <source>on</source>
      <translation>on</translation>
    </message>
    <message>
      <source>off</source>
      <translation>off</translation>
    </message>
    <message>
      <source>granted</source>
      <translation>granted</translation>
    </message>
    <message>
      <source>revoked</source>
      <translation>revoked</translation>
    </message>
    <message>
      <source>none</source>
      <translation>none</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>not known</translation>
    </message>
    <message>
      <source>one invoice for each order</source>
      <translation>one invoice for each order</translation>
    </message>
    <message>
      <source>one invoice a day</source>
      <translation>one invoice a day</translation>
    </message>
    <message>
      <source>one invoice a month</source>
      <translation>one invoice a month</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>First name</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Last name</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Language</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Country</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Time zone</translation>
    </message>
    <message>
      <source>Picture (fingerprint)</source>
      <translation>Picture (fingerprint)</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Role</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Message at each sign-in</source>
      <translation>Message at each sign-in</translation>
    </message>
    <message>
      <source>Message at each failed sign-in</source>
      <translation>Message at each failed sign-in</translation>
    </message>
    <message>
      <source>Lock after failures</source>
      <translation>Lock after failures</translation>
    </message>
    <message>
      <source>Failures until the lock</source>
      <translation>Failures until the lock</translation>
    </message>
    <message>
      <source>Recovery email</source>
      <translation>Recovery email</translation>
    </message>
    <message>
      <source>Waits for confirmation</source>
      <translation>Waits for confirmation</translation>
    </message>
    <message>
      <source>Signed in</source>
      <translation>Signed in</translation>
    </message>
    <message>
      <source>Kept in the keyring</source>
      <translation>Kept in the keyring</translation>
    </message>
    <message>
      <source>Codes left</source>
      <translation>Codes left</translation>
    </message>
    <message>
      <source>Access</source>
      <translation>Access</translation>
    </message>
    <message>
      <source>Ends</source>
      <translation>Ends</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Company</translation>
    </message>
    <message>
      <source>Street</source>
      <translation>Street</translation>
    </message>
    <message>
      <source>Street, second line</source>
      <translation>Street, second line</translation>
    </message>
    <message>
      <source>Zip</source>
      <translation>Zip</translation>
    </message>
    <message>
      <source>City</source>
      <translation>City</translation>
    </message>
    <message>
      <source>VAT number</source>
      <translation>VAT number</translation>
    </message>
    <message>
      <source>Default</source>
      <translation>Default</translation>
    </message>
    <message>
      <source>Reminders after so many days</source>
      <translation>Reminders after so many days</translation>
    </message>
    <message>
      <source>Notices so many days before</source>
      <translation>Notices so many days before</translation>
    </message>
    <message>
      <source>Number of invoices</source>
      <translation>Number of invoices</translation>
    </message>
    <message>
      <source>Mailed events</source>
      <translation>Mailed events</translation>
    </message>
    <message>
      <source>Means of payment</source>
      <translation>Means of payment</translation>
    </message>
    <message>
      <source>Alert threshold</source>
      <translation>Alert threshold</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>Balance</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Amount</translation>
    </message>
    <message>
      <source>Paid from</source>
      <translation>Paid from</translation>
    </message>
    <message>
      <source>Paid to</source>
      <translation>Paid to</translation>
    </message>
    <message>
      <source>Open amount</source>
      <translation>Open amount</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>Paid</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Currency</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Phishing</source>
      <translation>Phishing</translation>
    </message>
    <message>
      <source>Auto-renew</source>
      <translation>Auto-renew</translation>
    </message>
    <message>
      <source>Means of payment (number)</source>
      <translation>Means of payment (number)</translation>
    </message>
    <message>
      <source>Renewal Warranty</source>
      <translation>Renewal Warranty</translation>
    </message>
    <message>
      <source>Billing address (number)</source>
      <translation>Billing address (number)</translation>
    </message>
    <message>
      <source>Expires</source>
      <translation>Expires</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Months</translation>
    </message>
    <message>
      <source>Total without VAT</source>
      <translation>Total without VAT</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>Invoice</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>Offer</source>
      <translation>Offer</translation>
    </message>
    <message>
      <source>Users</source>
      <translation>Users</translation>
    </message>
    <message>
      <source>Storage (TB)</source>
      <translation>Storage (TB)</translation>
    </message>
    <message>
      <source>Due today without VAT</source>
      <translation>Due today without VAT</translation>
    </message>
    <message>
      <source>Next invoice without VAT</source>
      <translation>Next invoice without VAT</translation>
    </message>
    <message>
      <source>MySQL prefix</source>
      <translation>MySQL prefix</translation>
    </message>
    <message>
      <source>OTP app</source>
      <translation>OTP app</translation>
    </message>
    <message>
      <source>SMS</source>
      <translation>SMS</translation>
    </message>
    <message>
      <source>kAuth</source>
      <translation>kAuth</translation>
    </message>
  </context>
  <context>
    <name>ActivityActions</name>
    <message>
      <source>Verify the journal</source>
      <translation>Verify the journal</translation>
    </message>
    <message>
      <source>tampered hash chain check</source>
      <translation>tampered hash chain check</translation>
    </message>
    <message>
      <source>Export the journal as a table (CSV)…</source>
      <translation>Export the journal as a table (CSV)…</translation>
    </message>
    <message>
      <source>Export the journal as JSON…</source>
      <translation>Export the journal as JSON…</translation>
    </message>
    <message>
      <source>What changed at Infomaniak</source>
      <translation>What changed at Infomaniak</translation>
    </message>
    <message>
      <source>since yesterday news snapshot new invoices</source>
      <translation>since yesterday news snapshot new invoices</translation>
    </message>
  </context>
  <context>
    <name>ActivityBar</name>
    <message>
      <source>Filter entries</source>
      <translation>Filter entries</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>Everything</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Verify</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>Table (CSV)…</source>
      <translation>Table (CSV)…</translation>
    </message>
    <message>
      <source>All that it holds (JSON)…</source>
      <translation>All that it holds (JSON)…</translation>
    </message>
  </context>
  <context>
    <name>ActivityExport</name>
    <message>
      <source>Save entries as a table</source>
      <translation>Save entries as a table</translation>
    </message>
    <message>
      <source>Save entries as JSON</source>
      <translation>Save entries as JSON</translation>
    </message>
    <message>
      <source>CSV files (*.csv)</source>
      <translation>CSV files (*.csv)</translation>
    </message>
    <message>
      <source>JSON files (*.json)</source>
      <translation>JSON files (*.json)</translation>
    </message>
    <message>
      <source>activity</source>
      <translation>activity</translation>
    </message>
  </context>
  <context>
    <name>ActivityPage</name>
    <message>
      <source>Activity</source>
      <translation>Activity</translation>
    </message>
    <message>
      <source>Entries</source>
      <translation>Entries</translation>
    </message>
    <message>
      <source>What this app changed</source>
      <translation>What this app changed</translation>
    </message>
    <message>
      <source>What changed at Infomaniak</source>
      <translation>What changed at Infomaniak</translation>
    </message>
    <message>
      <source>Nothing was changed yet</source>
      <translation>Nothing was changed yet</translation>
    </message>
    <message>
      <source>Whatever this program changes is entered here, with the values before and after.</source>
      <translation>Whatever this program changes is entered here, with the values before and after.</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1 of %2</translation>
    </message>
    <message>
      <source>No entry fits</source>
      <translation>No entry fits</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Show all</translation>
    </message>
    <message>
      <source>The journal is being examined.</source>
      <translation>The journal is being examined.</translation>
    </message>
    <message>
      <source>No entry is shown, so there is nothing to export.</source>
      <translation>No entry is shown, so there is nothing to export.</translation>
    </message>
  </context>
  <context>
    <name>AddOtpDialog</name>
    <message>
      <source>Add an entry</source>
      <translation>Add an entry</translation>
    </message>
    <message>
      <source>Keep here</source>
      <translation>Keep here</translation>
    </message>
    <message>
      <source>Set-up text or key</source>
      <translation>Set-up text or key</translation>
    </message>
    <message>
      <source>otpauth://totp/… or the letters and digits.</source>
      <translation>otpauth://totp/… or the letters and digits.</translation>
    </message>
    <message>
      <source>Picture of the QR code…</source>
      <translation>Picture of the QR code…</translation>
    </message>
    <message>
      <source>From the clipboard</source>
      <translation>From the clipboard</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Its codes sign me in to this Infomaniak login</source>
      <translation>Its codes sign me in to this Infomaniak login</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.webp)</source>
      <translation>Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.webp)</translation>
    </message>
    <message>
      <source>Picture of the QR code</source>
      <translation>Picture of the QR code</translation>
    </message>
    <message>
      <source>Read: %1</source>
      <translation>Read: %1</translation>
    </message>
  </context>
  <context>
    <name>AddressDialog</name>
    <message>
      <source>Add a billing address</source>
      <translation>Add a billing address</translation>
    </message>
    <message>
      <source>It serves future invoices: choose it for renewals, or make it default.</source>
      <translation>It serves future invoices: choose it for renewals, or make it default.</translation>
    </message>
    <message>
      <source>Edit the billing address</source>
      <translation>Edit the billing address</translation>
    </message>
    <message>
      <source>Invoices that were issued before keep the address they have.</source>
      <translation>Invoices that were issued before keep the address they have.</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Confirm</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>Use as the default address</source>
      <translation>Use as the default address</translation>
    </message>
    <message>
      <source>To change the default, make another address it.</source>
      <translation>To change the default, make another address it.</translation>
    </message>
    <message>
      <source>Such as %1</source>
      <translation>Such as %1</translation>
    </message>
    <message>
      <source>With MWST, TVA or IVA at the end.</source>
      <translation>With MWST, TVA or IVA at the end.</translation>
    </message>
    <message>
      <source>Where there is one.</source>
      <translation>Where there is one.</translation>
    </message>
  </context>
  <context>
    <name>AddressFlow</name>
    <message>
      <source>New invoices are made out to %1 from now on.</source>
      <translation>New invoices are made out to %1 from now on.</translation>
    </message>
    <message>
      <source>Taken back. The default address is the former one again.</source>
      <translation>Taken back. The default address is the former one again.</translation>
    </message>
    <message>
      <source>Renewals keep the address they have.</source>
      <translation>Renewals keep the address they have.</translation>
    </message>
    <message>
      <source>Billing address of %1 added.</source>
      <translation>Billing address of %1 added.</translation>
    </message>
    <message>
      <source>Choose it at the next renewal, or for many renewals at once on the Renewals page.</source>
      <translation>Choose it at the next renewal, or for many renewals at once on the Renewals page.</translation>
    </message>
    <message>
      <source>Taken back. The address of %1 is deleted again.</source>
      <translation>Taken back. The address of %1 is deleted again.</translation>
    </message>
    <message>
      <source>Nothing is changed yet.</source>
      <translation>Nothing is changed yet.</translation>
    </message>
    <message>
      <source>Billing address of %1 saved.</source>
      <translation>Billing address of %1 saved.</translation>
    </message>
    <message>
      <source>Taken back. The address is as it was.</source>
      <translation>Taken back. The address is as it was.</translation>
    </message>
    <message>
      <source>Billing address of %1 deleted.</source>
      <translation>Billing address of %1 deleted.</translation>
    </message>
    <message>
      <source>Taken back. The address of %1 was added again.</source>
      <translation>Taken back. The address of %1 was added again.</translation>
    </message>
    <message>
      <source>Delete the billing address</source>
      <translation>Delete the billing address</translation>
    </message>
    <message>
      <source>Delete address</source>
      <translation>Delete address</translation>
    </message>
    <message>
      <source>It can no longer be chosen for renewals.</source>
      <translation>It can no longer be chosen for renewals.</translation>
    </message>
    <message>
      <source>Invoices that were made out to it stay as they are.</source>
      <translation>Invoices that were made out to it stay as they are.</translation>
    </message>
  </context>
  <context>
    <name>AddressRow</name>
    <message>
      <source>Default</source>
      <translation>Default</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Edit…</translation>
    </message>
    <message>
      <source>Edit %1</source>
      <translation>Edit %1</translation>
    </message>
    <message>
      <source>Make default</source>
      <translation>Make default</translation>
    </message>
    <message>
      <source>Make %1 the default</source>
      <translation>Make %1 the default</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Delete…</translation>
    </message>
    <message>
      <source>Delete %1</source>
      <translation>Delete %1</translation>
    </message>
  </context>
  <context>
    <name>Addresses</name>
    <message>
      <source>VAT %1</source>
      <translation>VAT %1</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Company</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>First name</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Last name</translation>
    </message>
    <message>
      <source>Street and number</source>
      <translation>Street and number</translation>
    </message>
    <message>
      <source>Second line</source>
      <translation>Second line</translation>
    </message>
    <message>
      <source>Zip code</source>
      <translation>Zip code</translation>
    </message>
    <message>
      <source>City</source>
      <translation>City</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Country</translation>
    </message>
    <message>
      <source>VAT number</source>
      <translation>VAT number</translation>
    </message>
    <message>
      <source>Billing email</source>
      <translation>Billing email</translation>
    </message>
    <message>
      <source>Default address</source>
      <translation>Default address</translation>
    </message>
    <message>
      <source>Type the first name too, or a company.</source>
      <translation>Type the first name too, or a company.</translation>
    </message>
    <message>
      <source>Type the last name too, or a company.</source>
      <translation>Type the last name too, or a company.</translation>
    </message>
    <message>
      <source>An invoice needs a street.</source>
      <translation>An invoice needs a street.</translation>
    </message>
    <message>
      <source>Type the zip code, such as %1.</source>
      <translation>Type the zip code, such as %1.</translation>
    </message>
    <message>
      <source>An invoice needs a city.</source>
      <translation>An invoice needs a city.</translation>
    </message>
    <message>
      <source>Choose a country.</source>
      <translation>Choose a country.</translation>
    </message>
    <message>
      <source>Type the address where invoices are mailed.</source>
      <translation>Type the address where invoices are mailed.</translation>
    </message>
    <message>
      <source>Type a company, or a first and a last name.</source>
      <translation>Type a company, or a first and a last name.</translation>
    </message>
    <message>
      <source>This is too long for an invoice.</source>
      <translation>This is too long for an invoice.</translation>
    </message>
    <message>
      <source>The server does not know this country.</source>
      <translation>The server does not know this country.</translation>
    </message>
    <message>
      <source>This is no zip code of %1. One is %2.</source>
      <translation>This is no zip code of %1. One is %2.</translation>
    </message>
    <message>
      <source>A zip code has letters, digits, blanks and dashes only.</source>
      <translation>A zip code has letters, digits, blanks and dashes only.</translation>
    </message>
    <message>
      <source>This is no email address.</source>
      <translation>This is no email address.</translation>
    </message>
    <message>
      <source>This is no VAT number of %1: its form or its check digits are wrong.</source>
      <translation>This is no VAT number of %1: its form or its check digits are wrong.</translation>
    </message>
    <message>
      <source>Add MWST, TVA or IVA at the end.</source>
      <translation>Add MWST, TVA or IVA at the end.</translation>
    </message>
    <message>
      <source>This is the VAT number of another country than %1.</source>
      <translation>This is the VAT number of another country than %1.</translation>
    </message>
    <message>
      <source>This value cannot be used.</source>
      <translation>This value cannot be used.</translation>
    </message>
    <message>
      <source>new invoices, as the default</source>
      <translation>new invoices, as the default</translation>
    </message>
    <message>
      <source>the renewal of %1</source>
      <translation>the renewal of %1</translation>
    </message>
    <message numerus="yes">
      <source>the renewal of %n products</source>
      <translation>
        <numerusform>the renewal of %n products</numerusform>
        <numerusform>the renewal of %n products</numerusform>
      </translation>
    </message>
    <message>
      <source>the open invoice %1</source>
      <translation>the open invoice %1</translation>
    </message>
    <message numerus="yes">
      <source>%n open invoices</source>
      <translation>
        <numerusform>%n open invoices</numerusform>
        <numerusform>%n open invoices</numerusform>
      </translation>
    </message>
    <message>
      <source>something else</source>
      <translation>something else</translation>
    </message>
    <message>
      <source>Used by %1.</source>
      <translation>Used by %1.</translation>
    </message>
    <message>
      <source>Make another address the default.</source>
      <translation>Make another address the default.</translation>
    </message>
    <message>
      <source>Choose another address for these renewals.</source>
      <translation>Choose another address for these renewals.</translation>
    </message>
    <message>
      <source>Pay the open invoices first.</source>
      <translation>Pay the open invoices first.</translation>
    </message>
  </context>
  <context>
    <name>AddressesTab</name>
    <message>
      <source>Billing addresses</source>
      <translation>Billing addresses</translation>
    </message>
    <message>
      <source>· who invoices are made out to</source>
      <translation>· who invoices are made out to</translation>
    </message>
    <message>
      <source>Add address…</source>
      <translation>Add address…</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Billing addresses in the Manager</source>
      <translation>Billing addresses in the Manager</translation>
    </message>
    <message>
      <source>There is no billing address yet. Add one: every invoice needs it.</source>
      <translation>There is no billing address yet. Add one: every invoice needs it.</translation>
    </message>
    <message>
      <source>The API tells billing addresses but takes no changes: they are edited in the Manager.</source>
      <translation>The API tells billing addresses but takes no changes: they are edited in the Manager.</translation>
    </message>
    <message>
      <source>The API tells no billing address of this organization. It is edited in the Manager.</source>
      <translation>The API tells no billing address of this organization. It is edited in the Manager.</translation>
    </message>
  </context>
  <context>
    <name>Age</name>
    <message>
      <source>Not loaded yet</source>
      <translation>Not loaded yet</translation>
    </message>
    <message>
      <source>Updated just now</source>
      <translation>Updated just now</translation>
    </message>
    <message numerus="yes">
      <source>Updated %n min ago</source>
      <translation>
        <numerusform>Updated %n min ago</numerusform>
        <numerusform>Updated %n min ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Updated %n h ago</source>
      <translation>
        <numerusform>Updated %n h ago</numerusform>
        <numerusform>Updated %n h ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Updated %n day(s) ago</source>
      <translation>
        <numerusform>Updated %n day ago</numerusform>
        <numerusform>Updated %n days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>expires in %n day(s)</source>
      <translation>
        <numerusform>expires in %n day</numerusform>
        <numerusform>expires in %n days</numerusform>
      </translation>
    </message>
    <message>
      <source>expires today</source>
      <translation>expires today</translation>
    </message>
    <message numerus="yes">
      <source>expired %n day(s) ago</source>
      <translation>
        <numerusform>expired %n day ago</numerusform>
        <numerusform>expired %n days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>in %n day</numerusform>
        <numerusform>in %n days</numerusform>
      </translation>
    </message>
    <message>
      <source>today</source>
      <translation>today</translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n day ago</numerusform>
        <numerusform>%n days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message>
      <source>expired</source>
      <translation>expired</translation>
    </message>
  </context>
  <context>
    <name>Alerts</name>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>Message at each sign-in</source>
      <translation>Message at each sign-in</translation>
    </message>
    <message>
      <source>Message at each failed sign-in</source>
      <translation>Message at each failed sign-in</translation>
    </message>
    <message>
      <source>Lock after too many failures</source>
      <translation>Lock after too many failures</translation>
    </message>
    <message>
      <source>Failures until the lock</source>
      <translation>Failures until the lock</translation>
    </message>
    <message>
      <source>Enter a number from %1 to %2.</source>
      <translation>Enter a number from %1 to %2.</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>not known</translation>
    </message>
    <message>
      <source>on</source>
      <translation>on</translation>
    </message>
    <message>
      <source>off</source>
      <translation>off</translation>
    </message>
  </context>
  <context>
    <name>AlertsCard</name>
    <message>
      <source>Sign-in alerts</source>
      <translation>Sign-in alerts</translation>
    </message>
    <message>
      <source>An email says when and where somebody signed in.</source>
      <translation>An email says when and where somebody signed in.</translation>
    </message>
    <message>
      <source>An email says that somebody tried with a wrong password.</source>
      <translation>An email says that somebody tried with a wrong password.</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Discard</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>After this many failures in a row nobody signs in for a while, you included.</source>
      <translation>After this many failures in a row nobody signs in for a while, you included.</translation>
    </message>
    <message>
      <source>Nothing is changed.</source>
      <translation>Nothing is changed.</translation>
    </message>
  </context>
  <context>
    <name>AppLock</name>
    <message>
      <source>A PIN has 4 to 12 digits.</source>
      <translation>A PIN has 4 to 12 digits.</translation>
    </message>
    <message numerus="yes">
      <source>Too many wrong PINs. The next one is looked at in %n s.</source>
      <translation>
        <numerusform>Too many wrong PINs. The next one is looked at in %n s.</numerusform>
        <numerusform>Too many wrong PINs. The next one is looked at in %n s.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Wrong PIN. The next one is looked at in %n s.</source>
      <translation>
        <numerusform>Wrong PIN. The next one is looked at in %n s.</numerusform>
        <numerusform>Wrong PIN. The next one is looked at in %n s.</numerusform>
      </translation>
    </message>
    <message>
      <source>Wrong PIN.</source>
      <translation>Wrong PIN.</translation>
    </message>
    <message>
      <source>There is no keyring to keep a PIN in, so the next start would not know of it. Nothing is locked.</source>
      <translation>There is no keyring to keep a PIN in, so the next start would not know of it. Nothing is locked.</translation>
    </message>
    <message>
      <source>Forgotten? The way out is signing out of this computer, in Preferences. That removes the PIN, and every code and token that is kept here for this login.</source>
      <translation>Forgotten? The way out is signing out of this computer, in Preferences. That removes the PIN, and every code and token that is kept here for this login.</translation>
    </message>
  </context>
  <context>
    <name>Application</name>
    <message>
      <source>Your settings could not be saved; they hold for this run.</source>
      <translation>Your settings could not be saved; they hold for this run.</translation>
    </message>
  </context>
  <context>
    <name>ApplicationPasswords</name>
    <message>
      <source>Never used</source>
      <translation>Never used</translation>
    </message>
    <message>
      <source>Last used on %1</source>
      <translation>Last used on %1</translation>
    </message>
    <message numerus="yes">
      <source>At most %n characters are allowed.</source>
      <translation>
        <numerusform>At most %n characters are allowed.</numerusform>
        <numerusform>At most %n characters are allowed.</numerusform>
      </translation>
    </message>
    <message>
      <source>There is one of this name already.</source>
      <translation>There is one of this name already.</translation>
    </message>
    <message>
      <source>A name is needed: the program that will use it.</source>
      <translation>A name is needed: the program that will use it.</translation>
    </message>
  </context>
  <context>
    <name>Asking</name>
    <message>
      <source>Forget everything on this computer</source>
      <translation>Forget everything on this computer</translation>
    </message>
  </context>
  <context>
    <name>Attention</name>
    <message>
      <source>Resolve…</source>
      <translation>Resolve…</translation>
    </message>
    <message>
      <source>Show reminders</source>
      <translation>Show reminders</translation>
    </message>
    <message>
      <source>Renew now…</source>
      <translation>Renew now…</translation>
    </message>
    <message>
      <source>Show product</source>
      <translation>Show product</translation>
    </message>
    <message>
      <source>Show products</source>
      <translation>Show products</translation>
    </message>
    <message>
      <source>Means of payment…</source>
      <translation>Means of payment…</translation>
    </message>
    <message>
      <source>Manage codes…</source>
      <translation>Manage codes…</translation>
    </message>
    <message>
      <source>Review…</source>
      <translation>Review…</translation>
    </message>
    <message>
      <source>Show members…</source>
      <translation>Show members…</translation>
    </message>
    <message>
      <source>Replace token…</source>
      <translation>Replace token…</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Edit…</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Refresh</translation>
    </message>
    <message>
      <source>Open in Manager</source>
      <translation>Open in Manager</translation>
    </message>
    <message>
      <source>Your user account</source>
      <translation>Your user account</translation>
    </message>
    <message>
      <source>Reminder for invoice %1: check the sender before you pay</source>
      <translation>Reminder for invoice %1: check the sender before you pay</translation>
    </message>
    <message>
      <source>Reminder for invoice %1: whether it is open cannot be told</source>
      <translation>Reminder for invoice %1: whether it is open cannot be told</translation>
    </message>
    <message>
      <source>Invoice %1 is still open: first reminder on %2</source>
      <translation>Invoice %1 is still open: first reminder on %2</translation>
    </message>
    <message>
      <source>Invoice %1 is still open: second reminder on %2</source>
      <translation>Invoice %1 is still open: second reminder on %2</translation>
    </message>
    <message>
      <source>Invoice %1 is still open: third reminder on %2</source>
      <translation>Invoice %1 is still open: third reminder on %2</translation>
    </message>
    <message>
      <source>Invoice %1 is still open: reminder %3 on %2</source>
      <translation>Invoice %1 is still open: reminder %3 on %2</translation>
    </message>
    <message>
      <source>sent on %1</source>
      <translation>sent on %1</translation>
    </message>
    <message>
      <source>your payment of %1 went to the prepaid account, which covers it</source>
      <translation>your payment of %1 went to the prepaid account, which covers it</translation>
    </message>
    <message>
      <source>the prepaid account covers it</source>
      <translation>the prepaid account covers it</translation>
    </message>
    <message numerus="yes">
      <source>%n reminder(s) to look at</source>
      <translation>
        <numerusform>%n reminder to look at</numerusform>
        <numerusform>%n reminders to look at</numerusform>
      </translation>
    </message>
    <message>
      <source>the last one was sent on %1</source>
      <translation>the last one was sent on %1</translation>
    </message>
    <message>
      <source>your recovery email is on this domain: if it lapses, you cannot recover your account by email.</source>
      <translation>your recovery email is on this domain: if it lapses, you cannot recover your account by email.</translation>
    </message>
    <message>
      <source>this server does not tell how it is renewed</source>
      <translation>this server does not tell how it is renewed</translation>
    </message>
    <message numerus="yes">
      <source>%n more product(s) expire within 14 days</source>
      <translation>
        <numerusform>%n more product expire within 14 days</numerusform>
        <numerusform>%n more products expire within 14 days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) expire within 14 days</source>
      <translation>
        <numerusform>%n product expire within 14 days</numerusform>
        <numerusform>%n products expire within 14 days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more product(s) may stop within 90 days</source>
      <translation>
        <numerusform>%n more product may stop within 90 days</numerusform>
        <numerusform>%n more products may stop within 90 days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) may stop within 90 days</source>
      <translation>
        <numerusform>%n product may stop within 90 days</numerusform>
        <numerusform>%n products may stop within 90 days</numerusform>
      </translation>
    </message>
    <message>
      <source>the first one on %1</source>
      <translation>the first one on %1</translation>
    </message>
    <message>
      <source>this server does not tell how they are renewed</source>
      <translation>this server does not tell how they are renewed</translation>
    </message>
    <message>
      <source>%1 ends on %2, before %3 is charged</source>
      <translation>%1 ends on %2, before %3 is charged</translation>
    </message>
    <message numerus="yes">
      <source>%1 ends on %2, before the next charge of %n product(s)</source>
      <translation>
        <numerusform>%1 ends on %2, before the next charge of %n product</numerusform>
        <numerusform>%1 ends on %2, before the next charge of %n products</numerusform>
      </translation>
    </message>
    <message>
      <source>the first charge is due on %1</source>
      <translation>the first charge is due on %1</translation>
    </message>
    <message>
      <source>You have no backup codes</source>
      <translation>You have no backup codes</translation>
    </message>
    <message>
      <source>No backup code is left</source>
      <translation>No backup code is left</translation>
    </message>
    <message>
      <source>Nothing proves that you kept your backup codes</source>
      <translation>Nothing proves that you kept your backup codes</translation>
    </message>
    <message numerus="yes">
      <source>%n backup code(s) left</source>
      <translation>
        <numerusform>%n backup code left</numerusform>
        <numerusform>%n backup codes left</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 of %2 backup codes left</source>
      <translation>%1 of %2 backup codes left</translation>
    </message>
    <message>
      <source>Signed in at a new place: %1</source>
      <translation>Signed in at a new place: %1</translation>
    </message>
    <message numerus="yes">
      <source>%n session(s) at new places, the latest at %1</source>
      <translation>
        <numerusform>%n session at new places, the latest at %1</numerusform>
        <numerusform>%n sessions at new places, the latest at %1</numerusform>
      </translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unknown</translation>
    </message>
    <message>
      <source>last used %1</source>
      <translation>last used %1</translation>
    </message>
    <message numerus="yes">
      <source>Support has access to %n product(s) until %1</source>
      <translation>
        <numerusform>Support has access to %n product until %1</numerusform>
        <numerusform>Support has access to %n products until %1</numerusform>
      </translation>
    </message>
    <message>
      <source>granted by you on %1</source>
      <translation>granted by you on %1</translation>
    </message>
    <message>
      <source>granted by %2 on %1</source>
      <translation>granted by %2 on %1</translation>
    </message>
    <message>
      <source>%1 of %2 members without two-step verification</source>
      <translation>%1 of %2 members without two-step verification</translation>
    </message>
    <message>
      <source>the organization demands it</source>
      <translation>the organization demands it</translation>
    </message>
    <message>
      <source>what is shown is older, and nothing can be changed</source>
      <translation>what is shown is older, and nothing can be changed</translation>
    </message>
    <message>
      <source>make another one in the Manager before it ends</source>
      <translation>make another one in the Manager before it ends</translation>
    </message>
    <message>
      <source>another address waits for its confirmation</source>
      <translation>another address waits for its confirmation</translation>
    </message>
    <message numerus="yes">
      <source>%1 expires in %n day(s), and its last charge was declined</source>
      <translation>
        <numerusform>%1 expires in %n day, and its last charge was declined</numerusform>
        <numerusform>%1 expires in %n days, and its last charge was declined</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 expires today, and its last charge was declined</source>
      <translation>%1 expires today, and its last charge was declined</translation>
    </message>
    <message numerus="yes">
      <source>%1 expires in %n day(s)</source>
      <translation>
        <numerusform>%1 expires in %n day</numerusform>
        <numerusform>%1 expires in %n days</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 expires today</source>
      <translation>%1 expires today</translation>
    </message>
    <message numerus="yes">
      <source>%1 expires in %n day(s), with no auto-renew and no Renewal Warranty</source>
      <translation>
        <numerusform>%1 expires in %n day, with no auto-renew and no Renewal Warranty</numerusform>
        <numerusform>%1 expires in %n days, with no auto-renew and no Renewal Warranty</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 expires today, with no auto-renew and no Renewal Warranty</source>
      <translation>%1 expires today, with no auto-renew and no Renewal Warranty</translation>
    </message>
    <message>
      <source>The server no longer accepts your token</source>
      <translation>The server no longer accepts your token</translation>
    </message>
    <message>
      <source>Your token ended on %1</source>
      <translation>Your token ended on %1</translation>
    </message>
    <message>
      <source>Your token ends today</source>
      <translation>Your token ends today</translation>
    </message>
    <message numerus="yes">
      <source>Your token ends in %n day(s)</source>
      <translation>
        <numerusform>Your token ends in %n day</numerusform>
        <numerusform>Your token ends in %n days</numerusform>
      </translation>
    </message>
    <message>
      <source>No recovery email is set</source>
      <translation>No recovery email is set</translation>
    </message>
    <message>
      <source>Your recovery email is the address you sign in with</source>
      <translation>Your recovery email is the address you sign in with</translation>
    </message>
    <message>
      <source>The domain of your recovery email has expired</source>
      <translation>The domain of your recovery email has expired</translation>
    </message>
    <message numerus="yes">
      <source>The domain of your recovery email expires in %n day(s)</source>
      <translation>
        <numerusform>The domain of your recovery email expires in %n day</numerusform>
        <numerusform>The domain of your recovery email expires in %n days</numerusform>
      </translation>
    </message>
    <message>
      <source>The domain of your recovery email expires today</source>
      <translation>The domain of your recovery email expires today</translation>
    </message>
    <message numerus="yes">
      <source>%n organization(s) give you no access to the Manager</source>
      <translation>
        <numerusform>%n organization give you no access to the Manager</numerusform>
        <numerusform>%n organizations give you no access to the Manager</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 gives you no access to the Manager</source>
      <translation>%1 gives you no access to the Manager</translation>
    </message>
    <message numerus="yes">
      <source>%n organization(s) are blocked</source>
      <translation>
        <numerusform>%n organization are blocked</numerusform>
        <numerusform>%n organizations are blocked</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 is blocked</source>
      <translation>%1 is blocked</translation>
    </message>
    <message numerus="yes">
      <source>%n organization(s) could not be refreshed</source>
      <translation>
        <numerusform>%n organization could not be refreshed</numerusform>
        <numerusform>%n organizations could not be refreshed</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 could not be refreshed</source>
      <translation>%1 could not be refreshed</translation>
    </message>
  </context>
  <context>
    <name>AttentionCard</name>
    <message>
      <source>Needs attention</source>
      <translation>Needs attention</translation>
    </message>
    <message>
      <source>Nothing needs attention</source>
      <translation>Nothing needs attention</translation>
    </message>
    <message>
      <source>Nothing else needs attention</source>
      <translation>Nothing else needs attention</translation>
    </message>
    <message>
      <source>Reminders, products that may stop, codes that run low and the like will be listed here.</source>
      <translation>Reminders, products that may stop, codes that run low and the like will be listed here.</translation>
    </message>
    <message numerus="yes">
      <source>Show %n more</source>
      <translation>
        <numerusform>Show %n more</numerusform>
        <numerusform>Show %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more, less urgent than these.</source>
      <translation>
        <numerusform>%n more, less urgent than these.</numerusform>
        <numerusform>%n more, less urgent than these.</numerusform>
      </translation>
    </message>
    <message>
      <source>Hide snoozed</source>
      <translation>Hide snoozed</translation>
    </message>
    <message numerus="yes">
      <source>%n snoozed</source>
      <translation>
        <numerusform>%n snoozed</numerusform>
        <numerusform>%n snoozed</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AttentionRow</name>
    <message>
      <source>Snooze</source>
      <translation>Snooze</translation>
    </message>
    <message>
      <source>Snooze: %1</source>
      <translation>Snooze: %1</translation>
    </message>
    <message>
      <source>Until tomorrow</source>
      <translation>Until tomorrow</translation>
    </message>
    <message>
      <source>For a week</source>
      <translation>For a week</translation>
    </message>
    <message>
      <source>For 30 days</source>
      <translation>For 30 days</translation>
    </message>
    <message>
      <source>Until a day…</source>
      <translation>Until a day…</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Urgent</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Warning</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
  </context>
  <context>
    <name>Authenticator</name>
    <message>
      <source>Paste the set-up text or the key first.</source>
      <translation>Paste the set-up text or the key first.</translation>
    </message>
    <message>
      <source>This is not a set-up text. One begins with otpauth://totp/; a key is letters and digits.</source>
      <translation>This is not a set-up text. One begins with otpauth://totp/; a key is letters and digits.</translation>
    </message>
    <message>
      <source>Codes by counter (hotp) are not supported, only codes by time (totp).</source>
      <translation>Codes by counter (hotp) are not supported, only codes by time (totp).</translation>
    </message>
    <message>
      <source>This is an export of Google Authenticator. Export or set up the entries one by one.</source>
      <translation>This is an export of Google Authenticator. Export or set up the entries one by one.</translation>
    </message>
    <message>
      <source>The key in it is missing or damaged. Copy the whole text again.</source>
      <translation>The key in it is missing or damaged. Copy the whole text again.</translation>
    </message>
    <message>
      <source>Its codes do not have 6 or 8 digits. Others are not supported.</source>
      <translation>Its codes do not have 6 or 8 digits. Others are not supported.</translation>
    </message>
    <message>
      <source>Its codes do not change every 30 or 60 s. Others are not supported.</source>
      <translation>Its codes do not change every 30 or 60 s. Others are not supported.</translation>
    </message>
    <message>
      <source>Its algorithm is not SHA-1, SHA-256 or SHA-512.</source>
      <translation>Its algorithm is not SHA-1, SHA-256 or SHA-512.</translation>
    </message>
    <message>
      <source>This is not a picture that can be read. Choose a PNG or JPEG file.</source>
      <translation>This is not a picture that can be read. Choose a PNG or JPEG file.</translation>
    </message>
    <message>
      <source>The picture is too large. Cut out the QR code and save it by itself.</source>
      <translation>The picture is too large. Cut out the QR code and save it by itself.</translation>
    </message>
    <message>
      <source>No QR code was found. Choose a sharper picture with the whole code.</source>
      <translation>No QR code was found. Choose a sharper picture with the whole code.</translation>
    </message>
    <message>
      <source>There are several set-up codes. Choose a picture with just one.</source>
      <translation>There are several set-up codes. Choose a picture with just one.</translation>
    </message>
    <message>
      <source>The QR code is not one that sets up an authenticator.</source>
      <translation>The QR code is not one that sets up an authenticator.</translation>
    </message>
    <message>
      <source>The clipboard holds neither a text nor a picture.</source>
      <translation>The clipboard holds neither a text nor a picture.</translation>
    </message>
    <message>
      <source>Enter a name.</source>
      <translation>Enter a name.</translation>
    </message>
    <message>
      <source>The name is too long. Use 80 characters at most.</source>
      <translation>The name is too long. Use 80 characters at most.</translation>
    </message>
    <message>
      <source>Another entry has this name. Choose another one.</source>
      <translation>Another entry has this name. Choose another one.</translation>
    </message>
    <message>
      <source>Your keyring takes no more entries in one place. Remove one first.</source>
      <translation>Your keyring takes no more entries in one place. Remove one first.</translation>
    </message>
    <message>
      <source>This entry is no longer kept here.</source>
      <translation>This entry is no longer kept here.</translation>
    </message>
    <message>
      <source>What your keyring holds for this cannot be read. It was left as it is.</source>
      <translation>What your keyring holds for this cannot be read. It was left as it is.</translation>
    </message>
    <message>
      <source>For this login</source>
      <translation>For this login</translation>
    </message>
    <message>
      <source>%1 digits, a new code every %2 s</source>
      <translation>%1 digits, a new code every %2 s</translation>
    </message>
    <message>
      <source>Token, OTP secret and backup codes in one place are one factor less: whoever opens your keyring has all of them. To keep them apart, use your phone for the codes and remove the entry here.</source>
      <translation>Token, OTP secret and backup codes in one place are one factor less: whoever opens your keyring has all of them. To keep them apart, use your phone for the codes and remove the entry here.</translation>
    </message>
    <message>
      <source>The demo keeps nothing after it ends.</source>
      <translation>The demo keeps nothing after it ends.</translation>
    </message>
    <message>
      <source>Kept in your system keyring.</source>
      <translation>Kept in your system keyring.</translation>
    </message>
    <message>
      <source>There is no keyring: kept in memory, for this run only.</source>
      <translation>There is no keyring: kept in memory, for this run only.</translation>
    </message>
  </context>
  <context>
    <name>AuthenticatorCard</name>
    <message>
      <source>Authenticator on this computer</source>
      <translation>Authenticator on this computer</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>Add…</translation>
    </message>
    <message>
      <source>Add an entry to the authenticator…</source>
      <translation>Add an entry to the authenticator…</translation>
    </message>
    <message>
      <source>%1 was added. Compare its next code with your phone's before you rely on it.</source>
      <translation>%1 was added. Compare its next code with your phone's before you rely on it.</translation>
    </message>
    <message>
      <source>Renamed.</source>
      <translation>Renamed.</translation>
    </message>
    <message>
      <source>%1 was removed from this computer.</source>
      <translation>%1 was removed from this computer.</translation>
    </message>
    <message>
      <source>No entry yet</source>
      <translation>No entry yet</translation>
    </message>
    <message>
      <source>Codes for sign-ins, here instead of on a phone. It works with a live account too.</source>
      <translation>Codes for sign-ins, here instead of on a phone. It works with a live account too.</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Retry</translation>
    </message>
    <message>
      <source>Reading your keyring…</source>
      <translation>Reading your keyring…</translation>
    </message>
  </context>
  <context>
    <name>AuthorizationCard</name>
    <message>
      <source>Authorization codes</source>
      <translation>Authorization codes</translation>
    </message>
    <message>
      <source>Needed to transfer a domain elsewhere. Support never asks for one.</source>
      <translation>Needed to transfer a domain elsewhere. Support never asks for one.</translation>
    </message>
    <message>
      <source>Choose domain…</source>
      <translation>Choose domain…</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Authorization codes in the Manager</source>
      <translation>Authorization codes in the Manager</translation>
    </message>
    <message numerus="yes">
      <source>%n domain(s)</source>
      <translation>
        <numerusform>%n domain</numerusform>
        <numerusform>%n domains</numerusform>
      </translation>
    </message>
    <message>
      <source>This server does not tell the codes. %1</source>
      <translation>This server does not tell the codes. %1</translation>
    </message>
    <message>
      <source>There is no domain here. Choose another organization.</source>
      <translation>There is no domain here. Choose another organization.</translation>
    </message>
    <message>
      <source>What this server offers is not known yet.</source>
      <translation>What this server offers is not known yet.</translation>
    </message>
  </context>
  <context>
    <name>AvatarDialog</name>
    <message>
      <source>Change picture</source>
      <translation>Change picture</translation>
    </message>
    <message>
      <source>Use picture</source>
      <translation>Use picture</translation>
    </message>
    <message>
      <source>A square PNG, JPEG or GIF: at least 16 pixels each way, at most 5 MB. A larger one is sent with 1024 pixels.</source>
      <translation>A square PNG, JPEG or GIF: at least 16 pixels each way, at most 5 MB. A larger one is sent with 1024 pixels.</translation>
    </message>
    <message>
      <source>Choose file…</source>
      <translation>Choose file…</translation>
    </message>
    <message>
      <source>No file is chosen yet.</source>
      <translation>No file is chosen yet.</translation>
    </message>
    <message>
      <source>Use the square in the middle</source>
      <translation>Use the square in the middle</translation>
    </message>
    <message>
      <source>The picture is being sent.</source>
      <translation>The picture is being sent.</translation>
    </message>
    <message>
      <source>Choose a file first.</source>
      <translation>Choose a file first.</translation>
    </message>
    <message>
      <source>Choose a picture</source>
      <translation>Choose a picture</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.gif);;All files (*)</source>
      <translation>Pictures (*.png *.jpg *.jpeg *.gif);;All files (*)</translation>
    </message>
  </context>
  <context>
    <name>AvatarFlow</name>
    <message>
      <source>Remove picture</source>
      <translation>Remove picture</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>Your initials will stand in its place.</source>
      <translation>Your initials will stand in its place.</translation>
    </message>
    <message>
      <source>There is no Undo: the picture there is now is not known here.</source>
      <translation>There is no Undo: the picture there is now is not known here.</translation>
    </message>
    <message>
      <source>Undo brings the picture there is now back.</source>
      <translation>Undo brings the picture there is now back.</translation>
    </message>
    <message>
      <source>Picture changed.</source>
      <translation>Picture changed.</translation>
    </message>
    <message>
      <source>Taken back. It is as it was before.</source>
      <translation>Taken back. It is as it was before.</translation>
    </message>
    <message>
      <source>Picture removed.</source>
      <translation>Picture removed.</translation>
    </message>
    <message>
      <source>Taken back. Your picture is there again.</source>
      <translation>Taken back. Your picture is there again.</translation>
    </message>
  </context>
  <context>
    <name>Background</name>
    <message>
      <source>Fetching more, part %1 of %2</source>
      <translation>Fetching more, part %1 of %2</translation>
    </message>
    <message>
      <source>Fetching more, part %1</source>
      <translation>Fetching more, part %1</translation>
    </message>
  </context>
  <context>
    <name>BackupCodes</name>
    <message>
      <source>None left</source>
      <translation>None left</translation>
    </message>
    <message numerus="yes">
      <source>%n left</source>
      <translation>
        <numerusform>%n left</numerusform>
        <numerusform>%n left</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 of %2 left</source>
      <translation>%1 of %2 left</translation>
    </message>
    <message>
      <source>Made on %1</source>
      <translation>Made on %1</translation>
    </message>
    <message>
      <source>proven on %1</source>
      <translation>proven on %1</translation>
    </message>
    <message>
      <source>not proven yet</source>
      <translation>not proven yet</translation>
    </message>
    <message>
      <source>those in your keyring are of an older sheet and void</source>
      <translation>those in your keyring are of an older sheet and void</translation>
    </message>
    <message>
      <source>kept until the demo ends</source>
      <translation>kept until the demo ends</translation>
    </message>
    <message>
      <source>kept in your keyring</source>
      <translation>kept in your keyring</translation>
    </message>
    <message>
      <source>The sheet you have now is void from that moment, wherever it is kept.</source>
      <translation>The sheet you have now is void from that moment, wherever it is kept.</translation>
    </message>
    <message>
      <source>Its codes that are kept here are removed.</source>
      <translation>Its codes that are kept here are removed.</translation>
    </message>
    <message>
      <source>The new codes are shown once. Each signs you in once.</source>
      <translation>The new codes are shown once. Each signs you in once.</translation>
    </message>
    <message>
      <source>Your token, an OTP secret and backup codes in one place are one factor less: whoever opens this computer's keyring has them all. A printed sheet is apart.</source>
      <translation>Your token, an OTP secret and backup codes in one place are one factor less: whoever opens this computer's keyring has them all. A printed sheet is apart.</translation>
    </message>
    <message>
      <source>Type a code first.</source>
      <translation>Type a code first.</translation>
    </message>
    <message>
      <source>This code is not on your current sheet, or it was used.</source>
      <translation>This code is not on your current sheet, or it was used.</translation>
    </message>
    <message>
      <source>The old sheet may be void. Generate the codes again as soon as the server answers.</source>
      <translation>The old sheet may be void. Generate the codes again as soon as the server answers.</translation>
    </message>
  </context>
  <context>
    <name>BackupCodesCard</name>
    <message>
      <source>Backup codes</source>
      <translation>Backup codes</translation>
    </message>
    <message>
      <source>A code signs you in once when no other method works. Support never turns verification off on request.</source>
      <translation>A code signs you in once when no other method works. Support never turns verification off on request.</translation>
    </message>
    <message>
      <source>New codes…</source>
      <translation>New codes…</translation>
    </message>
    <message>
      <source>Prove I kept them…</source>
      <translation>Prove I kept them…</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Backup codes in the Manager</source>
      <translation>Backup codes in the Manager</translation>
    </message>
    <message>
      <source>Your profile has not been fetched yet. Refresh to fetch it.</source>
      <translation>Your profile has not been fetched yet. Refresh to fetch it.</translation>
    </message>
    <message>
      <source>No code is left. Generate new ones first.</source>
      <translation>No code is left. Generate new ones first.</translation>
    </message>
    <message>
      <source>Of an older sheet: void.</source>
      <translation>Of an older sheet: void.</translation>
    </message>
    <message>
      <source>Those that were not used here.</source>
      <translation>Those that were not used here.</translation>
    </message>
    <message>
      <source>In this computer's keyring</source>
      <translation>In this computer's keyring</translation>
    </message>
    <message>
      <source>Kept until the demo ends</source>
      <translation>Kept until the demo ends</translation>
    </message>
    <message>
      <source>Show…</source>
      <translation>Show…</translation>
    </message>
    <message>
      <source>Show the kept backup codes</source>
      <translation>Show the kept backup codes</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Remove…</translation>
    </message>
    <message>
      <source>Remove the kept backup codes</source>
      <translation>Remove the kept backup codes</translation>
    </message>
  </context>
  <context>
    <name>BackupCodesFlow</name>
    <message>
      <source>Remove the kept codes</source>
      <translation>Remove the kept codes</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>They stay valid on your account. What you printed or saved elsewhere is left alone.</source>
      <translation>They stay valid on your account. What you printed or saved elsewhere is left alone.</translation>
    </message>
    <message>
      <source>Proven: you have your backup codes.</source>
      <translation>Proven: you have your backup codes.</translation>
    </message>
    <message>
      <source>Strike the code out: it is used up.</source>
      <translation>Strike the code out: it is used up.</translation>
    </message>
    <message>
      <source>The codes are no longer kept on this computer.</source>
      <translation>The codes are no longer kept on this computer.</translation>
    </message>
  </context>
  <context>
    <name>BackupRow</name>
    <message>
      <source>Put back…</source>
      <translation>Put back…</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Put back</translation>
    </message>
    <message>
      <source>Put back: %1</source>
      <translation>Put back: %1</translation>
    </message>
    <message>
      <source>There is nothing to put back.</source>
      <translation>There is nothing to put back.</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Delete…</translation>
    </message>
    <message>
      <source>Delete the copies: %1</source>
      <translation>Delete the copies: %1</translation>
    </message>
  </context>
  <context>
    <name>BalanceRow</name>
    <message>
      <source>Low</source>
      <translation>Low</translation>
    </message>
    <message>
      <source>Too little</source>
      <translation>Too little</translation>
    </message>
    <message>
      <source>Alert…</source>
      <translation>Alert…</translation>
    </message>
    <message>
      <source>Alert threshold in %1</source>
      <translation>Alert threshold in %1</translation>
    </message>
    <message>
      <source>Recover…</source>
      <translation>Recover…</translation>
    </message>
    <message>
      <source>Recover money in %1</source>
      <translation>Recover money in %1</translation>
    </message>
    <message>
      <source>There is nothing to pay back.</source>
      <translation>There is nothing to pay back.</translation>
    </message>
  </context>
  <context>
    <name>Billing</name>
    <message>
      <source>Show invoices</source>
      <translation>Show invoices</translation>
    </message>
    <message>
      <source>bills PDF</source>
      <translation>bills PDF</translation>
    </message>
    <message>
      <source>Show payment reminders</source>
      <translation>Show payment reminders</translation>
    </message>
    <message>
      <source>dunning overdue why</source>
      <translation>dunning overdue why</translation>
    </message>
    <message>
      <source>Check a reminder email…</source>
      <translation>Check a reminder email…</translation>
    </message>
    <message>
      <source>phishing forged sender eml</source>
      <translation>phishing forged sender eml</translation>
    </message>
    <message>
      <source>Pack invoices for the accountant…</source>
      <translation>Pack invoices for the accountant…</translation>
    </message>
    <message>
      <source>ZIP CSV export year</source>
      <translation>ZIP CSV export year</translation>
    </message>
    <message>
      <source>Show the prepaid account</source>
      <translation>Show the prepaid account</translation>
    </message>
    <message>
      <source>balance credit</source>
      <translation>balance credit</translation>
    </message>
    <message>
      <source>Top up the prepaid account…</source>
      <translation>Top up the prepaid account…</translation>
    </message>
    <message>
      <source>balance credit money</source>
      <translation>balance credit money</translation>
    </message>
    <message>
      <source>Show billing addresses</source>
      <translation>Show billing addresses</translation>
    </message>
    <message>
      <source>invoice VAT</source>
      <translation>invoice VAT</translation>
    </message>
    <message>
      <source>Add a billing address…</source>
      <translation>Add a billing address…</translation>
    </message>
    <message>
      <source>invoice company VAT</source>
      <translation>invoice company VAT</translation>
    </message>
    <message>
      <source>Show payment settings</source>
      <translation>Show payment settings</translation>
    </message>
    <message>
      <source>reminders means of payment</source>
      <translation>reminders means of payment</translation>
    </message>
  </context>
  <context>
    <name>BillingAccess</name>
    <message>
      <source>You have no accounting rights in %1.</source>
      <translation>You have no accounting rights in %1.</translation>
    </message>
    <message>
      <source>Legal representatives and administrators have them, and can give them to other users.</source>
      <translation>Legal representatives and administrators have them, and can give them to other users.</translation>
    </message>
    <message>
      <source>In %1 that is %2.</source>
      <translation>In %1 that is %2.</translation>
    </message>
    <message>
      <source>The server could not be reached.</source>
      <translation>The server could not be reached.</translation>
    </message>
    <message>
      <source>The token lacks a scope for it.</source>
      <translation>The token lacks a scope for it.</translation>
    </message>
    <message>
      <source>You have no right to read it.</source>
      <translation>You have no right to read it.</translation>
    </message>
    <message>
      <source>The server asked to wait.</source>
      <translation>The server asked to wait.</translation>
    </message>
    <message>
      <source>The server no longer accepts your token.</source>
      <translation>The server no longer accepts your token.</translation>
    </message>
    <message>
      <source>The last refresh of it failed.</source>
      <translation>The last refresh of it failed.</translation>
    </message>
  </context>
  <context>
    <name>BillingPage</name>
    <message>
      <source>Billing</source>
      <translation>Billing</translation>
    </message>
    <message>
      <source>Invoices</source>
      <translation>Invoices</translation>
    </message>
    <message>
      <source>Reminders</source>
      <translation>Reminders</translation>
    </message>
    <message>
      <source>Prepaid account</source>
      <translation>Prepaid account</translation>
    </message>
    <message>
      <source>Billing addresses</source>
      <translation>Billing addresses</translation>
    </message>
    <message>
      <source>Payment settings</source>
      <translation>Payment settings</translation>
    </message>
    <message>
      <source>Parts of Billing</source>
      <translation>Parts of Billing</translation>
    </message>
    <message numerus="yes">
      <source>%n reminder(s) of open invoices</source>
      <translation>
        <numerusform>%n reminder of open invoices</numerusform>
        <numerusform>%n reminders of open invoices</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Board</name>
    <message>
      <source>Refresh</source>
      <translation>Refresh</translation>
    </message>
    <message>
      <source>Renewals in the Manager</source>
      <translation>Renewals in the Manager</translation>
    </message>
    <message>
      <source>No product fits “%1”</source>
      <translation>No product fits “%1”</translation>
    </message>
    <message>
      <source>No product fits</source>
      <translation>No product fits</translation>
    </message>
    <message>
      <source>Other periods, types or states may have some.</source>
      <translation>Other periods, types or states may have some.</translation>
    </message>
    <message>
      <source>Show all products</source>
      <translation>Show all products</translation>
    </message>
  </context>
  <context>
    <name>CalendarDelegate</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CalendarGrid</name>
    <message>
      <source>Days of the week</source>
      <translation>Days of the week</translation>
    </message>
  </context>
  <context>
    <name>CalendarView</name>
    <message>
      <source>Previous month</source>
      <translation>Previous month</translation>
    </message>
    <message>
      <source>Next month</source>
      <translation>Next month</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>Show as table</source>
      <translation>Show as table</translation>
    </message>
    <message>
      <source>nothing expires</source>
      <translation>nothing expires</translation>
    </message>
    <message>
      <source>No product expires in this month.</source>
      <translation>No product expires in this month.</translation>
    </message>
    <message>
      <source>Show %1 as table</source>
      <translation>Show %1 as table</translation>
    </message>
  </context>
  <context>
    <name>ChangeMenu</name>
    <message>
      <source>Renew now…</source>
      <translation>Renew now…</translation>
    </message>
    <message>
      <source>Turn auto-renew on…</source>
      <translation>Turn auto-renew on…</translation>
    </message>
    <message>
      <source>Turn auto-renew off…</source>
      <translation>Turn auto-renew off…</translation>
    </message>
    <message>
      <source>Turn Renewal Warranty on…</source>
      <translation>Turn Renewal Warranty on…</translation>
    </message>
    <message>
      <source>Turn Renewal Warranty off…</source>
      <translation>Turn Renewal Warranty off…</translation>
    </message>
    <message>
      <source>Billing address…</source>
      <translation>Billing address…</translation>
    </message>
  </context>
  <context>
    <name>Changes</name>
    <message>
      <source>Since yesterday</source>
      <translation>Since yesterday</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Last 7 days</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>Last 30 days</translation>
    </message>
    <message>
      <source>Since the beginning</source>
      <translation>Since the beginning</translation>
    </message>
    <message>
      <source>Since a date…</source>
      <translation>Since a date…</translation>
    </message>
    <message>
      <source>What</source>
      <translation>What</translation>
    </message>
    <message>
      <source>Before and after</source>
      <translation>Before and after</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Seen</translation>
    </message>
    <message>
      <source>new</source>
      <translation>new</translation>
    </message>
    <message>
      <source>gone</source>
      <translation>gone</translation>
    </message>
    <message>
      <source>Organizations and members</source>
      <translation>Organizations and members</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Renewals and Renewal Warranty</source>
      <translation>Renewals and Renewal Warranty</translation>
    </message>
    <message>
      <source>Invoices and reminders</source>
      <translation>Invoices and reminders</translation>
    </message>
    <message>
      <source>Addresses, settings and prepaid account</source>
      <translation>Addresses, settings and prepaid account</translation>
    </message>
    <message>
      <source>Sign-in and sessions</source>
      <translation>Sign-in and sessions</translation>
    </message>
    <message>
      <source>Your profile</source>
      <translation>Your profile</translation>
    </message>
    <message>
      <source>Access for Support</source>
      <translation>Access for Support</translation>
    </message>
    <message numerus="yes">
      <source>%n change(s)</source>
      <translation>
        <numerusform>%n change</numerusform>
        <numerusform>%n changes</numerusform>
      </translation>
    </message>
    <message>
      <source>%1: %2 → %3</source>
      <translation>%1: %2 → %3</translation>
    </message>
    <message>
      <source>on</source>
      <translation>on</translation>
    </message>
    <message>
      <source>off</source>
      <translation>off</translation>
    </message>
    <message>
      <source>open</source>
      <translation>open</translation>
    </message>
    <message>
      <source>overdue</source>
      <translation>overdue</translation>
    </message>
    <message>
      <source>partly paid</source>
      <translation>partly paid</translation>
    </message>
    <message>
      <source>paid</source>
      <translation>paid</translation>
    </message>
    <message>
      <source>refunded</source>
      <translation>refunded</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>cancelled</translation>
    </message>
    <message>
      <source>Renewal of %1</source>
      <translation>Renewal of %1</translation>
    </message>
    <message>
      <source>Two-step verification changed</source>
      <translation>Two-step verification changed</translation>
    </message>
    <message>
      <source>Backup codes changed</source>
      <translation>Backup codes changed</translation>
    </message>
    <message>
      <source>Your profile changed</source>
      <translation>Your profile changed</translation>
    </message>
    <message>
      <source>Payment settings changed</source>
      <translation>Payment settings changed</translation>
    </message>
    <message>
      <source>Prepaid account changed</source>
      <translation>Prepaid account changed</translation>
    </message>
    <message>
      <source>kSuite %1</source>
      <translation>kSuite %1</translation>
    </message>
    <message>
      <source>New organization: %1</source>
      <translation>New organization: %1</translation>
    </message>
    <message>
      <source>No longer your organization: %1</source>
      <translation>No longer your organization: %1</translation>
    </message>
    <message>
      <source>Organization %1</source>
      <translation>Organization %1</translation>
    </message>
    <message>
      <source>New product: %1</source>
      <translation>New product: %1</translation>
    </message>
    <message>
      <source>Product gone: %1</source>
      <translation>Product gone: %1</translation>
    </message>
    <message>
      <source>Product %1</source>
      <translation>Product %1</translation>
    </message>
    <message>
      <source>New invoice %1</source>
      <translation>New invoice %1</translation>
    </message>
    <message>
      <source>Invoice no longer listed: %1</source>
      <translation>Invoice no longer listed: %1</translation>
    </message>
    <message>
      <source>Invoice %1</source>
      <translation>Invoice %1</translation>
    </message>
    <message>
      <source>New payment reminder for invoice %1</source>
      <translation>New payment reminder for invoice %1</translation>
    </message>
    <message>
      <source>Payment reminder no longer listed: invoice %1</source>
      <translation>Payment reminder no longer listed: invoice %1</translation>
    </message>
    <message>
      <source>Payment reminder for invoice %1</source>
      <translation>Payment reminder for invoice %1</translation>
    </message>
    <message>
      <source>New session: %1</source>
      <translation>New session: %1</translation>
    </message>
    <message>
      <source>Session ended: %1</source>
      <translation>Session ended: %1</translation>
    </message>
    <message>
      <source>Session: %1</source>
      <translation>Session: %1</translation>
    </message>
    <message>
      <source>New application password: %1</source>
      <translation>New application password: %1</translation>
    </message>
    <message>
      <source>Application password gone: %1</source>
      <translation>Application password gone: %1</translation>
    </message>
    <message>
      <source>Application password %1</source>
      <translation>Application password %1</translation>
    </message>
    <message>
      <source>New member: %1</source>
      <translation>New member: %1</translation>
    </message>
    <message>
      <source>No longer a member: %1</source>
      <translation>No longer a member: %1</translation>
    </message>
    <message>
      <source>Member %1</source>
      <translation>Member %1</translation>
    </message>
    <message>
      <source>New team: %1</source>
      <translation>New team: %1</translation>
    </message>
    <message>
      <source>Team gone: %1</source>
      <translation>Team gone: %1</translation>
    </message>
    <message>
      <source>Team %1</source>
      <translation>Team %1</translation>
    </message>
    <message>
      <source>Access for Support granted: %1</source>
      <translation>Access for Support granted: %1</translation>
    </message>
    <message>
      <source>Access for Support no longer listed: %1</source>
      <translation>Access for Support no longer listed: %1</translation>
    </message>
    <message>
      <source>Access for Support: %1</source>
      <translation>Access for Support: %1</translation>
    </message>
    <message>
      <source>New billing address: %1</source>
      <translation>New billing address: %1</translation>
    </message>
    <message>
      <source>Billing address gone: %1</source>
      <translation>Billing address gone: %1</translation>
    </message>
    <message>
      <source>Billing address %1</source>
      <translation>Billing address %1</translation>
    </message>
    <message>
      <source>New site: %1</source>
      <translation>New site: %1</translation>
    </message>
    <message>
      <source>Site gone: %1</source>
      <translation>Site gone: %1</translation>
    </message>
    <message>
      <source>Site %1</source>
      <translation>Site %1</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Your role</source>
      <translation>Your role</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Role</translation>
    </message>
    <message>
      <source>Two-step verification demanded</source>
      <translation>Two-step verification demanded</translation>
    </message>
    <message>
      <source>Accounting rights</source>
      <translation>Accounting rights</translation>
    </message>
    <message>
      <source>VAT number</source>
      <translation>VAT number</translation>
    </message>
    <message>
      <source>Website</source>
      <translation>Website</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>Internal name</source>
      <translation>Internal name</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Description</translation>
    </message>
    <message>
      <source>Expires</source>
      <translation>Expires</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation>Locked</translation>
    </message>
    <message>
      <source>Maintenance</source>
      <translation>Maintenance</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Months</translation>
    </message>
    <message>
      <source>Price without VAT</source>
      <translation>Price without VAT</translation>
    </message>
    <message>
      <source>Auto-renew</source>
      <translation>Auto-renew</translation>
    </message>
    <message>
      <source>Renewal Warranty</source>
      <translation>Renewal Warranty</translation>
    </message>
    <message>
      <source>Means of payment</source>
      <translation>Means of payment</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>Still open</source>
      <translation>Still open</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Due</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>Invoice</translation>
    </message>
    <message>
      <source>Reminder number</source>
      <translation>Reminder number</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Amount</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Sent</translation>
    </message>
    <message>
      <source>New place</source>
      <translation>New place</translation>
    </message>
    <message>
      <source>Methods in use</source>
      <translation>Methods in use</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Sheet</translation>
    </message>
    <message>
      <source>Codes left</source>
      <translation>Codes left</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>E-mail addresses</source>
      <translation>E-mail addresses</translation>
    </message>
    <message>
      <source>Recovery email</source>
      <translation>Recovery email</translation>
    </message>
    <message>
      <source>Phone numbers</source>
      <translation>Phone numbers</translation>
    </message>
    <message>
      <source>In the team</source>
      <translation>In the team</translation>
    </message>
    <message>
      <source>Ends</source>
      <translation>Ends</translation>
    </message>
    <message>
      <source>Revoked</source>
      <translation>Revoked</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Company</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>First name</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Last name</translation>
    </message>
    <message>
      <source>Street</source>
      <translation>Street</translation>
    </message>
    <message>
      <source>Street, second line</source>
      <translation>Street, second line</translation>
    </message>
    <message>
      <source>Zip</source>
      <translation>Zip</translation>
    </message>
    <message>
      <source>City</source>
      <translation>City</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Country</translation>
    </message>
    <message>
      <source>Default</source>
      <translation>Default</translation>
    </message>
    <message>
      <source>Number of reminders</source>
      <translation>Number of reminders</translation>
    </message>
    <message>
      <source>Reminders after so many days</source>
      <translation>Reminders after so many days</translation>
    </message>
    <message>
      <source>Notices so many days before</source>
      <translation>Notices so many days before</translation>
    </message>
    <message>
      <source>Number of invoices</source>
      <translation>Number of invoices</translation>
    </message>
    <message>
      <source>Mailed events</source>
      <translation>Mailed events</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>Balance</translation>
    </message>
    <message>
      <source>Alert threshold</source>
      <translation>Alert threshold</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Address</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Folder</translation>
    </message>
    <message>
      <source>PHP</source>
      <translation>PHP</translation>
    </message>
    <message>
      <source>MySQL prefix</source>
      <translation>MySQL prefix</translation>
    </message>
    <message>
      <source>Offer</source>
      <translation>Offer</translation>
    </message>
    <message>
      <source>Users</source>
      <translation>Users</translation>
    </message>
    <message>
      <source>Storage (TB)</source>
      <translation>Storage (TB)</translation>
    </message>
  </context>
  <context>
    <name>ChangesBar</name>
    <message>
      <source>Filter changes</source>
      <translation>Filter changes</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Since</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>First day</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>Everything</translation>
    </message>
  </context>
  <context>
    <name>ChangesBoard</name>
    <message>
      <source>Changes</source>
      <translation>Changes</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1 of %2</translation>
    </message>
    <message>
      <source>Changes are known since %1, as this program saw them when it fetched.</source>
      <translation>Changes are known since %1, as this program saw them when it fetched.</translation>
    </message>
    <message>
      <source>No change fits</source>
      <translation>No change fits</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Show all</translation>
    </message>
    <message>
      <source>Each refresh is compared with the one before; what is new, gone or different stands here.</source>
      <translation>Each refresh is compared with the one before; what is new, gone or different stands here.</translation>
    </message>
    <message>
      <source>Since the beginning</source>
      <translation>Since the beginning</translation>
    </message>
    <message>
      <source>Nothing changed in this time</source>
      <translation>Nothing changed in this time</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source>Check a reminder email</source>
      <translation>Check a reminder email</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Check</translation>
    </message>
    <message>
      <source>Save the email as a file (.eml) and open or drop it here: it shows who really sent it. A pasted text does not. It is read on this computer and sent nowhere.</source>
      <translation>Save the email as a file (.eml) and open or drop it here: it shows who really sent it. A pasted text does not. It is read on this computer and sent nowhere.</translation>
    </message>
    <message>
      <source>Text of the email</source>
      <translation>Text of the email</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>Open a file…</translation>
    </message>
    <message>
      <source>Open a reminder email</source>
      <translation>Open a reminder email</translation>
    </message>
    <message>
      <source>One email at a time. Drop several files on the Invoices or Reminders page.</source>
      <translation>One email at a time. Drop several files on the Invoices or Reminders page.</translation>
    </message>
    <message>
      <source>%1 is no email. It was kept with the other evidence.</source>
      <translation>%1 is no email. It was kept with the other evidence.</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Reading…</translation>
    </message>
    <message>
      <source>An email is being read.</source>
      <translation>An email is being read.</translation>
    </message>
    <message>
      <source>Paste the text or open a file first.</source>
      <translation>Paste the text or open a file first.</translation>
    </message>
  </context>
  <context>
    <name>CodeCard</name>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>%1 in the Manager</source>
      <translation>%1 in the Manager</translation>
    </message>
  </context>
  <context>
    <name>CodeField</name>
    <message>
      <source>hidden</source>
      <translation>hidden</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Hide</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Show</translation>
    </message>
    <message>
      <source>Hide %1</source>
      <translation>Hide %1</translation>
    </message>
    <message>
      <source>Show %1</source>
      <translation>Show %1</translation>
    </message>
  </context>
  <context>
    <name>CodeLine</name>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>%1 in the Manager</source>
      <translation>%1 in the Manager</translation>
    </message>
    <message>
      <source>This server does not tell it.</source>
      <translation>This server does not tell it.</translation>
    </message>
    <message>
      <source>What this server offers is not known yet.</source>
      <translation>What this server offers is not known yet.</translation>
    </message>
  </context>
  <context>
    <name>CodeOnDemand</name>
    <message>
      <source>The code is being fetched.</source>
      <translation>The code is being fetched.</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Copied</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>Copy %1</source>
      <translation>Copy %1</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>hidden</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Hide</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Show</translation>
    </message>
    <message>
      <source>Hide %1</source>
      <translation>Hide %1</translation>
    </message>
    <message>
      <source>Show %1</source>
      <translation>Show %1</translation>
    </message>
  </context>
  <context>
    <name>CodesCard</name>
    <message>
      <source>Codes</source>
      <translation>Codes</translation>
    </message>
    <message>
      <source>Support code</source>
      <translation>Support code</translation>
    </message>
    <message>
      <source>VIP code</source>
      <translation>VIP code</translation>
    </message>
    <message>
      <source>Needs Premium Support, which none of your organizations has.</source>
      <translation>Needs Premium Support, which none of your organizations has.</translation>
    </message>
    <message>
      <source>Premium Support</source>
      <translation>Premium Support</translation>
    </message>
    <message>
      <source>VIP code · %1 of %2</source>
      <translation>VIP code · %1 of %2</translation>
    </message>
    <message>
      <source>Your role does not let you read it. A legal representative or an administrator can.</source>
      <translation>Your role does not let you read it. A legal representative or an administrator can.</translation>
    </message>
  </context>
  <context>
    <name>CodesDialog</name>
    <message>
      <source>Your new backup codes</source>
      <translation>Your new backup codes</translation>
    </message>
    <message>
      <source>Your kept backup codes</source>
      <translation>Your kept backup codes</translation>
    </message>
    <message>
      <source>They are shown this once. Each signs you in once when no other method works.</source>
      <translation>They are shown this once. Each signs you in once when no other method works.</translation>
    </message>
    <message>
      <source>They are kept on this computer. A code used elsewhere may still be among them.</source>
      <translation>They are kept on this computer. A code used elsewhere may still be among them.</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>Infomaniak backup codes</source>
      <translation>Infomaniak backup codes</translation>
    </message>
    <message>
      <source>Each code signs you in once, after your password, when no other method works. Keep this sheet apart from your phone and your computer. A newer sheet makes this one void.</source>
      <translation>Each code signs you in once, after your password, when no other method works. Keep this sheet apart from your phone and your computer. A newer sheet makes this one void.</translation>
    </message>
    <message>
      <source>Keep in this computer's keyring</source>
      <translation>Keep in this computer's keyring</translation>
    </message>
    <message>
      <source>They are kept already.</source>
      <translation>They are kept already.</translation>
    </message>
    <message>
      <source>Kept in this computer's keyring.</source>
      <translation>Kept in this computer's keyring.</translation>
    </message>
    <message>
      <source>Kept until the demo ends. With your own login they go into this computer's keyring.</source>
      <translation>Kept until the demo ends. With your own login they go into this computer's keyring.</translation>
    </message>
    <message>
      <source>Kept until the program ends: there is no keyring. Print or save them too.</source>
      <translation>Kept until the program ends: there is no keyring. Print or save them too.</translation>
    </message>
    <message>
      <source>The codes are still on screen: print or save them.</source>
      <translation>The codes are still on screen: print or save them.</translation>
    </message>
    <message>
      <source>Backup codes</source>
      <translation>Backup codes</translation>
    </message>
    <message>
      <source>all codes</source>
      <translation>all codes</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>Save as PDF…</translation>
    </message>
    <message>
      <source>Copied. They leave the clipboard after 30 s: paste them where you keep them.</source>
      <translation>Copied. They leave the clipboard after 30 s: paste them where you keep them.</translation>
    </message>
    <message>
      <source>Sent to the printer. Look at the paper before you close this.</source>
      <translation>Sent to the printer. Look at the paper before you close this.</translation>
    </message>
    <message>
      <source>Save backup codes as PDF</source>
      <translation>Save backup codes as PDF</translation>
    </message>
    <message>
      <source>PDF files (*.pdf)</source>
      <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
      <source>Saved as %1. Move it off this computer, or print it and delete it.</source>
      <translation>Saved as %1. Move it off this computer, or print it and delete it.</translation>
    </message>
    <message>
      <source>Have you kept them?</source>
      <translation>Have you kept them?</translation>
    </message>
    <message>
      <source>Close without them</source>
      <translation>Close without them</translation>
    </message>
    <message>
      <source>These codes are not shown again, and the old sheet is void. Without them a lost phone can lock you out; Support never turns verification off on request.</source>
      <translation>These codes are not shown again, and the old sheet is void. Without them a lost phone can lock you out; Support never turns verification off on request.</translation>
    </message>
    <message>
      <source>Back to the codes</source>
      <translation>Back to the codes</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Search and commands</source>
      <translation>Search and commands</translation>
    </message>
    <message>
      <source>Search or run a command</source>
      <translation>Search or run a command</translation>
    </message>
    <message>
      <source>Nothing found for “%1”.</source>
      <translation>Nothing found for “%1”.</translation>
    </message>
  </context>
  <context>
    <name>Contacts</name>
    <message>
      <source>E-mail addresses</source>
      <translation>E-mail addresses</translation>
    </message>
    <message>
      <source>Phone numbers</source>
      <translation>Phone numbers</translation>
    </message>
    <message>
      <source>No e-mail address is known.</source>
      <translation>No e-mail address is known.</translation>
    </message>
    <message>
      <source>No phone number is known.</source>
      <translation>No phone number is known.</translation>
    </message>
    <message>
      <source>Add or change e-mail addresses in the Manager</source>
      <translation>Add or change e-mail addresses in the Manager</translation>
    </message>
    <message>
      <source>Add or change phone numbers in the Manager</source>
      <translation>Add or change phone numbers in the Manager</translation>
    </message>
    <message>
      <source>Delete e-mail address</source>
      <translation>Delete e-mail address</translation>
    </message>
    <message>
      <source>Delete phone number</source>
      <translation>Delete phone number</translation>
    </message>
    <message>
      <source>You sign in with this address, so it stays. Sign in with another one first, in the Manager.</source>
      <translation>You sign in with this address, so it stays. Sign in with another one first, in the Manager.</translation>
    </message>
    <message>
      <source>This number recovers your account, so it stays. Choose another one first, in the Manager.</source>
      <translation>This number recovers your account, so it stays. Choose another one first, in the Manager.</translation>
    </message>
    <message>
      <source>This address recovers your account, so it stays. Choose another recovery email under Security first.</source>
      <translation>This address recovers your account, so it stays. Choose another recovery email under Security first.</translation>
    </message>
    <message>
      <source>The link that was sent to it no longer confirms it.</source>
      <translation>The link that was sent to it no longer confirms it.</translation>
    </message>
    <message>
      <source>There is no Undo. The Manager can send a new request.</source>
      <translation>There is no Undo. The Manager can send a new request.</translation>
    </message>
    <message>
      <source>Infomaniak no longer calls it or sends messages to it.</source>
      <translation>Infomaniak no longer calls it or sends messages to it.</translation>
    </message>
    <message>
      <source>Infomaniak no longer writes to it. The mailbox itself stays.</source>
      <translation>Infomaniak no longer writes to it. The mailbox itself stays.</translation>
    </message>
    <message>
      <source>There is no Undo: it is added in the Manager, and confirmed again.</source>
      <translation>There is no Undo: it is added in the Manager, and confirmed again.</translation>
    </message>
  </context>
  <context>
    <name>ContactsCard</name>
    <message>
      <source>Add in the Manager</source>
      <translation>Add in the Manager</translation>
    </message>
    <message>
      <source>Withdraw the request for %1</source>
      <translation>Withdraw the request for %1</translation>
    </message>
    <message>
      <source>Delete %1</source>
      <translation>Delete %1</translation>
    </message>
    <message>
      <source>Withdraw request</source>
      <translation>Withdraw request</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Withdraw</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>Request withdrawn: %1.</source>
      <translation>Request withdrawn: %1.</translation>
    </message>
    <message>
      <source>Deleted: %1.</source>
      <translation>Deleted: %1.</translation>
    </message>
  </context>
  <context>
    <name>Copies</name>
    <message>
      <source>This is a copy already.</source>
      <translation>This is a copy already.</translation>
    </message>
    <message>
      <source>Save the copy as</source>
      <translation>Save the copy as</translation>
    </message>
    <message>
      <source>Encrypted copies (*.dmcopy)</source>
      <translation>Encrypted copies (*.dmcopy)</translation>
    </message>
    <message>
      <source>The copy is saved as %1.</source>
      <translation>The copy is saved as %1.</translation>
    </message>
    <message>
      <source>Open an encrypted copy</source>
      <translation>Open an encrypted copy</translation>
    </message>
    <message>
      <source>Encrypted copies (*.dmcopy);;All files (*)</source>
      <translation>Encrypted copies (*.dmcopy);;All files (*)</translation>
    </message>
    <message numerus="yes">
      <source>Too short: at least %n character(s).</source>
      <translation>
        <numerusform>Too short: at least %n character.</numerusform>
        <numerusform>Too short: at least %n characters.</numerusform>
      </translation>
    </message>
    <message>
      <source>Easy to guess. Four or five words that have nothing in common are better.</source>
      <translation>Easy to guess. Four or five words that have nothing in common are better.</translation>
    </message>
    <message>
      <source>Good enough.</source>
      <translation>Good enough.</translation>
    </message>
    <message>
      <source>Strong.</source>
      <translation>Strong.</translation>
    </message>
  </context>
  <context>
    <name>CopyButton</name>
    <message>
      <source>Copy</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Copied</translation>
    </message>
    <message>
      <source>Copy %1</source>
      <translation>Copy %1</translation>
    </message>
  </context>
  <context>
    <name>CopyCard</name>
    <message>
      <source>Encrypted copies</source>
      <translation>Encrypted copies</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>Export an encrypted copy…</source>
      <translation>Export an encrypted copy…</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Open…</translation>
    </message>
    <message>
      <source>Open an encrypted copy…</source>
      <translation>Open an encrypted copy…</translation>
    </message>
    <message>
      <source>Everything known of this login, in one file</source>
      <translation>Everything known of this login, in one file</translation>
    </message>
    <message>
      <source>Under a passphrase of your choice; it reads without a network and without this computer.</source>
      <translation>Under a passphrase of your choice; it reads without a network and without this computer.</translation>
    </message>
  </context>
  <context>
    <name>Countdown</name>
    <message numerus="yes">
      <source>%n s left</source>
      <translation>
        <numerusform>%n s left</numerusform>
        <numerusform>%n s left</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Counts</name>
    <message numerus="yes">
      <source>%n thing(s) need attention, over all organizations</source>
      <translation>
        <numerusform>%n thing need attention, over all organizations</numerusform>
        <numerusform>%n things need attention, over all organizations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n reminder(s) of open invoices</source>
      <translation>
        <numerusform>%n reminder of open invoices</numerusform>
        <numerusform>%n reminders of open invoices</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) may stop within 90 days</source>
      <translation>
        <numerusform>%n product may stop within 90 days</numerusform>
        <numerusform>%n products may stop within 90 days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>Something went wrong in this program</source>
      <translation>Something went wrong in this program</translation>
    </message>
    <message>
      <source>An error was met that nobody expected. The window goes on, and what you typed is still there.</source>
      <translation>An error was met that nobody expected. The window goes on, and what you typed is still there.</translation>
    </message>
    <message>
      <source>What you did last may not be done: look before you repeat it. Copy the details for a report.</source>
      <translation>What you did last may not be done: look before you repeat it. Copy the details for a report.</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Tokens, codes and keys are taken out. Names and addresses may stand in it: read before you send.</source>
      <translation>Tokens, codes and keys are taken out. Names and addresses may stand in it: read before you send.</translation>
    </message>
    <message>
      <source>details</source>
      <translation>details</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>Copy details</translation>
    </message>
  </context>
  <context>
    <name>DataPage</name>
    <message>
      <source>Replace token…</source>
      <translation>Replace token…</translation>
    </message>
    <message>
      <source>No browser could be started. Copy the address and open it yourself.</source>
      <translation>No browser could be started. Copy the address and open it yourself.</translation>
    </message>
    <message>
      <source>address</source>
      <translation>address</translation>
    </message>
  </context>
  <context>
    <name>DatabasesCard</name>
    <message>
      <source>Databases</source>
      <translation>Databases</translation>
    </message>
    <message>
      <source>They are being fetched.</source>
      <translation>They are being fetched.</translation>
    </message>
    <message>
      <source>This hosting has no databases.</source>
      <translation>This hosting has no databases.</translation>
    </message>
    <message>
      <source>At the left the whole name; at the right what scripts may say while the MySQL prefix is on.</source>
      <translation>At the left the whole name; at the right what scripts may say while the MySQL prefix is on.</translation>
    </message>
    <message>
      <source>User without a database</source>
      <translation>User without a database</translation>
    </message>
    <message>
      <source>Infomaniak's API does not tell databases. Their list in the Manager shows the real prefix.</source>
      <translation>Infomaniak's API does not tell databases. Their list in the Manager shows the real prefix.</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Databases in the Manager</source>
      <translation>Databases in the Manager</translation>
    </message>
  </context>
  <context>
    <name>DayStrip</name>
    <message>
      <source>Renewals of the next 90 days</source>
      <translation>Renewals of the next 90 days</translation>
    </message>
  </context>
  <context>
    <name>Deeds</name>
    <message>
      <source>Tick the boxes of the products first.</source>
      <translation>Tick the boxes of the products first.</translation>
    </message>
  </context>
  <context>
    <name>DetailPane</name>
    <message>
      <source>Selected product</source>
      <translation>Selected product</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>Back to the list</translation>
    </message>
  </context>
  <context>
    <name>Dialog</name>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
  </context>
  <context>
    <name>DiffView</name>
    <message>
      <source>Line %1 now: %2</source>
      <translation>Line %1 now: %2</translation>
    </message>
    <message>
      <source>Line %1 then: %2</source>
      <translation>Line %1 then: %2</translation>
    </message>
    <message>
      <source>Line %1: %2</source>
      <translation>Line %1: %2</translation>
    </message>
  </context>
  <context>
    <name>DomainCodeDialog</name>
    <message>
      <source>Authorization code</source>
      <translation>Authorization code</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Give it only to the registrar to which the domain moves. Whoever has it can take the domain along; Support never asks for it.</source>
      <translation>Give it only to the registrar to which the domain moves. Whoever has it can take the domain along; Support never asks for it.</translation>
    </message>
    <message>
      <source>Domain</source>
      <translation>Domain</translation>
    </message>
  </context>
  <context>
    <name>DropTarget</name>
    <message>
      <source>Drop invoices, reminders or a bank statement</source>
      <translation>Drop invoices, reminders or a bank statement</translation>
    </message>
    <message>
      <source>%1 % read</source>
      <translation>%1 % read</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Reading…</translation>
    </message>
    <message>
      <source>Reading %1</source>
      <translation>Reading %1</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>PDF, .eml, camt.053 or CSV · read here, sent nowhere</source>
      <translation>PDF, .eml, camt.053 or CSV · read here, sent nowhere</translation>
    </message>
    <message>
      <source>Choose files…</source>
      <translation>Choose files…</translation>
    </message>
  </context>
  <context>
    <name>DropZone</name>
    <message>
      <source>Choose invoices, reminders or a bank statement</source>
      <translation>Choose invoices, reminders or a bank statement</translation>
    </message>
    <message>
      <source>The files</source>
      <translation>The files</translation>
    </message>
  </context>
  <context>
    <name>EditDialog</name>
    <message>
      <source>Edit your profile</source>
      <translation>Edit your profile</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>Nothing is changed yet.</source>
      <translation>Nothing is changed yet.</translation>
    </message>
    <message>
      <source>The server refuses the change: %1</source>
      <translation>The server refuses the change: %1</translation>
    </message>
    <message>
      <source>Your identity provider holds it.</source>
      <translation>Your identity provider holds it.</translation>
    </message>
    <message>
      <source>The choices are not loaded yet. Refresh to fetch them.</source>
      <translation>The choices are not loaded yet. Refresh to fetch them.</translation>
    </message>
    <message>
      <source>Change something first.</source>
      <translation>Change something first.</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
  </context>
  <context>
    <name>EditFlow</name>
    <message>
      <source>Profile saved: %1.</source>
      <translation>Profile saved: %1.</translation>
    </message>
    <message>
      <source>Taken back. Your profile says again: %1.</source>
      <translation>Taken back. Your profile says again: %1.</translation>
    </message>
    <message>
      <source>Your profile already said so. Nothing was changed.</source>
      <translation>Your profile already said so. Nothing was changed.</translation>
    </message>
    <message>
      <source>Edit again…</source>
      <translation>Edit again…</translation>
    </message>
  </context>
  <context>
    <name>EntrySheet</name>
    <message>
      <source>Entry</source>
      <translation>Entry</translation>
    </message>
    <message>
      <source>When</source>
      <translation>When</translation>
    </message>
    <message>
      <source>What</source>
      <translation>What</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>State</source>
      <translation>State</translation>
    </message>
    <message>
      <source>Hash</source>
      <translation>Hash</translation>
    </message>
    <message>
      <source>hash</source>
      <translation>hash</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Take it back</translation>
    </message>
    <message>
      <source>The values before come back, if nothing has changed them since. This is entered too.</source>
      <translation>The values before come back, if nothing has changed them since. This is entered too.</translation>
    </message>
  </context>
  <context>
    <name>ErrorState</name>
    <message>
      <source>Retry</source>
      <translation>Retry</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>details</source>
      <translation>details</translation>
    </message>
    <message>
      <source>Hide details</source>
      <translation>Hide details</translation>
    </message>
  </context>
  <context>
    <name>Errors</name>
    <message>
      <source>The server took too long to answer.</source>
      <translation>The server took too long to answer.</translation>
    </message>
    <message>
      <source>What is shown is what was fetched before. Try again in a moment.</source>
      <translation>What is shown is what was fetched before. Try again in a moment.</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>Cancelled.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nothing was changed.</translation>
    </message>
    <message>
      <source>The server's answer was lost, so it is not known whether the change was made.</source>
      <translation>The server's answer was lost, so it is not known whether the change was made.</translation>
    </message>
    <message>
      <source>Refresh and look before you do it again.</source>
      <translation>Refresh and look before you do it again.</translation>
    </message>
    <message>
      <source>The server's answer is larger than this program accepts.</source>
      <translation>The server's answer is larger than this program accepts.</translation>
    </message>
    <message>
      <source>It was not read. If this stays so, report it with the details.</source>
      <translation>It was not read. If this stays so, report it with the details.</translation>
    </message>
    <message>
      <source>The server's answer could not be read.</source>
      <translation>The server's answer could not be read.</translation>
    </message>
    <message>
      <source>Something between you and the server may have answered in its place. Try again.</source>
      <translation>Something between you and the server may have answered in its place. Try again.</translation>
    </message>
    <message>
      <source>This is a copy, which can only be read.</source>
      <translation>This is a copy, which can only be read.</translation>
    </message>
    <message>
      <source>Nothing was changed. Open the login itself to change or to refresh something.</source>
      <translation>Nothing was changed. Open the login itself to change or to refresh something.</translation>
    </message>
    <message>
      <source>The connection is not secure: the server's certificate could not be verified.</source>
      <translation>The connection is not secure: the server's certificate could not be verified.</translation>
    </message>
    <message>
      <source>Nothing was sent. A company network may need its own certificate on this computer.</source>
      <translation>Nothing was sent. A company network may need its own certificate on this computer.</translation>
    </message>
    <message>
      <source>The proxy did not let the request through.</source>
      <translation>The proxy did not let the request through.</translation>
    </message>
    <message>
      <source>Check the proxy settings of this computer.</source>
      <translation>Check the proxy settings of this computer.</translation>
    </message>
    <message>
      <source>The server did not answer in time.</source>
      <translation>The server did not answer in time.</translation>
    </message>
    <message>
      <source>The connection was cut.</source>
      <translation>The connection was cut.</translation>
    </message>
    <message>
      <source>The server could not be reached.</source>
      <translation>The server could not be reached.</translation>
    </message>
    <message>
      <source>What is shown is what was fetched before. Check your connection, then refresh.</source>
      <translation>What is shown is what was fetched before. Check your connection, then refresh.</translation>
    </message>
    <message>
      <source>The server no longer accepts your token.</source>
      <translation>The server no longer accepts your token.</translation>
    </message>
    <message>
      <source>It was deleted, or not used for a year. Replace it; what was fetched stays.</source>
      <translation>It was deleted, or not used for a year. Replace it; what was fetched stays.</translation>
    </message>
    <message>
      <source>Your token lacks a scope: %1.</source>
      <translation>Your token lacks a scope: %1.</translation>
    </message>
    <message>
      <source>Your token lacks a scope, and the server does not say which.</source>
      <translation>Your token lacks a scope, and the server does not say which.</translation>
    </message>
    <message>
      <source>Scopes are chosen when a token is created. Create another one and replace it here.</source>
      <translation>Scopes are chosen when a token is created. Create another one and replace it here.</translation>
    </message>
    <message>
      <source>You do not have the right to do this.</source>
      <translation>You do not have the right to do this.</translation>
    </message>
    <message>
      <source>A legal representative or an administrator of the organization can give it.</source>
      <translation>A legal representative or an administrator of the organization can give it.</translation>
    </message>
    <message>
      <source>The server does not find this.</source>
      <translation>The server does not find this.</translation>
    </message>
    <message>
      <source>It may have been removed, or your right to see it was. Refresh to see what is left.</source>
      <translation>It may have been removed, or your right to see it was. Refresh to see what is left.</translation>
    </message>
    <message>
      <source>The server refused what was entered.</source>
      <translation>The server refused what was entered.</translation>
    </message>
    <message>
      <source>Check the fields and try again.</source>
      <translation>Check the fields and try again.</translation>
    </message>
    <message>
      <source>Nothing was charged. Choose another means of payment.</source>
      <translation>Nothing was charged. Choose another means of payment.</translation>
    </message>
    <message>
      <source>This exists already, or another change is under way.</source>
      <translation>This exists already, or another change is under way.</translation>
    </message>
    <message>
      <source>Refresh and look.</source>
      <translation>Refresh and look.</translation>
    </message>
    <message>
      <source>Another operation is under way on this hosting.</source>
      <translation>Another operation is under way on this hosting.</translation>
    </message>
    <message>
      <source>Nothing was changed. Try again when it has ended.</source>
      <translation>Nothing was changed. Try again when it has ended.</translation>
    </message>
    <message numerus="yes">
      <source>Try again in %n second(s).</source>
      <translation>
        <numerusform>Try again in %n second.</numerusform>
        <numerusform>Try again in %n seconds.</numerusform>
      </translation>
    </message>
    <message>
      <source>The server asks to wait: too many requests in a minute.</source>
      <translation>The server asks to wait: too many requests in a minute.</translation>
    </message>
    <message>
      <source>Too many tries.</source>
      <translation>Too many tries.</translation>
    </message>
    <message numerus="yes">
      <source>The server accepts the next one in %n s.</source>
      <translation>
        <numerusform>The server accepts the next one in %n s.</numerusform>
        <numerusform>The server accepts the next one in %n s.</numerusform>
      </translation>
    </message>
    <message>
      <source>The server is not available at the moment.</source>
      <translation>The server is not available at the moment.</translation>
    </message>
    <message>
      <source>It may be under maintenance. What is shown is what was fetched before.</source>
      <translation>It may be under maintenance. What is shown is what was fetched before.</translation>
    </message>
    <message>
      <source>This server does not offer this.</source>
      <translation>This server does not offer this.</translation>
    </message>
    <message>
      <source>It can be done in the Manager.</source>
      <translation>It can be done in the Manager.</translation>
    </message>
    <message>
      <source>The server answered with an error.</source>
      <translation>The server answered with an error.</translation>
    </message>
    <message>
      <source>Try again. If it stays so, report it with the details.</source>
      <translation>Try again. If it stays so, report it with the details.</translation>
    </message>
    <message>
      <source>The local data cannot be opened: the key in your keyring is another one.</source>
      <translation>The local data cannot be opened: the key in your keyring is another one.</translation>
    </message>
    <message>
      <source>The file was not touched. Put the right keyring back, or set the file aside and fetch again.</source>
      <translation>The file was not touched. Put the right keyring back, or set the file aside and fetch again.</translation>
    </message>
    <message>
      <source>The local data cannot be opened: its key is no longer in your keyring.</source>
      <translation>The local data cannot be opened: its key is no longer in your keyring.</translation>
    </message>
    <message>
      <source>The file was not touched. Put the keyring back, or set the file aside and fetch again.</source>
      <translation>The file was not touched. Put the keyring back, or set the file aside and fetch again.</translation>
    </message>
    <message>
      <source>The passphrase does not open this file, or the file is no copy made by this program.</source>
      <translation>The passphrase does not open this file, or the file is no copy made by this program.</translation>
    </message>
    <message>
      <source>Type the passphrase again, or choose another file. Nobody can tell which it is.</source>
      <translation>Type the passphrase again, or choose another file. Nobody can tell which it is.</translation>
    </message>
    <message>
      <source>A newer version of this program wrote the local data.</source>
      <translation>A newer version of this program wrote the local data.</translation>
    </message>
    <message>
      <source>The file was not touched. Install the newer version, or set the file aside and fetch again.</source>
      <translation>The file was not touched. Install the newer version, or set the file aside and fetch again.</translation>
    </message>
    <message>
      <source>The local data can no longer be written: the disk is full or read-only.</source>
      <translation>The local data can no longer be written: the disk is full or read-only.</translation>
    </message>
    <message>
      <source>The window works on. What is fetched now is not there at the next start.</source>
      <translation>The window works on. What is fetched now is not there at the next start.</translation>
    </message>
    <message>
      <source>The local data could not be used.</source>
      <translation>The local data could not be used.</translation>
    </message>
    <message>
      <source>Close the window and start it again.</source>
      <translation>Close the window and start it again.</translation>
    </message>
    <message>
      <source>The card was declined by its bank.</source>
      <translation>The card was declined by its bank.</translation>
    </message>
    <message>
      <source>The card has expired.</source>
      <translation>The card has expired.</translation>
    </message>
    <message>
      <source>The prepaid account does not cover this amount.</source>
      <translation>The prepaid account does not cover this amount.</translation>
    </message>
    <message>
      <source>The payment was refused.</source>
      <translation>The payment was refused.</translation>
    </message>
    <message>
      <source>This token lacks a scope: %1.</source>
      <translation>This token lacks a scope: %1.</translation>
    </message>
    <message>
      <source>Scopes are chosen when a token is created, so create another one.</source>
      <translation>Scopes are chosen when a token is created, so create another one.</translation>
    </message>
    <message>
      <source>This token belongs to another user.</source>
      <translation>This token belongs to another user.</translation>
    </message>
    <message>
      <source>The old one stays. Paste a token of the same user.</source>
      <translation>The old one stays. Paste a token of the same user.</translation>
    </message>
    <message>
      <source>The change was not made: the connection was lost on the way.</source>
      <translation>The change was not made: the connection was lost on the way.</translation>
    </message>
    <message>
      <source>What you typed is still here. Try again.</source>
      <translation>What you typed is still here. Try again.</translation>
    </message>
    <message>
      <source>Something entered here cannot be used.</source>
      <translation>Something entered here cannot be used.</translation>
    </message>
    <message>
      <source>Look at the marked fields.</source>
      <translation>Look at the marked fields.</translation>
    </message>
    <message>
      <source>New backup codes were made, but the connection was lost before they arrived.</source>
      <translation>New backup codes were made, but the connection was lost before they arrived.</translation>
    </message>
    <message>
      <source>The old sheet is void and nobody has seen the new one. Generate the codes again.</source>
      <translation>The old sheet is void and nobody has seen the new one. Generate the codes again.</translation>
    </message>
    <message>
      <source>This has not been fetched yet.</source>
      <translation>This has not been fetched yet.</translation>
    </message>
    <message>
      <source>Refresh to fetch it.</source>
      <translation>Refresh to fetch it.</translation>
    </message>
    <message>
      <source>This cannot be deleted: it signs in or recovers your account.</source>
      <translation>This cannot be deleted: it signs in or recovers your account.</translation>
    </message>
    <message>
      <source>Choose another one for that first.</source>
      <translation>Choose another one for that first.</translation>
    </message>
    <message>
      <source>This billing address is in use, so it cannot be deleted.</source>
      <translation>This billing address is in use, so it cannot be deleted.</translation>
    </message>
    <message>
      <source>The password was created, but the answer that told it was lost.</source>
      <translation>The password was created, but the answer that told it was lost.</translation>
    </message>
    <message>
      <source>Nobody can know it. Delete it, then create another one.</source>
      <translation>Nobody can know it. Delete it, then create another one.</translation>
    </message>
    <message>
      <source>This file cannot become your picture.</source>
      <translation>This file cannot become your picture.</translation>
    </message>
    <message>
      <source>It takes a square PNG, JPEG or GIF of at least 16 pixels.</source>
      <translation>It takes a square PNG, JPEG or GIF of at least 16 pixels.</translation>
    </message>
    <message>
      <source>Pay with what the invoice says, not with a code.</source>
      <translation>Pay with what the invoice says, not with a code.</translation>
    </message>
    <message>
      <source>A file could not be read or written.</source>
      <translation>A file could not be read or written.</translation>
    </message>
    <message>
      <source>Look whether the disk is full or read-only, then try again.</source>
      <translation>Look whether the disk is full or read-only, then try again.</translation>
    </message>
    <message>
      <source>Without user_info this program cannot know whose token it is.</source>
      <translation>Without user_info this program cannot know whose token it is.</translation>
    </message>
    <message>
      <source>Without accounts it cannot see your organizations.</source>
      <translation>Without accounts it cannot see your organizations.</translation>
    </message>
    <message>
      <source>Your keyring is locked.</source>
      <translation>Your keyring is locked.</translation>
    </message>
    <message>
      <source>Unlock it, then try again. Nothing was changed.</source>
      <translation>Unlock it, then try again. Nothing was changed.</translation>
    </message>
    <message>
      <source>Your keyring refused.</source>
      <translation>Your keyring refused.</translation>
    </message>
    <message>
      <source>Allow Desktop Manager in your keyring's settings, then try again.</source>
      <translation>Allow Desktop Manager in your keyring's settings, then try again.</translation>
    </message>
    <message>
      <source>Your keyring does not answer.</source>
      <translation>Your keyring does not answer.</translation>
    </message>
    <message>
      <source>Look for a window that asks for its password, or restart it, then try again.</source>
      <translation>Look for a window that asks for its password, or restart it, then try again.</translation>
    </message>
    <message>
      <source>Your keyring cannot be used.</source>
      <translation>Your keyring cannot be used.</translation>
    </message>
    <message>
      <source>Start it again, then try again. What it holds is still there.</source>
      <translation>Start it again, then try again. What it holds is still there.</translation>
    </message>
    <message>
      <source>Something went wrong that this program does not know.</source>
      <translation>Something went wrong that this program does not know.</translation>
    </message>
    <message>
      <source>Nothing more is known than the details. Copy them for a report.</source>
      <translation>Nothing more is known than the details. Copy them for a report.</translation>
    </message>
  </context>
  <context>
    <name>Evidence</name>
    <message>
      <source>Invoices, emails, statements (*.pdf *.eml *.txt *.html *.xml *.csv *.tsv)</source>
      <translation>Invoices, emails, statements (*.pdf *.eml *.txt *.html *.xml *.csv *.tsv)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>All files (*)</translation>
    </message>
    <message>
      <source>The file is too large: more than %1.</source>
      <translation>The file is too large: more than %1.</translation>
    </message>
    <message>
      <source>The statement has more than %1 lines.</source>
      <translation>The statement has more than %1 lines.</translation>
    </message>
    <message>
      <source>There is nothing in it.</source>
      <translation>There is nothing in it.</translation>
    </message>
    <message>
      <source>The file cannot be opened: it was moved, or you may not read it.</source>
      <translation>The file cannot be opened: it was moved, or you may not read it.</translation>
    </message>
    <message>
      <source>This is a folder, not a file.</source>
      <translation>This is a folder, not a file.</translation>
    </message>
    <message>
      <source>This is a compressed archive, whatever its name says.</source>
      <translation>This is a compressed archive, whatever its name says.</translation>
    </message>
    <message>
      <source>The PDF is protected by a password.</source>
      <translation>The PDF is protected by a password.</translation>
    </message>
    <message>
      <source>The file is damaged or cut off.</source>
      <translation>The file is damaged or cut off.</translation>
    </message>
    <message>
      <source>The PDF took too long to read, so it was given up.</source>
      <translation>The PDF took too long to read, so it was given up.</translation>
    </message>
    <message>
      <source>The PDF holds no invoice: neither a QR-bill nor an amount was found.</source>
      <translation>The PDF holds no invoice: neither a QR-bill nor an amount was found.</translation>
    </message>
    <message>
      <source>The XML brings definitions of its own, which a bank statement never does.</source>
      <translation>The XML brings definitions of its own, which a bank statement never does.</translation>
    </message>
    <message>
      <source>The XML is no bank statement: it has no camt.053 or camt.054 entries.</source>
      <translation>The XML is no bank statement: it has no camt.053 or camt.054 entries.</translation>
    </message>
    <message>
      <source>No row with a date and an amount was found.</source>
      <translation>No row with a date and an amount was found.</translation>
    </message>
    <message>
      <source>The email has no text that can be read.</source>
      <translation>The email has no text that can be read.</translation>
    </message>
    <message>
      <source>This is neither an invoice, an email nor a bank statement.</source>
      <translation>This is neither an invoice, an email nor a bank statement.</translation>
    </message>
    <message>
      <source>Choose another file.</source>
      <translation>Choose another file.</translation>
    </message>
    <message>
      <source>Export a shorter period, or save the email without its attachments.</source>
      <translation>Export a shorter period, or save the email without its attachments.</translation>
    </message>
    <message>
      <source>Export a shorter period.</source>
      <translation>Export a shorter period.</translation>
    </message>
    <message>
      <source>Look where it is, then choose it again.</source>
      <translation>Look where it is, then choose it again.</translation>
    </message>
    <message>
      <source>Choose the files in it.</source>
      <translation>Choose the files in it.</translation>
    </message>
    <message>
      <source>Unpack it, then choose the files in it.</source>
      <translation>Unpack it, then choose the files in it.</translation>
    </message>
    <message>
      <source>Save a copy without the password, then choose that.</source>
      <translation>Save a copy without the password, then choose that.</translation>
    </message>
    <message>
      <source>Save or export it again.</source>
      <translation>Save or export it again.</translation>
    </message>
    <message>
      <source>Download the invoice again from the Manager, then choose that.</source>
      <translation>Download the invoice again from the Manager, then choose that.</translation>
    </message>
    <message>
      <source>A scanned page needs a sharp QR code. Download the PDF from the Manager.</source>
      <translation>A scanned page needs a sharp QR code. Download the PDF from the Manager.</translation>
    </message>
    <message>
      <source>Say which column is what, or export the statement as camt.053.</source>
      <translation>Say which column is what, or export the statement as camt.053.</translation>
    </message>
    <message>
      <source>Paste the text of the email instead.</source>
      <translation>Paste the text of the email instead.</translation>
    </message>
    <message>
      <source>What can be read: PDF invoices, .eml files, camt.053 and CSV statements.</source>
      <translation>What can be read: PDF invoices, .eml files, camt.053 and CSV statements.</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>Invoice</translation>
    </message>
    <message>
      <source>Reminder email</source>
      <translation>Reminder email</translation>
    </message>
    <message>
      <source>Bank statement</source>
      <translation>Bank statement</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Table</translation>
    </message>
    <message>
      <source>Pasted text</source>
      <translation>Pasted text</translation>
    </message>
    <message>
      <source>say which column is what, then it is read</source>
      <translation>say which column is what, then it is read</translation>
    </message>
    <message>
      <source>A pasted text does not show who sent it; the .eml file does.</source>
      <translation>A pasted text does not show who sent it; the .eml file does.</translation>
    </message>
    <message>
      <source>No mail server noted whether the sender is genuine.</source>
      <translation>No mail server noted whether the sender is genuine.</translation>
    </message>
    <message>
      <source>What it says about its sender was not noted by the server that received it, so it counts for nothing.</source>
      <translation>What it says about its sender was not noted by the server that received it, so it counts for nothing.</translation>
    </message>
    <message>
      <source>It names more than one sender.</source>
      <translation>It names more than one sender.</translation>
    </message>
    <message>
      <source>It does not keep to the encoding it names; the text was read as well as it goes.</source>
      <translation>It does not keep to the encoding it names; the text was read as well as it goes.</translation>
    </message>
    <message>
      <source>Another email is attached to it. To have that one checked, save it and drop it by itself.</source>
      <translation>Another email is attached to it. To have that one checked, save it and drop it by itself.</translation>
    </message>
    <message>
      <source>It is damaged in places; what can be read was read.</source>
      <translation>It is damaged in places; what can be read was read.</translation>
    </message>
    <message>
      <source>It is very long; only its beginning and its end were read.</source>
      <translation>It is very long; only its beginning and its end were read.</translation>
    </message>
    <message>
      <source>No QR-bill was found in it; this comes from its text.</source>
      <translation>No QR-bill was found in it; this comes from its text.</translation>
    </message>
    <message>
      <source>Its QR-bill breaks the rules of the banks; this comes from its text.</source>
      <translation>Its QR-bill breaks the rules of the banks; this comes from its text.</translation>
    </message>
    <message>
      <source>Its text names another amount than its QR code.</source>
      <translation>Its text names another amount than its QR code.</translation>
    </message>
    <message>
      <source>from %1</source>
      <translation>from %1</translation>
    </message>
    <message numerus="yes">
      <source>%n QR-bill(s)</source>
      <translation>
        <numerusform>%n QR-bill</numerusform>
        <numerusform>%n QR-bills</numerusform>
      </translation>
    </message>
    <message>
      <source>due %1</source>
      <translation>due %1</translation>
    </message>
    <message>
      <source>no amount</source>
      <translation>no amount</translation>
    </message>
    <message>
      <source>from its QR code</source>
      <translation>from its QR code</translation>
    </message>
    <message>
      <source>from its text</source>
      <translation>from its text</translation>
    </message>
    <message numerus="yes">
      <source>%n booking(s)</source>
      <translation>
        <numerusform>%n booking</numerusform>
        <numerusform>%n bookings</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 to %2</translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) without a date and an amount, or still pending, left out.</source>
      <translation>
        <numerusform>%n line without a date and an amount, or still pending, left out.</numerusform>
        <numerusform>%n lines without a date and an amount, or still pending, left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n older booking(s) left out.</source>
      <translation>
        <numerusform>%n older booking left out.</numerusform>
        <numerusform>%n older bookings left out.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EvidenceList</name>
    <message>
      <source>Read on this computer</source>
      <translation>Read on this computer</translation>
    </message>
    <message>
      <source>Explain reminders</source>
      <translation>Explain reminders</translation>
    </message>
    <message>
      <source>Remove all</source>
      <translation>Remove all</translation>
    </message>
    <message>
      <source>forgotten when the program ends</source>
      <translation>forgotten when the program ends</translation>
    </message>
    <message>
      <source>Nothing was read yet.</source>
      <translation>Nothing was read yet.</translation>
    </message>
    <message>
      <source>Columns…</source>
      <translation>Columns…</translation>
    </message>
    <message>
      <source>Columns of %1</source>
      <translation>Columns of %1</translation>
    </message>
    <message>
      <source>Show QR-bill</source>
      <translation>Show QR-bill</translation>
    </message>
    <message>
      <source>Show QR-bill of %1</source>
      <translation>Show QR-bill of %1</translation>
    </message>
    <message>
      <source>Remove %1</source>
      <translation>Remove %1</translation>
    </message>
    <message>
      <source>Not read</source>
      <translation>Not read</translation>
    </message>
    <message>
      <source>Dismiss %1</source>
      <translation>Dismiss %1</translation>
    </message>
  </context>
  <context>
    <name>EvidenceTable</name>
    <message>
      <source>Evidence</source>
      <translation>Evidence</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation>Expected</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Found</translation>
    </message>
  </context>
  <context>
    <name>ExplanationCard</name>
    <message>
      <source>Pay %1 from prepaid…</source>
      <translation>Pay %1 from prepaid…</translation>
    </message>
    <message>
      <source>Top up %1…</source>
      <translation>Top up %1…</translation>
    </message>
    <message>
      <source>Recover %1…</source>
      <translation>Recover %1…</translation>
    </message>
    <message>
      <source>Show QR-bill</source>
      <translation>Show QR-bill</translation>
    </message>
    <message>
      <source>Mark as phishing</source>
      <translation>Mark as phishing</translation>
    </message>
    <message>
      <source>Not phishing</source>
      <translation>Not phishing</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>Copy report</translation>
    </message>
    <message>
      <source>Compare with the invoice PDF</source>
      <translation>Compare with the invoice PDF</translation>
    </message>
    <message>
      <source>Contact Support</source>
      <translation>Contact Support</translation>
    </message>
    <message>
      <source>Check a reminder email…</source>
      <translation>Check a reminder email…</translation>
    </message>
    <message>
      <source>Copy explanation</source>
      <translation>Copy explanation</translation>
    </message>
  </context>
  <context>
    <name>ExportCopyDialog</name>
    <message>
      <source>Export an encrypted copy</source>
      <translation>Export an encrypted copy</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Choose a file…</translation>
    </message>
    <message>
      <source>One file with everything that was fetched for %1, and the journal.</source>
      <translation>One file with everything that was fetched for %1, and the journal.</translation>
    </message>
    <message>
      <source>It opens on any computer with this program and the passphrase, without a network.</source>
      <translation>It opens on any computer with this program and the passphrase, without a network.</translation>
    </message>
    <message>
      <source>The passphrase is kept nowhere. Without it nobody opens the copy, you included.</source>
      <translation>The passphrase is kept nowhere. Without it nobody opens the copy, you included.</translation>
    </message>
    <message>
      <source>No token, no code and no password is in it.</source>
      <translation>No token, no code and no password is in it.</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>Passphrase once more</source>
      <translation>Passphrase once more</translation>
    </message>
    <message>
      <source>This is not the same passphrase.</source>
      <translation>This is not the same passphrase.</translation>
    </message>
  </context>
  <context>
    <name>ExportFlow</name>
    <message>
      <source>Save renewals as a calendar</source>
      <translation>Save renewals as a calendar</translation>
    </message>
    <message>
      <source>Save renewals as a table</source>
      <translation>Save renewals as a table</translation>
    </message>
    <message>
      <source>Calendar files (*.ics)</source>
      <translation>Calendar files (*.ics)</translation>
    </message>
    <message>
      <source>CSV files (*.csv)</source>
      <translation>CSV files (*.csv)</translation>
    </message>
    <message>
      <source>renewals</source>
      <translation>renewals</translation>
    </message>
    <message>
      <source>Renewals</source>
      <translation>Renewals</translation>
    </message>
  </context>
  <context>
    <name>FactRow</name>
    <message>
      <source>%1: %2</source>
      <translation>%1: %2</translation>
    </message>
  </context>
  <context>
    <name>FamilyCard</name>
    <message>
      <source>Products that belong together</source>
      <translation>Products that belong together</translation>
    </message>
    <message>
      <source>Belongs to</source>
      <translation>Belongs to</translation>
    </message>
    <message>
      <source>Contains</source>
      <translation>Contains</translation>
    </message>
    <message numerus="yes">
      <source>and %n more, under it in the list</source>
      <translation>
        <numerusform>and %n more, under it in the list</numerusform>
        <numerusform>and %n more, under it in the list</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FileExport</name>
    <message>
      <source>Writing %1 into %2…</source>
      <translation>Writing %1 into %2…</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Cancelled. No file was written.</source>
      <translation>Cancelled. No file was written.</translation>
    </message>
    <message>
      <source>%1 saved as %2.</source>
      <translation>%1 saved as %2.</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Open folder</translation>
    </message>
    <message>
      <source>Choose another place…</source>
      <translation>Choose another place…</translation>
    </message>
    <message>
      <source>No file manager could be started. The file is in:</source>
      <translation>No file manager could be started. The file is in:</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>Organizations</source>
      <translation>Organizations</translation>
    </message>
    <message>
      <source>This organization</source>
      <translation>This organization</translation>
    </message>
    <message>
      <source>All organizations</source>
      <translation>All organizations</translation>
    </message>
    <message>
      <source>Choose columns</source>
      <translation>Choose columns</translation>
    </message>
  </context>
  <context>
    <name>Findings</name>
    <message>
      <source>Page</source>
      <translation>Page</translation>
    </message>
    <message>
      <source>Action · %1</source>
      <translation>Action · %1</translation>
    </message>
    <message>
      <source>Organization · %1</source>
      <translation>Organization · %1</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Action</translation>
    </message>
    <message>
      <source>Sign in first</source>
      <translation>Sign in first</translation>
    </message>
    <message>
      <source>This is a copy</source>
      <translation>This is a copy</translation>
    </message>
    <message>
      <source>The demo has no token of yours</source>
      <translation>The demo has no token of yours</translation>
    </message>
    <message>
      <source>The demo keeps its name</source>
      <translation>The demo keeps its name</translation>
    </message>
    <message>
      <source>Invoice %1</source>
      <translation>Invoice %1</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>Entry</translation>
    </message>
  </context>
  <context>
    <name>ForgetCard</name>
    <message>
      <source>Forget everything on this computer…</source>
      <translation>Forget everything on this computer…</translation>
    </message>
    <message>
      <source>Removes every login, all data and the settings, then closes the program.</source>
      <translation>Removes every login, all data and the settings, then closes the program.</translation>
    </message>
  </context>
  <context>
    <name>ForgetDialog</name>
    <message>
      <source>Forget everything on this computer</source>
      <translation>Forget everything on this computer</translation>
    </message>
    <message>
      <source>Forget everything</source>
      <translation>Forget everything</translation>
    </message>
  </context>
  <context>
    <name>Forgetting</name>
    <message>
      <source>Type “%1” and press Enter to confirm, anything else to leave it:</source>
      <translation>Type “%1” and press Enter to confirm, anything else to leave it:</translation>
    </message>
    <message>
      <source>This would be removed from this computer, in %1:</source>
      <translation>This would be removed from this computer, in %1:</translation>
    </message>
    <message numerus="yes">
      <source>%n more login(s)</source>
      <translation>
        <numerusform>%n more login</numerusform>
        <numerusform>%n more logins</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n copy(ies) of configuration files, from before they were changed (%1). They are your own files, and they go too.</source>
      <translation>
        <numerusform>%n copy(ies) of configuration files, from before they were changed (%1). They are your own files, and they go too.</numerusform>
        <numerusform>%n copy(ies) of configuration files, from before they were changed (%1). They are your own files, and they go too.</numerusform>
      </translation>
    </message>
    <message>
      <source>The demo's files (%1)</source>
      <translation>The demo's files (%1)</translation>
    </message>
    <message>
      <source>Settings, and the names you gave your logins</source>
      <translation>Settings, and the names you gave your logins</translation>
    </message>
    <message numerus="yes">
      <source>%n temporary folder(s) with invoices that were opened</source>
      <translation>
        <numerusform>%n temporary folder with invoices that were opened</numerusform>
        <numerusform>%n temporary folders with invoices that were opened</numerusform>
      </translation>
    </message>
    <message>
      <source>Tokens are not withdrawn at Infomaniak. That is done on the Manager's token page: %1</source>
      <translation>Tokens are not withdrawn at Infomaniak. That is done on the Manager's token page: %1</translation>
    </message>
    <message>
      <source>Without it the token and the key of each login cannot be removed: if a keyring of before is still on this computer, its entries stay. Their names begin with “desktop-manager:”.</source>
      <translation>Without it the token and the key of each login cannot be removed: if a keyring of before is still on this computer, its entries stay. Their names begin with “desktop-manager:”.</translation>
    </message>
    <message>
      <source>To remove them too, start that keyring first, then do this again.</source>
      <translation>To remove them too, start that keyring first, then do this again.</translation>
    </message>
    <message>
      <source>Desktop Manager keeps nothing in %1.</source>
      <translation>Desktop Manager keeps nothing in %1.</translation>
    </message>
    <message>
      <source>Nothing was removed: a window of Desktop Manager is open on this data. Close it first.</source>
      <translation>Nothing was removed: a window of Desktop Manager is open on this data. Close it first.</translation>
    </message>
    <message>
      <source>Nothing was removed: something that this program asked for has not answered yet. Wait a minute, then run “desktop-manager --forget-everything”.</source>
      <translation>Nothing was removed: something that this program asked for has not answered yet. Wait a minute, then run “desktop-manager --forget-everything”.</translation>
    </message>
    <message>
      <source>Nothing was removed.</source>
      <translation>Nothing was removed.</translation>
    </message>
    <message>
      <source>Stopped half way. Do it again to remove the rest.</source>
      <translation>Stopped half way. Do it again to remove the rest.</translation>
    </message>
    <message>
      <source>Nothing was removed: %1 cannot be read (%2).</source>
      <translation>Nothing was removed: %1 cannot be read (%2).</translation>
    </message>
    <message>
      <source>Nothing was removed</source>
      <translation>Nothing was removed</translation>
    </message>
    <message>
      <source>Everything was removed</source>
      <translation>Everything was removed</translation>
    </message>
    <message>
      <source>Not everything was removed</source>
      <translation>Not everything was removed</translation>
    </message>
    <message numerus="yes">
      <source>Removed from %2: %n file(s), %1.</source>
      <translation>
        <numerusform>Removed from %2: %n file, %1.</numerusform>
        <numerusform>Removed from %2: %n files, %1.</numerusform>
      </translation>
    </message>
    <message>
      <source>Entries in a keyring of before may be there still.</source>
      <translation>Entries in a keyring of before may be there still.</translation>
    </message>
    <message>
      <source>Could not be removed: %1 (%2)</source>
      <translation>Could not be removed: %1 (%2)</translation>
    </message>
    <message>
      <source>Left, because it leads to another place: %1</source>
      <translation>Left, because it leads to another place: %1</translation>
    </message>
    <message>
      <source>Do it again to remove the rest.</source>
      <translation>Do it again to remove the rest.</translation>
    </message>
    <message>
      <source>Left, because it is not of this program: %1</source>
      <translation>Left, because it is not of this program: %1</translation>
    </message>
    <message>
      <source>No file was touched. Do it again when the keyring answers.</source>
      <translation>No file was touched. Do it again when the keyring answers.</translation>
    </message>
    <message numerus="yes">
      <source>Removed from the keyring: the entries of %n login(s).</source>
      <translation>
        <numerusform>Removed from the keyring: the entries of %n login.</numerusform>
        <numerusform>Removed from the keyring: the entries of %n logins.</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 at %2</source>
      <translation>%1 at %2</translation>
    </message>
    <message numerus="yes">
      <source>%n organization(s)</source>
      <translation>
        <numerusform>%n organization</numerusform>
        <numerusform>%n organizations</numerusform>
      </translation>
    </message>
    <message>
      <source>Tokens, keys and codes: only where a keyring of this computer can be asked</source>
      <translation>Tokens, keys and codes: only where a keyring of this computer can be asked</translation>
    </message>
    <message>
      <source>Tokens, keys and codes of these logins in your keyring (%1)</source>
      <translation>Tokens, keys and codes of these logins in your keyring (%1)</translation>
    </message>
  </context>
  <context>
    <name>GenerateDialog</name>
    <message>
      <source>New backup codes</source>
      <translation>New backup codes</translation>
    </message>
    <message>
      <source>Ten new codes are made. Print them or save them as soon as they are shown.</source>
      <translation>Ten new codes are made. Print them or save them as soon as they are shown.</translation>
    </message>
    <message>
      <source>Generate</source>
      <translation>Generate</translation>
    </message>
  </context>
  <context>
    <name>GrantDialog</name>
    <message>
      <source>Grant access to Support</source>
      <translation>Grant access to Support</translation>
    </message>
    <message>
      <source>Grant access</source>
      <translation>Grant access</translation>
    </message>
    <message>
      <source>Only Infomaniak Support staff can use it. It ends by itself, and you can revoke it before.</source>
      <translation>Only Infomaniak Support staff can use it. It ends by itself, and you can revoke it before.</translation>
    </message>
    <message>
      <source>Find a product</source>
      <translation>Find a product</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Ends</source>
      <translation>Ends</translation>
    </message>
    <message>
      <source>End</source>
      <translation>End</translation>
    </message>
    <message numerus="yes">
      <source>In %n day(s)</source>
      <translation>
        <numerusform>In %n day</numerusform>
        <numerusform>In %n days</numerusform>
      </translation>
    </message>
    <message>
      <source>Other end…</source>
      <translation>Other end…</translation>
    </message>
    <message>
      <source>Nothing is chosen yet.</source>
      <translation>Nothing is chosen yet.</translation>
    </message>
    <message>
      <source>Support may enter %1 until %2.</source>
      <translation>Support may enter %1 until %2.</translation>
    </message>
    <message numerus="yes">
      <source>Support may enter %n products until %2.</source>
      <translation>
        <numerusform>Support may enter %n products until %2.</numerusform>
        <numerusform>Support may enter %n products until %2.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Guide</name>
    <message>
      <source>This organization is no longer one of yours.</source>
      <translation>This organization is no longer one of yours.</translation>
    </message>
    <message>
      <source>It may have been left meanwhile, or the login has changed.</source>
      <translation>It may have been left meanwhile, or the login has changed.</translation>
    </message>
  </context>
  <context>
    <name>Home</name>
    <message>
      <source>All organizations</source>
      <translation>All organizations</translation>
    </message>
    <message>
      <source>as of %1</source>
      <translation>as of %1</translation>
    </message>
    <message numerus="yes">
      <source>%n renewal(s)</source>
      <translation>
        <numerusform>%n renewal</numerusform>
        <numerusform>%n renewals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without a known price</source>
      <translation>
        <numerusform>%n without a known price</numerusform>
        <numerusform>%n without a known price</numerusform>
      </translation>
    </message>
    <message>
      <source>may stop</source>
      <translation>may stop</translation>
    </message>
    <message>
      <source>%1 without VAT</source>
      <translation>%1 without VAT</translation>
    </message>
  </context>
  <context>
    <name>HomeActions</name>
    <message>
      <source>Show what is snoozed</source>
      <translation>Show what is snoozed</translation>
    </message>
    <message>
      <source>hidden attention later</source>
      <translation>hidden attention later</translation>
    </message>
  </context>
  <context>
    <name>HomePage</name>
    <message>
      <source>Home</source>
      <translation>Home</translation>
    </message>
    <message>
      <source>All organizations</source>
      <translation>All organizations</translation>
    </message>
    <message>
      <source>What changed…</source>
      <translation>What changed…</translation>
    </message>
    <message>
      <source>Nothing has been fetched yet, and the server cannot be reached.</source>
      <translation>Nothing has been fetched yet, and the server cannot be reached.</translation>
    </message>
    <message>
      <source>Check the connection, then retry. Once fetched, it can be read offline.</source>
      <translation>Check the connection, then retry. Once fetched, it can be read offline.</translation>
    </message>
    <message>
      <source>Your organizations could not be fetched.</source>
      <translation>Your organizations could not be fetched.</translation>
    </message>
    <message>
      <source>Nothing has been fetched yet.</source>
      <translation>Nothing has been fetched yet.</translation>
    </message>
    <message>
      <source>Retry to fetch it from the server.</source>
      <translation>Retry to fetch it from the server.</translation>
    </message>
    <message>
      <source>Nothing is snoozed.</source>
      <translation>Nothing is snoozed.</translation>
    </message>
  </context>
  <context>
    <name>Hosting</name>
    <message>
      <source>PHP %1</source>
      <translation>PHP %1</translation>
    </message>
    <message>
      <source>MySQL prefix on</source>
      <translation>MySQL prefix on</translation>
    </message>
    <message>
      <source>MySQL prefix off</source>
      <translation>MySQL prefix off</translation>
    </message>
    <message>
      <source>No PHP</source>
      <translation>No PHP</translation>
    </message>
    <message>
      <source>Scripts may say “%1” and “%2”; the server reads “%3” and “%4”. Turn it off before the hosting moves to another server. This is not the WordPress table prefix.</source>
      <translation>Scripts may say “%1” and “%2”; the server reads “%3” and “%4”. Turn it off before the hosting moves to another server. This is not the WordPress table prefix.</translation>
    </message>
    <message>
      <source>Scripts say whole names: “%3” and “%4”. This is not the WordPress table prefix.</source>
      <translation>Scripts say whole names: “%3” and “%4”. This is not the WordPress table prefix.</translation>
    </message>
    <message>
      <source>Save turns it on: the server puts the prefix before the names that scripts say. Nothing public tells whether scripts that say “%3” connect then, so test one.</source>
      <translation>Save turns it on: the server puts the prefix before the names that scripts say. Nothing public tells whether scripts that say “%3” connect then, so test one.</translation>
    </message>
    <message>
      <source>Save turns it off: scripts that say “%1” and “%2” lose their database until they say “%3” and “%4”. Review the files first, and write them right after.</source>
      <translation>Save turns it off: scripts that say “%1” and “%2” lose their database until they say “%3” and “%4”. Review the files first, and write them right after.</translation>
    </message>
    <message>
      <source>The MySQL prefix of %1 is on.</source>
      <translation>The MySQL prefix of %1 is on.</translation>
    </message>
    <message>
      <source>The MySQL prefix of %1 is off.</source>
      <translation>The MySQL prefix of %1 is off.</translation>
    </message>
    <message>
      <source>Taken back. %1</source>
      <translation>Taken back. %1</translation>
    </message>
    <message>
      <source>The MySQL prefix of %1 was switched and is not saved.</source>
      <translation>The MySQL prefix of %1 was switched and is not saved.</translation>
    </message>
    <message>
      <source>Only a legal representative, an administrator, or a user who was granted this hosting can change it.</source>
      <translation>Only a legal representative, an administrator, or a user who was granted this hosting can change it.</translation>
    </message>
    <message>
      <source>An operation is under way on this hosting. Refresh when it has ended.</source>
      <translation>An operation is under way on this hosting. Refresh when it has ended.</translation>
    </message>
    <message>
      <source>Database</source>
      <translation>Database</translation>
    </message>
    <message>
      <source>an operation is under way on it</source>
      <translation>an operation is under way on it</translation>
    </message>
    <message>
      <source>all rights</source>
      <translation>all rights</translation>
    </message>
    <message>
      <source>reads and writes</source>
      <translation>reads and writes</translation>
    </message>
    <message>
      <source>reads only</source>
      <translation>reads only</translation>
    </message>
    <message>
      <source>no rights</source>
      <translation>no rights</translation>
    </message>
    <message>
      <source>User · %1</source>
      <translation>User · %1</translation>
    </message>
    <message>
      <source>· %1</source>
      <translation>· %1</translation>
    </message>
    <message>
      <source>· %1 · prefix %2</source>
      <translation>· %1 · prefix %2</translation>
    </message>
  </context>
  <context>
    <name>IncidentSheet</name>
    <message>
      <source>It was not me</source>
      <translation>It was not me</translation>
    </message>
    <message>
      <source>Do these in order</source>
      <translation>Do these in order</translation>
    </message>
    <message>
      <source>End all others…</source>
      <translation>End all others…</translation>
    </message>
    <message>
      <source>On Profile</source>
      <translation>On Profile</translation>
    </message>
    <message>
      <source>On this page</source>
      <translation>On this page</translation>
    </message>
    <message>
      <source>Show application passwords on Profile</source>
      <translation>Show application passwords on Profile</translation>
    </message>
    <message>
      <source>Check the settings on this page</source>
      <translation>Check the settings on this page</translation>
    </message>
    <message>
      <source>Done: %1</source>
      <translation>Done: %1</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>%1 in the Manager</source>
      <translation>%1 in the Manager</translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) left</source>
      <translation>
        <numerusform>%n step left</numerusform>
        <numerusform>%n steps left</numerusform>
      </translation>
    </message>
    <message>
      <source>All done</source>
      <translation>All done</translation>
    </message>
  </context>
  <context>
    <name>InvoiceSheet</name>
    <message>
      <source>Credit note %1</source>
      <translation>Credit note %1</translation>
    </message>
    <message>
      <source>Invoice %1</source>
      <translation>Invoice %1</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>What happened</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Reading…</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Due</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Amount</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Reference</translation>
    </message>
    <message>
      <source>Billing address</source>
      <translation>Billing address</translation>
    </message>
    <message>
      <source>%1 with VAT</source>
      <translation>%1 with VAT</translation>
    </message>
    <message>
      <source>%1 with VAT, %2 of it open</source>
      <translation>%1 with VAT, %2 of it open</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Lines</translation>
    </message>
    <message>
      <source>without VAT</source>
      <translation>without VAT</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 to %2</translation>
    </message>
    <message>
      <source>VAT %1 of %2</source>
      <translation>VAT %1 of %2</translation>
    </message>
    <message>
      <source>Total with VAT</source>
      <translation>Total with VAT</translation>
    </message>
    <message>
      <source>Pay…</source>
      <translation>Pay…</translation>
    </message>
    <message>
      <source>Show QR-bill</source>
      <translation>Show QR-bill</translation>
    </message>
    <message>
      <source>Open PDF</source>
      <translation>Open PDF</translation>
    </message>
    <message>
      <source>Save PDF…</source>
      <translation>Save PDF…</translation>
    </message>
    <message>
      <source>number</source>
      <translation>number</translation>
    </message>
    <message>
      <source>The server does not tell.</source>
      <translation>The server does not tell.</translation>
    </message>
    <message>
      <source>Nothing yet.</source>
      <translation>Nothing yet.</translation>
    </message>
    <message>
      <source>What happened could not be fetched.</source>
      <translation>What happened could not be fetched.</translation>
    </message>
  </context>
  <context>
    <name>Invoices</name>
    <message>
      <source>Number</source>
      <translation>Number</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Due</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Product</translation>
    </message>
    <message>
      <source>Billing address</source>
      <translation>Billing address</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Currency</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Amount</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Open</translation>
    </message>
    <message numerus="yes">
      <source>%1 and %n more</source>
      <translation>
        <numerusform>%1 and %n more</numerusform>
        <numerusform>%1 and %n more</numerusform>
      </translation>
    </message>
    <message>
      <source>Credit note</source>
      <translation>Credit note</translation>
    </message>
    <message>
      <source>Partly paid, overdue</source>
      <translation>Partly paid, overdue</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>Overdue</translation>
    </message>
    <message>
      <source>Partly paid</source>
      <translation>Partly paid</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>Paid</translation>
    </message>
    <message>
      <source>Refunded</source>
      <translation>Refunded</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Cancelled</translation>
    </message>
    <message>
      <source>Every status</source>
      <translation>Every status</translation>
    </message>
    <message>
      <source>To be paid</source>
      <translation>To be paid</translation>
    </message>
    <message>
      <source>Credit notes</source>
      <translation>Credit notes</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>Any time</translation>
    </message>
    <message>
      <source>Last 90 days</source>
      <translation>Last 90 days</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>This year</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>Last year</translation>
    </message>
    <message>
      <source>Older</source>
      <translation>Older</translation>
    </message>
    <message numerus="yes">
      <source>%n invoice(s)</source>
      <translation>
        <numerusform>%n invoice</numerusform>
        <numerusform>%n invoices</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 of %n invoice(s) shown</source>
      <translation>
        <numerusform>%1 of %n invoice shown</numerusform>
        <numerusform>%1 of %n invoices shown</numerusform>
      </translation>
    </message>
    <message>
      <source>%1, %2 of it open</source>
      <translation>%1, %2 of it open</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>Issued</translation>
    </message>
    <message>
      <source>Sent by email</source>
      <translation>Sent by email</translation>
    </message>
    <message>
      <source>Reminder sent</source>
      <translation>Reminder sent</translation>
    </message>
    <message>
      <source>Payment received</source>
      <translation>Payment received</translation>
    </message>
    <message>
      <source>Payment linked to this invoice</source>
      <translation>Payment linked to this invoice</translation>
    </message>
    <message>
      <source>Charge declined</source>
      <translation>Charge declined</translation>
    </message>
    <message>
      <source>Credited</source>
      <translation>Credited</translation>
    </message>
    <message>
      <source>card</source>
      <translation>card</translation>
    </message>
    <message>
      <source>prepaid account</source>
      <translation>prepaid account</translation>
    </message>
    <message>
      <source>bank transfer</source>
      <translation>bank transfer</translation>
    </message>
    <message>
      <source>email</source>
      <translation>email</translation>
    </message>
    <message>
      <source>%1: %2 to %3</source>
      <translation>%1: %2 to %3</translation>
    </message>
  </context>
  <context>
    <name>InvoicesBar</name>
    <message>
      <source>Filter invoices</source>
      <translation>Filter invoices</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>For the accountant…</source>
      <translation>For the accountant…</translation>
    </message>
  </context>
  <context>
    <name>InvoicesBoard</name>
    <message>
      <source>Show which</source>
      <translation>Show which</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Refresh</translation>
    </message>
    <message numerus="yes">
      <source>%n invoice(s) may be missing.</source>
      <translation>
        <numerusform>%n invoice may be missing.</numerusform>
        <numerusform>%n invoices may be missing.</numerusform>
      </translation>
    </message>
    <message>
      <source>Invoices</source>
      <translation>Invoices</translation>
    </message>
    <message>
      <source>No invoice matches.</source>
      <translation>No invoice matches.</translation>
    </message>
    <message>
      <source>There are no invoices yet.</source>
      <translation>There are no invoices yet.</translation>
    </message>
    <message>
      <source>A filter hides some.</source>
      <translation>A filter hides some.</translation>
    </message>
    <message>
      <source>The first one comes when it is issued.</source>
      <translation>The first one comes when it is issued.</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Show all</translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n selected</numerusform>
        <numerusform>%n selected</numerusform>
      </translation>
    </message>
    <message>
      <source>with VAT, as invoiced</source>
      <translation>with VAT, as invoiced</translation>
    </message>
  </context>
  <context>
    <name>InvoicesCard</name>
    <message>
      <source>Invoices and mail</source>
      <translation>Invoices and mail</translation>
    </message>
    <message>
      <source>Number of invoices</source>
      <translation>Number of invoices</translation>
    </message>
  </context>
  <context>
    <name>InvoicesTab</name>
    <message>
      <source>All organizations</source>
      <translation>All organizations</translation>
    </message>
    <message>
      <source>The invoices were never fetched.</source>
      <translation>The invoices were never fetched.</translation>
    </message>
    <message>
      <source>Not all invoices are fetched yet. Lists and sums are of those that are here.</source>
      <translation>Not all invoices are fetched yet. Lists and sums are of those that are here.</translation>
    </message>
    <message>
      <source>Open invoice</source>
      <translation>Open invoice</translation>
    </message>
    <message>
      <source>Open PDF</source>
      <translation>Open PDF</translation>
    </message>
    <message>
      <source>Save PDF…</source>
      <translation>Save PDF…</translation>
    </message>
    <message>
      <source>Show QR-bill</source>
      <translation>Show QR-bill</translation>
    </message>
    <message>
      <source>Pay…</source>
      <translation>Pay…</translation>
    </message>
    <message>
      <source>%1 (nothing is open)</source>
      <translation>%1 (nothing is open)</translation>
    </message>
    <message>
      <source>Copy number</source>
      <translation>Copy number</translation>
    </message>
    <message>
      <source>Number %1 copied.</source>
      <translation>Number %1 copied.</translation>
    </message>
    <message>
      <source>Invoices that may be missing</source>
      <translation>Invoices that may be missing</translation>
    </message>
    <message>
      <source>A product that is invoiced period after period has no invoice for these days. Ask Support for them, or look in the Manager under Accounting.</source>
      <translation>A product that is invoiced period after period has no invoice for these days. Ask Support for them, or look in the Manager under Accounting.</translation>
    </message>
  </context>
  <context>
    <name>KSuite</name>
    <message>
      <source>The offers have not been fetched yet. Refresh to fetch them.</source>
      <translation>The offers have not been fetched yet. Refresh to fetch them.</translation>
    </message>
    <message numerus="yes">
      <source>%n user(s) · %1 TB</source>
      <translation>
        <numerusform>%n user · %1 TB</numerusform>
        <numerusform>%n users · %1 TB</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n user(s) and %1 TB</source>
      <translation>
        <numerusform>%n user and %1 TB</numerusform>
        <numerusform>%n users and %1 TB</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 to %2 users</source>
      <translation>%1 to %2 users</translation>
    </message>
    <message>
      <source>%1 TB</source>
      <translation>%1 TB</translation>
    </message>
    <message>
      <source>%1 to %2 TB</source>
      <translation>%1 to %2 TB</translation>
    </message>
    <message>
      <source>No charge</source>
      <translation>No charge</translation>
    </message>
    <message>
      <source>%1 a user</source>
      <translation>%1 a user</translation>
    </message>
    <message>
      <source>%1 a TB</source>
      <translation>%1 a TB</translation>
    </message>
    <message>
      <source>a year, without VAT</source>
      <translation>a year, without VAT</translation>
    </message>
    <message>
      <source>No charge.</source>
      <translation>No charge.</translation>
    </message>
    <message>
      <source>%1 a user and %2 a TB for a year, without VAT.</source>
      <translation>%1 a user and %2 a TB for a year, without VAT.</translation>
    </message>
    <message>
      <source>Lower than the current one: there is no way back.</source>
      <translation>Lower than the current one: there is no way back.</translation>
    </message>
    <message>
      <source>It cannot be compared with the current offer.</source>
      <translation>It cannot be compared with the current offer.</translation>
    </message>
    <message>
      <source>This is the current offer.</source>
      <translation>This is the current offer.</translation>
    </message>
    <message>
      <source>lower than the current one</source>
      <translation>lower than the current one</translation>
    </message>
    <message>
      <source>not comparable</source>
      <translation>not comparable</translation>
    </message>
    <message>
      <source>the current one</source>
      <translation>the current one</translation>
    </message>
    <message numerus="yes">
      <source>It has %n user(s), and the number can only be raised.</source>
      <translation>
        <numerusform>It has %n user, and the number can only be raised.</numerusform>
        <numerusform>It has %n users, and the number can only be raised.</numerusform>
      </translation>
    </message>
    <message>
      <source>It has %1 TB, and storage can only be raised.</source>
      <translation>It has %1 TB, and storage can only be raised.</translation>
    </message>
    <message>
      <source>Choose a higher offer, more users or more storage.</source>
      <translation>Choose a higher offer, more users or more storage.</translation>
    </message>
    <message>
      <source>A kSuite cannot be moved to another organization.</source>
      <translation>A kSuite cannot be moved to another organization.</translation>
    </message>
    <message>
      <source>%1 is for %2.</source>
      <translation>%1 is for %2.</translation>
    </message>
    <message>
      <source>%1 holds %2.</source>
      <translation>%1 holds %2.</translation>
    </message>
    <message>
      <source>Only a legal representative or an administrator can: in %1 that is %2.</source>
      <translation>Only a legal representative or an administrator can: in %1 that is %2.</translation>
    </message>
    <message>
      <source>Only a legal representative or an administrator of %1 can.</source>
      <translation>Only a legal representative or an administrator of %1 can.</translation>
    </message>
    <message>
      <source>It is locked. Support can unlock it.</source>
      <translation>It is locked. Support can unlock it.</translation>
    </message>
    <message>
      <source>Another change of it is under way. Refresh to see it end.</source>
      <translation>Another change of it is under way. Refresh to see it end.</translation>
    </message>
    <message>
      <source>It has expired: renew it first.</source>
      <translation>It has expired: renew it first.</translation>
    </message>
    <message>
      <source>It has the most that there is.</source>
      <translation>It has the most that there is.</translation>
    </message>
    <message>
      <source>It is part of a kSuite: change the kSuite instead.</source>
      <translation>It is part of a kSuite: change the kSuite instead.</translation>
    </message>
    <message>
      <source>%1 stay tied to it: they cannot be moved or cancelled on their own.</source>
      <translation>%1 stay tied to it: they cannot be moved or cancelled on their own.</translation>
    </message>
    <message>
      <source>Offer, users and storage can be raised at any time.</source>
      <translation>Offer, users and storage can be raised at any time.</translation>
    </message>
    <message>
      <source>There is no way back to a lower offer, fewer users or less storage.</source>
      <translation>There is no way back to a lower offer, fewer users or less storage.</translation>
    </message>
    <message>
      <source>It stays with %1: it cannot be moved to another organization.</source>
      <translation>It stays with %1: it cannot be moved to another organization.</translation>
    </message>
    <message>
      <source>Due today: %1 without VAT, for %2 to %3</source>
      <translation>Due today: %1 without VAT, for %2 to %3</translation>
    </message>
    <message>
      <source>Next invoice on %1: %2 without VAT for %3.</source>
      <translation>Next invoice on %1: %2 without VAT for %3.</translation>
    </message>
    <message>
      <source>Until now it would have been %1.</source>
      <translation>Until now it would have been %1.</translation>
    </message>
    <message>
      <source>%1 with %2 becomes kSuite %3 with %4.</source>
      <translation>%1 with %2 becomes kSuite %3 with %4.</translation>
    </message>
    <message>
      <source>%1 without VAT is charged to %2 today, for %3 to %4.</source>
      <translation>%1 without VAT is charged to %2 today, for %3 to %4.</translation>
    </message>
  </context>
  <context>
    <name>KSuiteCard</name>
    <message>
      <source>kSuite offer</source>
      <translation>kSuite offer</translation>
    </message>
    <message>
      <source>What can be done with this kSuite</source>
      <translation>What can be done with this kSuite</translation>
    </message>
    <message>
      <source>Modify the offer…</source>
      <translation>Modify the offer…</translation>
    </message>
    <message>
      <source>Modify the offer in the Manager</source>
      <translation>Modify the offer in the Manager</translation>
    </message>
    <message>
      <source>Open in Manager ↗</source>
      <translation>Open in Manager ↗</translation>
    </message>
    <message>
      <source>Reading the offers…</source>
      <translation>Reading the offers…</translation>
    </message>
    <message>
      <source>Next invoice on %1: %2 without VAT for %3</source>
      <translation>Next invoice on %1: %2 without VAT for %3</translation>
    </message>
    <message>
      <source>Infomaniak's API tells neither the offers nor their prices. The Manager shows both.</source>
      <translation>Infomaniak's API tells neither the offers nor their prices. The Manager shows both.</translation>
    </message>
    <message>
      <source>Its products cannot be moved or cancelled on their own.</source>
      <translation>Its products cannot be moved or cancelled on their own.</translation>
    </message>
    <message>
      <source>The offer cannot be modified now.</source>
      <translation>The offer cannot be modified now.</translation>
    </message>
  </context>
  <context>
    <name>KSuiteForm</name>
    <message>
      <source>Offer</source>
      <translation>Offer</translation>
    </message>
    <message>
      <source>Users</source>
      <translation>Users</translation>
    </message>
    <message>
      <source>Storage in TB</source>
      <translation>Storage in TB</translation>
    </message>
    <message>
      <source>Means of payment</source>
      <translation>Means of payment</translation>
    </message>
    <message>
      <source>Billing address</source>
      <translation>Billing address</translation>
    </message>
    <message>
      <source>Type users and storage as whole numbers.</source>
      <translation>Type users and storage as whole numbers.</translation>
    </message>
    <message>
      <source>A whole number.</source>
      <translation>A whole number.</translation>
    </message>
  </context>
  <context>
    <name>Keyring</name>
    <message>
      <source>Paste an API token that you made in the Manager. It is never written to a file.</source>
      <translation>Paste an API token that you made in the Manager. It is never written to a file.</translation>
    </message>
    <message>
      <source>Paste an API token that you made in the Manager. It is kept in your system keyring (%1) and never written to a file.</source>
      <translation>Paste an API token that you made in the Manager. It is kept in your system keyring (%1) and never written to a file.</translation>
    </message>
    <message>
      <source>Paste an API token that you made in the Manager. It is kept in your system keyring and never written to a file.</source>
      <translation>Paste an API token that you made in the Manager. It is kept in your system keyring and never written to a file.</translation>
    </message>
    <message>
      <source>Paste an API token that you made in the Manager. It is kept in memory until you close this window, and never written to a file.</source>
      <translation>Paste an API token that you made in the Manager. It is kept in memory until you close this window, and never written to a file.</translation>
    </message>
    <message>
      <source>No keyring was found on this computer.</source>
      <translation>No keyring was found on this computer.</translation>
    </message>
    <message>
      <source>Your token stays in memory for this run only. Start GNOME Keyring or KWallet to keep it.</source>
      <translation>Your token stays in memory for this run only. Start GNOME Keyring or KWallet to keep it.</translation>
    </message>
    <message>
      <source>The keyring is turned off for Python programs.</source>
      <translation>The keyring is turned off for Python programs.</translation>
    </message>
    <message>
      <source>Your token stays in memory for this run only. Remove the setting that turns it off to keep it.</source>
      <translation>Your token stays in memory for this run only. Remove the setting that turns it off to keep it.</translation>
    </message>
    <message>
      <source>The keyring chosen for Python programs is not one that this program trusts.</source>
      <translation>The keyring chosen for Python programs is not one that this program trusts.</translation>
    </message>
    <message>
      <source>Your token stays in memory for this run only.</source>
      <translation>Your token stays in memory for this run only.</translation>
    </message>
    <message>
      <source>Your keyring is locked.</source>
      <translation>Your keyring is locked.</translation>
    </message>
    <message>
      <source>Unlock it, then try again.</source>
      <translation>Unlock it, then try again.</translation>
    </message>
    <message>
      <source>You have no keyring yet.</source>
      <translation>You have no keyring yet.</translation>
    </message>
    <message>
      <source>Unlock lets your system create one, with a password that you choose.</source>
      <translation>Unlock lets your system create one, with a password that you choose.</translation>
    </message>
    <message>
      <source>Your keyring refused.</source>
      <translation>Your keyring refused.</translation>
    </message>
    <message>
      <source>Allow Desktop Manager in your keyring's settings, then try again.</source>
      <translation>Allow Desktop Manager in your keyring's settings, then try again.</translation>
    </message>
    <message>
      <source>Your keyring does not answer.</source>
      <translation>Your keyring does not answer.</translation>
    </message>
    <message>
      <source>Look for a window that asks for its password, or restart it, then try again.</source>
      <translation>Look for a window that asks for its password, or restart it, then try again.</translation>
    </message>
    <message>
      <source>Your keyring answered with an error.</source>
      <translation>Your keyring answered with an error.</translation>
    </message>
    <message>
      <source>Restart it, then try again.</source>
      <translation>Restart it, then try again.</translation>
    </message>
  </context>
  <context>
    <name>LeaveFlow</name>
    <message>
      <source>The server has not said yet whether it lets you leave from here.</source>
      <translation>The server has not said yet whether it lets you leave from here.</translation>
    </message>
    <message>
      <source>Try again when the refresh has ended.</source>
      <translation>Try again when the refresh has ended.</translation>
    </message>
    <message>
      <source>You are no longer in this organization.</source>
      <translation>You are no longer in this organization.</translation>
    </message>
    <message>
      <source>Leave %1</source>
      <translation>Leave %1</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Leave</translation>
    </message>
    <message>
      <source>What forbids it now, and the way out of each reason:</source>
      <translation>What forbids it now, and the way out of each reason:</translation>
    </message>
    <message>
      <source>Why you cannot leave %1</source>
      <translation>Why you cannot leave %1</translation>
    </message>
    <message>
      <source>Leave %1 in the Manager</source>
      <translation>Leave %1 in the Manager</translation>
    </message>
    <message>
      <source>This server does not let programs do this. Leave in your browser, then refresh here.</source>
      <translation>This server does not let programs do this. Leave in your browser, then refresh here.</translation>
    </message>
    <message>
      <source>You were no longer in %1 when the server was asked.</source>
      <translation>You were no longer in %1 when the server was asked.</translation>
    </message>
    <message>
      <source>Somebody had removed you. What was fetched of it is deleted here.</source>
      <translation>Somebody had removed you. What was fetched of it is deleted here.</translation>
    </message>
    <message>
      <source>You left %1.</source>
      <translation>You left %1.</translation>
    </message>
    <message>
      <source>%1 is the current organization now.</source>
      <translation>%1 is the current organization now.</translation>
    </message>
    <message>
      <source>Only an invitation brings you back.</source>
      <translation>Only an invitation brings you back.</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Refresh</translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>%1 (%2)</source>
      <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
      <source>%n more kind(s)</source>
      <translation>
        <numerusform>%n more kind</numerusform>
        <numerusform>%n more kinds</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s): %1</source>
      <translation>
        <numerusform>%n product: %1</numerusform>
        <numerusform>%n products: %1</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You lose access to %n product(s) there: %1.</source>
      <translation>
        <numerusform>You lose access to %n product there: %1.</numerusform>
        <numerusform>You lose access to %n products there: %1.</numerusform>
      </translation>
    </message>
    <message>
      <source>You lose access to everything that is there.</source>
      <translation>You lose access to everything that is there.</translation>
    </message>
    <message numerus="yes">
      <source>The organization stays with its products and its %n other member(s).</source>
      <translation>
        <numerusform>The organization stays with its products and its %n other member.</numerusform>
        <numerusform>The organization stays with its products and its %n other members.</numerusform>
      </translation>
    </message>
    <message>
      <source>The organization stays with its products.</source>
      <translation>The organization stays with its products.</translation>
    </message>
    <message>
      <source>What was fetched of it is deleted from this computer. The journal keeps that you left.</source>
      <translation>What was fetched of it is deleted from this computer. The journal keeps that you left.</translation>
    </message>
    <message>
      <source>%1 is shown next.</source>
      <translation>%1 is shown next.</translation>
    </message>
    <message>
      <source>It is your last organization here: nothing is left to show after it.</source>
      <translation>It is your last organization here: nothing is left to show after it.</translation>
    </message>
    <message>
      <source>There is no Undo. Only an invitation from its legal representative or an administrator brings you back.</source>
      <translation>There is no Undo. Only an invitation from its legal representative or an administrator brings you back.</translation>
    </message>
    <message>
      <source>You are %1 in %2. Leaving takes effect at once.</source>
      <translation>You are %1 in %2. Leaving takes effect at once.</translation>
    </message>
    <message>
      <source>The server no longer lets you leave %1.</source>
      <translation>The server no longer lets you leave %1.</translation>
    </message>
    <message>
      <source>The server refused: something changed since this list was fetched.</source>
      <translation>The server refused: something changed since this list was fetched.</translation>
    </message>
    <message>
      <source>Your role there was %1 and is %2 now.</source>
      <translation>Your role there was %1 and is %2 now.</translation>
    </message>
    <message>
      <source>You are still in it.</source>
      <translation>You are still in it.</translation>
    </message>
    <message>
      <source>Organizations in the Manager</source>
      <translation>Organizations in the Manager</translation>
    </message>
    <message>
      <source>This program does not know this reason. The Manager says more.</source>
      <translation>This program does not know this reason. The Manager says more.</translation>
    </message>
    <message>
      <source>The server gives no reason.</source>
      <translation>The server gives no reason.</translation>
    </message>
    <message>
      <source>A legal representative of the organization can remove you instead.</source>
      <translation>A legal representative of the organization can remove you instead.</translation>
    </message>
    <message>
      <source>With my kSuite</source>
      <translation>With my kSuite</translation>
    </message>
    <message>
      <source>Leaving is offered first on ksuite.infomaniak.com. Start there.</source>
      <translation>Leaving is offered first on ksuite.infomaniak.com. Start there.</translation>
    </message>
    <message>
      <source>Otherwise, in the Manager</source>
      <translation>Otherwise, in the Manager</translation>
    </message>
    <message>
      <source>You are its only user.</source>
      <translation>You are its only user.</translation>
    </message>
    <message>
      <source>An organization needs one. Invite someone as legal representative first.</source>
      <translation>An organization needs one. Invite someone as legal representative first.</translation>
    </message>
    <message>
      <source>You are its only legal representative.</source>
      <translation>You are its only legal representative.</translation>
    </message>
    <message>
      <source>Make another member legal representative first. Then you can leave.</source>
      <translation>Make another member legal representative first. Then you can leave.</translation>
    </message>
    <message>
      <source>Take yourself out of it in the Manager: as %1 you can.</source>
      <translation>Take yourself out of it in the Manager: as %1 you can.</translation>
    </message>
    <message>
      <source>Ask its legal representative or an administrator to take you out of it.</source>
      <translation>Ask its legal representative or an administrator to take you out of it.</translation>
    </message>
    <message>
      <source>With my kSuite, start on ksuite.infomaniak.com: leaving is offered there first.</source>
      <translation>With my kSuite, start on ksuite.infomaniak.com: leaving is offered there first.</translation>
    </message>
    <message>
      <source>You are in its kSuite.</source>
      <translation>You are in its kSuite.</translation>
    </message>
    <message>
      <source>Your login address is in its Mail Service.</source>
      <translation>Your login address is in its Mail Service.</translation>
    </message>
    <message>
      <source>Your login address %1 is in its Mail Service.</source>
      <translation>Your login address %1 is in its Mail Service.</translation>
    </message>
    <message>
      <source>Sign in with another address: change it in your profile and confirm it. Then you can leave. Or have the mailbox removed from the Mail Service.</source>
      <translation>Sign in with another address: change it in your profile and confirm it. Then you can leave. Or have the mailbox removed from the Mail Service.</translation>
    </message>
    <message>
      <source>Profile in the Manager</source>
      <translation>Profile in the Manager</translation>
    </message>
    <message>
      <source>Mail Service in the Manager</source>
      <translation>Mail Service in the Manager</translation>
    </message>
    <message>
      <source>my kSuite</source>
      <translation>my kSuite</translation>
    </message>
    <message>
      <source>Users in the Manager</source>
      <translation>Users in the Manager</translation>
    </message>
  </context>
  <context>
    <name>LinkButton</name>
    <message>
      <source>Opens in your browser</source>
      <translation>Opens in your browser</translation>
    </message>
  </context>
  <context>
    <name>ListCard</name>
    <message>
      <source>Products</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Filter by name, type or tag</source>
      <translation>Filter by name, type or tag</translation>
    </message>
    <message>
      <source>This organization</source>
      <translation>This organization</translation>
    </message>
    <message>
      <source>All organizations</source>
      <translation>All organizations</translation>
    </message>
    <message>
      <source>Which organizations</source>
      <translation>Which organizations</translation>
    </message>
    <message>
      <source>%1: show all again</source>
      <translation>%1: show all again</translation>
    </message>
  </context>
  <context>
    <name>LiveInvoices</name>
    <message>
      <source>The Manager’s API does not offer invoices to other programs</source>
      <translation>The Manager’s API does not offer invoices to other programs</translation>
    </message>
    <message>
      <source>Open in Manager</source>
      <translation>Open in Manager</translation>
    </message>
    <message>
      <source>Orders waiting for payment</source>
      <translation>Orders waiting for payment</translation>
    </message>
    <message>
      <source>Payment method on file</source>
      <translation>Payment method on file</translation>
    </message>
    <message>
      <source>Billing address</source>
      <translation>Billing address</translation>
    </message>
    <message>
      <source>Open them in the Manager: choose %1 at the top left, then Accounting. Or drop the PDFs here: everything below works from them, on this computer only.</source>
      <translation>Open them in the Manager: choose %1 at the top left, then Accounting. Or drop the PDFs here: everything below works from them, on this computer only.</translation>
    </message>
    <message>
      <source>What the API tells about %1</source>
      <translation>What the API tells about %1</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Yes</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
  </context>
  <context>
    <name>LockCard</name>
    <message>
      <source>App lock</source>
      <translation>App lock</translation>
    </message>
    <message>
      <source>Set a PIN…</source>
      <translation>Set a PIN…</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Remove…</translation>
    </message>
    <message>
      <source>Change the PIN…</source>
      <translation>Change the PIN…</translation>
    </message>
    <message>
      <source>Remove the PIN…</source>
      <translation>Remove the PIN…</translation>
    </message>
    <message>
      <source>A PIN is asked before OTP codes, backup codes and token pages of this login show.</source>
      <translation>A PIN is asked before OTP codes, backup codes and token pages of this login show.</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>%n min</numerusform>
        <numerusform>%n min</numerusform>
      </translation>
    </message>
    <message>
      <source>Lock after</source>
      <translation>Lock after</translation>
    </message>
    <message>
      <source>Without a key or the mouse. It also locks with the screen, on Linux.</source>
      <translation>Without a key or the mouse. It also locks with the screen, on Linux.</translation>
    </message>
    <message>
      <source>Your keyring is asked.</source>
      <translation>Your keyring is asked.</translation>
    </message>
  </context>
  <context>
    <name>Logins</name>
    <message>
      <source>Opening your keyring…</source>
      <translation>Opening your keyring…</translation>
    </message>
    <message>
      <source>User %1 at %2</source>
      <translation>User %1 at %2</translation>
    </message>
    <message>
      <source>The server no longer accepts its token.</source>
      <translation>The server no longer accepts its token.</translation>
    </message>
    <message>
      <source>Your keyring no longer holds the token of this login.</source>
      <translation>Your keyring no longer holds the token of this login.</translation>
    </message>
    <message>
      <source>Paste it again, or another one of the same user.</source>
      <translation>Paste it again, or another one of the same user.</translation>
    </message>
  </context>
  <context>
    <name>LoginsCard</name>
    <message>
      <source>Logins</source>
      <translation>Logins</translation>
    </message>
    <message>
      <source>This login</source>
      <translation>This login</translation>
    </message>
    <message>
      <source>Add another login…</source>
      <translation>Add another login…</translation>
    </message>
    <message>
      <source>In this window</source>
      <translation>In this window</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>Needs attention</translation>
    </message>
    <message>
      <source>Demo</source>
      <translation>Demo</translation>
    </message>
    <message>
      <source>Live</source>
      <translation>Live</translation>
    </message>
    <message>
      <source>The embedded demo Manager API, in this program</source>
      <translation>The embedded demo Manager API, in this program</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Server</translation>
    </message>
    <message numerus="yes">
      <source>Reaches %n organization(s)</source>
      <translation>
        <numerusform>Reaches %n organization</numerusform>
        <numerusform>Reaches %n organizations</numerusform>
      </translation>
    </message>
    <message>
      <source>Token</source>
      <translation>Token</translation>
    </message>
    <message>
      <source>Leave the demo</source>
      <translation>Leave the demo</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Rename…</translation>
    </message>
    <message>
      <source>Replace token…</source>
      <translation>Replace token…</translation>
    </message>
    <message>
      <source>Sign out…</source>
      <translation>Sign out…</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1: %2</translation>
    </message>
    <message>
      <source>A token expires after one year without use. Leaving the demo forgets its changes.</source>
      <translation>A token expires after one year without use. Leaving the demo forgets its changes.</translation>
    </message>
    <message>
      <source>Kept in memory. The demo writes nothing to your keyring.</source>
      <translation>Kept in memory. The demo writes nothing to your keyring.</translation>
    </message>
    <message>
      <source>Kept in your system keyring (%1).</source>
      <translation>Kept in your system keyring (%1).</translation>
    </message>
    <message>
      <source>The server says that it lacks: %1.</source>
      <translation>The server says that it lacks: %1.</translation>
    </message>
  </context>
  <context>
    <name>LostDeviceSheet</name>
    <message>
      <source>I lost my phone</source>
      <translation>I lost my phone</translation>
    </message>
    <message>
      <source>What do you still have?</source>
      <translation>What do you still have?</translation>
    </message>
    <message>
      <source>My usual password</source>
      <translation>My usual password</translation>
    </message>
    <message>
      <source>A backup code that I have not used</source>
      <translation>A backup code that I have not used</translation>
    </message>
    <message>
      <source>The OTP code on this computer</source>
      <translation>The OTP code on this computer</translation>
    </message>
    <message>
      <source>Another method, such as a security key or an app on another device</source>
      <translation>Another method, such as a security key or an app on another device</translation>
    </message>
    <message>
      <source>The mailbox of my recovery email</source>
      <translation>The mailbox of my recovery email</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>What to do</translation>
    </message>
    <message>
      <source>Open the sign-in page</source>
      <translation>Open the sign-in page</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Desktop Manager</source>
      <translation>Desktop Manager</translation>
    </message>
  </context>
  <context>
    <name>ManageDialog</name>
    <message>
      <source>Manage renewals</source>
      <translation>Manage renewals</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Confirm</translation>
    </message>
    <message>
      <source>What to change</source>
      <translation>What to change</translation>
    </message>
    <message>
      <source>Means of payment</source>
      <translation>Means of payment</translation>
    </message>
    <message>
      <source>Billing address</source>
      <translation>Billing address</translation>
    </message>
    <message>
      <source>What will change</source>
      <translation>What will change</translation>
    </message>
    <message>
      <source>None that can be charged by itself: add a card.</source>
      <translation>None that can be charged by itself: add a card.</translation>
    </message>
    <message>
      <source>Will change</source>
      <translation>Will change</translation>
    </message>
    <message>
      <source>Skipped, because %1</source>
      <translation>Skipped, because %1</translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) will change.</source>
      <translation>
        <numerusform>%n product will change.</numerusform>
        <numerusform>%n products will change.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) will be skipped; the list says why.</source>
      <translation>
        <numerusform>%n product will be skipped; the list says why.</numerusform>
        <numerusform>%n products will be skipped; the list says why.</numerusform>
      </translation>
    </message>
    <message>
      <source>What became of each product</source>
      <translation>What became of each product</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Check again</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Retry</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>Means of payment and billing addresses belong to one organization: choose products of one only.</source>
      <translation>Means of payment and billing addresses belong to one organization: choose products of one only.</translation>
    </message>
    <message>
      <source>None of the chosen products will change; the list says why.</source>
      <translation>None of the chosen products will change; the list says why.</translation>
    </message>
  </context>
  <context>
    <name>ManageFlow</name>
    <message>
      <source>Cancelled.</source>
      <translation>Cancelled.</translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) put back as before.</source>
      <translation>
        <numerusform>%n product put back as before.</numerusform>
        <numerusform>%n products put back as before.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nothing was changed.</translation>
    </message>
  </context>
  <context>
    <name>ManageProgress</name>
    <message>
      <source>Progress</source>
      <translation>Progress</translation>
    </message>
    <message numerus="yes">
      <source>%1 of %n product(s) done.</source>
      <translation>
        <numerusform>%1 of %n product done.</numerusform>
        <numerusform>%1 of %n products done.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The server asks for a pause: going on in %n second(s).</source>
      <translation>
        <numerusform>The server asks for a pause: going on in %n second.</numerusform>
        <numerusform>The server asks for a pause: going on in %n seconds.</numerusform>
      </translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Stopping…</translation>
    </message>
  </context>
  <context>
    <name>ManageRenewals</name>
    <message>
      <source>Turn auto-renew on</source>
      <translation>Turn auto-renew on</translation>
    </message>
    <message>
      <source>Turn auto-renew off</source>
      <translation>Turn auto-renew off</translation>
    </message>
    <message>
      <source>Change the means of payment of auto-renew</source>
      <translation>Change the means of payment of auto-renew</translation>
    </message>
    <message>
      <source>Turn Renewal Warranty on</source>
      <translation>Turn Renewal Warranty on</translation>
    </message>
    <message>
      <source>Turn Renewal Warranty off</source>
      <translation>Turn Renewal Warranty off</translation>
    </message>
    <message>
      <source>Change the billing address</source>
      <translation>Change the billing address</translation>
    </message>
    <message>
      <source>Where a product could not be renewed in time, Renewal Warranty renews it and issues an invoice, which is owed: up to 280 days to pay with yearly billing, 90 with monthly.</source>
      <translation>Where a product could not be renewed in time, Renewal Warranty renews it and issues an invoice, which is owed: up to 280 days to pay with yearly billing, 90 with monthly.</translation>
    </message>
    <message>
      <source>The next invoices of these products are made out to it.</source>
      <translation>The next invoices of these products are made out to it.</translation>
    </message>
    <message>
      <source>Auto-renew tries to charge 14 days before the due date, and cannot be turned on later.</source>
      <translation>Auto-renew tries to charge 14 days before the due date, and cannot be turned on later.</translation>
    </message>
    <message numerus="yes">
      <source>Turn auto-renew on for %n product(s)</source>
      <translation>
        <numerusform>Turn auto-renew on for %n product</numerusform>
        <numerusform>Turn auto-renew on for %n products</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Turn auto-renew off for %n product(s)</source>
      <translation>
        <numerusform>Turn auto-renew off for %n product</numerusform>
        <numerusform>Turn auto-renew off for %n products</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change the means of payment of %n product(s)</source>
      <translation>
        <numerusform>Change the means of payment of %n product</numerusform>
        <numerusform>Change the means of payment of %n products</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Turn Renewal Warranty on for %n product(s)</source>
      <translation>
        <numerusform>Turn Renewal Warranty on for %n product</numerusform>
        <numerusform>Turn Renewal Warranty on for %n products</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Turn Renewal Warranty off for %n product(s)</source>
      <translation>
        <numerusform>Turn Renewal Warranty off for %n product</numerusform>
        <numerusform>Turn Renewal Warranty off for %n products</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change the billing address of %n product(s)</source>
      <translation>
        <numerusform>Change the billing address of %n product</numerusform>
        <numerusform>Change the billing address of %n products</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Auto-renew turned on for %n product(s).</source>
      <translation>
        <numerusform>Auto-renew turned on for %n product.</numerusform>
        <numerusform>Auto-renew turned on for %n products.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Auto-renew turned off for %n product(s).</source>
      <translation>
        <numerusform>Auto-renew turned off for %n product.</numerusform>
        <numerusform>Auto-renew turned off for %n products.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Means of payment of %n product(s) changed.</source>
      <translation>
        <numerusform>Means of payment of %n product changed.</numerusform>
        <numerusform>Means of payment of %n products changed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Renewal Warranty turned on for %n product(s).</source>
      <translation>
        <numerusform>Renewal Warranty turned on for %n product.</numerusform>
        <numerusform>Renewal Warranty turned on for %n products.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Renewal Warranty turned off for %n product(s).</source>
      <translation>
        <numerusform>Renewal Warranty turned off for %n product.</numerusform>
        <numerusform>Renewal Warranty turned off for %n products.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Billing address of %n product(s) changed.</source>
      <translation>
        <numerusform>Billing address of %n product changed.</numerusform>
        <numerusform>Billing address of %n products changed.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Manager</name>
    <message>
      <source>Edit my profile</source>
      <translation>Edit my profile</translation>
    </message>
    <message>
      <source>the support code is on that page</source>
      <translation>the support code is on that page</translation>
    </message>
    <message>
      <source>Infomaniak News</source>
      <translation>Infomaniak News</translation>
    </message>
    <message>
      <source>Manage</source>
      <translation>Manage</translation>
    </message>
    <message>
      <source>Accounting</source>
      <translation>Accounting</translation>
    </message>
    <message>
      <source>Billing addresses</source>
      <translation>Billing addresses</translation>
    </message>
    <message>
      <source>Configuration</source>
      <translation>Configuration</translation>
    </message>
    <message>
      <source>Manage my account</source>
      <translation>Manage my account</translation>
    </message>
    <message>
      <source>Organizations</source>
      <translation>Organizations</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>the ⋮ menu of the kSuite</source>
      <translation>the ⋮ menu of the kSuite</translation>
    </message>
    <message>
      <source>Modify the offer</source>
      <translation>Modify the offer</translation>
    </message>
    <message>
      <source>Premium Support</source>
      <translation>Premium Support</translation>
    </message>
    <message>
      <source>the domain</source>
      <translation>the domain</translation>
    </message>
    <message>
      <source>its authorization code</source>
      <translation>its authorization code</translation>
    </message>
    <message>
      <source>the hosting</source>
      <translation>the hosting</translation>
    </message>
    <message>
      <source>the site</source>
      <translation>the site</translation>
    </message>
    <message>
      <source>Advanced settings</source>
      <translation>Advanced settings</translation>
    </message>
    <message>
      <source>PHP / Apache</source>
      <translation>PHP / Apache</translation>
    </message>
    <message>
      <source>Databases</source>
      <translation>Databases</translation>
    </message>
    <message>
      <source> › </source>
      <translation> › </translation>
    </message>
    <message>
      <source>Choose %1 at the top left, then: %2.</source>
      <translation>Choose %1 at the top left, then: %2.</translation>
    </message>
    <message>
      <source>If another organization is shown there, choose %1 at the top left.</source>
      <translation>If another organization is shown there, choose %1 at the top left.</translation>
    </message>
    <message>
      <source>Then: %1.</source>
      <translation>Then: %1.</translation>
    </message>
  </context>
  <context>
    <name>MapperDialog</name>
    <message>
      <source>Columns of the statement</source>
      <translation>Columns of the statement</translation>
    </message>
    <message>
      <source>Read statement</source>
      <translation>Read statement</translation>
    </message>
    <message>
      <source>Every bank writes another table. Say which column of %1 is what.</source>
      <translation>Every bank writes another table. Say which column of %1 is what.</translation>
    </message>
    <message>
      <source>Amounts without a minus were paid by me (a card's statement)</source>
      <translation>Amounts without a minus were paid by me (a card's statement)</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Amount with its sign</source>
      <translation>Amount with its sign</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Currency</translation>
    </message>
    <message>
      <source>Money out</source>
      <translation>Money out</translation>
    </message>
    <message>
      <source>Money in</source>
      <translation>Money in</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Reference</translation>
    </message>
    <message>
      <source>Who was paid</source>
      <translation>Who was paid</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>None</source>
      <translation>None</translation>
    </message>
    <message>
      <source>%1 for all</source>
      <translation>%1 for all</translation>
    </message>
    <message>
      <source>Day, month, year</source>
      <translation>Day, month, year</translation>
    </message>
    <message>
      <source>Month, day, year</source>
      <translation>Month, day, year</translation>
    </message>
    <message>
      <source>Year, month, day</source>
      <translation>Year, month, day</translation>
    </message>
    <message>
      <source>Order in dates</source>
      <translation>Order in dates</translation>
    </message>
    <message>
      <source>Amounts look like</source>
      <translation>Amounts look like</translation>
    </message>
    <message>
      <source>Column %1</source>
      <translation>Column %1</translation>
    </message>
    <message>
      <source>First rows of the file</source>
      <translation>First rows of the file</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Columns</translation>
    </message>
    <message>
      <source>Choose the columns of date, amount and currency first.</source>
      <translation>Choose the columns of date, amount and currency first.</translation>
    </message>
    <message>
      <source>With these columns none of the rows above can be read.</source>
      <translation>With these columns none of the rows above can be read.</translation>
    </message>
    <message>
      <source>%1 of %2 rows can be read. The first one: %3 paid on %4.</source>
      <translation>%1 of %2 rows can be read. The first one: %3 paid on %4.</translation>
    </message>
    <message>
      <source>%1 of %2 rows can be read. The first one: %3 received on %4.</source>
      <translation>%1 of %2 rows can be read. The first one: %3 received on %4.</translation>
    </message>
    <message>
      <source>The file is being read.</source>
      <translation>The file is being read.</translation>
    </message>
  </context>
  <context>
    <name>Menu</name>
    <message>
      <source>Search or run a command</source>
      <translation>Search or run a command</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Refresh</translation>
    </message>
    <message>
      <source>Refresh all organizations</source>
      <translation>Refresh all organizations</translation>
    </message>
    <message>
      <source>Open in Manager</source>
      <translation>Open in Manager</translation>
    </message>
    <message>
      <source>Switch organization</source>
      <translation>Switch organization</translation>
    </message>
    <message>
      <source>Use the light theme</source>
      <translation>Use the light theme</translation>
    </message>
    <message>
      <source>Use the dark theme</source>
      <translation>Use the dark theme</translation>
    </message>
    <message>
      <source>Use the system's theme</source>
      <translation>Use the system's theme</translation>
    </message>
    <message>
      <source>Preferences…</source>
      <translation>Preferences…</translation>
    </message>
    <message>
      <source>Lock now</source>
      <translation>Lock now</translation>
    </message>
    <message>
      <source>Add another login…</source>
      <translation>Add another login…</translation>
    </message>
    <message>
      <source>Rename this login…</source>
      <translation>Rename this login…</translation>
    </message>
    <message>
      <source>Replace token…</source>
      <translation>Replace token…</translation>
    </message>
    <message>
      <source>Sign out…</source>
      <translation>Sign out…</translation>
    </message>
    <message>
      <source>Export an encrypted copy…</source>
      <translation>Export an encrypted copy…</translation>
    </message>
    <message>
      <source>Open an encrypted copy…</source>
      <translation>Open an encrypted copy…</translation>
    </message>
    <message>
      <source>About Desktop Manager</source>
      <translation>About Desktop Manager</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quit</translation>
    </message>
    <message>
      <source>Close the copy</source>
      <translation>Close the copy</translation>
    </message>
    <message>
      <source>Leave the demo</source>
      <translation>Leave the demo</translation>
    </message>
  </context>
  <context>
    <name>MenuDots</name>
    <message>
      <source>Menu</source>
      <translation>Menu</translation>
    </message>
  </context>
  <context>
    <name>MessageBar</name>
    <message>
      <source>Dismiss</source>
      <translation>Dismiss</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Warning</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>Error</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
  </context>
  <context>
    <name>MessagePlace</name>
    <message>
      <source>No browser could be started. Copy the address and open it yourself.</source>
      <translation>No browser could be started. Copy the address and open it yourself.</translation>
    </message>
    <message>
      <source>address</source>
      <translation>address</translation>
    </message>
  </context>
  <context>
    <name>MethodRow</name>
    <message>
      <source>Ended</source>
      <translation>Ended</translation>
    </message>
    <message>
      <source>Move %1 up</source>
      <translation>Move %1 up</translation>
    </message>
    <message>
      <source>Move %1 down</source>
      <translation>Move %1 down</translation>
    </message>
  </context>
  <context>
    <name>MethodsCard</name>
    <message>
      <source>Means of payment</source>
      <translation>Means of payment</translation>
    </message>
    <message>
      <source>· the first one is used first</source>
      <translation>· the first one is used first</translation>
    </message>
    <message>
      <source>There is none yet. Cards are added in the Manager.</source>
      <translation>There is none yet. Cards are added in the Manager.</translation>
    </message>
  </context>
  <context>
    <name>ModifyDialog</name>
    <message>
      <source>Modify the offer</source>
      <translation>Modify the offer</translation>
    </message>
    <message>
      <source>Continue…</source>
      <translation>Continue…</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Retry</translation>
    </message>
    <message>
      <source>The price has changed, and nothing was charged. Look at the new amount.</source>
      <translation>The price has changed, and nothing was charged. Look at the new amount.</translation>
    </message>
    <message>
      <source>The kSuite was changed meanwhile, and nothing was charged. Look at it again.</source>
      <translation>The kSuite was changed meanwhile, and nothing was charged. Look at it again.</translation>
    </message>
    <message>
      <source>Type “%1” to confirm</source>
      <translation>Type “%1” to confirm</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Asking for the price…</source>
      <translation>Asking for the price…</translation>
    </message>
    <message>
      <source>The price is not known.</source>
      <translation>The price is not known.</translation>
    </message>
    <message>
      <source>Raising…</source>
      <translation>Raising…</translation>
    </message>
    <message>
      <source>Raise for %1</source>
      <translation>Raise for %1</translation>
    </message>
    <message>
      <source>Waiting for the server.</source>
      <translation>Waiting for the server.</translation>
    </message>
    <message>
      <source>The price is not known yet.</source>
      <translation>The price is not known yet.</translation>
    </message>
    <message>
      <source>Choose payment and address first.</source>
      <translation>Choose payment and address first.</translation>
    </message>
    <message>
      <source>Type “%1” first.</source>
      <translation>Type “%1” first.</translation>
    </message>
  </context>
  <context>
    <name>ModifyFlow</name>
    <message>
      <source>%1 is now %2 with %3.</source>
      <translation>%1 is now %2 with %3.</translation>
    </message>
    <message>
      <source>%1 now has %2.</source>
      <translation>%1 now has %2.</translation>
    </message>
    <message>
      <source>%1 without VAT was charged to %2.</source>
      <translation>%1 without VAT was charged to %2.</translation>
    </message>
    <message>
      <source>Show invoices</source>
      <translation>Show invoices</translation>
    </message>
    <message>
      <source>%1 with VAT was charged to %2.</source>
      <translation>%1 with VAT was charged to %2.</translation>
    </message>
    <message>
      <source>Show invoice %1</source>
      <translation>Show invoice %1</translation>
    </message>
  </context>
  <context>
    <name>MovementsTable</name>
    <message>
      <source>Movements of the prepaid account</source>
      <translation>Movements of the prepaid account</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Movement</source>
      <translation>Movement</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>Invoice</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Amount</translation>
    </message>
    <message>
      <source>Balance after it</source>
      <translation>Balance after it</translation>
    </message>
  </context>
  <context>
    <name>NarrowingButton</name>
    <message>
      <source>Show: %1</source>
      <translation>Show: %1</translation>
    </message>
  </context>
  <context>
    <name>NewPasswordDialog</name>
    <message>
      <source>Create an application password</source>
      <translation>Create an application password</translation>
    </message>
    <message>
      <source>Create</source>
      <translation>Create</translation>
    </message>
    <message>
      <source>A mail, calendar or printer program signs in with it where it cannot ask for the second step.</source>
      <translation>A mail, calendar or printer program signs in with it where it cannot ask for the second step.</translation>
    </message>
    <message>
      <source>The password is shown once, right after. Have the program at hand.</source>
      <translation>The password is shown once, right after. Have the program at hand.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>The program and where it runs, such as Thunderbird, laptop.</source>
      <translation>The program and where it runs, such as Thunderbird, laptop.</translation>
    </message>
  </context>
  <context>
    <name>News</name>
    <message>
      <source>Products and features</source>
      <translation>Products and features</translation>
    </message>
    <message>
      <source>Events and offers</source>
      <translation>Events and offers</translation>
    </message>
    <message>
      <source>Ecology</source>
      <translation>Ecology</translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>No unsaved changes</source>
      <translation>No unsaved changes</translation>
    </message>
    <message numerus="yes">
      <source>%n unsaved change(s): %1</source>
      <translation>
        <numerusform>%n unsaved change: %1</numerusform>
        <numerusform>%n unsaved changes: %1</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Infomaniak News has %n unsaved change(s): %1.</source>
      <translation>
        <numerusform>Infomaniak News has %n unsaved change: %1.</numerusform>
        <numerusform>Infomaniak News has %n unsaved changes: %1.</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 on</source>
      <translation>%1 on</translation>
    </message>
    <message>
      <source>%1 off</source>
      <translation>%1 off</translation>
    </message>
  </context>
  <context>
    <name>NewsCard</name>
    <message>
      <source>Infomaniak News</source>
      <translation>Infomaniak News</translation>
    </message>
    <message>
      <source>news.infomaniak.com</source>
      <translation>news.infomaniak.com</translation>
    </message>
    <message>
      <source>Read Infomaniak News at news.infomaniak.com</source>
      <translation>Read Infomaniak News at news.infomaniak.com</translation>
    </message>
    <message>
      <source>Infomaniak News saved: %1.</source>
      <translation>Infomaniak News saved: %1.</translation>
    </message>
    <message>
      <source>Taken back. Infomaniak News again: %1.</source>
      <translation>Taken back. Infomaniak News again: %1.</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Discard</translation>
    </message>
    <message>
      <source>Discard the changes of Infomaniak News</source>
      <translation>Discard the changes of Infomaniak News</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>Save Infomaniak News</source>
      <translation>Save Infomaniak News</translation>
    </message>
    <message>
      <source>The topics are not loaded yet. Refresh to fetch them.</source>
      <translation>The topics are not loaded yet. Refresh to fetch them.</translation>
    </message>
    <message>
      <source>Which topics you get mail about is chosen on your profile in the Manager.</source>
      <translation>Which topics you get mail about is chosen on your profile in the Manager.</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Infomaniak News in the Manager</source>
      <translation>Infomaniak News in the Manager</translation>
    </message>
    <message>
      <source>Switch a topic first.</source>
      <translation>Switch a topic first.</translation>
    </message>
    <message>
      <source>It is being saved.</source>
      <translation>It is being saved.</translation>
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message>
      <source>Open</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>No notices until %1.</source>
      <translation>No notices until %1.</translation>
    </message>
    <message>
      <source>Notices are shown again.</source>
      <translation>Notices are shown again.</translation>
    </message>
    <message>
      <source>Pause notices for 1 h</source>
      <translation>Pause notices for 1 h</translation>
    </message>
    <message>
      <source>Pause notices until tomorrow, 8:00</source>
      <translation>Pause notices until tomorrow, 8:00</translation>
    </message>
    <message>
      <source>Resume notices</source>
      <translation>Resume notices</translation>
    </message>
    <message>
      <source>Desktop Manager</source>
      <translation>Desktop Manager</translation>
    </message>
    <message>
      <source>Open the window to see what is new.</source>
      <translation>Open the window to see what is new.</translation>
    </message>
    <message>
      <source>Demo: %1</source>
      <translation>Demo: %1</translation>
    </message>
    <message>
      <source>Sessions at a new place</source>
      <translation>Sessions at a new place</translation>
    </message>
    <message>
      <source>Payment reminders</source>
      <translation>Payment reminders</translation>
    </message>
    <message>
      <source>Products that expire</source>
      <translation>Products that expire</translation>
    </message>
    <message>
      <source>Means of payment</source>
      <translation>Means of payment</translation>
    </message>
    <message>
      <source>Backup codes</source>
      <translation>Backup codes</translation>
    </message>
    <message>
      <source>API token</source>
      <translation>API token</translation>
    </message>
    <message>
      <source>Recovery email</source>
      <translation>Recovery email</translation>
    </message>
    <message>
      <source>Access to organizations</source>
      <translation>Access to organizations</translation>
    </message>
    <message>
      <source>Nothing needs attention</source>
      <translation>Nothing needs attention</translation>
    </message>
    <message>
      <source>One thing needs attention</source>
      <translation>One thing needs attention</translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) need attention</source>
      <translation>
        <numerusform>%n thing need attention</numerusform>
        <numerusform>%n things need attention</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NoticesCard</name>
    <message>
      <source>Notifications</source>
      <translation>Notifications</translation>
    </message>
    <message>
      <source>Notices on the desktop</source>
      <translation>Notices on the desktop</translation>
    </message>
    <message>
      <source>When something serious comes up. They name no person, product or amount.</source>
      <translation>When something serious comes up. They name no person, product or amount.</translation>
    </message>
    <message>
      <source>Quiet hours</source>
      <translation>Quiet hours</translation>
    </message>
    <message>
      <source>Quiet from</source>
      <translation>Quiet from</translation>
    </message>
    <message>
      <source>Quiet until</source>
      <translation>Quiet until</translation>
    </message>
    <message>
      <source>What comes up meanwhile is told at their end.</source>
      <translation>What comes up meanwhile is told at their end.</translation>
    </message>
    <message>
      <source>to</source>
      <translation>to</translation>
    </message>
    <message>
      <source>Stay in the tray when the window is closed</source>
      <translation>Stay in the tray when the window is closed</translation>
    </message>
    <message>
      <source>The program goes on and looks for news every 15 minutes. Quit ends it.</source>
      <translation>The program goes on and looks for news every 15 minutes. Quit ends it.</translation>
    </message>
    <message>
      <source>This desktop shows none: it has neither a service for notices nor a tray.</source>
      <translation>This desktop shows none: it has neither a service for notices nor a tray.</translation>
    </message>
    <message>
      <source>Notices about</source>
      <translation>Notices about</translation>
    </message>
    <message>
      <source>This desktop has no tray, so closing the window ends the program.</source>
      <translation>This desktop has no tray, so closing the window ends the program.</translation>
    </message>
    <message>
      <source>Both times are the same, so it is never quiet.</source>
      <translation>Both times are the same, so it is never quiet.</translation>
    </message>
  </context>
  <context>
    <name>OfferTile</name>
    <message>
      <source>Add users or storage…</source>
      <translation>Add users or storage…</translation>
    </message>
    <message>
      <source>Raise to %1…</source>
      <translation>Raise to %1…</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>Add…</translation>
    </message>
    <message>
      <source>Raise…</source>
      <translation>Raise…</translation>
    </message>
    <message>
      <source>%1, current offer</source>
      <translation>%1, current offer</translation>
    </message>
    <message>
      <source>Current</source>
      <translation>Current</translation>
    </message>
  </context>
  <context>
    <name>OpenCopyDialog</name>
    <message>
      <source>Open an encrypted copy</source>
      <translation>Open an encrypted copy</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>%1 opens beside your logins, to be read. Nothing in it can be changed.</source>
      <translation>%1 opens beside your logins, to be read. Nothing in it can be changed.</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>Type the passphrase of this copy.</source>
      <translation>Type the passphrase of this copy.</translation>
    </message>
  </context>
  <context>
    <name>OrderButton</name>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Expires first</source>
      <translation>Expires first</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Newest first</translation>
    </message>
    <message>
      <source>Reverse order</source>
      <translation>Reverse order</translation>
    </message>
    <message>
      <source>Sort: %1, reversed</source>
      <translation>Sort: %1, reversed</translation>
    </message>
    <message>
      <source>Sort: %1</source>
      <translation>Sort: %1</translation>
    </message>
  </context>
  <context>
    <name>Organization</name>
    <message>
      <source>Legal representative</source>
      <translation>Legal representative</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>Administrator</translation>
    </message>
    <message>
      <source>User</source>
      <translation>User</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Client</translation>
    </message>
    <message>
      <source>External user</source>
      <translation>External user</translation>
    </message>
    <message>
      <source>Partner administrator</source>
      <translation>Partner administrator</translation>
    </message>
    <message>
      <source>Partner with limited access</source>
      <translation>Partner with limited access</translation>
    </message>
    <message>
      <source>Role unknown</source>
      <translation>Role unknown</translation>
    </message>
    <message numerus="yes">
      <source>%n member(s)</source>
      <translation>
        <numerusform>%n member</numerusform>
        <numerusform>%n members</numerusform>
      </translation>
    </message>
    <message>
      <source>accounting not shared with you</source>
      <translation>accounting not shared with you</translation>
    </message>
    <message>
      <source>you are its only user</source>
      <translation>you are its only user</translation>
    </message>
    <message>
      <source>you are its only legal representative</source>
      <translation>you are its only legal representative</translation>
    </message>
    <message>
      <source>you are in its kSuite</source>
      <translation>you are in its kSuite</translation>
    </message>
    <message>
      <source>your login address is in its Mail Service</source>
      <translation>your login address is in its Mail Service</translation>
    </message>
    <message>
      <source>%1, so you cannot leave</source>
      <translation>%1, so you cannot leave</translation>
    </message>
    <message>
      <source>Infomaniak has blocked this organization. Open it in the Manager to see why.</source>
      <translation>Infomaniak has blocked this organization. Open it in the Manager to see why.</translation>
    </message>
    <message>
      <source>Your role gives no access to the Manager.</source>
      <translation>Your role gives no access to the Manager.</translation>
    </message>
    <message>
      <source>The token lacks a scope for its products.</source>
      <translation>The token lacks a scope for its products.</translation>
    </message>
    <message>
      <source>You no longer have the right to read it.</source>
      <translation>You no longer have the right to read it.</translation>
    </message>
    <message>
      <source>The server no longer finds it.</source>
      <translation>The server no longer finds it.</translation>
    </message>
    <message>
      <source>The server asked to wait. Refresh again in a minute.</source>
      <translation>The server asked to wait. Refresh again in a minute.</translation>
    </message>
    <message>
      <source>The server is not available. What is shown is older.</source>
      <translation>The server is not available. What is shown is older.</translation>
    </message>
    <message>
      <source>The server answered with an error. What is shown is older.</source>
      <translation>The server answered with an error. What is shown is older.</translation>
    </message>
    <message>
      <source>The server's answer could not be read. What is shown is older.</source>
      <translation>The server's answer could not be read. What is shown is older.</translation>
    </message>
    <message>
      <source>The server's answer was too large. What is shown is older.</source>
      <translation>The server's answer was too large. What is shown is older.</translation>
    </message>
    <message>
      <source>The server could not be reached. What is shown is older.</source>
      <translation>The server could not be reached. What is shown is older.</translation>
    </message>
    <message>
      <source>Its last refresh failed. What is shown is older.</source>
      <translation>Its last refresh failed. What is shown is older.</translation>
    </message>
  </context>
  <context>
    <name>OrganizationDropdown</name>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>Organization: %1</source>
      <translation>Organization: %1</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>Needs attention</translation>
    </message>
  </context>
  <context>
    <name>OrganizationList</name>
    <message>
      <source>My organizations</source>
      <translation>My organizations</translation>
    </message>
    <message>
      <source>Choose an organization to switch to it.</source>
      <translation>Choose an organization to switch to it.</translation>
    </message>
    <message>
      <source>Open in Manager</source>
      <translation>Open in Manager</translation>
    </message>
    <message>
      <source>Switch</source>
      <translation>Switch</translation>
    </message>
    <message>
      <source>Members…</source>
      <translation>Members…</translation>
    </message>
    <message>
      <source>Leave…</source>
      <translation>Leave…</translation>
    </message>
    <message>
      <source>Why…</source>
      <translation>Why…</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>Needs attention</translation>
    </message>
    <message>
      <source>Current</source>
      <translation>Current</translation>
    </message>
    <message>
      <source>Choose an organization first.</source>
      <translation>Choose an organization first.</translation>
    </message>
    <message>
      <source>Open %1 in the Manager</source>
      <translation>Open %1 in the Manager</translation>
    </message>
    <message>
      <source>Switch to %1</source>
      <translation>Switch to %1</translation>
    </message>
    <message>
      <source>Members of %1</source>
      <translation>Members of %1</translation>
    </message>
    <message>
      <source>Leave %1</source>
      <translation>Leave %1</translation>
    </message>
    <message>
      <source>Why you cannot leave %1</source>
      <translation>Why you cannot leave %1</translation>
    </message>
    <message>
      <source>It is the current organization.</source>
      <translation>It is the current organization.</translation>
    </message>
  </context>
  <context>
    <name>OrganizationPopup</name>
    <message>
      <source>Organizations</source>
      <translation>Organizations</translation>
    </message>
    <message>
      <source>Filter organizations</source>
      <translation>Filter organizations</translation>
    </message>
    <message>
      <source>Add another login…</source>
      <translation>Add another login…</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>Needs attention</translation>
    </message>
    <message>
      <source>No organization or login has “%1” in its name.</source>
      <translation>No organization or login has “%1” in its name.</translation>
    </message>
    <message>
      <source>No organization has “%1” in its name.</source>
      <translation>No organization has “%1” in its name.</translation>
    </message>
    <message>
      <source>Ctrl %1</source>
      <translation>Ctrl %1</translation>
    </message>
    <message>
      <source>Replace token…</source>
      <translation>Replace token…</translation>
    </message>
    <message>
      <source>Open this login again…</source>
      <translation>Open this login again…</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1: %2</translation>
    </message>
  </context>
  <context>
    <name>OrganizationRow</name>
    <message>
      <source>Members…</source>
      <translation>Members…</translation>
    </message>
    <message>
      <source>Leave…</source>
      <translation>Leave…</translation>
    </message>
    <message>
      <source>Why…</source>
      <translation>Why…</translation>
    </message>
    <message>
      <source>Current</source>
      <translation>Current</translation>
    </message>
    <message>
      <source>Members of %1</source>
      <translation>Members of %1</translation>
    </message>
    <message>
      <source>Leave %1</source>
      <translation>Leave %1</translation>
    </message>
    <message>
      <source>Why you cannot leave %1</source>
      <translation>Why you cannot leave %1</translation>
    </message>
    <message>
      <source>More for %1</source>
      <translation>More for %1</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>Needs attention</translation>
    </message>
    <message>
      <source>Open in Manager</source>
      <translation>Open in Manager</translation>
    </message>
    <message>
      <source>Open %1 in the Manager</source>
      <translation>Open %1 in the Manager</translation>
    </message>
    <message>
      <source>Switch</source>
      <translation>Switch</translation>
    </message>
    <message>
      <source>Switch to %1</source>
      <translation>Switch to %1</translation>
    </message>
  </context>
  <context>
    <name>OrganizationsCard</name>
    <message>
      <source>My organizations</source>
      <translation>My organizations</translation>
    </message>
    <message>
      <source>Filter organizations</source>
      <translation>Filter organizations</translation>
    </message>
    <message numerus="yes">
      <source>Show all %n</source>
      <translation>
        <numerusform>Show all %n</numerusform>
        <numerusform>Show all %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show all %n organizations</source>
      <translation>
        <numerusform>Show all %n organizations</numerusform>
        <numerusform>Show all %n organizations</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 of %2 organizations</source>
      <translation>%1 of %2 organizations</translation>
    </message>
    <message>
      <source>No organization is known yet.</source>
      <translation>No organization is known yet.</translation>
    </message>
    <message>
      <source>No organization has “%1” in its name.</source>
      <translation>No organization has “%1” in its name.</translation>
    </message>
  </context>
  <context>
    <name>OtpCode</name>
    <message>
      <source>code of %1</source>
      <translation>code of %1</translation>
    </message>
    <message>
      <source>Code of %1: %2</source>
      <translation>Code of %1: %2</translation>
    </message>
    <message>
      <source>Next: %1</source>
      <translation>Next: %1</translation>
    </message>
    <message>
      <source>Code of %1, hidden</source>
      <translation>Code of %1, hidden</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Hide</translation>
    </message>
    <message>
      <source>Show code</source>
      <translation>Show code</translation>
    </message>
    <message>
      <source>Hide the code of %1</source>
      <translation>Hide the code of %1</translation>
    </message>
    <message>
      <source>Show the code of %1</source>
      <translation>Show the code of %1</translation>
    </message>
  </context>
  <context>
    <name>OtpDialog</name>
    <message>
      <source>Add an authenticator app</source>
      <translation>Add an authenticator app</translation>
    </message>
    <message>
      <source>Turn on</source>
      <translation>Turn on</translation>
    </message>
    <message>
      <source>Scan the picture with the app, or type the key into it. Nothing is on before the first code of the app proves that it works.</source>
      <translation>Scan the picture with the app, or type the key into it. Nothing is on before the first code of the app proves that it works.</translation>
    </message>
    <message>
      <source>First code</source>
      <translation>First code</translation>
    </message>
    <message>
      <source>Six digits; the app shows others every 30 s.</source>
      <translation>Six digits; the app shows others every 30 s.</translation>
    </message>
    <message>
      <source>Also keep it in Authenticator on this computer</source>
      <translation>Also keep it in Authenticator on this computer</translation>
    </message>
    <message>
      <source>This computer then shows the codes too. Token, OTP secret and backup codes in one place are one factor less.</source>
      <translation>This computer then shows the codes too. Token, OTP secret and backup codes in one place are one factor less.</translation>
    </message>
    <message>
      <source>Fill in this computer's code</source>
      <translation>Fill in this computer's code</translation>
    </message>
    <message>
      <source>The server is asked.</source>
      <translation>The server is asked.</translation>
    </message>
    <message>
      <source>Nothing was turned on, and the key above is still good: scan it with your phone and take the tick away, or try again.</source>
      <translation>Nothing was turned on, and the key above is still good: scan it with your phone and take the tick away, or try again.</translation>
    </message>
    <message>
      <source>Only for a key that is kept on this computer: tick the box above.</source>
      <translation>Only for a key that is kept on this computer: tick the box above.</translation>
    </message>
    <message>
      <source>Type the code first.</source>
      <translation>Type the code first.</translation>
    </message>
    <message>
      <source>QR code to scan with the app</source>
      <translation>QR code to scan with the app</translation>
    </message>
    <message>
      <source>Key to type</source>
      <translation>Key to type</translation>
    </message>
    <message>
      <source>key</source>
      <translation>key</translation>
    </message>
    <message>
      <source>Time-based, 6 digits, 30 s, SHA-1</source>
      <translation>Time-based, 6 digits, 30 s, SHA-1</translation>
    </message>
  </context>
  <context>
    <name>OtpRow</name>
    <message>
      <source>More for %1</source>
      <translation>More for %1</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Rename…</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Remove…</translation>
    </message>
  </context>
  <context>
    <name>OverviewCard</name>
    <message>
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>Domain</source>
      <translation>Domain</translation>
    </message>
    <message>
      <source>Expires</source>
      <translation>Expires</translation>
    </message>
    <message>
      <source>Condition</source>
      <translation>Condition</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Tags</translation>
    </message>
    <message>
      <source>Open in Manager</source>
      <translation>Open in Manager</translation>
    </message>
    <message>
      <source>Renew in the Manager</source>
      <translation>Renew in the Manager</translation>
    </message>
    <message>
      <source>Renew now…</source>
      <translation>Renew now…</translation>
    </message>
    <message>
      <source>Show in Renewals</source>
      <translation>Show in Renewals</translation>
    </message>
    <message>
      <source>Open %1 in the Manager</source>
      <translation>Open %1 in the Manager</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Reading…</translation>
    </message>
    <message>
      <source>Infomaniak's API tells neither auto-renew nor Renewal Warranty. The Manager shows both.</source>
      <translation>Infomaniak's API tells neither auto-renew nor Renewal Warranty. The Manager shows both.</translation>
    </message>
    <message>
      <source>After an automatic renewal the date of a domain can lag behind.</source>
      <translation>After an automatic renewal the date of a domain can lag behind.</translation>
    </message>
    <message>
      <source>No due date</source>
      <translation>No due date</translation>
    </message>
    <message>
      <source>%1 · %2</source>
      <translation>%1 · %2</translation>
    </message>
    <message>
      <source>This product has expired. If it is still needed, renew it in the Manager now.</source>
      <translation>This product has expired. If it is still needed, renew it in the Manager now.</translation>
    </message>
    <message numerus="yes">
      <source>Auto-renew tries %n day(s) before the due date and can no longer be turned on. Unless auto-renew or Renewal Warranty covers this product, renew it in the Manager.</source>
      <translation>
        <numerusform>Auto-renew tries %n day before the due date and can no longer be turned on. Unless auto-renew or Renewal Warranty covers this product, renew it in the Manager.</numerusform>
        <numerusform>Auto-renew tries %n days before the due date and can no longer be turned on. Unless auto-renew or Renewal Warranty covers this product, renew it in the Manager.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OwnCodeRow</name>
    <message>
      <source>Remove…</source>
      <translation>Remove…</translation>
    </message>
    <message>
      <source>Remove %1</source>
      <translation>Remove %1</translation>
    </message>
  </context>
  <context>
    <name>OwnCodesCard</name>
    <message>
      <source>Saved codes</source>
      <translation>Saved codes</translation>
    </message>
    <message>
      <source>Save a code…</source>
      <translation>Save a code…</translation>
    </message>
    <message>
      <source>in your system keyring</source>
      <translation>in your system keyring</translation>
    </message>
    <message>
      <source>until the demo ends</source>
      <translation>until the demo ends</translation>
    </message>
    <message>
      <source>in memory, for this run only: there is no keyring</source>
      <translation>in memory, for this run only: there is no keyring</translation>
    </message>
    <message>
      <source>Save your own codes here and they count for “Which code is this?”.</source>
      <translation>Save your own codes here and they count for “Which code is this?”.</translation>
    </message>
  </context>
  <context>
    <name>OwnCodesFlow</name>
    <message>
      <source>Remove saved code</source>
      <translation>Remove saved code</translation>
    </message>
    <message>
      <source>Remove code</source>
      <translation>Remove code</translation>
    </message>
    <message>
      <source>“%1” is removed from this computer.</source>
      <translation>“%1” is removed from this computer.</translation>
    </message>
    <message>
      <source>The code itself stays valid at Infomaniak.</source>
      <translation>The code itself stays valid at Infomaniak.</translation>
    </message>
    <message>
      <source>There is no Undo: this program keeps no copy.</source>
      <translation>There is no Undo: this program keeps no copy.</translation>
    </message>
    <message>
      <source>“%1” saved.</source>
      <translation>“%1” saved.</translation>
    </message>
    <message>
      <source>“%1” removed.</source>
      <translation>“%1” removed.</translation>
    </message>
  </context>
  <context>
    <name>Pack</name>
    <message>
      <source>Number</source>
      <translation>Number</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Due date</source>
      <translation>Due date</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Currency</translation>
    </message>
    <message>
      <source>VAT rate in %</source>
      <translation>VAT rate in %</translation>
    </message>
    <message>
      <source>Without VAT</source>
      <translation>Without VAT</translation>
    </message>
    <message>
      <source>VAT</source>
      <translation>VAT</translation>
    </message>
    <message>
      <source>With VAT</source>
      <translation>With VAT</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Reference</translation>
    </message>
    <message>
      <source>File</source>
      <translation>File</translation>
    </message>
    <message>
      <source>Missing because</source>
      <translation>Missing because</translation>
    </message>
    <message>
      <source>Invoices</source>
      <translation>Invoices</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>Invoice</translation>
    </message>
    <message>
      <source>Credit note</source>
      <translation>Credit note</translation>
    </message>
    <message>
      <source>all</source>
      <translation>all</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>not stated</translation>
    </message>
    <message>
      <source>open</source>
      <translation>open</translation>
    </message>
    <message>
      <source>overdue</source>
      <translation>overdue</translation>
    </message>
    <message>
      <source>partly paid</source>
      <translation>partly paid</translation>
    </message>
    <message>
      <source>paid</source>
      <translation>paid</translation>
    </message>
    <message>
      <source>refunded</source>
      <translation>refunded</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>cancelled</translation>
    </message>
    <message>
      <source>Last quarter</source>
      <translation>Last quarter</translation>
    </message>
    <message>
      <source>This quarter</source>
      <translation>This quarter</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>Last year</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>This year</translation>
    </message>
    <message>
      <source>Enter a pattern.</source>
      <translation>Enter a pattern.</translation>
    </message>
    <message>
      <source>{%1} is unknown. Use %2.</source>
      <translation>{%1} is unknown. Use %2.</translation>
    </message>
    <message>
      <source>A brace has no partner.</source>
      <translation>A brace has no partner.</translation>
    </message>
  </context>
  <context>
    <name>PackDialog</name>
    <message>
      <source>Pack for the accountant</source>
      <translation>Pack for the accountant</translation>
    </message>
    <message>
      <source>Save pack…</source>
      <translation>Save pack…</translation>
    </message>
    <message>
      <source>A ZIP file with the PDFs of the invoices, a list of them and their totals, both as CSV.</source>
      <translation>A ZIP file with the PDFs of the invoices, a list of them and their totals, both as CSV.</translation>
    </message>
    <message>
      <source>%1 of %2 written into the pack</source>
      <translation>%1 of %2 written into the pack</translation>
    </message>
    <message>
      <source>%1 of %2 PDFs fetched</source>
      <translation>%1 of %2 PDFs fetched</translation>
    </message>
    <message numerus="yes">
      <source>%n PDF(s) could not be fetched. The others are kept.</source>
      <translation>
        <numerusform>%n PDF could not be fetched. The others are kept.</numerusform>
        <numerusform>%n PDFs could not be fetched. The others are kept.</numerusform>
      </translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Retry</translation>
    </message>
    <message numerus="yes">
      <source>%n PDF(s) are kept: Retry fetches only the rest.</source>
      <translation>
        <numerusform>%n PDF are kept: Retry fetches only the rest.</numerusform>
        <numerusform>%n PDFs are kept: Retry fetches only the rest.</numerusform>
      </translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>Organizations</source>
      <translation>Organizations</translation>
    </message>
    <message>
      <source>File names</source>
      <translation>File names</translation>
    </message>
    <message>
      <source>Semicolon, decimal point</source>
      <translation>Semicolon, decimal point</translation>
    </message>
    <message>
      <source>Comma, decimal point</source>
      <translation>Comma, decimal point</translation>
    </message>
    <message>
      <source>Semicolon, decimal comma</source>
      <translation>Semicolon, decimal comma</translation>
    </message>
    <message>
      <source>Numbers in the lists</source>
      <translation>Numbers in the lists</translation>
    </message>
    <message>
      <source>Other period…</source>
      <translation>Other period…</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>First day</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Last day</translation>
    </message>
    <message>
      <source>Progress of the pack</source>
      <translation>Progress of the pack</translation>
    </message>
    <message>
      <source>PDFs that could not be fetched</source>
      <translation>PDFs that could not be fetched</translation>
    </message>
    <message>
      <source>Save without them…</source>
      <translation>Save without them…</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>The pattern of the file names cannot be used.</source>
      <translation>The pattern of the file names cannot be used.</translation>
    </message>
    <message>
      <source>Choose an organization first.</source>
      <translation>Choose an organization first.</translation>
    </message>
    <message>
      <source>The invoices are being counted.</source>
      <translation>The invoices are being counted.</translation>
    </message>
    <message>
      <source>There are no invoices in this period.</source>
      <translation>There are no invoices in this period.</translation>
    </message>
  </context>
  <context>
    <name>PackFlow</name>
    <message>
      <source>Save the pack</source>
      <translation>Save the pack</translation>
    </message>
    <message>
      <source>ZIP files (*.zip)</source>
      <translation>ZIP files (*.zip)</translation>
    </message>
    <message>
      <source>invoices %1 to %2.zip</source>
      <translation>invoices %1 to %2.zip</translation>
    </message>
    <message numerus="yes">
      <source>Pack with %n PDF(s) saved.</source>
      <translation>
        <numerusform>Pack with %n PDF saved.</numerusform>
        <numerusform>Pack with %n PDFs saved.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n PDF(s) are missing; the list in it says which.</source>
      <translation>
        <numerusform>%n PDF are missing; the list in it says which.</numerusform>
        <numerusform>%n PDFs are missing; the list in it says which.</numerusform>
      </translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>Cancelled.</translation>
    </message>
    <message>
      <source>Nothing was saved.</source>
      <translation>Nothing was saved.</translation>
    </message>
    <message numerus="yes">
      <source>%n PDF(s) are kept beside it: saving the same pack there again fetches the rest.</source>
      <translation>
        <numerusform>%n PDF are kept beside it: saving the same pack there again fetches the rest.</numerusform>
        <numerusform>%n PDFs are kept beside it: saving the same pack there again fetches the rest.</numerusform>
      </translation>
    </message>
    <message>
      <source>Cancelled. No pack was saved.</source>
      <translation>Cancelled. No pack was saved.</translation>
    </message>
    <message>
      <source>Delete them</source>
      <translation>Delete them</translation>
    </message>
    <message>
      <source>The PDFs were deleted.</source>
      <translation>The PDFs were deleted.</translation>
    </message>
  </context>
  <context>
    <name>PackOrganizations</name>
    <message>
      <source>All organizations</source>
      <translation>All organizations</translation>
    </message>
    <message>
      <source>Find an organization</source>
      <translation>Find an organization</translation>
    </message>
    <message>
      <source>Organizations</source>
      <translation>Organizations</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>chosen</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>not chosen</translation>
    </message>
  </context>
  <context>
    <name>PackTotals</name>
    <message>
      <source>Counting…</source>
      <translation>Counting…</translation>
    </message>
    <message numerus="yes">
      <source>%n invoice(s)</source>
      <translation>
        <numerusform>%n invoice</numerusform>
        <numerusform>%n invoices</numerusform>
      </translation>
    </message>
    <message>
      <source>No invoices in this period</source>
      <translation>No invoices in this period</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Currency</translation>
    </message>
    <message>
      <source>VAT rate</source>
      <translation>VAT rate</translation>
    </message>
    <message>
      <source>Without VAT</source>
      <translation>Without VAT</translation>
    </message>
    <message>
      <source>VAT</source>
      <translation>VAT</translation>
    </message>
    <message>
      <source>With VAT</source>
      <translation>With VAT</translation>
    </message>
    <message>
      <source>Totals</source>
      <translation>Totals</translation>
    </message>
    <message numerus="yes">
      <source>%n cancelled invoice(s) are in the pack, but in no total.</source>
      <translation>
        <numerusform>%n cancelled invoice are in the pack, but in no total.</numerusform>
        <numerusform>%n cancelled invoices are in the pack, but in no total.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PageTop</name>
    <message>
      <source>Search or run a command</source>
      <translation>Search or run a command</translation>
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <source>Home</source>
      <translation>Home</translation>
    </message>
    <message>
      <source>Renewals</source>
      <translation>Renewals</translation>
    </message>
    <message>
      <source>Billing</source>
      <translation>Billing</translation>
    </message>
    <message>
      <source>Security</source>
      <translation>Security</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profile</translation>
    </message>
    <message>
      <source>Support</source>
      <translation>Support</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>Activity</translation>
    </message>
  </context>
  <context>
    <name>PasswordDialog</name>
    <message>
      <source>It is sent to the server, not kept.</source>
      <translation>It is sent to the server, not kept.</translation>
    </message>
    <message>
      <source>In the demo it is %1.</source>
      <translation>In the demo it is %1.</translation>
    </message>
    <message>
      <source>Your Infomaniak password</source>
      <translation>Your Infomaniak password</translation>
    </message>
    <message>
      <source>Enter your password first.</source>
      <translation>Enter your password first.</translation>
    </message>
    <message>
      <source>The server is asked.</source>
      <translation>The server is asked.</translation>
    </message>
  </context>
  <context>
    <name>PasswordsCard</name>
    <message>
      <source>Application passwords</source>
      <translation>Application passwords</translation>
    </message>
    <message>
      <source>Create…</source>
      <translation>Create…</translation>
    </message>
    <message>
      <source>Create an application password</source>
      <translation>Create an application password</translation>
    </message>
    <message>
      <source>Delete the password %1</source>
      <translation>Delete the password %1</translation>
    </message>
    <message>
      <source>The list is not loaded yet. Refresh to fetch it.</source>
      <translation>The list is not loaded yet. Refresh to fetch it.</translation>
    </message>
    <message>
      <source>There is none. A program that cannot ask for the second step needs one.</source>
      <translation>There is none. A program that cannot ask for the second step needs one.</translation>
    </message>
    <message>
      <source>Delete one in the Manager: this server offers it there only.</source>
      <translation>Delete one in the Manager: this server offers it there only.</translation>
    </message>
    <message>
      <source>Delete one that no program uses any more.</source>
      <translation>Delete one that no program uses any more.</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Application passwords in the Manager</source>
      <translation>Application passwords in the Manager</translation>
    </message>
    <message>
      <source>Delete application password</source>
      <translation>Delete application password</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>%1: %2.</source>
      <translation>%1: %2.</translation>
    </message>
    <message>
      <source>The program that uses it can no longer sign in.</source>
      <translation>The program that uses it can no longer sign in.</translation>
    </message>
    <message>
      <source>It cannot be undone: a new password would be another one.</source>
      <translation>It cannot be undone: a new password would be another one.</translation>
    </message>
    <message>
      <source>Application password deleted: %1.</source>
      <translation>Application password deleted: %1.</translation>
    </message>
  </context>
  <context>
    <name>PayDialog</name>
    <message>
      <source>Total with VAT %1, still open %2.</source>
      <translation>Total with VAT %1, still open %2.</translation>
    </message>
    <message>
      <source>Pay invoice %1</source>
      <translation>Pay invoice %1</translation>
    </message>
    <message>
      <source>Pay</source>
      <translation>Pay</translation>
    </message>
    <message>
      <source>It is charged at once.</source>
      <translation>It is charged at once.</translation>
    </message>
    <message>
      <source>There is no Undo for a payment.</source>
      <translation>There is no Undo for a payment.</translation>
    </message>
    <message>
      <source>Means of payment</source>
      <translation>Means of payment</translation>
    </message>
    <message>
      <source>Amount in %1</source>
      <translation>Amount in %1</translation>
    </message>
    <message>
      <source>This invoice is paid already, or was cancelled. Nothing was charged now.</source>
      <translation>This invoice is paid already, or was cancelled. Nothing was charged now.</translation>
    </message>
    <message>
      <source>None of them can pay this here.</source>
      <translation>None of them can pay this here.</translation>
    </message>
    <message>
      <source>From the prepaid account, part of it can be paid too.</source>
      <translation>From the prepaid account, part of it can be paid too.</translation>
    </message>
    <message>
      <source>This means of payment pays all that is open.</source>
      <translation>This means of payment pays all that is open.</translation>
    </message>
    <message>
      <source>None of these means of payment can pay this here.</source>
      <translation>None of these means of payment can pay this here.</translation>
    </message>
    <message>
      <source>%1 is paid now; %2 of the invoice is left.</source>
      <translation>%1 is paid now; %2 of the invoice is left.</translation>
    </message>
    <message>
      <source>%1 is paid now: all of it.</source>
      <translation>%1 is paid now: all of it.</translation>
    </message>
    <message>
      <source>The prepaid account then holds %1.</source>
      <translation>The prepaid account then holds %1.</translation>
    </message>
  </context>
  <context>
    <name>PayFlow</name>
    <message>
      <source>This server takes no payments: invoice %1 is paid in the Manager.</source>
      <translation>This server takes no payments: invoice %1 is paid in the Manager.</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>%1 of invoice %2 paid with %3.</source>
      <translation>%1 of invoice %2 paid with %3.</translation>
    </message>
    <message>
      <source>%1 is still open.</source>
      <translation>%1 is still open.</translation>
    </message>
  </context>
  <context>
    <name>Payment</name>
    <message>
      <source>None can be charged now: add a card first.</source>
      <translation>None can be charged now: add a card first.</translation>
    </message>
    <message>
      <source>Add a billing address first.</source>
      <translation>Add a billing address first.</translation>
    </message>
  </context>
  <context>
    <name>PaymentSettings</name>
    <message>
      <source>One for each product</source>
      <translation>One for each product</translation>
    </message>
    <message>
      <source>One a day for all products</source>
      <translation>One a day for all products</translation>
    </message>
    <message>
      <source>One a month for all products</source>
      <translation>One a month for all products</translation>
    </message>
    <message>
      <source>Invoice issued</source>
      <translation>Invoice issued</translation>
    </message>
    <message>
      <source>Payment received</source>
      <translation>Payment received</translation>
    </message>
    <message>
      <source>Charge declined</source>
      <translation>Charge declined</translation>
    </message>
    <message>
      <source>Payment reminder</source>
      <translation>Payment reminder</translation>
    </message>
    <message>
      <source>Prepaid account below its alert threshold</source>
      <translation>Prepaid account below its alert threshold</translation>
    </message>
    <message>
      <source>Product about to expire</source>
      <translation>Product about to expire</translation>
    </message>
    <message>
      <source>First reminder</source>
      <translation>First reminder</translation>
    </message>
    <message>
      <source>Second reminder</source>
      <translation>Second reminder</translation>
    </message>
    <message>
      <source>Third reminder</source>
      <translation>Third reminder</translation>
    </message>
    <message>
      <source>Prepaid account</source>
      <translation>Prepaid account</translation>
    </message>
    <message>
      <source>Bank transfer</source>
      <translation>Bank transfer</translation>
    </message>
    <message>
      <source>used first</source>
      <translation>used first</translation>
    </message>
    <message>
      <source>invoices stay open until the money arrives</source>
      <translation>invoices stay open until the money arrives</translation>
    </message>
    <message>
      <source>ended %1</source>
      <translation>ended %1</translation>
    </message>
    <message>
      <source>ends %1</source>
      <translation>ends %1</translation>
    </message>
    <message>
      <source>%1 ends on %2, before the next charge on %3. Put another means of payment first, or add a card in the Manager.</source>
      <translation>%1 ends on %2, before the next charge on %3. Put another means of payment first, or add a card in the Manager.</translation>
    </message>
    <message>
      <source>Type numbers of days, such as 60, 30, 10.</source>
      <translation>Type numbers of days, such as 60, 30, 10.</translation>
    </message>
    <message>
      <source>Each must be %1 to %2 days.</source>
      <translation>Each must be %1 to %2 days.</translation>
    </message>
    <message>
      <source>Each reminder must come later than the one before.</source>
      <translation>Each reminder must come later than the one before.</translation>
    </message>
    <message>
      <source>The same number stands there twice.</source>
      <translation>The same number stands there twice.</translation>
    </message>
    <message numerus="yes">
      <source>At most %n notices can be sent.</source>
      <translation>
        <numerusform>At most %n notices can be sent.</numerusform>
        <numerusform>At most %n notices can be sent.</numerusform>
      </translation>
    </message>
    <message>
      <source>This value cannot be used.</source>
      <translation>This value cannot be used.</translation>
    </message>
    <message>
      <source>%1 mailed</source>
      <translation>%1 mailed</translation>
    </message>
    <message>
      <source>%1 no longer mailed</source>
      <translation>%1 no longer mailed</translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>Reminders</source>
      <translation>Reminders</translation>
    </message>
    <message>
      <source>Renewal notices</source>
      <translation>Renewal notices</translation>
    </message>
    <message>
      <source>Invoices</source>
      <translation>Invoices</translation>
    </message>
    <message>
      <source>Used first</source>
      <translation>Used first</translation>
    </message>
    <message>
      <source>Order of payment: %1</source>
      <translation>Order of payment: %1</translation>
    </message>
    <message>
      <source>%1: %2 instead of %3</source>
      <translation>%1: %2 instead of %3</translation>
    </message>
    <message>
      <source>; </source>
      <translation>; </translation>
    </message>
    <message>
      <source>No unsaved changes</source>
      <translation>No unsaved changes</translation>
    </message>
    <message numerus="yes">
      <source>%n unsaved change(s): %1</source>
      <translation>
        <numerusform>%n unsaved change: %1</numerusform>
        <numerusform>%n unsaved changes: %1</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Payment settings have %n unsaved change(s): %1.</source>
      <translation>
        <numerusform>Payment settings have %n unsaved change: %1.</numerusform>
        <numerusform>Payment settings have %n unsaved changes: %1.</numerusform>
      </translation>
    </message>
    <message>
      <source>none</source>
      <translation>none</translation>
    </message>
    <message>
      <source>%1 days after the due date</source>
      <translation>%1 days after the due date</translation>
    </message>
    <message>
      <source>%1 days before the expiry</source>
      <translation>%1 days before the expiry</translation>
    </message>
  </context>
  <context>
    <name>PdfFlow</name>
    <message>
      <source>Fetching the PDF of invoice %1…</source>
      <translation>Fetching the PDF of invoice %1…</translation>
    </message>
    <message>
      <source>Save the PDF of invoice %1</source>
      <translation>Save the PDF of invoice %1</translation>
    </message>
    <message>
      <source>PDF files (*.pdf)</source>
      <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
      <source>Choose a folder for the PDFs</source>
      <translation>Choose a folder for the PDFs</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>Cancelled.</translation>
    </message>
    <message numerus="yes">
      <source>Saving %n PDF(s)…</source>
      <translation>
        <numerusform>Saving %n PDF…</numerusform>
        <numerusform>Saving %n PDFs…</numerusform>
      </translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Saving PDFs: %1 of %2…</source>
      <translation>Saving PDFs: %1 of %2…</translation>
    </message>
    <message>
      <source>No program for PDFs could be started.</source>
      <translation>No program for PDFs could be started.</translation>
    </message>
    <message>
      <source>Save the PDF and open it yourself.</source>
      <translation>Save the PDF and open it yourself.</translation>
    </message>
    <message>
      <source>Save PDF…</source>
      <translation>Save PDF…</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
      <source>%n PDF(s) could not be saved.</source>
      <translation>
        <numerusform>%n PDF could not be saved.</numerusform>
        <numerusform>%n PDFs could not be saved.</numerusform>
      </translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Retry</translation>
    </message>
    <message numerus="yes">
      <source>%n PDF(s) saved.</source>
      <translation>
        <numerusform>%n PDF saved.</numerusform>
        <numerusform>%n PDFs saved.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n PDF(s) were saved before.</source>
      <translation>
        <numerusform>%n PDF were saved before.</numerusform>
        <numerusform>%n PDFs were saved before.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>People</name>
    <message>
      <source>invited, has not answered yet</source>
      <translation>invited, has not answered yet</translation>
    </message>
    <message>
      <source>no sign-in known</source>
      <translation>no sign-in known</translation>
    </message>
    <message>
      <source>last sign-in %1</source>
      <translation>last sign-in %1</translation>
    </message>
    <message>
      <source>two-step verification on</source>
      <translation>two-step verification on</translation>
    </message>
    <message>
      <source>No two-step verification</source>
      <translation>No two-step verification</translation>
    </message>
    <message>
      <source>nobody</source>
      <translation>nobody</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1: %2</translation>
    </message>
    <message>
      <source>technical rights</source>
      <translation>technical rights</translation>
    </message>
    <message>
      <source>statistics</source>
      <translation>statistics</translation>
    </message>
    <message>
      <source>checks</source>
      <translation>checks</translation>
    </message>
    <message>
      <source>accounting</source>
      <translation>accounting</translation>
    </message>
    <message>
      <source>rights not told</source>
      <translation>rights not told</translation>
    </message>
    <message numerus="yes">
      <source>This organization demands two-step verification. Without it: %n member(s).</source>
      <translation>
        <numerusform>This organization demands two-step verification. Without it: %n member.</numerusform>
        <numerusform>This organization demands two-step verification. Without it: %n members.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Without two-step verification: %n member(s).</source>
      <translation>
        <numerusform>Without two-step verification: %n member.</numerusform>
        <numerusform>Without two-step verification: %n members.</numerusform>
      </translation>
    </message>
    <message>
      <source>The server did not send everybody. Those known from before stay listed.</source>
      <translation>The server did not send everybody. Those known from before stay listed.</translation>
    </message>
    <message>
      <source>Some entries could not be read. Those known from before stay listed.</source>
      <translation>Some entries could not be read. Those known from before stay listed.</translation>
    </message>
    <message>
      <source>Only the legal representative and administrators see the members of %1.</source>
      <translation>Only the legal representative and administrators see the members of %1.</translation>
    </message>
    <message>
      <source>You are %1 there. One of them can tell you, or give you another role.</source>
      <translation>You are %1 there. One of them can tell you, or give you another role.</translation>
    </message>
    <message>
      <source>The server no longer finds %1 among your organizations.</source>
      <translation>The server no longer finds %1 among your organizations.</translation>
    </message>
    <message>
      <source>You may have been removed from it. Refresh to see what is left.</source>
      <translation>You may have been removed from it. Refresh to see what is left.</translation>
    </message>
  </context>
  <context>
    <name>PeopleSheet</name>
    <message>
      <source>Members of %1</source>
      <translation>Members of %1</translation>
    </message>
    <message>
      <source>Filter members and teams</source>
      <translation>Filter members and teams</translation>
    </message>
    <message>
      <source>Members and teams</source>
      <translation>Members and teams</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Refresh</translation>
    </message>
    <message>
      <source>Users in the Manager</source>
      <translation>Users in the Manager</translation>
    </message>
    <message>
      <source>Members are being fetched.</source>
      <translation>Members are being fetched.</translation>
    </message>
    <message>
      <source>Fetching members, %1 of %2</source>
      <translation>Fetching members, %1 of %2</translation>
    </message>
    <message>
      <source>Fetching members…</source>
      <translation>Fetching members…</translation>
    </message>
    <message>
      <source>What is shown was fetched before.</source>
      <translation>What is shown was fetched before.</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Members</translation>
    </message>
    <message>
      <source>Invited</source>
      <translation>Invited</translation>
    </message>
    <message>
      <source>Teams</source>
      <translation>Teams</translation>
    </message>
    <message>
      <source>Nobody here has “%1” in name, address, role or team.</source>
      <translation>Nobody here has “%1” in name, address, role or team.</translation>
    </message>
  </context>
  <context>
    <name>Pictures</name>
    <message>
      <source>%1, %2 × %3 pixels</source>
      <translation>%1, %2 × %3 pixels</translation>
    </message>
    <message>
      <source>This is a picture of another format. Infomaniak takes PNG, JPEG and GIF.</source>
      <translation>This is a picture of another format. Infomaniak takes PNG, JPEG and GIF.</translation>
    </message>
    <message>
      <source>It is not square. Use the square in its middle, or choose another file.</source>
      <translation>It is not square. Use the square in its middle, or choose another file.</translation>
    </message>
    <message numerus="yes">
      <source>It is too small: at least %n pixels are needed each way.</source>
      <translation>
        <numerusform>It is too small: at least %n pixels are needed each way.</numerusform>
        <numerusform>It is too small: at least %n pixels are needed each way.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It is too big: at most 5 MB and %n pixels each way can be used.</source>
      <translation>
        <numerusform>It is too big: at most 5 MB and %n pixels each way can be used.</numerusform>
        <numerusform>It is too big: at most 5 MB and %n pixels each way can be used.</numerusform>
      </translation>
    </message>
    <message>
      <source>This file is not a picture that can be read.</source>
      <translation>This file is not a picture that can be read.</translation>
    </message>
  </context>
  <context>
    <name>PinDialog</name>
    <message>
      <source>Unlock with your PIN</source>
      <translation>Unlock with your PIN</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Unlock</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
  </context>
  <context>
    <name>PreferencesDialog</name>
    <message>
      <source>Preferences</source>
      <translation>Preferences</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Look</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Light</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dark</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Theme</translation>
    </message>
    <message>
      <source>System follows your desktop, also when it changes.</source>
      <translation>System follows your desktop, also when it changes.</translation>
    </message>
    <message>
      <source>Switching organizations</source>
      <translation>Switching organizations</translation>
    </message>
    <message>
      <source>Also switch the web Manager</source>
      <translation>Also switch the web Manager</translation>
    </message>
    <message>
      <source>Otherwise a switch stays in this window, and links open in the Manager's own organization.</source>
      <translation>Otherwise a switch stays in this window, and links open in the Manager's own organization.</translation>
    </message>
    <message>
      <source>What is kept on this computer</source>
      <translation>What is kept on this computer</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Data folder</translation>
    </message>
    <message>
      <source>Encrypted. Its key is in your keyring, and signing out removes both.</source>
      <translation>Encrypted. Its key is in your keyring, and signing out removes both.</translation>
    </message>
    <message>
      <source>Encrypted, with its key in your keyring; of a login without a keyring, in memory only.</source>
      <translation>Encrypted, with its key in your keyring; of a login without a keyring, in memory only.</translation>
    </message>
    <message>
      <source>In memory only, until you close this window.</source>
      <translation>In memory only, until you close this window.</translation>
    </message>
    <message>
      <source>What was fetched</source>
      <translation>What was fetched</translation>
    </message>
  </context>
  <context>
    <name>PrefixAssistant</name>
    <message>
      <source>The MySQL prefix is switched, and the files are not written yet.</source>
      <translation>The MySQL prefix is switched, and the files are not written yet.</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>Cancelled.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nothing was changed.</translation>
    </message>
    <message numerus="yes">
      <source>Done: %n file(s) written.</source>
      <translation>
        <numerusform>Done: %n file written.</numerusform>
        <numerusform>Done: %n files written.</numerusform>
      </translation>
    </message>
    <message>
      <source>Restore… brings them back at any time, also after a restart.</source>
      <translation>Restore… brings them back at any time, also after a restart.</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) put back as before.</source>
      <translation>
        <numerusform>%n file put back as before.</numerusform>
        <numerusform>%n files put back as before.</numerusform>
      </translation>
    </message>
    <message>
      <source>Left as they are: %1.</source>
      <translation>Left as they are: %1.</translation>
    </message>
  </context>
  <context>
    <name>PrefixEntryCard</name>
    <message>
      <source>MySQL prefix in a folder</source>
      <translation>MySQL prefix in a folder</translation>
    </message>
    <message>
      <source>Choose folder…</source>
      <translation>Choose folder…</translation>
    </message>
    <message>
      <source>MySQL prefix in a folder…</source>
      <translation>MySQL prefix in a folder…</translation>
    </message>
    <message>
      <source>Shows the names of database and user in a site's files, with and without the prefix, and writes them.</source>
      <translation>Shows the names of database and user in a site's files, with and without the prefix, and writes them.</translation>
    </message>
  </context>
  <context>
    <name>PrefixFileRow</name>
    <message>
      <source>Write %1</source>
      <translation>Write %1</translation>
    </message>
    <message>
      <source>partly by hand</source>
      <translation>partly by hand</translation>
    </message>
    <message>
      <source>Changes in %1</source>
      <translation>Changes in %1</translation>
    </message>
  </context>
  <context>
    <name>PrefixFiles</name>
    <message>
      <source>ready</source>
      <translation>ready</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>by hand</translation>
    </message>
    <message>
      <source>nothing to do</source>
      <translation>nothing to do</translation>
    </message>
    <message numerus="yes">
      <source>%n value(s)</source>
      <translation>
        <numerusform>%n value</numerusform>
        <numerusform>%n values</numerusform>
      </translation>
    </message>
    <message>
      <source>already prefixed</source>
      <translation>already prefixed</translation>
    </message>
    <message>
      <source>without prefix already</source>
      <translation>without prefix already</translation>
    </message>
    <message>
      <source>The file is in an encoding that PHP does not read.</source>
      <translation>The file is in an encoding that PHP does not read.</translation>
    </message>
    <message>
      <source>The file has a syntax error, so nothing in it is touched.</source>
      <translation>The file has a syntax error, so nothing in it is touched.</translation>
    </message>
    <message>
      <source>The file is nested too deeply to be read.</source>
      <translation>The file is nested too deeply to be read.</translation>
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation>The file could not be read.</translation>
    </message>
    <message>
      <source>%1 Look at it by hand.</source>
      <translation>%1 Look at it by hand.</translation>
    </message>
    <message>
      <source>is put together at run time</source>
      <translation>is put together at run time</translation>
    </message>
    <message>
      <source>has a variable in it</source>
      <translation>has a variable in it</translation>
    </message>
    <message>
      <source>comes from a variable of another file</source>
      <translation>comes from a variable of another file</translation>
    </message>
    <message>
      <source>is set more than once</source>
      <translation>is set more than once</translation>
    </message>
    <message>
      <source>comes from a constant of another file</source>
      <translation>comes from a constant of another file</translation>
    </message>
    <message>
      <source>comes from an environment variable of the server</source>
      <translation>comes from an environment variable of the server</translation>
    </message>
    <message>
      <source>comes from a function</source>
      <translation>comes from a function</translation>
    </message>
    <message>
      <source>is built at run time</source>
      <translation>is built at run time</translation>
    </message>
    <message>
      <source>would be longer than MySQL allows</source>
      <translation>would be longer than MySQL allows</translation>
    </message>
    <message>
      <source>is empty</source>
      <translation>is empty</translation>
    </message>
    <message>
      <source>has the prefix in other capitals</source>
      <translation>has the prefix in other capitals</translation>
    </message>
    <message>
      <source>is nothing but the prefix</source>
      <translation>is nothing but the prefix</translation>
    </message>
    <message>
      <source>would read differently afterwards</source>
      <translation>would read differently afterwards</translation>
    </message>
    <message>
      <source>The user name %1 (line %2): change it by hand.</source>
      <translation>The user name %1 (line %2): change it by hand.</translation>
    </message>
    <message>
      <source>The database name %1 (line %2): change it by hand.</source>
      <translation>The database name %1 (line %2): change it by hand.</translation>
    </message>
    <message>
      <source>code of others, history or cache</source>
      <translation>code of others, history or cache</translation>
    </message>
    <message>
      <source>you may not read it</source>
      <translation>you may not read it</translation>
    </message>
    <message>
      <source>it vanished meanwhile</source>
      <translation>it vanished meanwhile</translation>
    </message>
    <message>
      <source>larger than 1 MB</source>
      <translation>larger than 1 MB</translation>
    </message>
    <message>
      <source>not a file</source>
      <translation>not a file</translation>
    </message>
    <message>
      <source>a link that leads out of the folder</source>
      <translation>a link that leads out of the folder</translation>
    </message>
    <message>
      <source>a link to nothing</source>
      <translation>a link to nothing</translation>
    </message>
    <message>
      <source>left by an interrupted write; the next write removes it</source>
      <translation>left by an interrupted write; the next write removes it</translation>
    </message>
    <message>
      <source>the disk could not read it</source>
      <translation>the disk could not read it</translation>
    </message>
    <message numerus="yes">
      <source>%n folder(s) skipped</source>
      <translation>
        <numerusform>%n folder skipped</numerusform>
        <numerusform>%n folders skipped</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) or folder(s) not read</source>
      <translation>
        <numerusform>%n file or folder not read</numerusform>
        <numerusform>%n files or folders not read</numerusform>
      </translation>
    </message>
    <message>
      <source>Enter the prefix of the server.</source>
      <translation>Enter the prefix of the server.</translation>
    </message>
    <message>
      <source>The prefix ends with an underscore: “wxyz_”.</source>
      <translation>The prefix ends with an underscore: “wxyz_”.</translation>
    </message>
    <message>
      <source>The prefix has letters, digits and underscores only.</source>
      <translation>The prefix has letters, digits and underscores only.</translation>
    </message>
    <message>
      <source>MySQL takes no prefix this long.</source>
      <translation>MySQL takes no prefix this long.</translation>
    </message>
    <message>
      <source>written</source>
      <translation>written</translation>
    </message>
    <message>
      <source>left as it is: it was changed since the review</source>
      <translation>left as it is: it was changed since the review</translation>
    </message>
    <message>
      <source>left as it is: a link or no file stands there now</source>
      <translation>left as it is: a link or no file stands there now</translation>
    </message>
    <message>
      <source>left as it is: it belongs to another user of this computer</source>
      <translation>left as it is: it belongs to another user of this computer</translation>
    </message>
    <message>
      <source>left as it is: the disk is full</source>
      <translation>left as it is: the disk is full</translation>
    </message>
    <message>
      <source>left as it is: the disk is read-only</source>
      <translation>left as it is: the disk is read-only</translation>
    </message>
    <message>
      <source>left as it is: you may not write there</source>
      <translation>left as it is: you may not write there</translation>
    </message>
    <message>
      <source>left as it is: its folder is gone</source>
      <translation>left as it is: its folder is gone</translation>
    </message>
    <message>
      <source>left as it is: the disk could not read or write it</source>
      <translation>left as it is: the disk could not read or write it</translation>
    </message>
    <message>
      <source>as it was written</source>
      <translation>as it was written</translation>
    </message>
    <message>
      <source>as before the write</source>
      <translation>as before the write</translation>
    </message>
    <message>
      <source>other permissions than before</source>
      <translation>other permissions than before</translation>
    </message>
    <message>
      <source>edited since</source>
      <translation>edited since</translation>
    </message>
    <message>
      <source>deleted since</source>
      <translation>deleted since</translation>
    </message>
    <message>
      <source>its folder is gone</source>
      <translation>its folder is gone</translation>
    </message>
    <message>
      <source>its copy is damaged</source>
      <translation>its copy is damaged</translation>
    </message>
    <message>
      <source>it cannot be read</source>
      <translation>it cannot be read</translation>
    </message>
    <message>
      <source>You may not read or write there.</source>
      <translation>You may not read or write there.</translation>
    </message>
    <message>
      <source>The folder or file is not there any more.</source>
      <translation>The folder or file is not there any more.</translation>
    </message>
    <message>
      <source>A file was changed while it was being copied.</source>
      <translation>A file was changed while it was being copied.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>The disk is full.</translation>
    </message>
    <message>
      <source>The disk is read-only.</source>
      <translation>The disk is read-only.</translation>
    </message>
    <message>
      <source>The copies of these files are damaged.</source>
      <translation>The copies of these files are damaged.</translation>
    </message>
    <message>
      <source>Another window of this program is writing files at this moment.</source>
      <translation>Another window of this program is writing files at this moment.</translation>
    </message>
    <message>
      <source>These copies were deleted.</source>
      <translation>These copies were deleted.</translation>
    </message>
    <message>
      <source>There is nothing to change.</source>
      <translation>There is nothing to change.</translation>
    </message>
    <message>
      <source>A file could not be read or written.</source>
      <translation>A file could not be read or written.</translation>
    </message>
    <message>
      <source>Choose a folder of yours, or change its permissions.</source>
      <translation>Choose a folder of yours, or change its permissions.</translation>
    </message>
    <message>
      <source>Choose the folder again.</source>
      <translation>Choose the folder again.</translation>
    </message>
    <message>
      <source>No file was changed. Review the folder again.</source>
      <translation>No file was changed. Review the folder again.</translation>
    </message>
    <message>
      <source>Make room, then try again.</source>
      <translation>Make room, then try again.</translation>
    </message>
    <message>
      <source>No file was changed. Put them back from a backup of your own.</source>
      <translation>No file was changed. Put them back from a backup of your own.</translation>
    </message>
    <message>
      <source>Wait a moment, then try again.</source>
      <translation>Wait a moment, then try again.</translation>
    </message>
    <message>
      <source>The files are as they should be, or were edited since.</source>
      <translation>The files are as they should be, or were edited since.</translation>
    </message>
    <message>
      <source>No file was changed.</source>
      <translation>No file was changed.</translation>
    </message>
    <message>
      <source>Prefix %1 added</source>
      <translation>Prefix %1 added</translation>
    </message>
    <message>
      <source>Prefix %1 removed</source>
      <translation>Prefix %1 removed</translation>
    </message>
    <message>
      <source>Files put back</source>
      <translation>Files put back</translation>
    </message>
    <message numerus="yes">
      <source>%1 and %n more</source>
      <translation>
        <numerusform>%1 and %n more</numerusform>
        <numerusform>%1 and %n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PrefixReader</name>
    <message>
      <source>Choose the folder with the site's files</source>
      <translation>Choose the folder with the site's files</translation>
    </message>
  </context>
  <context>
    <name>PrefixRestoreSheet</name>
    <message>
      <source>Restore files</source>
      <translation>Restore files</translation>
    </message>
    <message>
      <source>Copies from before each write</source>
      <translation>Copies from before each write</translation>
    </message>
    <message>
      <source>Reading the copies…</source>
      <translation>Reading the copies…</translation>
    </message>
    <message>
      <source>These copies are damaged: their list cannot be read.</source>
      <translation>These copies are damaged: their list cannot be read.</translation>
    </message>
    <message>
      <source>No copies yet</source>
      <translation>No copies yet</translation>
    </message>
    <message>
      <source>Before files are written, they are copied here.</source>
      <translation>Before files are written, they are copied here.</translation>
    </message>
    <message>
      <source>Put files back</source>
      <translation>Put files back</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Put back</translation>
    </message>
    <message>
      <source>Edited since they were written: %1.</source>
      <translation>Edited since they were written: %1.</translation>
    </message>
    <message>
      <source>The edited ones too</source>
      <translation>The edited ones too</translation>
    </message>
    <message>
      <source>What stands there now is copied before, and can be put back in turn.</source>
      <translation>What stands there now is copied before, and can be put back in turn.</translation>
    </message>
    <message>
      <source>Only edited files are left: choose them first.</source>
      <translation>Only edited files are left: choose them first.</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) put back as before.</source>
      <translation>
        <numerusform>%n file put back as before.</numerusform>
        <numerusform>%n files put back as before.</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete copies</source>
      <translation>Delete copies</translation>
    </message>
    <message>
      <source>The files of the site stay as they are; they cannot be put back from here any more.</source>
      <translation>The files of the site stay as they are; they cannot be put back from here any more.</translation>
    </message>
    <message>
      <source>The copies were deleted.</source>
      <translation>The copies were deleted.</translation>
    </message>
  </context>
  <context>
    <name>PrefixResultCard</name>
    <message numerus="yes">
      <source>%n file(s) written</source>
      <translation>
        <numerusform>%n file written</numerusform>
        <numerusform>%n files written</numerusform>
      </translation>
    </message>
    <message>
      <source>No file was written</source>
      <translation>No file was written</translation>
    </message>
    <message>
      <source>as it should be</source>
      <translation>as it should be</translation>
    </message>
    <message>
      <source>look at this</source>
      <translation>look at this</translation>
    </message>
    <message>
      <source>not written</source>
      <translation>not written</translation>
    </message>
    <message>
      <source>Put both back</source>
      <translation>Put both back</translation>
    </message>
    <message>
      <source>Put the files back</source>
      <translation>Put the files back</translation>
    </message>
    <message>
      <source>Review again</source>
      <translation>Review again</translation>
    </message>
    <message>
      <source>The site works</source>
      <translation>The site works</translation>
    </message>
    <message>
      <source>Open the site now. If it does not work, put everything back as it was.</source>
      <translation>Open the site now. If it does not work, put everything back as it was.</translation>
    </message>
    <message>
      <source>It is being put back.</source>
      <translation>It is being put back.</translation>
    </message>
    <message>
      <source>Read again: not as they were written</source>
      <translation>Read again: not as they were written</translation>
    </message>
    <message>
      <source>Read again: the files are as they were written</source>
      <translation>Read again: the files are as they were written</translation>
    </message>
    <message>
      <source>No file was changed</source>
      <translation>No file was changed</translation>
    </message>
    <message>
      <source>The server could not be asked</source>
      <translation>The server could not be asked</translation>
    </message>
    <message>
      <source>MySQL prefix: on, as you said</source>
      <translation>MySQL prefix: on, as you said</translation>
    </message>
    <message>
      <source>MySQL prefix: off, as you said</source>
      <translation>MySQL prefix: off, as you said</translation>
    </message>
    <message>
      <source>The server says: MySQL prefix on</source>
      <translation>The server says: MySQL prefix on</translation>
    </message>
    <message>
      <source>The server says: MySQL prefix off</source>
      <translation>The server says: MySQL prefix off</translation>
    </message>
    <message>
      <source>Somebody switched it back.</source>
      <translation>Somebody switched it back.</translation>
    </message>
  </context>
  <context>
    <name>PrefixReviewCard</name>
    <message>
      <source>Change prefix or direction…</source>
      <translation>Change prefix or direction…</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would be written, more than can be reviewed. Choose the folder of one site.</source>
      <translation>
        <numerusform>%n file would be written, more than can be reviewed. Choose the folder of one site.</numerusform>
        <numerusform>%n files would be written, more than can be reviewed. Choose the folder of one site.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n further file(s) are not shown.</source>
      <translation>
        <numerusform>%n further file are not shown.</numerusform>
        <numerusform>%n further files are not shown.</numerusform>
      </translation>
    </message>
    <message>
      <source>Write the files first</source>
      <translation>Write the files first</translation>
    </message>
    <message>
      <source>Only if you have tested that the new names connect already: nothing public says that they do while the option is as it is.</source>
      <translation>Only if you have tested that the new names connect already: nothing public says that they do while the option is as it is.</translation>
    </message>
    <message>
      <source>Choose folder…</source>
      <translation>Choose folder…</translation>
    </message>
    <message>
      <source>A copy of each file is kept; you can restore all.</source>
      <translation>A copy of each file is kept; you can restore all.</translation>
    </message>
    <message>
      <source>No configuration file with a MySQL database was found in %1</source>
      <translation>No configuration file with a MySQL database was found in %1</translation>
    </message>
    <message>
      <source>%1 files were read. Choose the folder that holds the site's files.</source>
      <translation>%1 files were read. Choose the folder that holds the site's files.</translation>
    </message>
    <message>
      <source>Not looked into</source>
      <translation>Not looked into</translation>
    </message>
    <message>
      <source>List them</source>
      <translation>List them</translation>
    </message>
    <message>
      <source>List what was not looked into</source>
      <translation>List what was not looked into</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message>
      <source>No file needs to be written.</source>
      <translation>No file needs to be written.</translation>
    </message>
    <message>
      <source>Choose a file to write first.</source>
      <translation>Choose a file to write first.</translation>
    </message>
  </context>
  <context>
    <name>PrefixSheet</name>
    <message>
      <source>MySQL prefix in a folder</source>
      <translation>MySQL prefix in a folder</translation>
    </message>
    <message>
      <source>Close the assistant</source>
      <translation>Close the assistant</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
  </context>
  <context>
    <name>PrefixStartCard</name>
    <message>
      <source>Names in the site's files</source>
      <translation>Names in the site's files</translation>
    </message>
    <message>
      <source>Choose the folder with the site's files, here on this computer. Every configuration file in it is found and shown with what would change in the names of database and user. Nothing is written before you have reviewed it, and a copy of each file is kept. The table prefix of WordPress ($table_prefix) is another thing and stays as it is.</source>
      <translation>Choose the folder with the site's files, here on this computer. Every configuration file in it is found and shown with what would change in the names of database and user. Nothing is written before you have reviewed it, and a copy of each file is kept. The table prefix of WordPress ($table_prefix) is another thing and stays as it is.</translation>
    </message>
    <message>
      <source>Add the prefix</source>
      <translation>Add the prefix</translation>
    </message>
    <message>
      <source>Take it away</source>
      <translation>Take it away</translation>
    </message>
    <message>
      <source>What to do with the names</source>
      <translation>What to do with the names</translation>
    </message>
    <message>
      <source>Prefix of the server</source>
      <translation>Prefix of the server</translation>
    </message>
    <message>
      <source>Look it up in the Manager</source>
      <translation>Look it up in the Manager</translation>
    </message>
    <message>
      <source>Choose folder…</source>
      <translation>Choose folder…</translation>
    </message>
    <message>
      <source>Review this folder</source>
      <translation>Review this folder</translation>
    </message>
    <message>
      <source>Choose another folder…</source>
      <translation>Choose another folder…</translation>
    </message>
    <message>
      <source>Restore…</source>
      <translation>Restore…</translation>
    </message>
    <message>
      <source>Restore files from an earlier write…</source>
      <translation>Restore files from an earlier write…</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Cancel reading the folder</source>
      <translation>Cancel reading the folder</translation>
    </message>
    <message>
      <source>Folder: %1</source>
      <translation>Folder: %1</translation>
    </message>
    <message>
      <source>Reading %1: %2 files and folders looked at</source>
      <translation>Reading %1: %2 files and folders looked at</translation>
    </message>
    <message>
      <source>The folder is being read.</source>
      <translation>The folder is being read.</translation>
    </message>
    <message>
      <source>For turning the option off: “mabase” becomes “wxyz_mabase”.</source>
      <translation>For turning the option off: “mabase” becomes “wxyz_mabase”.</translation>
    </message>
    <message>
      <source>For turning the option on: “wxyz_mabase” becomes “mabase”.</source>
      <translation>For turning the option on: “wxyz_mabase” becomes “mabase”.</translation>
    </message>
  </context>
  <context>
    <name>PrefixSteps</name>
    <message>
      <source>Step %1 of 3 · %2</source>
      <translation>Step %1 of 3 · %2</translation>
    </message>
    <message>
      <source>Review the names to change</source>
      <translation>Review the names to change</translation>
    </message>
    <message>
      <source>then turn on and save, then write, seconds apart</source>
      <translation>then turn on and save, then write, seconds apart</translation>
    </message>
    <message>
      <source>then turn off and save, then write, seconds apart</source>
      <translation>then turn off and save, then write, seconds apart</translation>
    </message>
    <message>
      <source>Next: turn on…</source>
      <translation>Next: turn on…</translation>
    </message>
    <message>
      <source>Next: turn off…</source>
      <translation>Next: turn off…</translation>
    </message>
    <message>
      <source>Next: write…</source>
      <translation>Next: write…</translation>
    </message>
    <message>
      <source>Turn the MySQL prefix on</source>
      <translation>Turn the MySQL prefix on</translation>
    </message>
    <message>
      <source>Turn the MySQL prefix off</source>
      <translation>Turn the MySQL prefix off</translation>
    </message>
    <message>
      <source>write the files seconds later</source>
      <translation>write the files seconds later</translation>
    </message>
    <message>
      <source>the files are written</source>
      <translation>the files are written</translation>
    </message>
    <message>
      <source>Write the files</source>
      <translation>Write the files</translation>
    </message>
    <message>
      <source>then switch the option</source>
      <translation>then switch the option</translation>
    </message>
    <message>
      <source>now: the option is on, scripts can fail until then</source>
      <translation>now: the option is on, scripts can fail until then</translation>
    </message>
    <message>
      <source>now: the option is off, scripts can fail until then</source>
      <translation>now: the option is off, scripts can fail until then</translation>
    </message>
    <message>
      <source>Read from the list of databases of the hosting.</source>
      <translation>Read from the list of databases of the hosting.</translation>
    </message>
    <message>
      <source>The databases of the hosting have it in front of their names. %1</source>
      <translation>The databases of the hosting have it in front of their names. %1</translation>
    </message>
    <message>
      <source>Prefix %1 read from the database list.</source>
      <translation>Prefix %1 read from the database list.</translation>
    </message>
    <message>
      <source>Prefix %1 as you typed it.</source>
      <translation>Prefix %1 as you typed it.</translation>
    </message>
    <message>
      <source>The MySQL prefix is on again.</source>
      <translation>The MySQL prefix is on again.</translation>
    </message>
    <message>
      <source>The MySQL prefix is off again.</source>
      <translation>The MySQL prefix is off again.</translation>
    </message>
    <message>
      <source>The MySQL prefix is still off: turn it on above and save.</source>
      <translation>The MySQL prefix is still off: turn it on above and save.</translation>
    </message>
    <message>
      <source>The MySQL prefix is still on: turn it off above and save.</source>
      <translation>The MySQL prefix is still on: turn it off above and save.</translation>
    </message>
    <message>
      <source>If you turned the MySQL prefix off, turn it on again and save.</source>
      <translation>If you turned the MySQL prefix off, turn it on again and save.</translation>
    </message>
    <message>
      <source>If you turned the MySQL prefix on, turn it off again and save.</source>
      <translation>If you turned the MySQL prefix on, turn it off again and save.</translation>
    </message>
  </context>
  <context>
    <name>PrefixSwitchCard</name>
    <message>
      <source>Back</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>The MySQL prefix of %1 is on already.</source>
      <translation>The MySQL prefix of %1 is on already.</translation>
    </message>
    <message>
      <source>The MySQL prefix of %1 is off already.</source>
      <translation>The MySQL prefix of %1 is off already.</translation>
    </message>
    <message>
      <source>Nothing is sent. Go on to the files.</source>
      <translation>Nothing is sent. Go on to the files.</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>The MySQL prefix of %1 will be turned on.</source>
      <translation>The MySQL prefix of %1 will be turned on.</translation>
    </message>
    <message>
      <source>The MySQL prefix of %1 will be turned off.</source>
      <translation>The MySQL prefix of %1 will be turned off.</translation>
    </message>
    <message>
      <source>From then on the site may fail until the files say the new names: the next step follows at once.</source>
      <translation>From then on the site may fail until the files say the new names: the next step follows at once.</translation>
    </message>
    <message>
      <source>Turn on and save</source>
      <translation>Turn on and save</translation>
    </message>
    <message>
      <source>Turn off and save</source>
      <translation>Turn off and save</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Turn the MySQL prefix on in the Manager, and save it there.</source>
      <translation>Turn the MySQL prefix on in the Manager, and save it there.</translation>
    </message>
    <message>
      <source>Turn the MySQL prefix off in the Manager, and save it there.</source>
      <translation>Turn the MySQL prefix off in the Manager, and save it there.</translation>
    </message>
    <message>
      <source>It is on and saved there</source>
      <translation>It is on and saved there</translation>
    </message>
    <message>
      <source>It is off and saved there</source>
      <translation>It is off and saved there</translation>
    </message>
    <message>
      <source>Come back at once: the site may fail until the files are written.</source>
      <translation>Come back at once: the site may fail until the files are written.</translation>
    </message>
    <message>
      <source>It is being saved.</source>
      <translation>It is being saved.</translation>
    </message>
    <message>
      <source>Say first that it is saved there.</source>
      <translation>Say first that it is saved there.</translation>
    </message>
  </context>
  <context>
    <name>PrefixWriteCard</name>
    <message numerus="yes">
      <source>%n file(s) will be written</source>
      <translation>
        <numerusform>%n file will be written</numerusform>
        <numerusform>%n files will be written</numerusform>
      </translation>
    </message>
    <message>
      <source>Change by hand at the same time</source>
      <translation>Change by hand at the same time</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Back</translation>
    </message>
    <message numerus="yes">
      <source>Write %n file(s)</source>
      <translation>
        <numerusform>Write %n file</numerusform>
        <numerusform>Write %n files</numerusform>
      </translation>
    </message>
    <message>
      <source>Copies go to %1, which only you can read.</source>
      <translation>Copies go to %1, which only you can read.</translation>
    </message>
    <message>
      <source>The files are being written.</source>
      <translation>The files are being written.</translation>
    </message>
  </context>
  <context>
    <name>Prepaid</name>
    <message>
      <source>Top-up</source>
      <translation>Top-up</translation>
    </message>
    <message>
      <source>Payment without matching invoice</source>
      <translation>Payment without matching invoice</translation>
    </message>
    <message>
      <source>Invoice paid</source>
      <translation>Invoice paid</translation>
    </message>
    <message>
      <source>Paid back to a bank account</source>
      <translation>Paid back to a bank account</translation>
    </message>
    <message>
      <source>Refund</source>
      <translation>Refund</translation>
    </message>
    <message>
      <source>No coming renewal charges the prepaid account in %1.</source>
      <translation>No coming renewal charges the prepaid account in %1.</translation>
    </message>
    <message numerus="yes">
      <source>Covers the renewals of all %n coming charge day(s), until %1; %2 are left then.</source>
      <translation>
        <numerusform>Covers the renewals of all %n coming charge day, until %1; %2 are left then.</numerusform>
        <numerusform>Covers the renewals of all %n coming charge days, until %1; %2 are left then.</numerusform>
      </translation>
    </message>
    <message>
      <source>Does not cover the renewals of %1: %2 are missing.</source>
      <translation>Does not cover the renewals of %1: %2 are missing.</translation>
    </message>
    <message>
      <source>Covers renewals until %3; on %1, %2 are missing.</source>
      <translation>Covers renewals until %3; on %1, %2 are missing.</translation>
    </message>
    <message>
      <source>Counted without VAT, so a little more is needed.</source>
      <translation>Counted without VAT, so a little more is needed.</translation>
    </message>
    <message>
      <source>No alert is mailed.</source>
      <translation>No alert is mailed.</translation>
    </message>
    <message>
      <source>An alert is mailed below %1.</source>
      <translation>An alert is mailed below %1.</translation>
    </message>
    <message>
      <source>Type the IBAN of the account.</source>
      <translation>Type the IBAN of the account.</translation>
    </message>
    <message>
      <source>The check digits of this IBAN do not fit: a sign is wrong or missing.</source>
      <translation>The check digits of this IBAN do not fit: a sign is wrong or missing.</translation>
    </message>
    <message>
      <source>This is no IBAN: the country, the length or a sign is wrong.</source>
      <translation>This is no IBAN: the country, the length or a sign is wrong.</translation>
    </message>
    <message>
      <source>This IBAN cannot be used.</source>
      <translation>This IBAN cannot be used.</translation>
    </message>
    <message>
      <source>Type the name of the account's holder.</source>
      <translation>Type the name of the account's holder.</translation>
    </message>
    <message numerus="yes">
      <source>At most %n characters are allowed.</source>
      <translation>
        <numerusform>At most %n characters are allowed.</numerusform>
        <numerusform>At most %n characters are allowed.</numerusform>
      </translation>
    </message>
    <message>
      <source>This name cannot be used.</source>
      <translation>This name cannot be used.</translation>
    </message>
    <message>
      <source>Type an amount.</source>
      <translation>Type an amount.</translation>
    </message>
    <message>
      <source>Type an amount such as 58.20.</source>
      <translation>Type an amount such as 58.20.</translation>
    </message>
    <message>
      <source>The amount must be more than 0.</source>
      <translation>The amount must be more than 0.</translation>
    </message>
    <message>
      <source>A top-up is at least %1.</source>
      <translation>A top-up is at least %1.</translation>
    </message>
    <message>
      <source>A top-up is at most %1.</source>
      <translation>A top-up is at most %1.</translation>
    </message>
    <message>
      <source>The balance is %1.</source>
      <translation>The balance is %1.</translation>
    </message>
    <message>
      <source>No more than %1 is open.</source>
      <translation>No more than %1 is open.</translation>
    </message>
    <message>
      <source>This means of payment pays all that is open: %1.</source>
      <translation>This means of payment pays all that is open: %1.</translation>
    </message>
    <message>
      <source>This amount cannot be used.</source>
      <translation>This amount cannot be used.</translation>
    </message>
    <message>
      <source>Pay it at your bank: the QR-bill has the amount and the reference.</source>
      <translation>Pay it at your bank: the QR-bill has the amount and the reference.</translation>
    </message>
    <message>
      <source>This card has ended.</source>
      <translation>This card has ended.</translation>
    </message>
    <message>
      <source>There is nothing in %1.</source>
      <translation>There is nothing in %1.</translation>
    </message>
    <message>
      <source>It cannot be used here.</source>
      <translation>It cannot be used here.</translation>
    </message>
    <message>
      <source>Balance %1</source>
      <translation>Balance %1</translation>
    </message>
    <message>
      <source>ends %1</source>
      <translation>ends %1</translation>
    </message>
  </context>
  <context>
    <name>PrepaidFlow</name>
    <message>
      <source>The prepaid account was topped up with %1.</source>
      <translation>The prepaid account was topped up with %1.</translation>
    </message>
    <message>
      <source>%1 is on its way to the account of %2.</source>
      <translation>%1 is on its way to the account of %2.</translation>
    </message>
    <message>
      <source>No alert is mailed for the balance in %1 any more.</source>
      <translation>No alert is mailed for the balance in %1 any more.</translation>
    </message>
    <message>
      <source>An alert is mailed when the balance falls below %1.</source>
      <translation>An alert is mailed when the balance falls below %1.</translation>
    </message>
    <message>
      <source>Taken back. The alert is as it was.</source>
      <translation>Taken back. The alert is as it was.</translation>
    </message>
  </context>
  <context>
    <name>PrepaidTab</name>
    <message>
      <source>Balance</source>
      <translation>Balance</translation>
    </message>
    <message>
      <source>· waits for renewals and invoices</source>
      <translation>· waits for renewals and invoices</translation>
    </message>
    <message>
      <source>Top up…</source>
      <translation>Top up…</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Prepaid account in the Manager</source>
      <translation>Prepaid account in the Manager</translation>
    </message>
    <message>
      <source>Movements</source>
      <translation>Movements</translation>
    </message>
    <message>
      <source>· Enter or a double click shows the invoice</source>
      <translation>· Enter or a double click shows the invoice</translation>
    </message>
    <message>
      <source>There is no card to charge. Cards are added in the Manager.</source>
      <translation>There is no card to charge. Cards are added in the Manager.</translation>
    </message>
    <message>
      <source>The API tells nothing of the prepaid account. Its balance stands in the Manager.</source>
      <translation>The API tells nothing of the prepaid account. Its balance stands in the Manager.</translation>
    </message>
    <message>
      <source>The prepaid account is empty. Money that is topped up, or that matches no invoice, stands here.</source>
      <translation>The prepaid account is empty. Money that is topped up, or that matches no invoice, stands here.</translation>
    </message>
  </context>
  <context>
    <name>ProblemPage</name>
    <message>
      <source>Choose another login</source>
      <translation>Choose another login</translation>
    </message>
    <message>
      <source>Sign in with a token</source>
      <translation>Sign in with a token</translation>
    </message>
    <message>
      <source>Try the demo</source>
      <translation>Try the demo</translation>
    </message>
  </context>
  <context>
    <name>Product</name>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>Expires</source>
      <translation>Expires</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Created</translation>
    </message>
    <message>
      <source>· %1 of %2</source>
      <translation>· %1 of %2</translation>
    </message>
    <message numerus="yes">
      <source>%n product(s)</source>
      <translation>
        <numerusform>%n product</numerusform>
        <numerusform>%n products</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1 of %2</translation>
    </message>
    <message>
      <source>%1 in %2</source>
      <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
      <source>%n organization(s)</source>
      <translation>
        <numerusform>%n organization</numerusform>
        <numerusform>%n organizations</numerusform>
      </translation>
    </message>
    <message>
      <source>in %1</source>
      <translation>in %1</translation>
    </message>
    <message>
      <source>All products</source>
      <translation>All products</translation>
    </message>
    <message numerus="yes">
      <source>Expires within %n day(s)</source>
      <translation>
        <numerusform>Expires within %n day</numerusform>
        <numerusform>Expires within %n days</numerusform>
      </translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>Expired</translation>
    </message>
    <message>
      <source>Locked, in maintenance or in progress</source>
      <translation>Locked, in maintenance or in progress</translation>
    </message>
    <message>
      <source>Trial or free</source>
      <translation>Trial or free</translation>
    </message>
    <message>
      <source>%1 needs attention. %2</source>
      <translation>%1 needs attention. %2</translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message numerus="yes">
      <source>%n organization(s) need attention: %1.</source>
      <translation>
        <numerusform>%n organization need attention: %1.</numerusform>
        <numerusform>%n organizations need attention: %1.</numerusform>
      </translation>
    </message>
    <message>
      <source>AI Tools</source>
      <translation>AI Tools</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>Backup</translation>
    </message>
    <message>
      <source>SSL certificate</source>
      <translation>SSL certificate</translation>
    </message>
    <message>
      <source>Cloud Server</source>
      <translation>Cloud Server</translation>
    </message>
    <message>
      <source>VPS</source>
      <translation>VPS</translation>
    </message>
    <message>
      <source>URL shortener</source>
      <translation>URL shortener</translation>
    </message>
    <message>
      <source>Dedicated server</source>
      <translation>Dedicated server</translation>
    </message>
    <message>
      <source>Domain name</source>
      <translation>Domain name</translation>
    </message>
    <message>
      <source>kDrive</source>
      <translation>kDrive</translation>
    </message>
    <message>
      <source>Ticketing</source>
      <translation>Ticketing</translation>
    </message>
    <message>
      <source>Mail Service</source>
      <translation>Mail Service</translation>
    </message>
    <message>
      <source>Web Hosting</source>
      <translation>Web Hosting</translation>
    </message>
    <message>
      <source>Node.js Hosting</source>
      <translation>Node.js Hosting</translation>
    </message>
    <message>
      <source>Housing</source>
      <translation>Housing</translation>
    </message>
    <message>
      <source>Invitation</source>
      <translation>Invitation</translation>
    </message>
    <message>
      <source>Jelastic Cloud</source>
      <translation>Jelastic Cloud</translation>
    </message>
    <message>
      <source>kChat</source>
      <translation>kChat</translation>
    </message>
    <message>
      <source>kSuite</source>
      <translation>kSuite</translation>
    </message>
    <message>
      <source>Newsletter</source>
      <translation>Newsletter</translation>
    </message>
    <message>
      <source>NAS Synology</source>
      <translation>NAS Synology</translation>
    </message>
    <message>
      <source>Public Cloud</source>
      <translation>Public Cloud</translation>
    </message>
    <message>
      <source>Radio streaming</source>
      <translation>Radio streaming</translation>
    </message>
    <message>
      <source>Renewal Warranty</source>
      <translation>Renewal Warranty</translation>
    </message>
    <message>
      <source>Site</source>
      <translation>Site</translation>
    </message>
    <message>
      <source>Premium Support</source>
      <translation>Premium Support</translation>
    </message>
    <message>
      <source>Swiss Backup</source>
      <translation>Swiss Backup</translation>
    </message>
    <message>
      <source>Video streaming</source>
      <translation>Video streaming</translation>
    </message>
    <message>
      <source>VOD and AOD</source>
      <translation>VOD and AOD</translation>
    </message>
    <message>
      <source>Site Creator</source>
      <translation>Site Creator</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation>Locked</translation>
    </message>
    <message>
      <source>This product is locked. The Manager says by whom and why.</source>
      <translation>This product is locked. The Manager says by whom and why.</translation>
    </message>
    <message>
      <source>Maintenance</source>
      <translation>Maintenance</translation>
    </message>
    <message>
      <source>This product is under maintenance and may not answer.</source>
      <translation>This product is under maintenance and may not answer.</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>In progress</translation>
    </message>
    <message>
      <source>An operation is running on this product. Refresh to see it end.</source>
      <translation>An operation is running on this product. Refresh to see it end.</translation>
    </message>
    <message>
      <source>This product has expired. Renew it in the Manager to keep it.</source>
      <translation>This product has expired. Renew it in the Manager to keep it.</translation>
    </message>
    <message>
      <source>Trial</source>
      <translation>Trial</translation>
    </message>
    <message>
      <source>This product is on trial.</source>
      <translation>This product is on trial.</translation>
    </message>
    <message>
      <source>Free</source>
      <translation>Free</translation>
    </message>
    <message>
      <source>This product is free.</source>
      <translation>This product is free.</translation>
    </message>
    <message>
      <source>Technical</source>
      <translation>Technical</translation>
    </message>
    <message>
      <source>Statistics</source>
      <translation>Statistics</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Check</translation>
    </message>
    <message>
      <source>Sales</source>
      <translation>Sales</translation>
    </message>
  </context>
  <context>
    <name>ProductChoice</name>
    <message>
      <source>Support has access until %1</source>
      <translation>Support has access until %1</translation>
    </message>
    <message>
      <source>Your role in %1 does not let you grant it</source>
      <translation>Your role in %1 does not let you grant it</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>chosen</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>not chosen</translation>
    </message>
    <message>
      <source>cannot be chosen</source>
      <translation>cannot be chosen</translation>
    </message>
  </context>
  <context>
    <name>ProductLink</name>
    <message>
      <source>Show %1</source>
      <translation>Show %1</translation>
    </message>
  </context>
  <context>
    <name>ProductRenewal</name>
    <message>
      <source>This product has expired.</source>
      <translation>This product has expired.</translation>
    </message>
    <message numerus="yes">
      <source>Auto-renew tries %n day(s) before the due date and can no longer be turned on: renew it now.</source>
      <translation>
        <numerusform>Auto-renew tries %n day before the due date and can no longer be turned on: renew it now.</numerusform>
        <numerusform>Auto-renew tries %n days before the due date and can no longer be turned on: renew it now.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ProductsActions</name>
    <message>
      <source>Modify the kSuite offer…</source>
      <translation>Modify the kSuite offer…</translation>
    </message>
    <message>
      <source>upgrade raise users storage Standard Business Enterprise</source>
      <translation>upgrade raise users storage Standard Business Enterprise</translation>
    </message>
    <message>
      <source>MySQL prefix in a folder…</source>
      <translation>MySQL prefix in a folder…</translation>
    </message>
    <message>
      <source>database wp-config restore files</source>
      <translation>database wp-config restore files</translation>
    </message>
  </context>
  <context>
    <name>ProductsPage</name>
    <message>
      <source>Products</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Refresh</translation>
    </message>
    <message>
      <source>The products could not be fetched.</source>
      <translation>The products could not be fetched.</translation>
    </message>
    <message>
      <source>The products have not been fetched yet.</source>
      <translation>The products have not been fetched yet.</translation>
    </message>
    <message>
      <source>Retry to fetch them from the server.</source>
      <translation>Retry to fetch them from the server.</translation>
    </message>
    <message>
      <source>No product fits “%1”</source>
      <translation>No product fits “%1”</translation>
    </message>
    <message>
      <source>No product fits</source>
      <translation>No product fits</translation>
    </message>
    <message>
      <source>Every word must be found in its name, type, tags, domain or references.</source>
      <translation>Every word must be found in its name, type, tags, domain or references.</translation>
    </message>
    <message>
      <source>Clear filter</source>
      <translation>Clear filter</translation>
    </message>
    <message>
      <source>No product of %1 can be read</source>
      <translation>No product of %1 can be read</translation>
    </message>
    <message>
      <source>No products in %1 yet</source>
      <translation>No products in %1 yet</translation>
    </message>
    <message>
      <source>No products in your organizations yet</source>
      <translation>No products in your organizations yet</translation>
    </message>
    <message>
      <source>Domains, hostings, kSuite and everything else that is ordered will be listed here.</source>
      <translation>Domains, hostings, kSuite and everything else that is ordered will be listed here.</translation>
    </message>
    <message>
      <source>Open in Manager</source>
      <translation>Open in Manager</translation>
    </message>
    <message>
      <source>This product is no longer there</source>
      <translation>This product is no longer there</translation>
    </message>
    <message>
      <source>The last refresh did not find it.</source>
      <translation>The last refresh did not find it.</translation>
    </message>
    <message>
      <source>No product is selected</source>
      <translation>No product is selected</translation>
    </message>
    <message>
      <source>Choose one in the list to read all about it.</source>
      <translation>Choose one in the list to read all about it.</translation>
    </message>
    <message>
      <source>There is no kSuite in %1.</source>
      <translation>There is no kSuite in %1.</translation>
    </message>
  </context>
  <context>
    <name>Profile</name>
    <message>
      <source>First name</source>
      <translation>First name</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Last name</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Language</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Country</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Time zone</translation>
    </message>
    <message>
      <source>SMS verification stays on. In this country it can be set up again after it was removed.</source>
      <translation>SMS verification stays on. In this country it can be set up again after it was removed.</translation>
    </message>
    <message>
      <source>SMS verification stays on. Once removed, it can be set up again only by someone who lives in Switzerland, France, Belgium or Germany; elsewhere kAuth or an OTP app serves.</source>
      <translation>SMS verification stays on. Once removed, it can be set up again only by someone who lives in Switzerland, France, Belgium or Germany; elsewhere kAuth or an OTP app serves.</translation>
    </message>
    <message numerus="yes">
      <source>At most %n characters are allowed.</source>
      <translation>
        <numerusform>At most %n characters are allowed.</numerusform>
        <numerusform>At most %n characters are allowed.</numerusform>
      </translation>
    </message>
    <message>
      <source>A first name is needed.</source>
      <translation>A first name is needed.</translation>
    </message>
    <message>
      <source>A last name is needed.</source>
      <translation>A last name is needed.</translation>
    </message>
    <message>
      <source>This value cannot be saved.</source>
      <translation>This value cannot be saved.</translation>
    </message>
    <message>
      <source>The server refuses it: %1</source>
      <translation>The server refuses it: %1</translation>
    </message>
    <message>
      <source>The server refuses this value.</source>
      <translation>The server refuses this value.</translation>
    </message>
    <message>
      <source>Personal</source>
      <translation>Personal</translation>
    </message>
    <message>
      <source>Professional</source>
      <translation>Professional</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Other</translation>
    </message>
    <message>
      <source>added on %1</source>
      <translation>added on %1</translation>
    </message>
    <message>
      <source>Login</source>
      <translation>Login</translation>
    </message>
    <message>
      <source>Recovery</source>
      <translation>Recovery</translation>
    </message>
    <message>
      <source>Waiting for confirmation</source>
      <translation>Waiting for confirmation</translation>
    </message>
    <message>
      <source>Not confirmed</source>
      <translation>Not confirmed</translation>
    </message>
    <message>
      <source>Nothing was changed, and what you typed is still here. Check the connection, then save again.</source>
      <translation>Nothing was changed, and what you typed is still here. Check the connection, then save again.</translation>
    </message>
    <message>
      <source>Nothing was changed, and what you typed is still here. Save again in a moment.</source>
      <translation>Nothing was changed, and what you typed is still here. Save again in a moment.</translation>
    </message>
    <message>
      <source>The token lacks the scope user_info, which reads your profile.</source>
      <translation>The token lacks the scope user_info, which reads your profile.</translation>
    </message>
    <message>
      <source>The last refresh of your profile failed. Refresh to try again.</source>
      <translation>The last refresh of your profile failed. Refresh to try again.</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1: %2</translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
  </context>
  <context>
    <name>ProfileActions</name>
    <message>
      <source>Members of the current organization…</source>
      <translation>Members of the current organization…</translation>
    </message>
    <message>
      <source>users teams people two-step verification</source>
      <translation>users teams people two-step verification</translation>
    </message>
    <message>
      <source>Leave the current organization…</source>
      <translation>Leave the current organization…</translation>
    </message>
    <message>
      <source>membership quit</source>
      <translation>membership quit</translation>
    </message>
    <message>
      <source>Edit your profile…</source>
      <translation>Edit your profile…</translation>
    </message>
    <message>
      <source>first name last name language country time zone</source>
      <translation>first name last name language country time zone</translation>
    </message>
    <message>
      <source>Change your picture…</source>
      <translation>Change your picture…</translation>
    </message>
    <message>
      <source>avatar photo</source>
      <translation>avatar photo</translation>
    </message>
    <message>
      <source>Choose the topics of Infomaniak News</source>
      <translation>Choose the topics of Infomaniak News</translation>
    </message>
    <message>
      <source>newsletter mail subscribe unsubscribe offers ecology</source>
      <translation>newsletter mail subscribe unsubscribe offers ecology</translation>
    </message>
    <message>
      <source>Create an application password…</source>
      <translation>Create an application password…</translation>
    </message>
    <message>
      <source>mail program device</source>
      <translation>mail program device</translation>
    </message>
  </context>
  <context>
    <name>ProfilePage</name>
    <message>
      <source>Profile</source>
      <translation>Profile</translation>
    </message>
    <message>
      <source>Your user account</source>
      <translation>Your user account</translation>
    </message>
    <message>
      <source>Your profile has not been fetched yet, and the server cannot be reached.</source>
      <translation>Your profile has not been fetched yet, and the server cannot be reached.</translation>
    </message>
    <message>
      <source>Check the connection, then retry. Once fetched, it can be read offline.</source>
      <translation>Check the connection, then retry. Once fetched, it can be read offline.</translation>
    </message>
    <message>
      <source>Your profile could not be fetched.</source>
      <translation>Your profile could not be fetched.</translation>
    </message>
    <message>
      <source>Your profile has not been fetched yet.</source>
      <translation>Your profile has not been fetched yet.</translation>
    </message>
    <message>
      <source>Retry to fetch it from the server.</source>
      <translation>Retry to fetch it from the server.</translation>
    </message>
  </context>
  <context>
    <name>ProveDialog</name>
    <message>
      <source>The code you type is used up: each works once.</source>
      <translation>The code you type is used up: each works once.</translation>
    </message>
    <message numerus="yes">
      <source>It leaves you %n code(s).</source>
      <translation>
        <numerusform>It leaves you %n code.</numerusform>
        <numerusform>It leaves you %n codes.</numerusform>
      </translation>
    </message>
    <message>
      <source>Prove that you kept your backup codes</source>
      <translation>Prove that you kept your backup codes</translation>
    </message>
    <message>
      <source>Prove</source>
      <translation>Prove</translation>
    </message>
    <message>
      <source>Take your sheet and type one code that you have not struck out.</source>
      <translation>Take your sheet and type one code that you have not struck out.</translation>
    </message>
    <message>
      <source>Backup code</source>
      <translation>Backup code</translation>
    </message>
    <message>
      <source>The server is asked.</source>
      <translation>The server is asked.</translation>
    </message>
    <message>
      <source>Type a code first.</source>
      <translation>Type a code first.</translation>
    </message>
  </context>
  <context>
    <name>QrBill</name>
    <message>
      <source>The code on the invoice is no QR-bill that this program reads.</source>
      <translation>The code on the invoice is no QR-bill that this program reads.</translation>
    </message>
    <message>
      <source>There is no QR-bill on the PDF of this invoice.</source>
      <translation>There is no QR-bill on the PDF of this invoice.</translation>
    </message>
    <message>
      <source>The QR-bill on the PDF is not that of this invoice.</source>
      <translation>The QR-bill on the PDF is not that of this invoice.</translation>
    </message>
    <message>
      <source>The account on the QR-bill is not valid: its check digits are wrong.</source>
      <translation>The account on the QR-bill is not valid: its check digits are wrong.</translation>
    </message>
    <message>
      <source>An address on the QR-bill lacks a part.</source>
      <translation>An address on the QR-bill lacks a part.</translation>
    </message>
    <message>
      <source>The QR-bill holds characters that banks do not accept.</source>
      <translation>The QR-bill holds characters that banks do not accept.</translation>
    </message>
    <message>
      <source>A part of the QR-bill is longer than banks accept.</source>
      <translation>A part of the QR-bill is longer than banks accept.</translation>
    </message>
    <message>
      <source>The amount on the QR-bill cannot be paid.</source>
      <translation>The amount on the QR-bill cannot be paid.</translation>
    </message>
    <message>
      <source>A QR-bill is in CHF or EUR only.</source>
      <translation>A QR-bill is in CHF or EUR only.</translation>
    </message>
    <message>
      <source>The kind of reference on the QR-bill is unknown.</source>
      <translation>The kind of reference on the QR-bill is unknown.</translation>
    </message>
    <message>
      <source>The reference on the QR-bill is wrong: its check digit does not fit.</source>
      <translation>The reference on the QR-bill is wrong: its check digit does not fit.</translation>
    </message>
    <message>
      <source>The reference on the QR-bill does not go with its account.</source>
      <translation>The reference on the QR-bill does not go with its account.</translation>
    </message>
    <message>
      <source>The QR-bill cannot be used.</source>
      <translation>The QR-bill cannot be used.</translation>
    </message>
  </context>
  <context>
    <name>QrBillFlow</name>
    <message>
      <source>Reading the QR-bill from the PDF of invoice %1…</source>
      <translation>Reading the QR-bill from the PDF of invoice %1…</translation>
    </message>
    <message>
      <source>There is no QR-bill in %1.</source>
      <translation>There is no QR-bill in %1.</translation>
    </message>
    <message>
      <source>QR-bills are in CHF or EUR. Pay with the reference of the invoice, or from the Manager.</source>
      <translation>QR-bills are in CHF or EUR. Pay with the reference of the invoice, or from the Manager.</translation>
    </message>
    <message>
      <source>There is nothing to pay on this invoice.</source>
      <translation>There is nothing to pay on this invoice.</translation>
    </message>
    <message>
      <source>Open: %1.</source>
      <translation>Open: %1.</translation>
    </message>
  </context>
  <context>
    <name>QrBillSheet</name>
    <message>
      <source>QR-bill of invoice %1</source>
      <translation>QR-bill of invoice %1</translation>
    </message>
    <message>
      <source>DEMO, not payable</source>
      <translation>DEMO, not payable</translation>
    </message>
    <message>
      <source>Account and reference are made up. Do not pay it; the code says so too.</source>
      <translation>Account and reference are made up. Do not pay it; the code says so too.</translation>
    </message>
    <message>
      <source>QR code of invoice %1, for a banking app</source>
      <translation>QR code of invoice %1, for a banking app</translation>
    </message>
    <message>
      <source>QR-bill</source>
      <translation>QR-bill</translation>
    </message>
    <message>
      <source>SEPA</source>
      <translation>SEPA</translation>
    </message>
    <message>
      <source>Kind of code</source>
      <translation>Kind of code</translation>
    </message>
    <message>
      <source>Scan it with the app of your bank. Check the amount and who is paid there.</source>
      <translation>Scan it with the app of your bank. Check the amount and who is paid there.</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Amount</translation>
    </message>
    <message>
      <source>with VAT, as it is open now</source>
      <translation>with VAT, as it is open now</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Account</translation>
    </message>
    <message>
      <source>Payable to</source>
      <translation>Payable to</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Reference</translation>
    </message>
    <message>
      <source>Payable by</source>
      <translation>Payable by</translation>
    </message>
    <message>
      <source>Additional information</source>
      <translation>Additional information</translation>
    </message>
  </context>
  <context>
    <name>QrView</name>
    <message>
      <source>QR code</source>
      <translation>QR code</translation>
    </message>
  </context>
  <context>
    <name>ReadinessCard</name>
    <message>
      <source>Recovery readiness</source>
      <translation>Recovery readiness</translation>
    </message>
    <message>
      <source>I lost my phone…</source>
      <translation>I lost my phone…</translation>
    </message>
  </context>
  <context>
    <name>RecordTable</name>
    <message>
      <source>selected</source>
      <translation>selected</translation>
    </message>
    <message>
      <source>not selected</source>
      <translation>not selected</translation>
    </message>
    <message>
      <source>Actions</source>
      <translation>Actions</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Columns</translation>
    </message>
  </context>
  <context>
    <name>RecoverDialog</name>
    <message>
      <source>Recover prepaid money</source>
      <translation>Recover prepaid money</translation>
    </message>
    <message>
      <source>Recover</source>
      <translation>Recover</translation>
    </message>
    <message>
      <source>The prepaid account holds %1.</source>
      <translation>The prepaid account holds %1.</translation>
    </message>
    <message>
      <source>It leaves the prepaid account at once and is transferred to the account below.</source>
      <translation>It leaves the prepaid account at once and is transferred to the account below.</translation>
    </message>
    <message>
      <source>Renewals that would be charged to it may no longer be covered.</source>
      <translation>Renewals that would be charged to it may no longer be covered.</translation>
    </message>
    <message>
      <source>There is no Undo: to have it back, top up.</source>
      <translation>There is no Undo: to have it back, top up.</translation>
    </message>
    <message>
      <source>Amount in %1</source>
      <translation>Amount in %1</translation>
    </message>
    <message>
      <source>At most %1</source>
      <translation>At most %1</translation>
    </message>
    <message>
      <source>IBAN</source>
      <translation>IBAN</translation>
    </message>
    <message>
      <source>Holder of the account</source>
      <translation>Holder of the account</translation>
    </message>
  </context>
  <context>
    <name>Recovery</name>
    <message>
      <source>None set</source>
      <translation>None set</translation>
    </message>
    <message>
      <source>Same as your login</source>
      <translation>Same as your login</translation>
    </message>
    <message>
      <source>Domain expired</source>
      <translation>Domain expired</translation>
    </message>
    <message numerus="yes">
      <source>Domain expires in %n day(s)</source>
      <translation>
        <numerusform>Domain expires in %n day</numerusform>
        <numerusform>Domain expires in %n days</numerusform>
      </translation>
    </message>
    <message>
      <source>Domain expires today</source>
      <translation>Domain expires today</translation>
    </message>
    <message>
      <source>Mailbox in this account</source>
      <translation>Mailbox in this account</translation>
    </message>
    <message>
      <source>Domain in this account</source>
      <translation>Domain in this account</translation>
    </message>
    <message>
      <source>Not confirmed</source>
      <translation>Not confirmed</translation>
    </message>
    <message>
      <source>Without one, a forgotten password cannot be reset by email.</source>
      <translation>Without one, a forgotten password cannot be reset by email.</translation>
    </message>
    <message>
      <source>It is the address you sign in with: choose a mailbox that you reach without this login.</source>
      <translation>It is the address you sign in with: choose a mailbox that you reach without this login.</translation>
    </message>
    <message>
      <source>Its domain belongs to %1 and has expired: the reset link reaches nobody. Renew it or choose another address.</source>
      <translation>Its domain belongs to %1 and has expired: the reset link reaches nobody. Renew it or choose another address.</translation>
    </message>
    <message>
      <source>Its domain belongs to %1 in this account. Once it has expired, the reset link reaches nobody.</source>
      <translation>Its domain belongs to %1 in this account. Once it has expired, the reset link reaches nobody.</translation>
    </message>
    <message>
      <source>Its Mail Service belongs to %1 in this account: if this account is blocked, so is the mailbox.</source>
      <translation>Its Mail Service belongs to %1 in this account: if this account is blocked, so is the mailbox.</translation>
    </message>
    <message>
      <source>Its domain belongs to %1 in this account: an address elsewhere does not depend on it.</source>
      <translation>Its domain belongs to %1 in this account: an address elsewhere does not depend on it.</translation>
    </message>
    <message>
      <source>It was never confirmed, so it may not work.</source>
      <translation>It was never confirmed, so it may not work.</translation>
    </message>
    <message>
      <source>%1 waits for its confirmation: follow the link sent to it. Until then %2 stays in force.</source>
      <translation>%1 waits for its confirmation: follow the link sent to it. Until then %2 stays in force.</translation>
    </message>
    <message>
      <source>%1 waits for its confirmation: follow the link sent to it. Until then none is set.</source>
      <translation>%1 waits for its confirmation: follow the link sent to it. Until then none is set.</translation>
    </message>
    <message>
      <source>An address is needed.</source>
      <translation>An address is needed.</translation>
    </message>
    <message numerus="yes">
      <source>At most %n characters are allowed.</source>
      <translation>
        <numerusform>At most %n characters are allowed.</numerusform>
        <numerusform>At most %n characters are allowed.</numerusform>
      </translation>
    </message>
    <message>
      <source>This is not an email address.</source>
      <translation>This is not an email address.</translation>
    </message>
    <message>
      <source>It is this address already.</source>
      <translation>It is this address already.</translation>
    </message>
    <message>
      <source>The server does not take this change from here, and nothing was changed.</source>
      <translation>The server does not take this change from here, and nothing was changed.</translation>
    </message>
    <message>
      <source>It wants a token with the scope %1.</source>
      <translation>It wants a token with the scope %1.</translation>
    </message>
    <message>
      <source>It wants more than an address: %1.</source>
      <translation>It wants more than an address: %1.</translation>
    </message>
    <message>
      <source>What it wants beyond a token is not public.</source>
      <translation>What it wants beyond a token is not public.</translation>
    </message>
    <message>
      <source>In the Manager it can be changed.</source>
      <translation>In the Manager it can be changed.</translation>
    </message>
  </context>
  <context>
    <name>RecoveryCard</name>
    <message>
      <source>Recovery email</source>
      <translation>Recovery email</translation>
    </message>
    <message>
      <source>A reset link goes here when you forget your password.</source>
      <translation>A reset link goes here when you forget your password.</translation>
    </message>
    <message>
      <source>Withdraw…</source>
      <translation>Withdraw…</translation>
    </message>
    <message>
      <source>Withdraw the address that waits for its confirmation</source>
      <translation>Withdraw the address that waits for its confirmation</translation>
    </message>
    <message>
      <source>Follow the link (demo)</source>
      <translation>Follow the link (demo)</translation>
    </message>
    <message>
      <source>The demo sends no message: this stands for the click on its link.</source>
      <translation>The demo sends no message: this stands for the click on its link.</translation>
    </message>
    <message>
      <source>No address</source>
      <translation>No address</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Edit…</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>Add…</translation>
    </message>
    <message>
      <source>Edit the recovery email</source>
      <translation>Edit the recovery email</translation>
    </message>
  </context>
  <context>
    <name>RecoveryDialog</name>
    <message>
      <source>Edit recovery email</source>
      <translation>Edit recovery email</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>The reset link of a forgotten password goes to this address.</source>
      <translation>The reset link of a forgotten password goes to this address.</translation>
    </message>
    <message>
      <source>Email address</source>
      <translation>Email address</translation>
    </message>
    <message>
      <source>A mailbox that you reach without this login.</source>
      <translation>A mailbox that you reach without this login.</translation>
    </message>
    <message>
      <source>Change it in the Manager</source>
      <translation>Change it in the Manager</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Saving…</translation>
    </message>
    <message>
      <source>none</source>
      <translation>none</translation>
    </message>
    <message>
      <source>Recovery email: %1 → %2.</source>
      <translation>Recovery email: %1 → %2.</translation>
    </message>
    <message>
      <source>Recovery email: %1 → %2, once the link sent to it was followed.</source>
      <translation>Recovery email: %1 → %2, once the link sent to it was followed.</translation>
    </message>
  </context>
  <context>
    <name>ReferenceCard</name>
    <message>
      <source>References</source>
      <translation>References</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Description</translation>
    </message>
    <message>
      <source>Internal name</source>
      <translation>Internal name</translation>
    </message>
    <message>
      <source>Bill reference</source>
      <translation>Bill reference</translation>
    </message>
    <message>
      <source>Product id</source>
      <translation>Product id</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Created</translation>
    </message>
    <message>
      <source>Your rights</source>
      <translation>Your rights</translation>
    </message>
    <message>
      <source>None that the API names</source>
      <translation>None that the API names</translation>
    </message>
  </context>
  <context>
    <name>ReminderFlow</name>
    <message>
      <source>Reading in the PDF of invoice %1 to which account it is paid…</source>
      <translation>Reading in the PDF of invoice %1 to which account it is paid…</translation>
    </message>
    <message>
      <source>The account was compared with the one in the invoice PDF.</source>
      <translation>The account was compared with the one in the invoice PDF.</translation>
    </message>
    <message>
      <source>The invoice PDF names no account to compare with.</source>
      <translation>The invoice PDF names no account to compare with.</translation>
    </message>
    <message>
      <source>The reminder for %1 is marked as phishing.</source>
      <translation>The reminder for %1 is marked as phishing.</translation>
    </message>
    <message>
      <source>The reminder for %1 is no longer marked as phishing.</source>
      <translation>The reminder for %1 is no longer marked as phishing.</translation>
    </message>
    <message>
      <source>Do not pay it. Copy the report and send it to Support.</source>
      <translation>Do not pay it. Copy the report and send it to Support.</translation>
    </message>
    <message>
      <source>The explanation was copied.</source>
      <translation>The explanation was copied.</translation>
    </message>
    <message>
      <source>The report was copied.</source>
      <translation>The report was copied.</translation>
    </message>
    <message>
      <source>Send it to Support, with the email as an attachment.</source>
      <translation>Send it to Support, with the email as an attachment.</translation>
    </message>
  </context>
  <context>
    <name>ReminderList</name>
    <message>
      <source>Reminders received</source>
      <translation>Reminders received</translation>
    </message>
  </context>
  <context>
    <name>Reminders</name>
    <message>
      <source>Sender of the reminder</source>
      <translation>Sender of the reminder</translation>
    </message>
    <message>
      <source>Links in it</source>
      <translation>Links in it</translation>
    </message>
    <message>
      <source>Attachment</source>
      <translation>Attachment</translation>
    </message>
    <message>
      <source>Invoice number</source>
      <translation>Invoice number</translation>
    </message>
    <message>
      <source>Amount it asks for</source>
      <translation>Amount it asks for</translation>
    </message>
    <message>
      <source>Account to pay to</source>
      <translation>Account to pay to</translation>
    </message>
    <message>
      <source>Reference it asks for</source>
      <translation>Reference it asks for</translation>
    </message>
    <message>
      <source>Due date and reminder</source>
      <translation>Due date and reminder</translation>
    </message>
    <message>
      <source>Payment reference</source>
      <translation>Payment reference</translation>
    </message>
    <message>
      <source>Amount and currency</source>
      <translation>Amount and currency</translation>
    </message>
    <message>
      <source>Prepaid account</source>
      <translation>Prepaid account</translation>
    </message>
    <message>
      <source>Payment of the invoice</source>
      <translation>Payment of the invoice</translation>
    </message>
    <message>
      <source>Payment after the reminder</source>
      <translation>Payment after the reminder</translation>
    </message>
    <message>
      <source>Credit note</source>
      <translation>Credit note</translation>
    </message>
    <message>
      <source>Charge of the card</source>
      <translation>Charge of the card</translation>
    </message>
    <message>
      <source>Refund</source>
      <translation>Refund</translation>
    </message>
    <message>
      <source>Bank statement</source>
      <translation>Bank statement</translation>
    </message>
    <message>
      <source>Status of the invoice</source>
      <translation>Status of the invoice</translation>
    </message>
    <message>
      <source>no forgery found</source>
      <translation>no forgery found</translation>
    </message>
    <message>
      <source>not authenticated</source>
      <translation>not authenticated</translation>
    </message>
    <message>
      <source>failed the check</source>
      <translation>failed the check</translation>
    </message>
    <message>
      <source>looks alike</source>
      <translation>looks alike</translation>
    </message>
    <message>
      <source>other sender</source>
      <translation>other sender</translation>
    </message>
    <message>
      <source>several senders</source>
      <translation>several senders</translation>
    </message>
    <message>
      <source>signed by another</source>
      <translation>signed by another</translation>
    </message>
    <message>
      <source>answers go elsewhere</source>
      <translation>answers go elsewhere</translation>
    </message>
    <message>
      <source>not seen</source>
      <translation>not seen</translation>
    </message>
    <message>
      <source>leads elsewhere</source>
      <translation>leads elsewhere</translation>
    </message>
    <message>
      <source>other site</source>
      <translation>other site</translation>
    </message>
    <message>
      <source>can run</source>
      <translation>can run</translation>
    </message>
    <message>
      <source>not looked into</source>
      <translation>not looked into</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unknown</translation>
    </message>
    <message>
      <source>known</source>
      <translation>known</translation>
    </message>
    <message>
      <source>not due yet</source>
      <translation>not due yet</translation>
    </message>
    <message>
      <source>other amount</source>
      <translation>other amount</translation>
    </message>
    <message>
      <source>other currency</source>
      <translation>other currency</translation>
    </message>
    <message>
      <source>equal</source>
      <translation>equal</translation>
    </message>
    <message>
      <source>other account</source>
      <translation>other account</translation>
    </message>
    <message>
      <source>not compared</source>
      <translation>not compared</translation>
    </message>
    <message>
      <source>wrong check digit</source>
      <translation>wrong check digit</translation>
    </message>
    <message>
      <source>other invoice</source>
      <translation>other invoice</translation>
    </message>
    <message>
      <source>other reference</source>
      <translation>other reference</translation>
    </message>
    <message>
      <source>mistyped</source>
      <translation>mistyped</translation>
    </message>
    <message>
      <source>no reference</source>
      <translation>no reference</translation>
    </message>
    <message>
      <source>too little</source>
      <translation>too little</translation>
    </message>
    <message>
      <source>too much</source>
      <translation>too much</translation>
    </message>
    <message>
      <source>paid twice</source>
      <translation>paid twice</translation>
    </message>
    <message>
      <source>covers it</source>
      <translation>covers it</translation>
    </message>
    <message>
      <source>too small</source>
      <translation>too small</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>empty</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>not known</translation>
    </message>
    <message>
      <source>in part</source>
      <translation>in part</translation>
    </message>
    <message>
      <source>not paid</source>
      <translation>not paid</translation>
    </message>
    <message>
      <source>crossed</source>
      <translation>crossed</translation>
    </message>
    <message>
      <source>before it</source>
      <translation>before it</translation>
    </message>
    <message>
      <source>not the cause</source>
      <translation>not the cause</translation>
    </message>
    <message>
      <source>settles it</source>
      <translation>settles it</translation>
    </message>
    <message>
      <source>reduces it</source>
      <translation>reduces it</translation>
    </message>
    <message>
      <source>declined</source>
      <translation>declined</translation>
    </message>
    <message>
      <source>refunded</source>
      <translation>refunded</translation>
    </message>
    <message>
      <source>not open</source>
      <translation>not open</translation>
    </message>
    <message>
      <source>contradicts</source>
      <translation>contradicts</translation>
    </message>
    <message>
      <source>left your bank</source>
      <translation>left your bank</translation>
    </message>
    <message>
      <source>none seen</source>
      <translation>none seen</translation>
    </message>
    <message>
      <source>not told</source>
      <translation>not told</translation>
    </message>
    <message>
      <source>%1 on %2</source>
      <translation>%1 on %2</translation>
    </message>
    <message>
      <source>%1: expected %2, found %3, %4</source>
      <translation>%1: expected %2, found %3, %4</translation>
    </message>
    <message>
      <source>an invoice number</source>
      <translation>an invoice number</translation>
    </message>
    <message>
      <source>the invoice</source>
      <translation>the invoice</translation>
    </message>
    <message>
      <source>a status that agrees with the open amount</source>
      <translation>a status that agrees with the open amount</translation>
    </message>
    <message>
      <source>the payments of the account</source>
      <translation>the payments of the account</translation>
    </message>
    <message>
      <source>the prepaid account</source>
      <translation>the prepaid account</translation>
    </message>
    <message>
      <source>the email of the reminder</source>
      <translation>the email of the reminder</translation>
    </message>
    <message>
      <source>the sender of the email (save it as .eml)</source>
      <translation>the sender of the email (save it as .eml)</translation>
    </message>
    <message>
      <source>a check of the sender by your mail server</source>
      <translation>a check of the sender by your mail server</translation>
    </message>
    <message>
      <source>an account number to compare with (in the invoice PDF)</source>
      <translation>an account number to compare with (in the invoice PDF)</translation>
    </message>
    <message>
      <source>a bank statement up to the reminder</source>
      <translation>a bank statement up to the reminder</translation>
    </message>
    <message>
      <source>the payment that left your bank</source>
      <translation>the payment that left your bank</translation>
    </message>
    <message>
      <source>Not seen: %1.</source>
      <translation>Not seen: %1.</translation>
    </message>
    <message numerus="yes">
      <source>%n invoice(s)</source>
      <translation>
        <numerusform>%n invoice</numerusform>
        <numerusform>%n invoices</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n payment(s)</source>
      <translation>
        <numerusform>%n payment</numerusform>
        <numerusform>%n payments</numerusform>
      </translation>
    </message>
    <message>
      <source>the prepaid movements</source>
      <translation>the prepaid movements</translation>
    </message>
    <message>
      <source>the email</source>
      <translation>the email</translation>
    </message>
    <message numerus="yes">
      <source>%n invoice PDF(s)</source>
      <translation>
        <numerusform>%n invoice PDF</numerusform>
        <numerusform>%n invoice PDFs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n booking(s) of your bank statement</source>
      <translation>
        <numerusform>%n booking of your bank statement</numerusform>
        <numerusform>%n bookings of your bank statement</numerusform>
      </translation>
    </message>
    <message>
      <source>Based on nothing yet.</source>
      <translation>Based on nothing yet.</translation>
    </message>
    <message>
      <source>Based on %1.</source>
      <translation>Based on %1.</translation>
    </message>
    <message>
      <source>Based on %1 up to today.</source>
      <translation>Based on %1 up to today.</translation>
    </message>
    <message>
      <source>open</source>
      <translation>open</translation>
    </message>
    <message>
      <source>overdue</source>
      <translation>overdue</translation>
    </message>
    <message>
      <source>partly paid</source>
      <translation>partly paid</translation>
    </message>
    <message>
      <source>paid</source>
      <translation>paid</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>cancelled</translation>
    </message>
    <message>
      <source>credit note</source>
      <translation>credit note</translation>
    </message>
    <message>
      <source>Next: send the report to Support.</source>
      <translation>Next: send the report to Support.</translation>
    </message>
    <message>
      <source>Next: pay %1 from the prepaid account.</source>
      <translation>Next: pay %1 from the prepaid account.</translation>
    </message>
    <message>
      <source>Next: top the prepaid account up with %1, then pay from it.</source>
      <translation>Next: top the prepaid account up with %1, then pay from it.</translation>
    </message>
    <message>
      <source>Next: have %1 paid back from the prepaid account.</source>
      <translation>Next: have %1 paid back from the prepaid account.</translation>
    </message>
    <message>
      <source>Next: pay %1 with the QR-bill of this invoice.</source>
      <translation>Next: pay %1 with the QR-bill of this invoice.</translation>
    </message>
    <message>
      <source>Next: mark it as phishing and report it.</source>
      <translation>Next: mark it as phishing and report it.</translation>
    </message>
    <message>
      <source>Next: wait until %2. If it is still open then, ask Infomaniak.</source>
      <translation>Next: wait until %2. If it is still open then, ask Infomaniak.</translation>
    </message>
    <message>
      <source>Next: send Infomaniak the explanation with your bank statement.</source>
      <translation>Next: send Infomaniak the explanation with your bank statement.</translation>
    </message>
    <message>
      <source>Next: drop here what is missing, as far as you have it.</source>
      <translation>Next: drop here what is missing, as far as you have it.</translation>
    </message>
    <message>
      <source>There is nothing to do.</source>
      <translation>There is nothing to do.</translation>
    </message>
    <message>
      <source>Next: pay %1 with the QR-bill, and have %2 paid back from the prepaid account.</source>
      <translation>Next: pay %1 with the QR-bill, and have %2 paid back from the prepaid account.</translation>
    </message>
    <message>
      <source>%1 too: %2.</source>
      <translation>%1 too: %2.</translation>
    </message>
    <message>
      <source>%1 is open, due since %2.</source>
      <translation>%1 is open, due since %2.</translation>
    </message>
    <message>
      <source>%1 is open, due on %2.</source>
      <translation>%1 is open, due on %2.</translation>
    </message>
    <message>
      <source>Report of a forged payment reminder in the name of Infomaniak</source>
      <translation>Report of a forged payment reminder in the name of Infomaniak</translation>
    </message>
    <message>
      <source>Why it is taken for a forgery:</source>
      <translation>Why it is taken for a forgery:</translation>
    </message>
    <message>
      <source>To be sent to: %1</source>
      <translation>To be sent to: %1</translation>
    </message>
    <message>
      <source>Sender</source>
      <translation>Sender</translation>
    </message>
    <message>
      <source>Answers go to</source>
      <translation>Answers go to</translation>
    </message>
    <message>
      <source>Return path</source>
      <translation>Return path</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Subject</translation>
    </message>
    <message>
      <source>Sent on</source>
      <translation>Sent on</translation>
    </message>
    <message>
      <source>Attachments</source>
      <translation>Attachments</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Link</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>Paid</translation>
    </message>
    <message>
      <source>Nothing owed</source>
      <translation>Nothing owed</translation>
    </message>
    <message>
      <source>Check sender</source>
      <translation>Check sender</translation>
    </message>
    <message>
      <source>Phishing</source>
      <translation>Phishing</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>Cannot tell</translation>
    </message>
    <message>
      <source>First</source>
      <translation>First</translation>
    </message>
    <message>
      <source>Second</source>
      <translation>Second</translation>
    </message>
    <message>
      <source>Third</source>
      <translation>Third</translation>
    </message>
    <message>
      <source>Reminder %1</source>
      <translation>Reminder %1</translation>
    </message>
    <message>
      <source>Invoice PDF you brought</source>
      <translation>Invoice PDF you brought</translation>
    </message>
    <message>
      <source>Brought · %1</source>
      <translation>Brought · %1</translation>
    </message>
    <message>
      <source>Email you brought</source>
      <translation>Email you brought</translation>
    </message>
    <message>
      <source>No invoice number is known</source>
      <translation>No invoice number is known</translation>
    </message>
    <message>
      <source>Invoice %1 is still open</source>
      <translation>Invoice %1 is still open</translation>
    </message>
    <message>
      <source>Invoice %1 is paid</source>
      <translation>Invoice %1 is paid</translation>
    </message>
    <message>
      <source>Invoice %1 was credited: nothing is owed</source>
      <translation>Invoice %1 was credited: nothing is owed</translation>
    </message>
    <message>
      <source>Invoice %1 was refunded: nothing is owed</source>
      <translation>Invoice %1 was refunded: nothing is owed</translation>
    </message>
    <message>
      <source>Invoice %1 was cancelled: nothing is owed</source>
      <translation>Invoice %1 was cancelled: nothing is owed</translation>
    </message>
    <message>
      <source>%1 is a credit note: nothing is owed</source>
      <translation>%1 is a credit note: nothing is owed</translation>
    </message>
    <message>
      <source>Invoice %1 is not in this organization</source>
      <translation>Invoice %1 is not in this organization</translation>
    </message>
    <message>
      <source>Whether invoice %1 is open cannot be seen here</source>
      <translation>Whether invoice %1 is open cannot be seen here</translation>
    </message>
    <message>
      <source>Whether invoice %1 is open cannot be told</source>
      <translation>Whether invoice %1 is open cannot be told</translation>
    </message>
    <message>
      <source>This reminder is forged</source>
      <translation>This reminder is forged</translation>
    </message>
    <message>
      <source>This reminder is likely forged</source>
      <translation>This reminder is likely forged</translation>
    </message>
    <message>
      <source>Check the sender before you pay</source>
      <translation>Check the sender before you pay</translation>
    </message>
    <message>
      <source>Your payment is on its way</source>
      <translation>Your payment is on its way</translation>
    </message>
    <message>
      <source>It was paid twice</source>
      <translation>It was paid twice</translation>
    </message>
    <message>
      <source>Your payment may lie on the prepaid account</source>
      <translation>Your payment may lie on the prepaid account</translation>
    </message>
    <message>
      <source>A payment carried the reference of another invoice</source>
      <translation>A payment carried the reference of another invoice</translation>
    </message>
    <message>
      <source>Your payment went to the prepaid account</source>
      <translation>Your payment went to the prepaid account</translation>
    </message>
    <message>
      <source>Reminder and payment crossed</source>
      <translation>Reminder and payment crossed</translation>
    </message>
    <message>
      <source>It is simply unpaid</source>
      <translation>It is simply unpaid</translation>
    </message>
    <message>
      <source>Nothing is owed any more</source>
      <translation>Nothing is owed any more</translation>
    </message>
    <message>
      <source>Why this reminder came cannot be told</source>
      <translation>Why this reminder came cannot be told</translation>
    </message>
    <message>
      <source>The payment was in another currency</source>
      <translation>The payment was in another currency</translation>
    </message>
    <message>
      <source>Too little was paid</source>
      <translation>Too little was paid</translation>
    </message>
    <message>
      <source>Another amount was paid</source>
      <translation>Another amount was paid</translation>
    </message>
    <message>
      <source>One thing about it is unusual; that alone proves nothing. See the rows below.</source>
      <translation>One thing about it is unusual; that alone proves nothing. See the rows below.</translation>
    </message>
    <message>
      <source>Do not pay it, open no link and no attachment. What gives it away stands below. What you owe stands under Invoices.</source>
      <translation>Do not pay it, open no link and no attachment. What gives it away stands below. What you owe stands under Invoices.</translation>
    </message>
    <message>
      <source>A standing order does this when its reference is not changed: every invoice has its own.</source>
      <translation>A standing order does this when its reference is not changed: every invoice has its own.</translation>
    </message>
    <message>
      <source>%1 arrived on %2 with the reference of invoice %3.</source>
      <translation>%1 arrived on %2 with the reference of invoice %3.</translation>
    </message>
    <message>
      <source>%1 left your bank on %2 with another reference.</source>
      <translation>%1 left your bank on %2 with another reference.</translation>
    </message>
    <message>
      <source>%1 left your bank on %2; that is not what the invoice asks for.</source>
      <translation>%1 left your bank on %2; that is not what the invoice asks for.</translation>
    </message>
    <message>
      <source>%1 arrived on %2, and %4 is open. It was credited to the prepaid account in its own currency and pays nothing of this invoice.</source>
      <translation>%1 arrived on %2, and %4 is open. It was credited to the prepaid account in its own currency and pays nothing of this invoice.</translation>
    </message>
    <message>
      <source>%1 arrived on %2, and %4 is open. It was not linked to this invoice.</source>
      <translation>%1 arrived on %2, and %4 is open. It was not linked to this invoice.</translation>
    </message>
    <message>
      <source>%1 arrived up to %2. %4 is still open.</source>
      <translation>%1 arrived up to %2. %4 is still open.</translation>
    </message>
    <message>
      <source>%1 left your bank on %2, long before the reminder. Look whether it lies on the prepaid account.</source>
      <translation>%1 left your bank on %2, long before the reminder. Look whether it lies on the prepaid account.</translation>
    </message>
    <message>
      <source>%1 arrived on %2 with the reference of invoice %3, already paid. It was credited to the prepaid account and not linked to this invoice.</source>
      <translation>%1 arrived on %2 with the reference of invoice %3, already paid. It was credited to the prepaid account and not linked to this invoice.</translation>
    </message>
    <message>
      <source>%1 arrived on %2. It was credited to the prepaid account and not linked to this invoice.</source>
      <translation>%1 arrived on %2. It was credited to the prepaid account and not linked to this invoice.</translation>
    </message>
    <message>
      <source>%1 left your bank on %2. A transfer takes days until it is linked.</source>
      <translation>%1 left your bank on %2. A transfer takes days until it is linked.</translation>
    </message>
    <message>
      <source>%1 left your bank on %2, when the reminder was about to be sent or had been.</source>
      <translation>%1 left your bank on %2, when the reminder was about to be sent or had been.</translation>
    </message>
    <message>
      <source>The reminder was sent before %1 arrived on %2. There is nothing left to pay.</source>
      <translation>The reminder was sent before %1 arrived on %2. There is nothing left to pay.</translation>
    </message>
    <message>
      <source>%1 arrived on %2, shortly before the reminder was sent: a transfer takes days until it is linked. There is nothing left to pay.</source>
      <translation>%1 arrived on %2, shortly before the reminder was sent: a transfer takes days until it is linked. There is nothing left to pay.</translation>
    </message>
    <message>
      <source>The charge of %1 was declined on %2, and nothing else was paid. %4 is open.</source>
      <translation>The charge of %1 was declined on %2, and nothing else was paid. %4 is open.</translation>
    </message>
    <message>
      <source>%1 was paid back on %2, and nothing else was paid. %4 is open.</source>
      <translation>%1 was paid back on %2, and nothing else was paid. %4 is open.</translation>
    </message>
    <message>
      <source>The bank statement shows no payment of it.</source>
      <translation>The bank statement shows no payment of it.</translation>
    </message>
    <message>
      <source>No payment for this invoice has arrived. %4 is open.</source>
      <translation>No payment for this invoice has arrived. %4 is open.</translation>
    </message>
    <message>
      <source>%1 arrived once more on %2 and was credited to the prepaid account. You can have it back.</source>
      <translation>%1 arrived once more on %2 and was credited to the prepaid account. You can have it back.</translation>
    </message>
    <message>
      <source>%1 arrived on %2, well before the reminder. The account explains no reminder.</source>
      <translation>%1 arrived on %2, well before the reminder. The account explains no reminder.</translation>
    </message>
    <message>
      <source>The account shows nothing to pay for it, and explains no reminder.</source>
      <translation>The account shows nothing to pay for it, and explains no reminder.</translation>
    </message>
    <message>
      <source>What is known here does not explain it. What is missing stands below the rows.</source>
      <translation>What is known here does not explain it. What is missing stands below the rows.</translation>
    </message>
    <message>
      <source>Sure</source>
      <translation>Sure</translation>
    </message>
    <message>
      <source>Likely</source>
      <translation>Likely</translation>
    </message>
    <message>
      <source>Possible</source>
      <translation>Possible</translation>
    </message>
    <message>
      <source>Not certain: something is missing.</source>
      <translation>Not certain: something is missing.</translation>
    </message>
    <message>
      <source>%1: the rows are in the account.</source>
      <translation>%1: the rows are in the account.</translation>
    </message>
    <message>
      <source>%1: more than one open invoice has this amount.</source>
      <translation>%1: more than one open invoice has this amount.</translation>
    </message>
    <message>
      <source>%1: the payment names no invoice, its amount fits.</source>
      <translation>%1: the payment names no invoice, its amount fits.</translation>
    </message>
    <message>
      <source>%1: the reference was used again, with another amount than before.</source>
      <translation>%1: the reference was used again, with another amount than before.</translation>
    </message>
    <message>
      <source>%1: the payment is not the amount of this invoice.</source>
      <translation>%1: the payment is not the amount of this invoice.</translation>
    </message>
    <message>
      <source>%1: a transfer that is under way is not seen before it arrives.</source>
      <translation>%1: a transfer that is under way is not seen before it arrives.</translation>
    </message>
    <message>
      <source>%1: the days fit.</source>
      <translation>%1: the days fit.</translation>
    </message>
    <message>
      <source>%1: only the bank statement tells it.</source>
      <translation>%1: only the bank statement tells it.</translation>
    </message>
    <message>
      <source>%1: part of that money has been used since.</source>
      <translation>%1: part of that money has been used since.</translation>
    </message>
    <message>
      <source>%1: the prepaid account could not be read.</source>
      <translation>%1: the prepaid account could not be read.</translation>
    </message>
    <message>
      <source>%1: the signs stand in the rows.</source>
      <translation>%1: the signs stand in the rows.</translation>
    </message>
    <message>
      <source>%1: one strong sign stands in the rows.</source>
      <translation>%1: one strong sign stands in the rows.</translation>
    </message>
    <message>
      <source>%1: there are only weak signs.</source>
      <translation>%1: there are only weak signs.</translation>
    </message>
  </context>
  <context>
    <name>RemindersCard</name>
    <message>
      <source>Reminders</source>
      <translation>Reminders</translation>
    </message>
    <message>
      <source>None</source>
      <translation>None</translation>
    </message>
    <message>
      <source>Number of payment reminders</source>
      <translation>Number of payment reminders</translation>
    </message>
    <message>
      <source>Payment reminders</source>
      <translation>Payment reminders</translation>
    </message>
    <message>
      <source>For an invoice that is not paid in time.</source>
      <translation>For an invoice that is not paid in time.</translation>
    </message>
    <message>
      <source>days after the due date</source>
      <translation>days after the due date</translation>
    </message>
    <message>
      <source>Renewal notices</source>
      <translation>Renewal notices</translation>
    </message>
    <message>
      <source>Days before an expiry, such as 60, 30, 10.</source>
      <translation>Days before an expiry, such as 60, 30, 10.</translation>
    </message>
  </context>
  <context>
    <name>RemindersTab</name>
    <message>
      <source>Reminders received</source>
      <translation>Reminders received</translation>
    </message>
    <message>
      <source>Check a reminder email…</source>
      <translation>Check a reminder email…</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Reminders in the Manager</source>
      <translation>Reminders in the Manager</translation>
    </message>
    <message>
      <source>This server tells neither reminders nor payments. Drop the reminder, the invoice PDF and a bank statement here: the explanation works from those and says what it could not see.</source>
      <translation>This server tells neither reminders nor payments. Drop the reminder, the invoice PDF and a bank statement here: the explanation works from those and says what it could not see.</translation>
    </message>
    <message>
      <source>No reminder was sent to this organization.</source>
      <translation>No reminder was sent to this organization.</translation>
    </message>
  </context>
  <context>
    <name>RemoveMethodDialog</name>
    <message>
      <source>Remove %1</source>
      <translation>Remove %1</translation>
    </message>
    <message>
      <source>Two-step verification asks for it when you sign in. Support never turns it off on request.</source>
      <translation>Two-step verification asks for it when you sign in. Support never turns it off on request.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>One backup code</source>
      <translation>One backup code</translation>
    </message>
    <message>
      <source>It shows that you have your sheet, and is used up by this.</source>
      <translation>It shows that you have your sheet, and is used up by this.</translation>
    </message>
    <message>
      <source>No backup code is left. Generate new codes first.</source>
      <translation>No backup code is left. Generate new codes first.</translation>
    </message>
    <message>
      <source>Type a backup code first.</source>
      <translation>Type a backup code first.</translation>
    </message>
    <message>
      <source>It is the last method by now, so a backup code is asked too.</source>
      <translation>It is the last method by now, so a backup code is asked too.</translation>
    </message>
  </context>
  <context>
    <name>RemoveOtpDialog</name>
    <message>
      <source>A code of it is needed to sign in to this login: make sure that your phone gives the same codes.</source>
      <translation>A code of it is needed to sign in to this login: make sure that your phone gives the same codes.</translation>
    </message>
    <message>
      <source>A code of it is needed to sign in where it was set up. Make sure that you have another way.</source>
      <translation>A code of it is needed to sign in where it was set up. Make sure that you have another way.</translation>
    </message>
    <message>
      <source>Remove %1</source>
      <translation>Remove %1</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>Its secret leaves this computer. It cannot be brought back from here.</source>
      <translation>Its secret leaves this computer. It cannot be brought back from here.</translation>
    </message>
    <message>
      <source>Two-step verification itself stays on.</source>
      <translation>Two-step verification itself stays on.</translation>
    </message>
  </context>
  <context>
    <name>RemovePinDialog</name>
    <message>
      <source>Remove the PIN</source>
      <translation>Remove the PIN</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Remove</translation>
    </message>
  </context>
  <context>
    <name>RenameLoginDialog</name>
    <message>
      <source>Rename this login</source>
      <translation>Rename this login</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Rename</translation>
    </message>
    <message>
      <source>The name is for this computer only. The Manager does not learn it.</source>
      <translation>The name is for this computer only. The Manager does not learn it.</translation>
    </message>
    <message>
      <source>For example Agency. Leave it empty to show %1.</source>
      <translation>For example Agency. Leave it empty to show %1.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Another login has this name.</source>
      <translation>Another login has this name.</translation>
    </message>
    <message numerus="yes">
      <source>A name has %n sign(s) at most.</source>
      <translation>
        <numerusform>A name has %n sign at most.</numerusform>
        <numerusform>A name has %n signs at most.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RenameOtpDialog</name>
    <message>
      <source>Rename %1</source>
      <translation>Rename %1</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Rename</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
  </context>
  <context>
    <name>RenewFlow</name>
    <message>
      <source>None of these can be renewed.</source>
      <translation>None of these can be renewed.</translation>
    </message>
    <message>
      <source>%1 without VAT was charged to %2.</source>
      <translation>%1 without VAT was charged to %2.</translation>
    </message>
    <message>
      <source>%1 with VAT was charged to %2.</source>
      <translation>%1 with VAT was charged to %2.</translation>
    </message>
    <message numerus="yes">
      <source>%n product(s) renewed.</source>
      <translation>
        <numerusform>%n product renewed.</numerusform>
        <numerusform>%n products renewed.</numerusform>
      </translation>
    </message>
    <message>
      <source>Show invoices</source>
      <translation>Show invoices</translation>
    </message>
    <message>
      <source>Show invoice %1</source>
      <translation>Show invoice %1</translation>
    </message>
  </context>
  <context>
    <name>RenewForm</name>
    <message>
      <source>Renew now</source>
      <translation>Renew now</translation>
    </message>
    <message>
      <source>Renew</source>
      <translation>Renew</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>Means of payment</source>
      <translation>Means of payment</translation>
    </message>
    <message>
      <source>Billing address</source>
      <translation>Billing address</translation>
    </message>
    <message>
      <source>Add Renewal Warranty</source>
      <translation>Add Renewal Warranty</translation>
    </message>
    <message>
      <source>What is renewed</source>
      <translation>What is renewed</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Retry</translation>
    </message>
    <message>
      <source>The prices are being asked for.</source>
      <translation>The prices are being asked for.</translation>
    </message>
    <message>
      <source>Asking for the prices…</source>
      <translation>Asking for the prices…</translation>
    </message>
    <message>
      <source>The prices are not known.</source>
      <translation>The prices are not known.</translation>
    </message>
    <message>
      <source>The price has changed, and nothing was charged. Look at the new total.</source>
      <translation>The price has changed, and nothing was charged. Look at the new total.</translation>
    </message>
    <message>
      <source>Renewing…</source>
      <translation>Renewing…</translation>
    </message>
    <message>
      <source>There is no price.</source>
      <translation>There is no price.</translation>
    </message>
    <message>
      <source>Total %1 without VAT</source>
      <translation>Total %1 without VAT</translation>
    </message>
    <message numerus="yes">
      <source>Renew %n product(s) for %1</source>
      <translation>
        <numerusform>Renew %n product for %1</numerusform>
        <numerusform>Renew %n products for %1</numerusform>
      </translation>
    </message>
    <message>
      <source>Choose period, payment and address first.</source>
      <translation>Choose period, payment and address first.</translation>
    </message>
    <message numerus="yes">
      <source>For %n product(s): what it renews is owed, with up to 280 days to pay yearly billing.</source>
      <translation>
        <numerusform>For %n product: what it renews is owed, with up to 280 days to pay yearly billing.</numerusform>
        <numerusform>For %n products: what it renews is owed, with up to 280 days to pay yearly billing.</numerusform>
      </translation>
    </message>
    <message>
      <source>A NAS Synology gets it after purchase only: turn it on when it is renewed.</source>
      <translation>A NAS Synology gets it after purchase only: turn it on when it is renewed.</translation>
    </message>
    <message>
      <source>Where it is on already, it stays on.</source>
      <translation>Where it is on already, it stays on.</translation>
    </message>
    <message>
      <source>A renewal cannot be undone.</source>
      <translation>A renewal cannot be undone.</translation>
    </message>
    <message>
      <source>These products have no period in common: renew them one by one.</source>
      <translation>These products have no period in common: renew them one by one.</translation>
    </message>
  </context>
  <context>
    <name>RenewNow</name>
    <message>
      <source>Expires on %1</source>
      <translation>Expires on %1</translation>
    </message>
    <message>
      <source>Renewal Warranty %1</source>
      <translation>Renewal Warranty %1</translation>
    </message>
    <message>
      <source>Left out: %1</source>
      <translation>Left out: %1</translation>
    </message>
    <message numerus="yes">
      <source>If nothing is done, %n product(s) stop, the first on %1: %2.</source>
      <translation>
        <numerusform>If nothing is done, %n product stop, the first on %1: %2.</numerusform>
        <numerusform>If nothing is done, %n products stop, the first on %1: %2.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RenewalChanges</name>
    <message>
      <source>the server does not tell how it is renewed</source>
      <translation>the server does not tell how it is renewed</translation>
    </message>
    <message>
      <source>only legal representatives, administrators and users with accounting rights can change it</source>
      <translation>only legal representatives, administrators and users with accounting rights can change it</translation>
    </message>
    <message>
      <source>it is part of a kSuite: change the kSuite instead</source>
      <translation>it is part of a kSuite: change the kSuite instead</translation>
    </message>
    <message>
      <source>it is locked; Support can unlock it</source>
      <translation>it is locked; Support can unlock it</translation>
    </message>
    <message>
      <source>it is a trial: order it first</source>
      <translation>it is a trial: order it first</translation>
    </message>
    <message>
      <source>it is free and needs no renewal</source>
      <translation>it is free and needs no renewal</translation>
    </message>
    <message>
      <source>it never expires</source>
      <translation>it never expires</translation>
    </message>
    <message>
      <source>it has expired: renew it first</source>
      <translation>it has expired: renew it first</translation>
    </message>
    <message>
      <source>it expires in less than 14 days: renew it first</source>
      <translation>it expires in less than 14 days: renew it first</translation>
    </message>
    <message>
      <source>auto-renew needs a means of payment</source>
      <translation>auto-renew needs a means of payment</translation>
    </message>
    <message>
      <source>this means of payment is not one of its organization</source>
      <translation>this means of payment is not one of its organization</translation>
    </message>
    <message>
      <source>this means of payment cannot be charged by itself</source>
      <translation>this means of payment cannot be charged by itself</translation>
    </message>
    <message>
      <source>the card has expired</source>
      <translation>the card has expired</translation>
    </message>
    <message>
      <source>auto-renew is off: turn it on first</source>
      <translation>auto-renew is off: turn it on first</translation>
    </message>
    <message>
      <source>this billing address is not one of its organization</source>
      <translation>this billing address is not one of its organization</translation>
    </message>
    <message>
      <source>it belongs to another organization</source>
      <translation>it belongs to another organization</translation>
    </message>
    <message>
      <source>its price is in another currency: renew it on its own</source>
      <translation>its price is in another currency: renew it on its own</translation>
    </message>
    <message>
      <source>the server does not know it any more</source>
      <translation>the server does not know it any more</translation>
    </message>
    <message>
      <source>it is so already</source>
      <translation>it is so already</translation>
    </message>
    <message>
      <source>the server cannot be reached</source>
      <translation>the server cannot be reached</translation>
    </message>
    <message>
      <source>the server is away for now</source>
      <translation>the server is away for now</translation>
    </message>
    <message>
      <source>the server takes no more requests for now</source>
      <translation>the server takes no more requests for now</translation>
    </message>
    <message>
      <source>the answer was lost, and reading again showed no change</source>
      <translation>the answer was lost, and reading again showed no change</translation>
    </message>
    <message>
      <source>your role does not allow it</source>
      <translation>your role does not allow it</translation>
    </message>
    <message>
      <source>the server does not accept the token any more</source>
      <translation>the server does not accept the token any more</translation>
    </message>
    <message>
      <source>the server did not take it</source>
      <translation>the server did not take it</translation>
    </message>
    <message>
      <source>the card ends before the next charge</source>
      <translation>the card ends before the next charge</translation>
    </message>
    <message>
      <source>cannot be turned on again before it is renewed</source>
      <translation>cannot be turned on again before it is renewed</translation>
    </message>
    <message>
      <source>a renewal by the warranty is owed</source>
      <translation>a renewal by the warranty is owed</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Changed</translation>
    </message>
    <message>
      <source>Was so already</source>
      <translation>Was so already</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Refused</translation>
    </message>
    <message>
      <source>Not changed</source>
      <translation>Not changed</translation>
    </message>
    <message>
      <source>Not tried</source>
      <translation>Not tried</translation>
    </message>
    <message>
      <source>Outcome unknown</source>
      <translation>Outcome unknown</translation>
    </message>
    <message>
      <source>the answer was lost: it is read again, never sent again</source>
      <translation>the answer was lost: it is read again, never sent again</translation>
    </message>
    <message>
      <source>nothing was sent for it</source>
      <translation>nothing was sent for it</translation>
    </message>
    <message>
      <source>%1 more, without VAT, will be charged by itself at the next renewals.</source>
      <translation>%1 more, without VAT, will be charged by itself at the next renewals.</translation>
    </message>
    <message>
      <source>%1 without VAT will no longer be charged by itself.</source>
      <translation>%1 without VAT will no longer be charged by itself.</translation>
    </message>
    <message>
      <source>Renewal Warranty costs %1 more without VAT at the next renewals.</source>
      <translation>Renewal Warranty costs %1 more without VAT at the next renewals.</translation>
    </message>
    <message>
      <source>%1 less without VAT at the next renewals.</source>
      <translation>%1 less without VAT at the next renewals.</translation>
    </message>
    <message numerus="yes">
      <source>The server does not say the price of %n product(s).</source>
      <translation>
        <numerusform>The server does not say the price of %n product.</numerusform>
        <numerusform>The server does not say the price of %n products.</numerusform>
      </translation>
    </message>
    <message>
      <source>takes days, so it cannot be charged now</source>
      <translation>takes days, so it cannot be charged now</translation>
    </message>
    <message>
      <source>has expired</source>
      <translation>has expired</translation>
    </message>
    <message numerus="yes">
      <source>%n month(s)</source>
      <translation>
        <numerusform>%n month</numerusform>
        <numerusform>%n months</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n year(s)</source>
      <translation>
        <numerusform>%n year</numerusform>
        <numerusform>%n years</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s)</source>
      <translation>
        <numerusform>%n product</numerusform>
        <numerusform>%n products</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RenewalRows</name>
    <message>
      <source>Reading…</source>
      <translation>Reading…</translation>
    </message>
  </context>
  <context>
    <name>Renewals</name>
    <message>
      <source>Prices and auto-renew are on their way.</source>
      <translation>Prices and auto-renew are on their way.</translation>
    </message>
    <message>
      <source>No rights</source>
      <translation>No rights</translation>
    </message>
    <message>
      <source>%1 without VAT</source>
      <translation>%1 without VAT</translation>
    </message>
    <message>
      <source>Price: %1 without VAT.</source>
      <translation>Price: %1 without VAT.</translation>
    </message>
    <message>
      <source>%1 expires</source>
      <translation>%1 expires</translation>
    </message>
    <message>
      <source>This server tells when products expire, but neither how they are renewed nor what they cost. Auto-renew, Renewal Warranty and prices are in the Manager.</source>
      <translation>This server tells when products expire, but neither how they are renewed nor what they cost. Auto-renew, Renewal Warranty and prices are in the Manager.</translation>
    </message>
    <message>
      <source>You have no accounting rights in %1, so its prices and auto-renew are not shown.</source>
      <translation>You have no accounting rights in %1, so its prices and auto-renew are not shown.</translation>
    </message>
    <message>
      <source>Its legal representatives, its administrators and users with accounting rights can see them.</source>
      <translation>Its legal representatives, its administrators and users with accounting rights can see them.</translation>
    </message>
    <message numerus="yes">
      <source>%1 and %n other(s) have them.</source>
      <translation>
        <numerusform>%1 and %n other have them.</numerusform>
        <numerusform>%1 and %n others have them.</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 have them.</source>
      <translation>%1 have them.</translation>
    </message>
    <message numerus="yes">
      <source>You have no accounting rights in %n organization(s).</source>
      <translation>
        <numerusform>You have no accounting rights in %n organization.</numerusform>
        <numerusform>You have no accounting rights in %n organizations.</numerusform>
      </translation>
    </message>
    <message>
      <source>You have no accounting rights in %1.</source>
      <translation>You have no accounting rights in %1.</translation>
    </message>
    <message>
      <source>Products there are listed without prices and auto-renew.</source>
      <translation>Products there are listed without prices and auto-renew.</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Product</translation>
    </message>
    <message>
      <source>Organization</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Expires</source>
      <translation>Expires</translation>
    </message>
    <message>
      <source>In</source>
      <translation>In</translation>
    </message>
    <message>
      <source>Auto-renew</source>
      <translation>Auto-renew</translation>
    </message>
    <message>
      <source>Warranty</source>
      <translation>Warranty</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>Price</translation>
    </message>
    <message>
      <source>Means of payment</source>
      <translation>Means of payment</translation>
    </message>
    <message>
      <source>Next charge</source>
      <translation>Next charge</translation>
    </message>
    <message>
      <source>Billing address</source>
      <translation>Billing address</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>Warranty price</source>
      <translation>Warranty price</translation>
    </message>
    <message>
      <source>Product number</source>
      <translation>Product number</translation>
    </message>
    <message>
      <source>Organization number</source>
      <translation>Organization number</translation>
    </message>
    <message>
      <source>Days left</source>
      <translation>Days left</translation>
    </message>
    <message>
      <source>Renewal Warranty</source>
      <translation>Renewal Warranty</translation>
    </message>
    <message>
      <source>Period in months</source>
      <translation>Period in months</translation>
    </message>
    <message>
      <source>Price without VAT</source>
      <translation>Price without VAT</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Currency</translation>
    </message>
    <message>
      <source>Warranty price without VAT</source>
      <translation>Warranty price without VAT</translation>
    </message>
    <message>
      <source>Currency of the warranty price</source>
      <translation>Currency of the warranty price</translation>
    </message>
    <message>
      <source>Next 30 days</source>
      <translation>Next 30 days</translation>
    </message>
    <message>
      <source>Next 3 months</source>
      <translation>Next 3 months</translation>
    </message>
    <message>
      <source>Next 12 months</source>
      <translation>Next 12 months</translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>Expired</translation>
    </message>
    <message>
      <source>Any date</source>
      <translation>Any date</translation>
    </message>
    <message>
      <source>Any state</source>
      <translation>Any state</translation>
    </message>
    <message>
      <source>At risk</source>
      <translation>At risk</translation>
    </message>
    <message>
      <source>Auto-renew on</source>
      <translation>Auto-renew on</translation>
    </message>
    <message>
      <source>Auto-renew off</source>
      <translation>Auto-renew off</translation>
    </message>
    <message>
      <source>Warranty on</source>
      <translation>Warranty on</translation>
    </message>
    <message>
      <source>Warranty off</source>
      <translation>Warranty off</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 to %2</translation>
    </message>
    <message>
      <source>All types</source>
      <translation>All types</translation>
    </message>
    <message numerus="yes">
      <source>%n type(s)</source>
      <translation>
        <numerusform>%n type</numerusform>
        <numerusform>%n types</numerusform>
      </translation>
    </message>
    <message>
      <source>On</source>
      <translation>On</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Off</translation>
    </message>
    <message>
      <source>Not told</source>
      <translation>Not told</translation>
    </message>
    <message numerus="yes">
      <source>%n month(s)</source>
      <translation>
        <numerusform>%n month</numerusform>
        <numerusform>%n months</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n year(s)</source>
      <translation>
        <numerusform>%n year</numerusform>
        <numerusform>%n years</numerusform>
      </translation>
    </message>
    <message>
      <source>Declined</source>
      <translation>Declined</translation>
    </message>
    <message>
      <source>Card to %1</source>
      <translation>Card to %1</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1, %2</translation>
    </message>
    <message>
      <source>Card</source>
      <translation>Card</translation>
    </message>
    <message>
      <source>Prepaid</source>
      <translation>Prepaid</translation>
    </message>
    <message>
      <source>Transfer</source>
      <translation>Transfer</translation>
    </message>
    <message>
      <source>Auto-renew is not told by this server</source>
      <translation>Auto-renew is not told by this server</translation>
    </message>
    <message>
      <source>Auto-renew is off</source>
      <translation>Auto-renew is off</translation>
    </message>
    <message>
      <source>Auto-renew charges %1</source>
      <translation>Auto-renew charges %1</translation>
    </message>
    <message>
      <source>Auto-renew charges %1 on %2</source>
      <translation>Auto-renew charges %1 on %2</translation>
    </message>
    <message>
      <source>Renewal Warranty is not told by this server</source>
      <translation>Renewal Warranty is not told by this server</translation>
    </message>
    <message>
      <source>Renewal Warranty is on</source>
      <translation>Renewal Warranty is on</translation>
    </message>
    <message>
      <source>Renewal Warranty is off</source>
      <translation>Renewal Warranty is off</translation>
    </message>
    <message numerus="yes">
      <source>%n without a known price</source>
      <translation>
        <numerusform>%n without a known price</numerusform>
        <numerusform>%n without a known price</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n product(s)</source>
      <translation>
        <numerusform>%n product</numerusform>
        <numerusform>%n products</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 of %2 shown</source>
      <translation>%1 of %2 shown</translation>
    </message>
    <message>
      <source>without a due date</source>
      <translation>without a due date</translation>
    </message>
    <message>
      <source>%1 due on %2</source>
      <translation>%1 due on %2</translation>
    </message>
    <message>
      <source>due on %2</source>
      <translation>due on %2</translation>
    </message>
    <message>
      <source>%1 due between %2 and %3</source>
      <translation>%1 due between %2 and %3</translation>
    </message>
    <message>
      <source>due between %2 and %3</source>
      <translation>due between %2 and %3</translation>
    </message>
    <message>
      <source>%1, without VAT</source>
      <translation>%1, without VAT</translation>
    </message>
    <message>
      <source>%1: nothing expires</source>
      <translation>%1: nothing expires</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1: %2</translation>
    </message>
    <message>
      <source>It has no due date of its own.</source>
      <translation>It has no due date of its own.</translation>
    </message>
    <message>
      <source>It is free, a trial, or renewed with the product it is a part of.</source>
      <translation>It is free, a trial, or renewed with the product it is a part of.</translation>
    </message>
    <message>
      <source>It goes on after %1. %2.</source>
      <translation>It goes on after %1. %2.</translation>
    </message>
    <message>
      <source>It stops on %1 if nothing is done: the card ends on %2, before it is charged.</source>
      <translation>It stops on %1 if nothing is done: the card ends on %2, before it is charged.</translation>
    </message>
    <message>
      <source>It stops on %1 if nothing is done: the last charge was declined.</source>
      <translation>It stops on %1 if nothing is done: the last charge was declined.</translation>
    </message>
    <message>
      <source>It expires on %1. Whether it is renewed then, only the Manager tells.</source>
      <translation>It expires on %1. Whether it is renewed then, only the Manager tells.</translation>
    </message>
    <message>
      <source>It expired on %1. Renew it to use it again.</source>
      <translation>It expired on %1. Renew it to use it again.</translation>
    </message>
    <message>
      <source>It stops on %1 if nothing is done: the card ends before it is charged.</source>
      <translation>It stops on %1 if nothing is done: the card ends before it is charged.</translation>
    </message>
    <message>
      <source>It stops on %1 if nothing is done: neither auto-renew nor Renewal Warranty is on.</source>
      <translation>It stops on %1 if nothing is done: neither auto-renew nor Renewal Warranty is on.</translation>
    </message>
    <message>
      <source>If nothing is paid by %1, Renewal Warranty renews it, and the invoice found in the account is owed.</source>
      <translation>If nothing is paid by %1, Renewal Warranty renews it, and the invoice found in the account is owed.</translation>
    </message>
    <message numerus="yes">
      <source>There are up to %n day(s) to pay, so until %1 at most.</source>
      <translation>
        <numerusform>There are up to %n day to pay, so until %1 at most.</numerusform>
        <numerusform>There are up to %n days to pay, so until %1 at most.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n organization(s)</source>
      <translation>
        <numerusform>%n organization</numerusform>
        <numerusform>%n organizations</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RenewalsActions</name>
    <message>
      <source>Show products at risk</source>
      <translation>Show products at risk</translation>
    </message>
    <message>
      <source>expires no auto-renew no warranty</source>
      <translation>expires no auto-renew no warranty</translation>
    </message>
    <message>
      <source>Show renewals in a calendar</source>
      <translation>Show renewals in a calendar</translation>
    </message>
    <message>
      <source>Export renewals as a calendar (.ics)…</source>
      <translation>Export renewals as a calendar (.ics)…</translation>
    </message>
    <message>
      <source>iCalendar Thunderbird Outlook</source>
      <translation>iCalendar Thunderbird Outlook</translation>
    </message>
    <message>
      <source>Export renewals as a table (CSV)…</source>
      <translation>Export renewals as a table (CSV)…</translation>
    </message>
    <message>
      <source>spreadsheet Excel LibreOffice</source>
      <translation>spreadsheet Excel LibreOffice</translation>
    </message>
    <message>
      <source>Renew selected products now…</source>
      <translation>Renew selected products now…</translation>
    </message>
    <message>
      <source>Turn auto-renew on for selected products…</source>
      <translation>Turn auto-renew on for selected products…</translation>
    </message>
    <message>
      <source>Turn auto-renew off for selected products…</source>
      <translation>Turn auto-renew off for selected products…</translation>
    </message>
    <message>
      <source>Turn Renewal Warranty on for selected products…</source>
      <translation>Turn Renewal Warranty on for selected products…</translation>
    </message>
    <message>
      <source>Turn Renewal Warranty off for selected products…</source>
      <translation>Turn Renewal Warranty off for selected products…</translation>
    </message>
    <message>
      <source>Billing address of selected products…</source>
      <translation>Billing address of selected products…</translation>
    </message>
    <message>
      <source>Choose the columns of renewals…</source>
      <translation>Choose the columns of renewals…</translation>
    </message>
  </context>
  <context>
    <name>RenewalsPage</name>
    <message>
      <source>Renewals</source>
      <translation>Renewals</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>%1 in %2</source>
      <translation>%1 in %2</translation>
    </message>
    <message>
      <source>Nothing to renew in %1 yet</source>
      <translation>Nothing to renew in %1 yet</translation>
    </message>
    <message>
      <source>Every product that is ordered is listed here with its due date, price and auto-renew.</source>
      <translation>Every product that is ordered is listed here with its due date, price and auto-renew.</translation>
    </message>
    <message>
      <source>Open in Manager</source>
      <translation>Open in Manager</translation>
    </message>
    <message>
      <source>The renewals have not been fetched yet, and the server cannot be reached.</source>
      <translation>The renewals have not been fetched yet, and the server cannot be reached.</translation>
    </message>
    <message>
      <source>Check the connection, then try again.</source>
      <translation>Check the connection, then try again.</translation>
    </message>
    <message>
      <source>The renewals could not be fetched.</source>
      <translation>The renewals could not be fetched.</translation>
    </message>
    <message>
      <source>The renewals have not been fetched yet.</source>
      <translation>The renewals have not been fetched yet.</translation>
    </message>
    <message>
      <source>Retry to fetch them from the server.</source>
      <translation>Retry to fetch them from the server.</translation>
    </message>
    <message>
      <source>Calendar file (.ics) of %1…</source>
      <translation>Calendar file (.ics) of %1…</translation>
    </message>
    <message>
      <source>Table (CSV) of %1…</source>
      <translation>Table (CSV) of %1…</translation>
    </message>
    <message>
      <source>No product is shown, so there is nothing to export.</source>
      <translation>No product is shown, so there is nothing to export.</translation>
    </message>
  </context>
  <context>
    <name>RenewalsTable</name>
    <message>
      <source>Renewals</source>
      <translation>Renewals</translation>
    </message>
    <message>
      <source>Sort by</source>
      <translation>Sort by</translation>
    </message>
    <message>
      <source>As at the first visit</source>
      <translation>As at the first visit</translation>
    </message>
  </context>
  <context>
    <name>ReplaceTokenDialog</name>
    <message>
      <source>Replace token</source>
      <translation>Replace token</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Replace</translation>
    </message>
    <message>
      <source>Paste another API token of %1. The old one stays until the server accepts the new one.</source>
      <translation>Paste another API token of %1. The old one stays until the server accepts the new one.</translation>
    </message>
    <message>
      <source>API token</source>
      <translation>API token</translation>
    </message>
    <message>
      <source>It needs the scopes accounts and user_info.</source>
      <translation>It needs the scopes accounts and user_info.</translation>
    </message>
    <message>
      <source>Create a token in the Manager</source>
      <translation>Create a token in the Manager</translation>
    </message>
    <message>
      <source>Paste the token here.</source>
      <translation>Paste the token here.</translation>
    </message>
  </context>
  <context>
    <name>Replacing</name>
    <message>
      <source>The token was replaced.</source>
      <translation>The token was replaced.</translation>
    </message>
  </context>
  <context>
    <name>Roster</name>
    <message>
      <source>Demo</source>
      <translation>Demo</translation>
    </message>
    <message>
      <source>Copy of %1 · %2</source>
      <translation>Copy of %1 · %2</translation>
    </message>
    <message>
      <source>unknown user</source>
      <translation>unknown user</translation>
    </message>
  </context>
  <context>
    <name>RowMenu</name>
    <message>
      <source>What can be done with %1</source>
      <translation>What can be done with %1</translation>
    </message>
    <message>
      <source>Renew, auto-renew and warranty in the Manager ↗</source>
      <translation>Renew, auto-renew and warranty in the Manager ↗</translation>
    </message>
    <message>
      <source>Modify the offer…</source>
      <translation>Modify the offer…</translation>
    </message>
    <message>
      <source>Show product</source>
      <translation>Show product</translation>
    </message>
    <message>
      <source>Open in Manager ↗</source>
      <translation>Open in Manager ↗</translation>
    </message>
  </context>
  <context>
    <name>SaveCodeDialog</name>
    <message>
      <source>It is kept in your system keyring and never written to a file.</source>
      <translation>It is kept in your system keyring and never written to a file.</translation>
    </message>
    <message>
      <source>The demo keeps nothing after it ends; your own login keeps it in your keyring.</source>
      <translation>The demo keeps nothing after it ends; your own login keeps it in your keyring.</translation>
    </message>
    <message>
      <source>There is no keyring: it stays in memory until you close this window.</source>
      <translation>There is no keyring: it stays in memory until you close this window.</translation>
    </message>
    <message>
      <source>Save a code</source>
      <translation>Save a code</translation>
    </message>
    <message>
      <source>Save code</source>
      <translation>Save code</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>What tells you later whose code it is, such as a domain.</source>
      <translation>What tells you later whose code it is, such as a domain.</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Code</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Clear</source>
      <translation>Clear</translation>
    </message>
  </context>
  <context>
    <name>SecretField</name>
    <message>
      <source>Paste</source>
      <translation>Paste</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Clear</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Hide</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Show</translation>
    </message>
    <message>
      <source>Hide %1</source>
      <translation>Hide %1</translation>
    </message>
    <message>
      <source>Show %1</source>
      <translation>Show %1</translation>
    </message>
  </context>
  <context>
    <name>Security</name>
    <message>
      <source>Wrong password.</source>
      <translation>Wrong password.</translation>
    </message>
    <message>
      <source>The server refuses this password.</source>
      <translation>The server refuses this password.</translation>
    </message>
    <message numerus="yes">
      <source>Too many tries. The server accepts the next one in %n s.</source>
      <translation>
        <numerusform>Too many tries. The server accepts the next one in %n s.</numerusform>
        <numerusform>Too many tries. The server accepts the next one in %n s.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SecurityActions</name>
    <message>
      <source>I lost my phone…</source>
      <translation>I lost my phone…</translation>
    </message>
    <message>
      <source>lost device locked out two-step guide</source>
      <translation>lost device locked out two-step guide</translation>
    </message>
    <message>
      <source>Edit recovery email…</source>
      <translation>Edit recovery email…</translation>
    </message>
    <message>
      <source>New backup codes…</source>
      <translation>New backup codes…</translation>
    </message>
    <message>
      <source>Prove that I kept my backup codes…</source>
      <translation>Prove that I kept my backup codes…</translation>
    </message>
    <message>
      <source>Add to the authenticator on this computer…</source>
      <translation>Add to the authenticator on this computer…</translation>
    </message>
    <message>
      <source>OTP code QR otpauth</source>
      <translation>OTP code QR otpauth</translation>
    </message>
    <message>
      <source>Show where you are signed in</source>
      <translation>Show where you are signed in</translation>
    </message>
    <message>
      <source>sessions devices places</source>
      <translation>sessions devices places</translation>
    </message>
    <message>
      <source>End all other sessions…</source>
      <translation>End all other sessions…</translation>
    </message>
    <message>
      <source>sign out elsewhere</source>
      <translation>sign out elsewhere</translation>
    </message>
    <message>
      <source>It was not me…</source>
      <translation>It was not me…</translation>
    </message>
    <message>
      <source>suspect session stranger hacked</source>
      <translation>suspect session stranger hacked</translation>
    </message>
  </context>
  <context>
    <name>SecurityFlow</name>
    <message>
      <source>none</source>
      <translation>none</translation>
    </message>
    <message>
      <source>Withdraw %1</source>
      <translation>Withdraw %1</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Withdraw</translation>
    </message>
    <message>
      <source>The link sent to it no longer works.</source>
      <translation>The link sent to it no longer works.</translation>
    </message>
    <message>
      <source>Your recovery email stays: %1.</source>
      <translation>Your recovery email stays: %1.</translation>
    </message>
    <message>
      <source>The link was followed: the address is your recovery email now.</source>
      <translation>The link was followed: the address is your recovery email now.</translation>
    </message>
    <message>
      <source>Recovery email: %1.</source>
      <translation>Recovery email: %1.</translation>
    </message>
    <message>
      <source>%1 was asked for as your recovery email.</source>
      <translation>%1 was asked for as your recovery email.</translation>
    </message>
    <message>
      <source>It takes effect once the link sent to it was followed.</source>
      <translation>It takes effect once the link sent to it was followed.</translation>
    </message>
    <message>
      <source>Taken back. Recovery email: %1.</source>
      <translation>Taken back. Recovery email: %1.</translation>
    </message>
    <message>
      <source>Withdrawn: %1.</source>
      <translation>Withdrawn: %1.</translation>
    </message>
    <message>
      <source>%1 was asked for again; a new link was sent to it.</source>
      <translation>%1 was asked for again; a new link was sent to it.</translation>
    </message>
    <message>
      <source>End %1</source>
      <translation>End %1</translation>
    </message>
    <message>
      <source>End session</source>
      <translation>End session</translation>
    </message>
    <message>
      <source>It is signed out at once: %1.</source>
      <translation>It is signed out at once: %1.</translation>
    </message>
    <message>
      <source>Whoever knows the password can sign in again. If it was not you, change the password too.</source>
      <translation>Whoever knows the password can sign in again. If it was not you, change the password too.</translation>
    </message>
    <message>
      <source>This cannot be taken back.</source>
      <translation>This cannot be taken back.</translation>
    </message>
    <message>
      <source>End all other sessions</source>
      <translation>End all other sessions</translation>
    </message>
    <message numerus="yes">
      <source>End %n session(s)</source>
      <translation>
        <numerusform>End %n session</numerusform>
        <numerusform>End %n sessions</numerusform>
      </translation>
    </message>
    <message>
      <source>These are signed out at once: %1.</source>
      <translation>These are signed out at once: %1.</translation>
    </message>
    <message>
      <source>This session stays, and application passwords and API tokens go on working.</source>
      <translation>This session stays, and application passwords and API tokens go on working.</translation>
    </message>
    <message>
      <source>Ended: %1.</source>
      <translation>Ended: %1.</translation>
    </message>
    <message numerus="yes">
      <source>%n other session(s) ended.</source>
      <translation>
        <numerusform>%n other session ended.</numerusform>
        <numerusform>%n other sessions ended.</numerusform>
      </translation>
    </message>
    <message>
      <source>Saved: %1.</source>
      <translation>Saved: %1.</translation>
    </message>
    <message>
      <source>Taken back: %1.</source>
      <translation>Taken back: %1.</translation>
    </message>
  </context>
  <context>
    <name>SecurityPage</name>
    <message>
      <source>Security</source>
      <translation>Security</translation>
    </message>
    <message>
      <source>Your choice of sign-in alerts is not saved.</source>
      <translation>Your choice of sign-in alerts is not saved.</translation>
    </message>
    <message>
      <source>Not everything here is fresh.</source>
      <translation>Not everything here is fresh.</translation>
    </message>
    <message>
      <source>Your security settings have not been fetched yet, and the server cannot be reached.</source>
      <translation>Your security settings have not been fetched yet, and the server cannot be reached.</translation>
    </message>
    <message>
      <source>Check the connection, then retry. Once fetched, they can be read offline.</source>
      <translation>Check the connection, then retry. Once fetched, they can be read offline.</translation>
    </message>
    <message>
      <source>Your security settings could not be fetched.</source>
      <translation>Your security settings could not be fetched.</translation>
    </message>
    <message>
      <source>Your security settings have not been fetched yet.</source>
      <translation>Your security settings have not been fetched yet.</translation>
    </message>
    <message>
      <source>Retry to fetch them from the server.</source>
      <translation>Retry to fetch them from the server.</translation>
    </message>
    <message>
      <source>Sessions are ended in the Manager: the button is in their card.</source>
      <translation>Sessions are ended in the Manager: the button is in their card.</translation>
    </message>
    <message>
      <source>You are signed in nowhere else.</source>
      <translation>You are signed in nowhere else.</translation>
    </message>
    <message>
      <source>Backup codes are made in the Manager: the button is in their card.</source>
      <translation>Backup codes are made in the Manager: the button is in their card.</translation>
    </message>
  </context>
  <context>
    <name>SelectionBar</name>
    <message>
      <source>Selected products</source>
      <translation>Selected products</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Clear</translation>
    </message>
    <message>
      <source>Clear the selection</source>
      <translation>Clear the selection</translation>
    </message>
    <message>
      <source>Manage renewals</source>
      <translation>Manage renewals</translation>
    </message>
    <message>
      <source>Manage renewals in the Manager</source>
      <translation>Manage renewals in the Manager</translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n selected</numerusform>
        <numerusform>%n selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hidden by the filter</source>
      <translation>
        <numerusform>%n hidden by the filter</numerusform>
        <numerusform>%n hidden by the filter</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>Refreshing…</source>
      <translation>Refreshing…</translation>
    </message>
    <message numerus="yes">
      <source>The server asks to wait: %n s</source>
      <translation>
        <numerusform>The server asks to wait: %n s</numerusform>
        <numerusform>The server asks to wait: %n s</numerusform>
      </translation>
    </message>
    <message>
      <source>Refreshing, %1 of %2</source>
      <translation>Refreshing, %1 of %2</translation>
    </message>
    <message>
      <source>The web Manager was not switched.</source>
      <translation>The web Manager was not switched.</translation>
    </message>
    <message>
      <source>No PIN is set, so nothing was locked.</source>
      <translation>No PIN is set, so nothing was locked.</translation>
    </message>
    <message>
      <source>Preferences sets one.</source>
      <translation>Preferences sets one.</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Retry</translation>
    </message>
    <message>
      <source>Replace token…</source>
      <translation>Replace token…</translation>
    </message>
    <message>
      <source>Opened in your browser.</source>
      <translation>Opened in your browser.</translation>
    </message>
    <message>
      <source>No browser could be opened.</source>
      <translation>No browser could be opened.</translation>
    </message>
  </context>
  <context>
    <name>Sessions</name>
    <message>
      <source>This computer</source>
      <translation>This computer</translation>
    </message>
    <message>
      <source>Unknown device</source>
      <translation>Unknown device</translation>
    </message>
    <message>
      <source>place unknown</source>
      <translation>place unknown</translation>
    </message>
    <message>
      <source>now</source>
      <translation>now</translation>
    </message>
    <message numerus="yes">
      <source>%n min ago</source>
      <translation>
        <numerusform>%n min ago</numerusform>
        <numerusform>%n min ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation>
        <numerusform>%n hour ago</numerusform>
        <numerusform>%n hours ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n day ago</numerusform>
        <numerusform>%n days ago</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SessionsCard</name>
    <message>
      <source>Where you are signed in</source>
      <translation>Where you are signed in</translation>
    </message>
    <message>
      <source>It was not me…</source>
      <translation>It was not me…</translation>
    </message>
    <message>
      <source>End all others…</source>
      <translation>End all others…</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>End sessions in the Manager</source>
      <translation>End sessions in the Manager</translation>
    </message>
    <message>
      <source>You are signed in nowhere else.</source>
      <translation>You are signed in nowhere else.</translation>
    </message>
    <message>
      <source>Your browser sessions are listed in the Manager.</source>
      <translation>Your browser sessions are listed in the Manager.</translation>
    </message>
    <message>
      <source>No session is known.</source>
      <translation>No session is known.</translation>
    </message>
    <message>
      <source>New place</source>
      <translation>New place</translation>
    </message>
    <message>
      <source>This session</source>
      <translation>This session</translation>
    </message>
    <message>
      <source>End…</source>
      <translation>End…</translation>
    </message>
    <message>
      <source>End %1</source>
      <translation>End %1</translation>
    </message>
  </context>
  <context>
    <name>SetPinDialog</name>
    <message>
      <source>Change the PIN</source>
      <translation>Change the PIN</translation>
    </message>
    <message>
      <source>Set a PIN</source>
      <translation>Set a PIN</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Change</translation>
    </message>
    <message>
      <source>Set PIN</source>
      <translation>Set PIN</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>New PIN</translation>
    </message>
    <message>
      <source>4 to 12 digits.</source>
      <translation>4 to 12 digits.</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>The same again</translation>
    </message>
    <message>
      <source>The two are not the same.</source>
      <translation>The two are not the same.</translation>
    </message>
  </context>
  <context>
    <name>SettingsTab</name>
    <message>
      <source>Payment settings</source>
      <translation>Payment settings</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Payment settings in the Manager</source>
      <translation>Payment settings in the Manager</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Discard</translation>
    </message>
    <message>
      <source>Discard the changes of the payment settings</source>
      <translation>Discard the changes of the payment settings</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>Save the payment settings</source>
      <translation>Save the payment settings</translation>
    </message>
    <message>
      <source>Payment settings saved. %1.</source>
      <translation>Payment settings saved. %1.</translation>
    </message>
    <message>
      <source>Taken back. The payment settings are as they were.</source>
      <translation>Taken back. The payment settings are as they were.</translation>
    </message>
    <message>
      <source>It is being saved.</source>
      <translation>It is being saved.</translation>
    </message>
    <message>
      <source>Nothing is changed.</source>
      <translation>Nothing is changed.</translation>
    </message>
    <message>
      <source>The API tells nothing of reminders, means of payment and what is mailed. They are set in the Manager.</source>
      <translation>The API tells nothing of reminders, means of payment and what is mailed. They are set in the Manager.</translation>
    </message>
  </context>
  <context>
    <name>Sheet</name>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
  </context>
  <context>
    <name>ShownOnceDialog</name>
    <message>
      <source>Your new application password</source>
      <translation>Your new application password</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>It is for %1. It is shown once: neither this program nor the server can show it again.</source>
      <translation>It is for %1. It is shown once: neither this program nor the server can show it again.</translation>
    </message>
    <message>
      <source>Once copied, it leaves the clipboard after 30 s.</source>
      <translation>Once copied, it leaves the clipboard after 30 s.</translation>
    </message>
    <message>
      <source>Application password, %1</source>
      <translation>Application password, %1</translation>
    </message>
    <message>
      <source>application password</source>
      <translation>application password</translation>
    </message>
    <message>
      <source>Close without copying?</source>
      <translation>Close without copying?</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>The password was not copied, and it cannot be shown again.</source>
      <translation>The password was not copied, and it cannot be shown again.</translation>
    </message>
    <message>
      <source>Keep it open</source>
      <translation>Keep it open</translation>
    </message>
  </context>
  <context>
    <name>SideBarFoot</name>
    <message>
      <source>Demo</source>
      <translation>Demo</translation>
    </message>
    <message>
      <source>Live</source>
      <translation>Live</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Offline</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copy</translation>
    </message>
  </context>
  <context>
    <name>SignInCard</name>
    <message>
      <source>Sign in to the Manager</source>
      <translation>Sign in to the Manager</translation>
    </message>
    <message>
      <source>API token</source>
      <translation>API token</translation>
    </message>
    <message>
      <source>It needs the scopes accounts and user_info.</source>
      <translation>It needs the scopes accounts and user_info.</translation>
    </message>
    <message>
      <source>Create a token in the Manager</source>
      <translation>Create a token in the Manager</translation>
    </message>
    <message>
      <source>Advanced</source>
      <translation>Advanced</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Server</translation>
    </message>
    <message>
      <source>Another server that offers the Manager API. Plain http is for this computer only.</source>
      <translation>Another server that offers the Manager API. Plain http is for this computer only.</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Sign in</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>or</source>
      <translation>or</translation>
    </message>
    <message>
      <source>Try the demo</source>
      <translation>Try the demo</translation>
    </message>
    <message>
      <source>Four sample organizations, no account and no network needed</source>
      <translation>Four sample organizations, no account and no network needed</translation>
    </message>
    <message>
      <source>Unlock…</source>
      <translation>Unlock…</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Try again</translation>
    </message>
    <message>
      <source>Add another login</source>
      <translation>Add another login</translation>
    </message>
    <message>
      <source>Back to %1</source>
      <translation>Back to %1</translation>
    </message>
    <message>
      <source>This token belongs to %1, who is signed in already.</source>
      <translation>This token belongs to %1, who is signed in already.</translation>
    </message>
    <message>
      <source>It can take the place of the token that is kept for that login.</source>
      <translation>It can take the place of the token that is kept for that login.</translation>
    </message>
    <message>
      <source>Replace its token</source>
      <translation>Replace its token</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Asking the server whose token this is…</source>
      <translation>Asking the server whose token this is…</translation>
    </message>
    <message>
      <source>Paste the token here.</source>
      <translation>Paste the token here.</translation>
    </message>
    <message>
      <source>This is not a token: it holds blanks or special signs. Copy it again.</source>
      <translation>This is not a token: it holds blanks or special signs. Copy it again.</translation>
    </message>
    <message>
      <source>Type the address of the server, or api.infomaniak.com.</source>
      <translation>Type the address of the server, or api.infomaniak.com.</translation>
    </message>
    <message>
      <source>Only the host belongs here, without what follows it.</source>
      <translation>Only the host belongs here, without what follows it.</translation>
    </message>
    <message>
      <source>Use https. Plain http would send the token unprotected.</source>
      <translation>Use https. Plain http would send the token unprotected.</translation>
    </message>
    <message>
      <source>This is not an address. Type it as in https://api.infomaniak.com.</source>
      <translation>This is not an address. Type it as in https://api.infomaniak.com.</translation>
    </message>
  </context>
  <context>
    <name>SignInPage</name>
    <message>
      <source>Sign in</source>
      <translation>Sign in</translation>
    </message>
    <message>
      <source>Live with your token: your profile, your organizations and their products. Paying, renewing, Renewal Warranty and kSuite offers are never live: they open in the Manager.</source>
      <translation>Live with your token: your profile, your organizations and their products. Paying, renewing, Renewal Warranty and kSuite offers are never live: they open in the Manager.</translation>
    </message>
    <message>
      <source>Desktop Manager is an independent program. It is not an Infomaniak product.</source>
      <translation>Desktop Manager is an independent program. It is not an Infomaniak product.</translation>
    </message>
    <message>
      <source>Add another login</source>
      <translation>Add another login</translation>
    </message>
  </context>
  <context>
    <name>SignOutDialog</name>
    <message>
      <source>Sign out %1</source>
      <translation>Sign out %1</translation>
    </message>
    <message>
      <source>Sign out</source>
      <translation>Sign out</translation>
    </message>
    <message>
      <source>The token and the key of the local data leave your keyring.</source>
      <translation>The token and the key of the local data leave your keyring.</translation>
    </message>
    <message>
      <source>What was fetched, and the record of what this program changed, are deleted from this computer.</source>
      <translation>What was fetched, and the record of what this program changed, are deleted from this computer.</translation>
    </message>
    <message>
      <source>The token itself stays valid. Delete it in the Manager if you no longer need it.</source>
      <translation>The token itself stays valid. Delete it in the Manager if you no longer need it.</translation>
    </message>
    <message numerus="yes">
      <source>Still signed in: %n other login(s).</source>
      <translation>
        <numerusform>Still signed in: %n other login.</numerusform>
        <numerusform>Still signed in: %n other logins.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SigningOut</name>
    <message>
      <source>%1 was signed out.</source>
      <translation>%1 was signed out.</translation>
    </message>
  </context>
  <context>
    <name>SingleInstance</name>
    <message>
      <source>Desktop Manager is open already, but its window does not answer: end that process first.</source>
      <translation>Desktop Manager is open already, but its window does not answer: end that process first.</translation>
    </message>
  </context>
  <context>
    <name>SiteCard</name>
    <message>
      <source>MySQL prefix</source>
      <translation>MySQL prefix</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Discard</translation>
    </message>
    <message>
      <source>Discard the change of the MySQL prefix</source>
      <translation>Discard the change of the MySQL prefix</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>Save the MySQL prefix</source>
      <translation>Save the MySQL prefix</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>This site runs no PHP, so it has no MySQL prefix.</source>
      <translation>This site runs no PHP, so it has no MySQL prefix.</translation>
    </message>
    <message>
      <source>%1 · PHP / Apache</source>
      <translation>%1 · PHP / Apache</translation>
    </message>
    <message>
      <source>PHP / Apache of %1 in the Manager</source>
      <translation>PHP / Apache of %1 in the Manager</translation>
    </message>
    <message>
      <source>This server does not change it.</source>
      <translation>This server does not change it.</translation>
    </message>
    <message>
      <source>Switch it first.</source>
      <translation>Switch it first.</translation>
    </message>
    <message>
      <source>It is being saved.</source>
      <translation>It is being saved.</translation>
    </message>
  </context>
  <context>
    <name>SitePane</name>
    <message>
      <source>Back to the list</source>
      <translation>Back to the list</translation>
    </message>
  </context>
  <context>
    <name>SitesCard</name>
    <message>
      <source>Sites</source>
      <translation>Sites</translation>
    </message>
    <message>
      <source>· %1</source>
      <translation>· %1</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>Settings of %1</source>
      <translation>Settings of %1</translation>
    </message>
    <message>
      <source>They are being fetched.</source>
      <translation>They are being fetched.</translation>
    </message>
    <message>
      <source>No site stands on this hosting.</source>
      <translation>No site stands on this hosting.</translation>
    </message>
    <message>
      <source>The sites, and the MySQL prefix of each, are in the Manager.</source>
      <translation>The sites, and the MySQL prefix of each, are in the Manager.</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Sites and MySQL prefix in the Manager</source>
      <translation>Sites and MySQL prefix in the Manager</translation>
    </message>
  </context>
  <context>
    <name>Skeleton</name>
    <message>
      <source>Loading</source>
      <translation>Loading</translation>
    </message>
  </context>
  <context>
    <name>SmsDialog</name>
    <message>
      <source>Set up SMS</source>
      <translation>Set up SMS</translation>
    </message>
    <message>
      <source>Send a code</source>
      <translation>Send a code</translation>
    </message>
    <message>
      <source>Only for addresses in CH, FR, BE or DE. A code is sent to prove that the number is yours.</source>
      <translation>Only for addresses in CH, FR, BE or DE. A code is sent to prove that the number is yours.</translation>
    </message>
    <message>
      <source>Mobile number</source>
      <translation>Mobile number</translation>
    </message>
    <message>
      <source>With its country: +41 79 000 00 12</source>
      <translation>With its country: +41 79 000 00 12</translation>
    </message>
    <message>
      <source>Code from the SMS</source>
      <translation>Code from the SMS</translation>
    </message>
    <message>
      <source>Send again</source>
      <translation>Send again</translation>
    </message>
    <message>
      <source>Another code was sent to %1; the one before is void.</source>
      <translation>Another code was sent to %1; the one before is void.</translation>
    </message>
    <message>
      <source>A code was sent to %1.</source>
      <translation>A code was sent to %1.</translation>
    </message>
    <message>
      <source>Turn on</source>
      <translation>Turn on</translation>
    </message>
    <message>
      <source>The server is asked.</source>
      <translation>The server is asked.</translation>
    </message>
    <message>
      <source>Type a phone number first.</source>
      <translation>Type a phone number first.</translation>
    </message>
    <message>
      <source>Type the code first.</source>
      <translation>Type the code first.</translation>
    </message>
  </context>
  <context>
    <name>SnoozeDialog</name>
    <message>
      <source>Snooze</source>
      <translation>Snooze</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Until</translation>
    </message>
    <message>
      <source>It is shown earlier if it becomes more urgent.</source>
      <translation>It is shown earlier if it becomes more urgent.</translation>
    </message>
  </context>
  <context>
    <name>SnoozeFlow</name>
    <message>
      <source>Shown again.</source>
      <translation>Shown again.</translation>
    </message>
    <message>
      <source>Snoozed until %1.</source>
      <translation>Snoozed until %1.</translation>
    </message>
    <message>
      <source>It is shown again.</source>
      <translation>It is shown again.</translation>
    </message>
  </context>
  <context>
    <name>SnoozedRow</name>
    <message>
      <source>Snoozed until %1</source>
      <translation>Snoozed until %1</translation>
    </message>
    <message>
      <source>Show again</source>
      <translation>Show again</translation>
    </message>
  </context>
  <context>
    <name>StatusCard</name>
    <message>
      <source>Service status</source>
      <translation>Service status</translation>
    </message>
    <message>
      <source>Status page</source>
      <translation>Status page</translation>
    </message>
    <message>
      <source>Report abuse</source>
      <translation>Report abuse</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Details of %1</source>
      <translation>Details of %1</translation>
    </message>
    <message>
      <source>All is calm: no incident runs and no maintenance is announced.</source>
      <translation>All is calm: no incident runs and no maintenance is announced.</translation>
    </message>
    <message>
      <source>Not fetched yet.</source>
      <translation>Not fetched yet.</translation>
    </message>
  </context>
  <context>
    <name>Store</name>
    <message numerus="yes">
      <source>Saved entries of Activity: %n.</source>
      <translation>
        <numerusform>Saved entries of Activity: %n.</numerusform>
        <numerusform>Saved entries of Activity: %n.</numerusform>
      </translation>
    </message>
    <message>
      <source>The rest is fetched again; the damaged file is kept as %1.</source>
      <translation>The rest is fetched again; the damaged file is kept as %1.</translation>
    </message>
    <message>
      <source>The local data was damaged and has been made anew.</source>
      <translation>The local data was damaged and has been made anew.</translation>
    </message>
    <message>
      <source>The data folder cannot be written to.</source>
      <translation>The data folder cannot be written to.</translation>
    </message>
    <message>
      <source>The window works on; what is fetched now is not there at the next start.</source>
      <translation>The window works on; what is fetched now is not there at the next start.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>The disk is full.</translation>
    </message>
    <message>
      <source>The local data was brought to this version's form.</source>
      <translation>The local data was brought to this version's form.</translation>
    </message>
    <message>
      <source>A copy from before is kept as %1.</source>
      <translation>A copy from before is kept as %1.</translation>
    </message>
    <message>
      <source>What is fetched is kept in memory until you close the window.</source>
      <translation>What is fetched is kept in memory until you close the window.</translation>
    </message>
    <message>
      <source>Without a keyring there is no safe place for the key of a file.</source>
      <translation>Without a keyring there is no safe place for the key of a file.</translation>
    </message>
  </context>
  <context>
    <name>Strip</name>
    <message>
      <source>The next 12 months</source>
      <translation>The next 12 months</translation>
    </message>
  </context>
  <context>
    <name>Support</name>
    <message>
      <source>Support code</source>
      <translation>Support code</translation>
    </message>
    <message>
      <source>VIP code</source>
      <translation>VIP code</translation>
    </message>
    <message>
      <source>Authorization code</source>
      <translation>Authorization code</translation>
    </message>
    <message>
      <source>a VIP code</source>
      <translation>a VIP code</translation>
    </message>
    <message>
      <source>its own ways to reach Infomaniak</source>
      <translation>its own ways to reach Infomaniak</translation>
    </message>
    <message>
      <source>calls to your technical reference</source>
      <translation>calls to your technical reference</translation>
    </message>
    <message>
      <source>%1: %2.</source>
      <translation>%1: %2.</translation>
    </message>
    <message>
      <source>This is your support code.</source>
      <translation>This is your support code.</translation>
    </message>
    <message>
      <source>Give it to Support so that they find you. It is the same in every organization.</source>
      <translation>Give it to Support so that they find you. It is the same in every organization.</translation>
    </message>
    <message>
      <source>This is the VIP code of %1.</source>
      <translation>This is the VIP code of %1.</translation>
    </message>
    <message>
      <source>This is a VIP code.</source>
      <translation>This is a VIP code.</translation>
    </message>
    <message>
      <source>Have it ready when you call your technical reference of Premium Support.</source>
      <translation>Have it ready when you call your technical reference of Premium Support.</translation>
    </message>
    <message>
      <source>This is the authorization code of %1.</source>
      <translation>This is the authorization code of %1.</translation>
    </message>
    <message>
      <source>This is an authorization code.</source>
      <translation>This is an authorization code.</translation>
    </message>
    <message>
      <source>Give it only to the registrar to which the domain moves: whoever has it can take the domain along. Support never asks for it.</source>
      <translation>Give it only to the registrar to which the domain moves: whoever has it can take the domain along. Support never asks for it.</translation>
    </message>
    <message>
      <source>You saved it here as “%1”.</source>
      <translation>You saved it here as “%1”.</translation>
    </message>
    <message>
      <source>The domain belongs to %1. %2</source>
      <translation>The domain belongs to %1. %2</translation>
    </message>
    <message>
      <source>Its letters or dashes are written another way here; copy it from this page when you use it.</source>
      <translation>Its letters or dashes are written another way here; copy it from this page when you use it.</translation>
    </message>
    <message>
      <source>your support code</source>
      <translation>your support code</translation>
    </message>
    <message numerus="yes">
      <source>%n VIP code(s)</source>
      <translation>
        <numerusform>%n VIP code</numerusform>
        <numerusform>%n VIP codes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the authorization codes of %n domain(s)</source>
      <translation>
        <numerusform>the authorization codes of %n domain</numerusform>
        <numerusform>the authorization codes of %n domains</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n code(s) that you saved here</source>
      <translation>
        <numerusform>%n code that you saved here</numerusform>
        <numerusform>%n codes that you saved here</numerusform>
      </translation>
    </message>
    <message>
      <source>There was nothing to compare it with: this server tells no codes, and you have saved none here. The cards above say what each kind is for and lead to it in the Manager.</source>
      <translation>There was nothing to compare it with: this server tells no codes, and you have saved none here. The cards above say what each kind is for and lead to it in the Manager.</translation>
    </message>
    <message>
      <source>It was compared on this computer with %1.</source>
      <translation>It was compared on this computer with %1.</translation>
    </message>
    <message>
      <source>Your support code could not be compared.</source>
      <translation>Your support code could not be compared.</translation>
    </message>
    <message>
      <source>The VIP codes could not be compared.</source>
      <translation>The VIP codes could not be compared.</translation>
    </message>
    <message>
      <source>The authorization codes could not be compared.</source>
      <translation>The authorization codes could not be compared.</translation>
    </message>
    <message>
      <source>The codes that you saved here could not be compared.</source>
      <translation>The codes that you saved here could not be compared.</translation>
    </message>
    <message>
      <source>%1 · granted by you on %2</source>
      <translation>%1 · granted by you on %2</translation>
    </message>
    <message>
      <source>%1 · granted by %3 on %2</source>
      <translation>%1 · granted by %3 on %2</translation>
    </message>
    <message>
      <source>%1 · %2 to %3</source>
      <translation>%1 · %2 to %3</translation>
    </message>
    <message>
      <source>ends in %1 d %2 h</source>
      <translation>ends in %1 d %2 h</translation>
    </message>
    <message>
      <source>ends in %1 h %2 min</source>
      <translation>ends in %1 h %2 min</translation>
    </message>
    <message>
      <source>ends in %1 min</source>
      <translation>ends in %1 min</translation>
    </message>
    <message>
      <source>ends in less than a minute</source>
      <translation>ends in less than a minute</translation>
    </message>
    <message>
      <source>ended</source>
      <translation>ended</translation>
    </message>
    <message>
      <source>revoked</source>
      <translation>revoked</translation>
    </message>
    <message>
      <source>Choose at least one product.</source>
      <translation>Choose at least one product.</translation>
    </message>
    <message>
      <source>One of these products is no longer there. Refresh to see.</source>
      <translation>One of these products is no longer there. Refresh to see.</translation>
    </message>
    <message>
      <source>Your role does not let you grant access to one of these.</source>
      <translation>Your role does not let you grant access to one of these.</translation>
    </message>
    <message>
      <source>Support has access to one of these already.</source>
      <translation>Support has access to one of these already.</translation>
    </message>
    <message>
      <source>The end lies in the past.</source>
      <translation>The end lies in the past.</translation>
    </message>
    <message>
      <source>The end is too far away: access ends after 7 days at the latest.</source>
      <translation>The end is too far away: access ends after 7 days at the latest.</translation>
    </message>
    <message>
      <source>Give it a name.</source>
      <translation>Give it a name.</translation>
    </message>
    <message>
      <source>You have saved a code under this name already.</source>
      <translation>You have saved a code under this name already.</translation>
    </message>
    <message numerus="yes">
      <source>At most %n characters are allowed.</source>
      <translation>
        <numerusform>At most %n characters are allowed.</numerusform>
        <numerusform>At most %n characters are allowed.</numerusform>
      </translation>
    </message>
    <message>
      <source>Paste the code.</source>
      <translation>Paste the code.</translation>
    </message>
    <message numerus="yes">
      <source>At most %n codes can be saved. Remove one first.</source>
      <translation>
        <numerusform>At most %n codes can be saved. Remove one first.</numerusform>
        <numerusform>At most %n codes can be saved. Remove one first.</numerusform>
      </translation>
    </message>
    <message>
      <source>This value cannot be used.</source>
      <translation>This value cannot be used.</translation>
    </message>
    <message numerus="yes">
      <source>concerns %n of your products</source>
      <translation>
        <numerusform>concerns %n of your products</numerusform>
        <numerusform>concerns %n of your products</numerusform>
      </translation>
    </message>
    <message>
      <source>concerns none of your products</source>
      <translation>concerns none of your products</translation>
    </message>
    <message>
      <source>Planned</source>
      <translation>Planned</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>In progress</translation>
    </message>
    <message>
      <source>In progress since %1</source>
      <translation>In progress since %1</translation>
    </message>
    <message>
      <source>Planned for %1</source>
      <translation>Planned for %1</translation>
    </message>
    <message>
      <source>Planned from %1 to %2</source>
      <translation>Planned from %1 to %2</translation>
    </message>
    <message>
      <source>The server could not be reached.</source>
      <translation>The server could not be reached.</translation>
    </message>
    <message>
      <source>The token lacks a scope for it.</source>
      <translation>The token lacks a scope for it.</translation>
    </message>
    <message>
      <source>You have no right to read it.</source>
      <translation>You have no right to read it.</translation>
    </message>
    <message>
      <source>The server asked to wait.</source>
      <translation>The server asked to wait.</translation>
    </message>
    <message>
      <source>The last refresh of it failed.</source>
      <translation>The last refresh of it failed.</translation>
    </message>
    <message>
      <source>%1 %2.</source>
      <translation>%1 %2.</translation>
    </message>
  </context>
  <context>
    <name>SupportActions</name>
    <message>
      <source>Contact Support</source>
      <translation>Contact Support</translation>
    </message>
    <message>
      <source>help</source>
      <translation>help</translation>
    </message>
    <message>
      <source>Which code is this?</source>
      <translation>Which code is this?</translation>
    </message>
    <message>
      <source>support code VIP authorization transfer paste</source>
      <translation>support code VIP authorization transfer paste</translation>
    </message>
    <message>
      <source>Grant access to Support…</source>
      <translation>Grant access to Support…</translation>
    </message>
    <message>
      <source>temporary access</source>
      <translation>temporary access</translation>
    </message>
    <message>
      <source>Show what Support has access to</source>
      <translation>Show what Support has access to</translation>
    </message>
  </context>
  <context>
    <name>SupportCodeCard</name>
    <message>
      <source>Support code</source>
      <translation>Support code</translation>
    </message>
    <message>
      <source>Give it to Support on the phone so that they find you at once. It is not the authorization code of a domain transfer.</source>
      <translation>Give it to Support on the phone so that they find you at once. It is not the authorization code of a domain transfer.</translation>
    </message>
    <message>
      <source>This server does not tell the code. It is on your profile in the Manager.</source>
      <translation>This server does not tell the code. It is on your profile in the Manager.</translation>
    </message>
  </context>
  <context>
    <name>SupportPage</name>
    <message>
      <source>Support</source>
      <translation>Support</translation>
    </message>
    <message>
      <source>Contact Support</source>
      <translation>Contact Support</translation>
    </message>
    <message>
      <source>Lets Support find you quickly and safely. Yours as a user, the same in every organization.</source>
      <translation>Lets Support find you quickly and safely. Yours as a user, the same in every organization.</translation>
    </message>
    <message>
      <source>All organizations</source>
      <translation>All organizations</translation>
    </message>
    <message>
      <source>Access is granted in the Manager: the button is in its card.</source>
      <translation>Access is granted in the Manager: the button is in its card.</translation>
    </message>
  </context>
  <context>
    <name>ThresholdDialog</name>
    <message>
      <source>Alert in %1</source>
      <translation>Alert in %1</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>A mail is sent when the balance falls below this amount.</source>
      <translation>A mail is sent when the balance falls below this amount.</translation>
    </message>
    <message>
      <source>Mail an alert</source>
      <translation>Mail an alert</translation>
    </message>
    <message>
      <source>Threshold in %1</source>
      <translation>Threshold in %1</translation>
    </message>
    <message>
      <source>Such as 50.00</source>
      <translation>Such as 50.00</translation>
    </message>
  </context>
  <context>
    <name>TokenEndCard</name>
    <message>
      <source>End of the token</source>
      <translation>End of the token</translation>
    </message>
    <message>
      <source>The token ends on a day</source>
      <translation>The token ends on a day</translation>
    </message>
    <message>
      <source>Day on which the token ends</source>
      <translation>Day on which the token ends</translation>
    </message>
    <message>
      <source>Enter the day you chose in the Manager: Home reminds you 30 days before. The API does not tell it.</source>
      <translation>Enter the day you chose in the Manager: Home reminds you 30 days before. The API does not tell it.</translation>
    </message>
  </context>
  <context>
    <name>Toolbar</name>
    <message>
      <source>Filter products</source>
      <translation>Filter products</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>State</source>
      <translation>State</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Table</translation>
    </message>
    <message>
      <source>Calendar</source>
      <translation>Calendar</translation>
    </message>
    <message>
      <source>Table or calendar</source>
      <translation>Table or calendar</translation>
    </message>
    <message>
      <source>%1: show the period again</source>
      <translation>%1: show the period again</translation>
    </message>
  </context>
  <context>
    <name>TopUpDialog</name>
    <message>
      <source>Top up the prepaid account</source>
      <translation>Top up the prepaid account</translation>
    </message>
    <message>
      <source>Top up</source>
      <translation>Top up</translation>
    </message>
    <message>
      <source>The means of payment is charged at once.</source>
      <translation>The means of payment is charged at once.</translation>
    </message>
    <message>
      <source>There is no Undo: the way back is Recover, to a bank account.</source>
      <translation>There is no Undo: the way back is Recover, to a bank account.</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Amount</translation>
    </message>
    <message>
      <source>Such as 50.00</source>
      <translation>Such as 50.00</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Currency</translation>
    </message>
    <message>
      <source>Means of payment</source>
      <translation>Means of payment</translation>
    </message>
    <message>
      <source>Nothing is charged yet.</source>
      <translation>Nothing is charged yet.</translation>
    </message>
    <message>
      <source>%1 is charged to %2 and credited to the prepaid account.</source>
      <translation>%1 is charged to %2 and credited to the prepaid account.</translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message>
      <source>Desktop Manager</source>
      <translation>Desktop Manager</translation>
    </message>
    <message>
      <source>Open Desktop Manager</source>
      <translation>Open Desktop Manager</translation>
    </message>
    <message>
      <source>Pause notices for 1 h</source>
      <translation>Pause notices for 1 h</translation>
    </message>
    <message>
      <source>Pause notices until tomorrow, 8:00</source>
      <translation>Pause notices until tomorrow, 8:00</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quit</translation>
    </message>
    <message>
      <source>Desktop Manager: %1</source>
      <translation>Desktop Manager: %1</translation>
    </message>
    <message>
      <source>Resume notices (paused until %1)</source>
      <translation>Resume notices (paused until %1)</translation>
    </message>
    <message>
      <source>Resume notices</source>
      <translation>Resume notices</translation>
    </message>
  </context>
  <context>
    <name>Trouble</name>
    <message>
      <source>Paste a token…</source>
      <translation>Paste a token…</translation>
    </message>
    <message>
      <source>Unlock…</source>
      <translation>Unlock…</translation>
    </message>
    <message>
      <source>Set the file aside</source>
      <translation>Set the file aside</translation>
    </message>
  </context>
  <context>
    <name>TwoStep</name>
    <message>
      <source>On</source>
      <translation>On</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Off</translation>
    </message>
    <message>
      <source>Authenticator app (OTP)</source>
      <translation>Authenticator app (OTP)</translation>
    </message>
    <message>
      <source>SMS</source>
      <translation>SMS</translation>
    </message>
    <message>
      <source>kAuth</source>
      <translation>kAuth</translation>
    </message>
    <message>
      <source>Security key</source>
      <translation>Security key</translation>
    </message>
    <message>
      <source>SMS to %1</source>
      <translation>SMS to %1</translation>
    </message>
    <message>
      <source>Added %1</source>
      <translation>Added %1</translation>
    </message>
    <message>
      <source>last used %1</source>
      <translation>last used %1</translation>
    </message>
    <message>
      <source>Asked when you sign in</source>
      <translation>Asked when you sign in</translation>
    </message>
    <message>
      <source>Once removed, SMS can only be set up again from CH, FR, BE or DE.</source>
      <translation>Once removed, SMS can only be set up again from CH, FR, BE or DE.</translation>
    </message>
    <message>
      <source>Codes from an app on your phone or on this computer</source>
      <translation>Codes from an app on your phone or on this computer</translation>
    </message>
    <message>
      <source>Approve sign-ins on your phone</source>
      <translation>Approve sign-ins on your phone</translation>
    </message>
    <message>
      <source>A key that you plug in or hold to your phone</source>
      <translation>A key that you plug in or hold to your phone</translation>
    </message>
    <message>
      <source>Codes by text message; for addresses in CH, FR, BE or DE</source>
      <translation>Codes by text message; for addresses in CH, FR, BE or DE</translation>
    </message>
    <message>
      <source>SMS can only be set up from CH, FR, BE or DE.</source>
      <translation>SMS can only be set up from CH, FR, BE or DE.</translation>
    </message>
    <message>
      <source>kAuth or an authenticator app works everywhere.</source>
      <translation>kAuth or an authenticator app works everywhere.</translation>
    </message>
    <message>
      <source>Your address is in %1.</source>
      <translation>Your address is in %1.</translation>
    </message>
    <message>
      <source>today at %1</source>
      <translation>today at %1</translation>
    </message>
    <message>
      <source>yesterday at %1</source>
      <translation>yesterday at %1</translation>
    </message>
    <message>
      <source>on %1</source>
      <translation>on %1</translation>
    </message>
    <message>
      <source>This cannot be undone here: to have it back, you set it up anew.</source>
      <translation>This cannot be undone here: to have it back, you set it up anew.</translation>
    </message>
    <message>
      <source>Every app and computer that shows codes for this login shows void ones.</source>
      <translation>Every app and computer that shows codes for this login shows void ones.</translation>
    </message>
    <message>
      <source>It is the last method: your password alone will open your account, for anyone.</source>
      <translation>It is the last method: your password alone will open your account, for anyone.</translation>
    </message>
    <message>
      <source>You go on signing in with: %1.</source>
      <translation>You go on signing in with: %1.</translation>
    </message>
    <message numerus="yes">
      <source>Your phone is about %n s ahead; set its clock to automatic.</source>
      <translation>
        <numerusform>Your phone is about %n s ahead; set its clock to automatic.</numerusform>
        <numerusform>Your phone is about %n s ahead; set its clock to automatic.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Your phone is about %n s behind; set its clock to automatic.</source>
      <translation>
        <numerusform>Your phone is about %n s behind; set its clock to automatic.</numerusform>
        <numerusform>Your phone is about %n s behind; set its clock to automatic.</numerusform>
      </translation>
    </message>
    <message>
      <source>Then type the code it shows.</source>
      <translation>Then type the code it shows.</translation>
    </message>
    <message>
      <source>This set-up is too old. Close the dialog and begin again.</source>
      <translation>This set-up is too old. Close the dialog and begin again.</translation>
    </message>
    <message>
      <source>This method is set up already.</source>
      <translation>This method is set up already.</translation>
    </message>
    <message>
      <source>Type the code first.</source>
      <translation>Type the code first.</translation>
    </message>
    <message>
      <source>Wrong code. Wait for the next one and type it.</source>
      <translation>Wrong code. Wait for the next one and type it.</translation>
    </message>
    <message>
      <source>Type a phone number first.</source>
      <translation>Type a phone number first.</translation>
    </message>
    <message>
      <source>This is no phone number. Write it with its country: +41 79 000 00 12.</source>
      <translation>This is no phone number. Write it with its country: +41 79 000 00 12.</translation>
    </message>
    <message>
      <source>%1 is on.</source>
      <translation>%1 is on.</translation>
    </message>
    <message>
      <source>%1 was removed.</source>
      <translation>%1 was removed.</translation>
    </message>
  </context>
  <context>
    <name>TwoStepCard</name>
    <message>
      <source>Two-step verification</source>
      <translation>Two-step verification</translation>
    </message>
    <message>
      <source>Your profile has not been fetched yet. Refresh to fetch it.</source>
      <translation>Your profile has not been fetched yet. Refresh to fetch it.</translation>
    </message>
    <message>
      <source>This server lets no program change these. Support never turns them off on request.</source>
      <translation>This server lets no program change these. Support never turns them off on request.</translation>
    </message>
    <message>
      <source>Show code</source>
      <translation>Show code</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Remove…</translation>
    </message>
    <message>
      <source>Remove %1</source>
      <translation>Remove %1</translation>
    </message>
    <message>
      <source>Set up…</source>
      <translation>Set up…</translation>
    </message>
    <message>
      <source>Set up %1</source>
      <translation>Set up %1</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Change %1 in the Manager</source>
      <translation>Change %1 in the Manager</translation>
    </message>
    <message>
      <source>Manage</source>
      <translation>Manage</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Set up</translation>
    </message>
    <message>
      <source>Set up %1 in the Manager</source>
      <translation>Set up %1 in the Manager</translation>
    </message>
  </context>
  <context>
    <name>TwoStepFlow</name>
    <message>
      <source>Its codes are shown on this computer too.</source>
      <translation>Its codes are shown on this computer too.</translation>
    </message>
    <message>
      <source>It sends codes to %1.</source>
      <translation>It sends codes to %1.</translation>
    </message>
    <message>
      <source>In the demo it is 246 810.</source>
      <translation>In the demo it is 246 810.</translation>
    </message>
  </context>
  <context>
    <name>TypedDialog</name>
    <message>
      <source>Type “%1” to confirm</source>
      <translation>Type “%1” to confirm</translation>
    </message>
    <message>
      <source>Waiting for the server.</source>
      <translation>Waiting for the server.</translation>
    </message>
    <message>
      <source>Type the name “%1” first.</source>
      <translation>Type the name “%1” first.</translation>
    </message>
    <message>
      <source>This is not the name “%1”.</source>
      <translation>This is not the name “%1”.</translation>
    </message>
  </context>
  <context>
    <name>TypesButton</name>
    <message>
      <source>Types: %1</source>
      <translation>Types: %1</translation>
    </message>
  </context>
  <context>
    <name>UndoFlow</name>
    <message>
      <source>Taking the change back…</source>
      <translation>Taking the change back…</translation>
    </message>
    <message>
      <source>Taken back: %1.</source>
      <translation>Taken back: %1.</translation>
    </message>
  </context>
  <context>
    <name>UnsavedGuard</name>
    <message>
      <source>Leave without saving?</source>
      <translation>Leave without saving?</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Discard</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>Stay</translation>
    </message>
  </context>
  <context>
    <name>UpcomingCard</name>
    <message>
      <source>Next 90 days</source>
      <translation>Next 90 days</translation>
    </message>
    <message>
      <source>Nothing is due in the next 90 days.</source>
      <translation>Nothing is due in the next 90 days.</translation>
    </message>
  </context>
  <context>
    <name>UserButton</name>
    <message>
      <source>Your profile</source>
      <translation>Your profile</translation>
    </message>
    <message>
      <source>Your profile: %1</source>
      <translation>Your profile: %1</translation>
    </message>
  </context>
  <context>
    <name>ValueRow</name>
    <message>
      <source>%1: before %2, after %3</source>
      <translation>%1: before %2, after %3</translation>
    </message>
  </context>
  <context>
    <name>ValuesCard</name>
    <message>
      <source>Before</source>
      <translation>Before</translation>
    </message>
    <message>
      <source>After</source>
      <translation>After</translation>
    </message>
    <message numerus="yes">
      <source>%n more value(s): an export holds them all.</source>
      <translation>
        <numerusform>%n more value: an export holds them all.</numerusform>
        <numerusform>%n more values: an export holds them all.</numerusform>
      </translation>
    </message>
    <message>
      <source>This entry holds no values.</source>
      <translation>This entry holds no values.</translation>
    </message>
  </context>
  <context>
    <name>VipCodeCard</name>
    <message>
      <source>VIP code</source>
      <translation>VIP code</translation>
    </message>
    <message>
      <source>For calls to your technical reference.</source>
      <translation>For calls to your technical reference.</translation>
    </message>
    <message>
      <source>Premium Support</source>
      <translation>Premium Support</translation>
    </message>
    <message>
      <source>Comes with %1 of %2.</source>
      <translation>Comes with %1 of %2.</translation>
    </message>
    <message>
      <source>This server does not tell the code. It is on the page of %1 in the Manager. %2</source>
      <translation>This server does not tell the code. It is on the page of %1 in the Manager. %2</translation>
    </message>
    <message>
      <source>Your role does not let you read it. A legal representative or an administrator can.</source>
      <translation>Your role does not let you read it. A legal representative or an administrator can.</translation>
    </message>
    <message>
      <source>Needs Premium Support.</source>
      <translation>Needs Premium Support.</translation>
    </message>
    <message>
      <source>Needs Premium Support, which %1 does not have.</source>
      <translation>Needs Premium Support, which %1 does not have.</translation>
    </message>
    <message>
      <source>%1 has it: choose that organization at the top left.</source>
      <translation>%1 has it: choose that organization at the top left.</translation>
    </message>
    <message>
      <source>What each level gives stands on its page in the Manager.</source>
      <translation>What each level gives stands on its page in the Manager.</translation>
    </message>
  </context>
  <context>
    <name>WayBack</name>
    <message>
      <source>You would still get in without your phone</source>
      <translation>You would still get in without your phone</translation>
    </message>
    <message>
      <source>Losing your phone today would lock you out</source>
      <translation>Losing your phone today would lock you out</translation>
    </message>
    <message>
      <source>It cannot be told whether losing your phone today would lock you out</source>
      <translation>It cannot be told whether losing your phone today would lock you out</translation>
    </message>
    <message>
      <source>The server does not say which methods are on.</source>
      <translation>The server does not say which methods are on.</translation>
    </message>
    <message>
      <source>Two-step verification is off: the password alone signs in.</source>
      <translation>Two-step verification is off: the password alone signs in.</translation>
    </message>
    <message>
      <source>Your security key works without the phone.</source>
      <translation>Your security key works without the phone.</translation>
    </message>
    <message>
      <source>This computer shows the OTP code.</source>
      <translation>This computer shows the OTP code.</translation>
    </message>
    <message>
      <source>Where your OTP app runs is not known.</source>
      <translation>Where your OTP app runs is not known.</translation>
    </message>
    <message>
      <source>The OTP app counts as on your phone: its code is not on this computer.</source>
      <translation>The OTP app counts as on your phone: its code is not on this computer.</translation>
    </message>
    <message>
      <source>SMS needs your phone, or a new SIM card of the same number.</source>
      <translation>SMS needs your phone, or a new SIM card of the same number.</translation>
    </message>
    <message>
      <source>kAuth is on your phone.</source>
      <translation>kAuth is on your phone.</translation>
    </message>
    <message>
      <source>How many backup codes are left is not known.</source>
      <translation>How many backup codes are left is not known.</translation>
    </message>
    <message>
      <source>No backup code is left.</source>
      <translation>No backup code is left.</translation>
    </message>
    <message numerus="yes">
      <source>%n backup code(s) kept on this computer.</source>
      <translation>
        <numerusform>%n backup code kept on this computer.</numerusform>
        <numerusform>%n backup codes kept on this computer.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n backup code(s) left, and you have proven to have them.</source>
      <translation>
        <numerusform>%n backup code left, and you have proven to have them.</numerusform>
        <numerusform>%n backup codes left, and you have proven to have them.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n backup code(s) left; nothing proves you have them.</source>
      <translation>
        <numerusform>%n backup code left; nothing proves you have them.</numerusform>
        <numerusform>%n backup codes left; nothing proves you have them.</numerusform>
      </translation>
    </message>
    <message>
      <source>A forgotten password can be reset through the recovery email.</source>
      <translation>A forgotten password can be reset through the recovery email.</translation>
    </message>
    <message>
      <source>The recovery email waits for its confirmation.</source>
      <translation>The recovery email waits for its confirmation.</translation>
    </message>
    <message>
      <source>There is no recovery email for a forgotten password.</source>
      <translation>There is no recovery email for a forgotten password.</translation>
    </message>
    <message>
      <source>The recovery email may not be reachable when you need it.</source>
      <translation>The recovery email may not be reachable when you need it.</translation>
    </message>
    <message>
      <source>On the sign-in page choose to reset the password, and follow the link in the recovery mailbox.</source>
      <translation>On the sign-in page choose to reset the password, and follow the link in the recovery mailbox.</translation>
    </message>
    <message>
      <source>Sign in with your usual, correct password.</source>
      <translation>Sign in with your usual, correct password.</translation>
    </message>
    <message>
      <source>When the second step is asked for, choose the alternative methods.</source>
      <translation>When the second step is asked for, choose the alternative methods.</translation>
    </message>
    <message>
      <source>Enter a backup code from the sheet. Each works once; cross it out.</source>
      <translation>Enter a backup code from the sheet. Each works once; cross it out.</translation>
    </message>
    <message>
      <source>Enter the OTP code that this computer shows on the Security page.</source>
      <translation>Enter the OTP code that this computer shows on the Security page.</translation>
    </message>
    <message>
      <source>Use the method that you still have.</source>
      <translation>Use the method that you still have.</translation>
    </message>
    <message>
      <source>Then remove the lost device's method, set up a new one and make new backup codes.</source>
      <translation>Then remove the lost device's method, set up a new one and make new backup codes.</translation>
    </message>
    <message>
      <source>As the last option, request help on the sign-in page: a form opens.</source>
      <translation>As the last option, request help on the sign-in page: a form opens.</translation>
    </message>
    <message>
      <source>Send pictures of your identity documents with it.</source>
      <translation>Send pictures of your identity documents with it.</translation>
    </message>
    <message>
      <source>Take the recognition selfie, by hand or in the kCheck app.</source>
      <translation>Take the recognition selfie, by hand or in the kCheck app.</translation>
    </message>
    <message>
      <source>Wait for the answer; the documents are checked by people.</source>
      <translation>Wait for the answer; the documents are checked by people.</translation>
    </message>
    <message>
      <source>Support never turns verification off on request: there is no point in calling.</source>
      <translation>Support never turns verification off on request: there is no point in calling.</translation>
    </message>
    <message>
      <source>Change your password</source>
      <translation>Change your password</translation>
    </message>
    <message>
      <source>It shuts out whoever knows it. Choose one that you use nowhere else.</source>
      <translation>It shuts out whoever knows it. Choose one that you use nowhere else.</translation>
    </message>
    <message>
      <source>End all other sessions</source>
      <translation>End all other sessions</translation>
    </message>
    <message>
      <source>Whoever is signed in stays so until their session ends.</source>
      <translation>Whoever is signed in stays so until their session ends.</translation>
    </message>
    <message>
      <source>Delete application passwords you do not know</source>
      <translation>Delete application passwords you do not know</translation>
    </message>
    <message>
      <source>They open mail and calendars without a second step.</source>
      <translation>They open mail and calendars without a second step.</translation>
    </message>
    <message>
      <source>Delete API tokens you do not know</source>
      <translation>Delete API tokens you do not know</translation>
    </message>
    <message>
      <source>They outlast a change of password. Keep the one that this program uses.</source>
      <translation>They outlast a change of password. Keep the one that this program uses.</translation>
    </message>
    <message>
      <source>Check what may have been changed</source>
      <translation>Check what may have been changed</translation>
    </message>
    <message>
      <source>Recovery email, phone numbers, two-step methods and mail forwarding.</source>
      <translation>Recovery email, phone numbers, two-step methods and mail forwarding.</translation>
    </message>
  </context>
  <context>
    <name>WaysSheet</name>
    <message>
      <source>Waiting for the server.</source>
      <translation>Waiting for the server.</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Check again</translation>
    </message>
    <message>
      <source>Asks the server whether the reasons still hold.</source>
      <translation>Asks the server whether the reasons still hold.</translation>
    </message>
  </context>
  <context>
    <name>WhichCodeCard</name>
    <message>
      <source>Which code is this?</source>
      <translation>Which code is this?</translation>
    </message>
    <message>
      <source>Paste a code</source>
      <translation>Paste a code</translation>
    </message>
    <message>
      <source>Tell me</source>
      <translation>Tell me</translation>
    </message>
    <message>
      <source>Paste a code first.</source>
      <translation>Paste a code first.</translation>
    </message>
    <message>
      <source>Not known here.</source>
      <translation>Not known here.</translation>
    </message>
    <message>
      <source>Save it here…</source>
      <translation>Save it here…</translation>
    </message>
  </context>
  <context>
    <name>WithoutKeyringDialog</name>
    <message>
      <source>Forget everything without the keyring</source>
      <translation>Forget everything without the keyring</translation>
    </message>
    <message>
      <source>Forget the files</source>
      <translation>Forget the files</translation>
    </message>
  </context>
  <context>
    <name>WriteFlow</name>
    <message>
      <source>Replace token…</source>
      <translation>Replace token…</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Refresh</translation>
    </message>
    <message>
      <source>Taking the change back…</source>
      <translation>Taking the change back…</translation>
    </message>
  </context>
  <context>
    <name>YouCard</name>
    <message>
      <source>You</source>
      <translation>You</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Edit…</translation>
    </message>
    <message>
      <source>Edit your profile</source>
      <translation>Edit your profile</translation>
    </message>
    <message>
      <source>Change picture…</source>
      <translation>Change picture…</translation>
    </message>
    <message>
      <source>Remove picture</source>
      <translation>Remove picture</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Retry</translation>
    </message>
    <message>
      <source>Your profile could not be fetched</source>
      <translation>Your profile could not be fetched</translation>
    </message>
    <message>
      <source>Your identity provider holds your name.</source>
      <translation>Your identity provider holds your name.</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>Needs attention</translation>
    </message>
    <message>
      <source>Your picture is at Infomaniak; it is not fetched here.</source>
      <translation>Your picture is at Infomaniak; it is not fetched here.</translation>
    </message>
  </context>
  <context>
    <name>_SelectionBar</name>
    <message>
      <source>Clear</source>
      <translation>Clear</translation>
    </message>
    <message>
      <source>Clear the selection</source>
      <translation>Clear the selection</translation>
    </message>
    <message>
      <source>Save PDFs…</source>
      <translation>Save PDFs…</translation>
    </message>
  </context>
  <context>
    <name>_TypedWord</name>
    <message>
      <source>Removing…</source>
      <translation>Removing…</translation>
    </message>
    <message>
      <source>Type “%1” first.</source>
      <translation>Type “%1” first.</translation>
    </message>
    <message>
      <source>This is not “%1”.</source>
      <translation>This is not “%1”.</translation>
    </message>
  </context>
  <context>
    <name>self._stage.application</name>
    <message>
      <source>Unlock…</source>
      <translation>Unlock…</translation>
    </message>
  </context>
</TS>
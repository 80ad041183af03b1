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
    <name>Application</name>
    <message>
      <source>Your settings could not be saved; they hold for this run.</source>
      <translation>Your settings could not be saved; they hold for this run.</translation>
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
    <name>ContactsCard</name>
    <message>
      <source>Change in the Manager</source>
      <translation>Change in the Manager</translation>
    </message>
    <message>
      <source>Change %1 in the Manager</source>
      <translation>Change %1 in the Manager</translation>
    </message>
    <message>
      <source>Edit them on your profile page.</source>
      <translation>Edit them on your profile page.</translation>
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
    <name>DataPage</name>
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
      <source>Your profile already said so. Nothing was changed.</source>
      <translation>Your profile already said so. Nothing was changed.</translation>
    </message>
    <message>
      <source>Profile saved: %1.</source>
      <translation>Profile saved: %1.</translation>
    </message>
    <message>
      <source>Edit again…</source>
      <translation>Edit again…</translation>
    </message>
    <message>
      <source>Taking the change back…</source>
      <translation>Taking the change back…</translation>
    </message>
    <message>
      <source>Taken back. Your profile says again: %1.</source>
      <translation>Taken back. Your profile says again: %1.</translation>
    </message>
    <message>
      <source>Replace token…</source>
      <translation>Replace token…</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Refresh</translation>
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
      <source>This exists already, or another change is under way.</source>
      <translation>This exists already, or another change is under way.</translation>
    </message>
    <message>
      <source>Refresh and look.</source>
      <translation>Refresh and look.</translation>
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
      <source>This has not been fetched yet.</source>
      <translation>This has not been fetched yet.</translation>
    </message>
    <message>
      <source>Refresh to fetch it.</source>
      <translation>Refresh to fetch it.</translation>
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
    <name>Findings</name>
    <message>
      <source>Page</source>
      <translation>Page</translation>
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
      <source>The demo has no token of yours</source>
      <translation>The demo has no token of yours</translation>
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
    <name>Logins</name>
    <message>
      <source>Opening your keyring…</source>
      <translation>Opening your keyring…</translation>
    </message>
    <message>
      <source>Your keyring no longer holds the token of this login.</source>
      <translation>Your keyring no longer holds the token of this login.</translation>
    </message>
    <message>
      <source>Paste it again, or another one of the same user.</source>
      <translation>Paste it again, or another one of the same user.</translation>
    </message>
    <message>
      <source>Unlock…</source>
      <translation>Unlock…</translation>
    </message>
    <message>
      <source>Set the file aside</source>
      <translation>Set the file aside</translation>
    </message>
    <message>
      <source>The token was replaced.</source>
      <translation>The token was replaced.</translation>
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
      <source>Replace token…</source>
      <translation>Replace token…</translation>
    </message>
    <message>
      <source>Sign out…</source>
      <translation>Sign out…</translation>
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
    <name>NarrowingButton</name>
    <message>
      <source>Show: %1</source>
      <translation>Show: %1</translation>
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
      <source>Ctrl %1</source>
      <translation>Ctrl %1</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>Needs attention</translation>
    </message>
    <message>
      <source>No organization has “%1” in its name.</source>
      <translation>No organization has “%1” in its name.</translation>
    </message>
  </context>
  <context>
    <name>OrganizationRow</name>
    <message>
      <source>Current</source>
      <translation>Current</translation>
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
      <source>Open %1 in the Manager</source>
      <translation>Open %1 in the Manager</translation>
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
      <source>Infomaniak's API tells neither auto-renew nor Renewal Warranty. The Manager shows both.</source>
      <translation>Infomaniak's API tells neither auto-renew nor Renewal Warranty. The Manager shows both.</translation>
    </message>
    <message>
      <source>After an automatic renewal the date of a domain can lag behind.</source>
      <translation>After an automatic renewal the date of a domain can lag behind.</translation>
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
    <name>PageTop</name>
    <message>
      <source>Search or run a command</source>
      <translation>Search or run a command</translation>
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <source>Products</source>
      <translation>Products</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profile</translation>
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
      <source>This login</source>
      <translation>This login</translation>
    </message>
    <message>
      <source>Demo</source>
      <translation>Demo</translation>
    </message>
    <message>
      <source>Live</source>
      <translation>Live</translation>
    </message>
    <message numerus="yes">
      <source>Reaches %n organization(s)</source>
      <translation>
        <numerusform>Reaches %n organization</numerusform>
        <numerusform>Reaches %n organizations</numerusform>
      </translation>
    </message>
    <message>
      <source>The embedded demo Manager API, in this program</source>
      <translation>The embedded demo Manager API, in this program</translation>
    </message>
    <message>
      <source>Token</source>
      <translation>Token</translation>
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
      <source>A token expires after one year without use.</source>
      <translation>A token expires after one year without use.</translation>
    </message>
    <message>
      <source>Leave the demo</source>
      <translation>Leave the demo</translation>
    </message>
    <message>
      <source>What you changed in the demo is forgotten when you leave it.</source>
      <translation>What you changed in the demo is forgotten when you leave it.</translation>
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
      <source>In memory only, until you close this window.</source>
      <translation>In memory only, until you close this window.</translation>
    </message>
    <message>
      <source>What was fetched</source>
      <translation>What was fetched</translation>
    </message>
  </context>
  <context>
    <name>ProblemPage</name>
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
    <name>ProductLink</name>
    <message>
      <source>Show %1</source>
      <translation>Show %1</translation>
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
      <source>No product is selected</source>
      <translation>No product is selected</translation>
    </message>
    <message>
      <source>Choose one in the list to read all about it.</source>
      <translation>Choose one in the list to read all about it.</translation>
    </message>
    <message>
      <source>This product is no longer there</source>
      <translation>This product is no longer there</translation>
    </message>
    <message>
      <source>The last refresh did not find it.</source>
      <translation>The last refresh did not find it.</translation>
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
      <source>Time zone</source>
      <translation>Time zone</translation>
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
      <source>E-mail addresses</source>
      <translation>E-mail addresses</translation>
    </message>
    <message>
      <source>No e-mail address is known.</source>
      <translation>No e-mail address is known.</translation>
    </message>
    <message>
      <source>Phone numbers</source>
      <translation>Phone numbers</translation>
    </message>
    <message>
      <source>No phone number is known.</source>
      <translation>No phone number is known.</translation>
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
    <message>
      <source>Replace token…</source>
      <translation>Replace token…</translation>
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
    <name>Screenshots</name>
    <message>
      <source>Unlock…</source>
      <translation>Unlock…</translation>
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
    <name>Sheet</name>
    <message>
      <source>Close</source>
      <translation>Close</translation>
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
  </context>
  <context>
    <name>SingleInstance</name>
    <message>
      <source>Desktop Manager is open already, but its window does not answer: end that process first.</source>
      <translation>Desktop Manager is open already, but its window does not answer: end that process first.</translation>
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
    <name>SupportCodeCard</name>
    <message>
      <source>Support code</source>
      <translation>Support code</translation>
    </message>
    <message>
      <source>This server does not tell the code. It is on your profile in the Manager.</source>
      <translation>This server does not tell the code. It is on your profile in the Manager.</translation>
    </message>
    <message>
      <source>Give it to Support on the phone so that they find you at once. It is not the authorization code of a domain transfer.</source>
      <translation>Give it to Support on the phone so that they find you at once. It is not the authorization code of a domain transfer.</translation>
    </message>
    <message>
      <source>In the Manager</source>
      <translation>In the Manager</translation>
    </message>
    <message>
      <source>Support code in the Manager</source>
      <translation>Support code in the Manager</translation>
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
  </context>
</TS>
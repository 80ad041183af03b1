; The Windows installer, for NSIS 3. build.ps1 calls it:
;
;   makensis /DVERSION=0.1.0 /DFOLDER=PyInstaller's-folder /DICON=desktop-manager.ico /DOUT=installer.exe desktop-manager.nsi
;
; Not run by its authors: no Windows was at hand. A test compiles it on Linux and looks into the result.
;
; Installs for this user alone, without an administrator:
;   %LOCALAPPDATA%\Programs\Desktop Manager\program\        the program; an upgrade replaces the folder by a rename
;   %LOCALAPPDATA%\Programs\Desktop Manager\uninstall.exe
; The user's data is not there but in %LOCALAPPDATA%\desktop-manager, and is never touched.
; /S installs without a window, uninstall.exe /S removes without one.

Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off

!include MUI2.nsh
!include WinVer.nsh
!include x64.nsh

!define NAME "Desktop Manager"
!define PUBLISHER "Desktop Manager's authors"
!define PROGRAM "desktop-manager.exe"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\desktop-manager"
!define DATA "$LOCALAPPDATA\desktop-manager"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Installs ${NAME}"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "${PUBLISHER}, MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\program\${PROGRAM}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Your data stays in ${DATA} and in Windows' Credential Manager. The command desktop-manager.exe --forget-everything removes that, and works as long as the program is installed."
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

!macro Refuse TEXT
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel 2
  Quit
!macroend

; Windows renames no folder whose program runs, so this tells whether it does, and nothing can start while files go.
!macro TakeAway VERB
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\program\*.*"
    Rename "$INSTDIR\program" "$INSTDIR\program.old"
    ${If} ${Errors}
      RMDir /r "$INSTDIR\program.new"
      !insertmacro Refuse "${NAME} is running. Close it, then ${VERB} it."
    ${EndIf}
  ${EndIf}
!macroend

; Where an upgrade was cut off between its two renames, the version before is put back.
!macro PutBack
  ${IfNot} ${FileExists} "$INSTDIR\program\*.*"
  ${AndIf} ${FileExists} "$INSTDIR\program.old\*.*"
    Rename "$INSTDIR\program.old" "$INSTDIR\program"
  ${EndIf}
  RMDir /r "$INSTDIR\program.old"
  RMDir /r "$INSTDIR\program.new"
!macroend

Function .onInit
  SetShellVarContext current
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro Refuse "${NAME} needs Windows 10 or newer, 64 bit."
  ${EndIf}
  ; /D=FOLDER chooses another place. What is in it already must be this program, for the uninstaller removes folders.
  ${If} ${FileExists} "$INSTDIR\program\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\program\${PROGRAM}"
    !insertmacro Refuse "$INSTDIR\program is not of this program. Choose another folder."
  ${EndIf}
FunctionEnd

Section "${NAME}" SECTION_PROGRAM
  SetOutPath "$INSTDIR"
  !insertmacro PutBack
  ClearErrors
  SetOutPath "$INSTDIR\program.new"
  File /r "${FOLDER}\*"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    RMDir /r "$INSTDIR\program.new"
    !insertmacro Refuse "The files could not be written to $INSTDIR. The version before, if there was one, is as it was."
  ${EndIf}
  !insertmacro TakeAway "install"
  Rename "$INSTDIR\program.new" "$INSTDIR\program"
  ${If} ${Errors}
    Rename "$INSTDIR\program.old" "$INSTDIR\program"
    !insertmacro Refuse "The new version could not be put in its place. The version before, if there was one, is as it was."
  ${EndIf}
  RMDir /r "$INSTDIR\program.old"

  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\program\${PROGRAM}"
  CreateShortcut "$SMPROGRAMS\${NAME} (demo).lnk" "$INSTDIR\program\${PROGRAM}" "--demo"

  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\program\${PROGRAM}"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  SectionGetSize ${SECTION_PROGRAM} $0
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
SectionEnd

Section Uninstall
  SetShellVarContext current
  ; The working folder of this process cannot be removed.
  SetOutPath "$TEMP"
  !insertmacro PutBack
  !insertmacro TakeAway "remove"
  RMDir /r "$INSTDIR\program.old"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$SMPROGRAMS\${NAME} (demo).lnk"
  Delete "$INSTDIR\uninstall.exe"
  ; Without /r: what somebody added here stays.
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${ENTRY}"
  DetailPrint "Your data stays in ${DATA} and in Windows' Credential Manager."
SectionEnd

# Builds dist\desktop-manager-VERSION-windows-x86_64.exe, on Windows with Python 3.11 to 3.13, 64 bit, and NSIS 3.
#
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1
#
# Not run by its authors: no Windows was at hand.
#   $env:PYTHON       the Python to use, otherwise the one that is called python
#   $env:MAKENSIS     makensis.exe, where it is neither on the PATH nor in its usual folder
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$work = Join-Path $root 'build\package'
$python = Join-Path $work 'venv\Scripts\python.exe'
$env:PYTHONPATH = Join-Path $root 'packaging'
Set-Location $root

# PowerShell goes on after a program that failed.
function Invoke-Checked {
    param([string]$Program, [string[]]$Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE." }
}

if (-not (Test-Path $python)) {
    $base = if ($env:PYTHON) { $env:PYTHON } else { 'python' }
    Invoke-Checked $base @('-m', 'venv', (Join-Path $work 'venv'))
}
Invoke-Checked $python @('-m', 'pip', 'install', '--quiet', '--constraint', 'constraints.txt', 'hatchling', 'editables')
Invoke-Checked $python @('-m', 'pip', 'install', '--quiet', '--constraint', 'constraints.txt',
    '--no-build-isolation', '--editable', '.[package]')

# The same recipe as on every system: packaging\desktop-manager.spec, with windows_version.py for icon and version.
Invoke-Checked $python @('-c', 'from making.folder import build_folder; build_folder()')
$folder = Join-Path $work 'folder\desktop-manager'

# A program without a console gives no text, its exit code says all.
$env:QT_QPA_PLATFORM = 'offscreen'
$test = Start-Process (Join-Path $folder 'desktop-manager.exe') '--self-test' -Wait -PassThru
Remove-Item Env:QT_QPA_PLATFORM
if ($test.ExitCode -ne 0) { throw "The self-test of the built program ended with $($test.ExitCode)." }

# Signing belongs here, before the installer is made, and once more for the installer itself:
#   signtool sign /fd sha256 /tr http://timestamp.digicert.com /td sha256 desktop-manager.exe
# Without a certificate, SmartScreen warns of an unknown publisher.

$version = & $python -c 'from making.project import version; print(version())'
if ($LASTEXITCODE -ne 0) { throw 'The version could not be read.' }
$makensis = if ($env:MAKENSIS) { $env:MAKENSIS }
elseif (Get-Command makensis -ErrorAction SilentlyContinue) { 'makensis' }
else { Join-Path ${env:ProgramFiles(x86)} 'NSIS\makensis.exe' }
$dist = Join-Path $root 'dist'
New-Item -ItemType Directory -Force $dist | Out-Null
$installer = Join-Path $dist "desktop-manager-$version-windows-x86_64.exe"
Invoke-Checked $makensis @('/WX', '/INPUTCHARSET', 'UTF8', "/DVERSION=$version", "/DFOLDER=$folder",
    "/DICON=$(Join-Path $work 'windows\desktop-manager.ico')", "/DOUT=$installer",
    (Join-Path $root 'packaging\windows\desktop-manager.nsi'))

$sum = (Get-FileHash -Algorithm SHA256 $installer).Hash.ToLower()
Set-Content -Encoding ascii -NoNewline "$installer.sha256" "$sum  $(Split-Path -Leaf $installer)`n"
Write-Output $installer

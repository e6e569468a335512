@echo off
rem Starts Thaw with the first Java that is new enough: THAW_JAVA, JAVA_HOME, the JDK that built this copy, the usual
rem places. All flags of the Java machine stand here (and in thaw), and nowhere else.
rem Further ones can be given in THAW_JAVA_OPTIONS; they come last and win.
setlocal EnableExtensions DisableDelayedExpansion

set "needed=25"
for %%H in ("%~dp0..") do set "home=%%~fH"
set "lib=%home%\lib"
set "java="

if defined THAW_JAVA call :consider "%THAW_JAVA%"
if not defined java if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined java if exist "%lib%\build-java-home" for /f "usebackq delims=" %%H in ("%lib%\build-java-home") do call :consider "%%H"
if not defined java for %%J in (java.exe) do call :consider "%%~$PATH:J"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
    if exist "%%~R" for /d %%D in ("%%~R\*") do if not defined java call :consider "%%D"
)
if not defined java (
    echo thaw: needs Java %needed% or newer and found none; install a JDK %needed% or set THAW_JAVA to one. 1>&2
    exit /b 2
)

"%java%" ^
    -XX:MaxRAMPercentage=60 ^
    --enable-native-access=ALL-UNNAMED,javafx.graphics ^
    --sun-misc-unsafe-memory-access=allow ^
    --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED ^
    "-Dthaw.installation=%home%" -Djava.awt.headless=true ^
    %THAW_JAVA_OPTIONS% ^
    --module-path "%lib%\javafx" --add-modules javafx.controls ^
    -cp "%lib%\thaw.jar" dev.thaw.Thaw %*
exit /b %ERRORLEVEL%

rem Takes %1, a JDK's folder or a java.exe, as java if it is new enough: the version is read from the JDK's release
rem file where there is one, else asked from the program itself.
:consider
if "%~1"=="" exit /b
set "candidate=%~1"
if exist "%candidate%\bin\java.exe" set "candidate=%candidate%\bin\java.exe"
if not exist "%candidate%" exit /b
if exist "%candidate%\" exit /b
set "version="
for %%C in ("%candidate%") do set "release=%%~dpC..\release"
if exist "%release%" (
    for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%release%"') do set "version=%%~V"
) else (
    for /f "tokens=3" %%V in ('""%candidate%" -version 2^>^&1"') do if not defined version set "version=%%~V"
)
if not defined version exit /b
set "feature=0"
for /f "delims=.-+" %%F in ("%version%") do set "feature=%%F"
if %feature% GEQ %needed% set "java=%candidate%"
exit /b

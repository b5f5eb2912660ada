@echo off
rem Runs Maven for this project, from any directory, with all its arguments: mvnw verify
rem An installed Maven (mvn on the PATH) of 3.8 or newer is used as it is. Otherwise the one
rem pinned in .mvn\wrapper\maven-wrapper.properties is fetched once into %USERPROFILE%\.m2\wrapper,
rem and its checksum compared before anything of it runs. Needs the curl and tar of Windows 10.
setlocal
set "here=%~dp0"
set "maven="
for /f "tokens=3" %%v in ('mvn -B --version 2^>nul ^| findstr /b /c:"Apache Maven"') do call :judge %%v
if not defined maven call :fetch || exit /b 1
set "pom="
if not exist pom.xml set "pom=-f "%here%pom.xml""
call "%maven%" %* %pom%
exit /b %errorlevel%

:judge
for /f "tokens=1,2 delims=." %%a in ("%1") do (
	if %%a gtr 3 set "maven=mvn"
	if %%a equ 3 if %%b geq 8 set "maven=mvn"
)
exit /b 0

:fetch
for /f "usebackq tokens=1,2 delims==" %%a in ("%here%.mvn\wrapper\maven-wrapper.properties") do set "%%a=%%b"
for %%u in ("%distributionUrl%") do set "name=%%~nu"
set "name=%name:-bin.tar=%"
set "wrapper=%USERPROFILE%\.m2\wrapper"
set "maven=%wrapper%\%name%\bin\mvn.cmd"
if exist "%maven%" exit /b 0
if not exist "%wrapper%" mkdir "%wrapper%"
set "archive=%wrapper%\fetch-%random%.tar.gz"
echo mvnw: fetching %distributionUrl% 1>&2
curl -fsSL --connect-timeout 20 -o "%archive%" "%distributionUrl%"
if errorlevel 1 (
	echo mvnw: no Maven of 3.8 or newer is installed, and %distributionUrl% cannot be fetched. 1>&2
	exit /b 1
)
certutil -hashfile "%archive%" SHA512 | findstr /i /x "%distributionSha512%" >nul
if errorlevel 1 (
	del "%archive%"
	echo mvnw: %distributionUrl% does not have the expected checksum. 1>&2
	exit /b 1
)
tar -xzf "%archive%" -C "%wrapper%"
del "%archive%"
exit /b 0

@echo off
rem Runs Throughline from this checkout on Windows. Needs JAVA_HOME or THROUGHLINE_JAVA to name a JDK 25 or newer.
setlocal
if not "%THROUGHLINE_JAVA%"=="" set "JAVA_HOME=%THROUGHLINE_JAVA%"
if "%JAVA_HOME%"=="" (
  echo throughline: set JAVA_HOME or THROUGHLINE_JAVA to the folder of a JDK 25, see https://adoptium.net 1>&2
  exit /b 1
)
set "ROOT=%~dp0"
if not exist "%ROOT%app\target\throughline-app-*.jar" (
  echo throughline: building, log in %ROOT%build.log 1>&2
  call "%ROOT%mvnw.cmd" -q -B -f "%ROOT%pom.xml" -pl app -am -Dmaven.test.skip=true -Dspotless.check.skip=true package > "%ROOT%build.log" 2>&1
  if errorlevel 1 (
    type "%ROOT%build.log" 1>&2
    exit /b 1
  )
)
for %%f in ("%ROOT%app\target\throughline-app-*.jar") do set "JAR=%%f"
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED %THROUGHLINE_JAVA_OPTIONS% -cp "%JAR%;%ROOT%app\target\lib\*" throughline.Main %*
exit /b %errorlevel%

// The tests of the kit ran, and that of the project's own.
def report = new File(basedir, 'target/surefire-reports/com.example.WordLengthTest.txt').getText('UTF-8')
def counts = (report =~ /Tests run: (\d+), Failures: 0, Errors: 0, Skipped: 0/)
assert counts.find() && counts.group(1).toInteger() > 1 : report
return true

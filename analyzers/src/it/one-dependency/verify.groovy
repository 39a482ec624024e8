// The resolved class path holds what the library needs, and nothing that it must not bring along.
def jars = new File(basedir, 'target/classpath.txt').getText('UTF-8').trim().split(File.pathSeparator) as List
def banned = ['xalan', 'xerces', 'jaxb', 'protobuf', 'commons-lang3-3.3.1', '-models.jar', 'langchain4j', 'joda', 'servlet']
def found = jars.findAll { jar -> banned.any { new File(jar).name.contains(it) } }
assert found.empty : "the class path must not hold $found"

// The program runs on that class path.
def output = new File(basedir, 'target/output.txt')
def errors = new File(basedir, 'target/errors.txt')
def classPath = ([new File(basedir, 'target/classes').path] + jars).join(File.pathSeparator)
def command = [System.getProperty('java.home') + '/bin/java', '-Dfile.encoding=UTF-8', '-Dstdout.encoding=UTF-8',
        '-cp', classPath, 'com.example.Newsroom']
def process = new ProcessBuilder(command).redirectOutput(output).redirectError(errors).start()
assert process.waitFor() == 0 : errors.getText('UTF-8')
assert output.getText('UTF-8').trim() == 'Ishaq Dar: \u201cWe are optimistic about the talks,\u201d'
return true

/**
 * Reads the report of a test run (Vitest's JSON): prints how many tests passed and failed, and adds what failed, each with the
 * first lines of why, to a file that is shown at the end. A test file that could not run at all counts as one failed test.
 */
import { appendFileSync, readFileSync } from 'node:fs';

const [report, failures] = process.argv.slice(2);
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
const failed = testResults
  .filter(({ status }) => status === 'failed')
  .map(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    return { name, message, tests };
  });
const notRun = failed.filter(({ tests }) => tests.length === 0);

const firstLines = (text) =>
  text
    .split('\n')
    .slice(0, 12)
    .map((line) => `    ${line}`)
    .join('\n');
for (const { name, message, tests } of failed) {
  const told = tests.length > 0 ? tests : [{ fullName: 'could not run', failureMessages: [message] }];
  for (const { fullName, failureMessages } of told) {
    appendFileSync(failures, `${name}: ${fullName}\n${failureMessages.map(firstLines).join('\n')}\n`);
  }
}
console.log(`${numPassedTests} ${numFailedTests + notRun.length}`);
